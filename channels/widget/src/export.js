/* Taking one's own data along: a file, made in the browser from what the shop hands out. */

import { el } from "./dom.js";

/** Saves everything the shop holds of this shopper as a file. */
export async function download(session) {
  const held = await session.get("chat/export");
  const file = new Blob([JSON.stringify(held, null, 2)], { type: "application/json" });
  const href = URL.createObjectURL(file);
  el("a", { href, download: "my-data.json" }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
