/* Answers that can be tapped. Each can be typed as well: the shop reads labels and numbers. */

import { el } from "./dom.js";
import { icon } from "./icons.js";

/** A wrapped row of answers; null when there are none. */
export function choiceRow(choices, tools, { multiple = false, strong = false } = {}) {
  if (!choices?.length) return null;
  const last = choices.length - 1;
  const buttons = choices.map((choice, index) =>
    multiple && index < last ? toggle(choice, tools) : answer(choice, tools, multiple || (strong && !index)),
  );
  return el("div.choices", { role: "group", "aria-label": tools.words("choices") }, ...buttons);
}

function answer(choice, tools, strong) {
  const onclick = () => tools.tap(choice);
  return el(strong ? "button.choice.strong" : "button.choice", { type: "button", onclick }, choice.title);
}

function toggle(choice, tools) {
  const onclick = (event) => press(event.currentTarget) && tools.tap(choice);
  const face = { type: "button", "aria-pressed": "false", onclick };
  return el("button.choice", face, icon("check"), choice.title);
}

/** Marks a toggle as pressed, or as not; true, so that the tap follows. */
export function press(button) {
  button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
  return true;
}
