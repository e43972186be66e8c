/* A question that is answered by what is seen. */

import { press } from "./choices.js";
import { el, picture } from "./dom.js";
import { icon } from "./icons.js";

/** A grid of pictures, each a button with its label beneath. */
export function pictureGrid(message, tools) {
  const tiles = message.pictures.map((shown) => tile(shown, message.multiple, tools));
  return el("div.pictures", { role: "group", "aria-label": tools.words("pictures") }, ...tiles);
}

function tile(shown, multiple, tools) {
  const onclick = (event) => (!multiple || press(event.currentTarget)) && tools.tap(shown);
  const face = { type: "button", "aria-pressed": multiple ? "false" : null, onclick };
  const image = picture(shown.image, shown.image_alt, tools.base);
  return el("button.tile", face, image, el("span", {}, shown.title), icon("check"));
}
