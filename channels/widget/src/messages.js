/* One message as the shopper sees it. */

import { cardRail } from "./cards.js";
import { choiceRow } from "./choices.js";
import { el, heard } from "./dom.js";
import { orderCard } from "./order.js";
import { pictureGrid } from "./pictures.js";

const BODIES = {
  cards: (message, tools) => cardRail(message.cards || [], tools),
  pictures: (message, tools) => pictureGrid(message, tools),
  order: (message, tools) => orderCard(message, tools),
  receipt: (message, tools) => orderCard(message, tools),
};

/** The row of a message: what is said, what is shown, what can be answered. */
export function messageRow(message, tools) {
  return message.from === "shopper" ? own(message, tools) : shops(message, tools);
}

function own(message, tools) {
  const fate = message.waiting ? el("small.fate", {}, tools.words("waiting")) : null;
  const bubble = el("p.bubble", {}, heard(`${tools.words("you")} `), message.text);
  return el(message.waiting ? "div.row.own.waiting" : "div.row.own", {}, bubble, fate);
}

function shops(message, tools) {
  const body = BODIES[message.type]?.(message, tools);
  const several = message.multiple ? ".several" : "";
  const row = el(`div.row.shops.answers${several}`);
  row.dataset.seq = message.seq;
  if (message.text) row.append(el("p.bubble", {}, message.text));
  if (body) row.append(body);
  const answers = choiceRow(message.choices, tools, look(message));
  if (answers) row.append(answers);
  return row;
}

function look(message) {
  return { multiple: message.multiple && message.type === "choices", strong: message.type === "order" };
}
