/* Theme, accent and direction: what the shop's page asks for, and what the shopper's system prefers. */

import { palette, parseColour } from "./colour.js";
import { rightToLeft } from "./words.js";

const DARK = matchMedia("(prefers-color-scheme: dark)");

/** Dresses `root` as the attributes of `host` say, and again whenever the system changes its mind. */
export function dress(host, root, locale) {
  const around = host.closest("[dir]")?.getAttribute("dir");
  root.dir = host.dataset.dir || (rightToLeft(locale) ? "rtl" : around || "ltr");
  root.lang = locale;
  root.dataset.side = host.dataset.position === "left" ? "left" : "right";
  const apply = () => paint(host, root);
  DARK.addEventListener("change", apply);
  apply();
}

function paint(host, root) {
  const asked = host.dataset.theme || "auto";
  const dark = asked === "dark" || (asked === "auto" && DARK.matches);
  root.dataset.scheme = dark ? "dark" : "light";
  const accent = parseColour(host.dataset.accent || property(host, "--palate-accent"));
  if (!accent) return;
  const ground = parseColour(property(root, "--surface")) || [255, 255, 255];
  for (const [name, value] of Object.entries(palette(accent, ground))) root.style.setProperty(`--${name}`, value);
}

function property(node, name) {
  return getComputedStyle(node).getPropertyValue(name).trim();
}
