/* One script on a page is enough: it defines the element and, unless there is one, adds it. */

import { PalateChat } from "./chat.js";
import { SCRIPT } from "./home.js";

function start() {
  if (!customElements.get("palate-chat")) customElements.define("palate-chat", PalateChat);
  if (document.querySelector("palate-chat")) return;
  const chat = document.createElement("palate-chat");
  Object.assign(chat.dataset, SCRIPT?.dataset);
  document.body.append(chat);
}

if (document.body) start();
else addEventListener("DOMContentLoaded", start);
