/* The cart as it stands, and what was bought. */

import { el, picture } from "./dom.js";
import { icon } from "./icons.js";

/** A cart or a receipt: its lines and what they come to. */
export function orderCard(message, tools) {
  const receipt = message.type === "receipt";
  const head = receipt ? stamp(message, tools) : null;
  const lines = (message.lines || []).map((line) => orderLine(line, tools));
  const list = el("ul.lines", { "aria-label": tools.words("items") }, ...lines);
  return el(receipt ? "div.order.receipt" : "div.order", {}, head, list, sums(message, tools));
}

function stamp(message, tools) {
  const number = tools.words("order", { number: message.number });
  return el("div.stamp", {}, icon("check"), el("strong", {}, number));
}

function orderLine(line, tools) {
  const detail = [line.label, line.quantity > 1 ? `${line.quantity} × ${line.price}` : ""];
  const words = el("div.what", {}, el("strong", {}, line.title), el("span", {}, detail.filter(Boolean).join(" · ")));
  const actions = (line.actions || []).map((choice) => lineAction(choice, line, tools));
  const row = actions.length ? el("div.small", {}, ...actions) : null;
  const image = line.image ? picture(line.image, "", tools.base) : null;
  return el("li", {}, image, words, el("span.price", {}, line.total), row);
}

function lineAction(choice, line, tools) {
  const label = tools.words("act", { action: choice.title, title: line.title });
  const face = { type: "button", "aria-label": label, onclick: () => tools.tap(choice) };
  return el("button.plain", face, choice.title);
}

function sums(message, tools) {
  const rows = [];
  if (/[1-9]/.test(message.discount)) {
    rows.push(sum("subtotal", message.subtotal, tools), sum("discount", message.discount, tools));
  }
  rows.push(sum("total", message.total, tools));
  return el("dl.sums", {}, ...rows);
}

function sum(name, amount, tools) {
  return el(`div.${name}`, {}, el("dt", {}, tools.words(name)), el("dd", {}, amount));
}
