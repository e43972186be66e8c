/* Products side by side: swiped, stepped through with arrows, or walked with the keyboard. */

import { el, heard, iconButton, picture } from "./dom.js";
import { icon } from "./icons.js";

const KEYS = { ArrowRight: 1, ArrowLeft: -1 };

/** A row of product cards with arrows; the row stays where a finger leaves it. */
export function cardRail(cards, tools) {
  const items = cards.map((card) => el("li", {}, productCard(card, tools)));
  const list = el("ul.cards", { tabindex: "0", "aria-label": tools.words("products") }, ...items);
  const back = arrow("previous", -1, list, tools);
  const onward = arrow("next", 1, list, tools);
  const update = () => atEnds(list, back, onward);
  list.addEventListener("scroll", update, { passive: true });
  list.addEventListener("keydown", (event) => walk(event, list));
  new ResizeObserver(update).observe(list);
  return el("div.rail", {}, back, list, onward);
}

function arrow(name, way, list, tools) {
  return iconButton(name, icon("next"), tools.words(name), () => step(list, way));
}

function step(list, way) {
  const width = list.firstElementChild.getBoundingClientRect().width + 12;
  list.scrollBy({ left: way * width * direction(list), behavior: glide() });
}

function direction(list) {
  return getComputedStyle(list).direction === "rtl" ? -1 : 1;
}

function walk(event, list) {
  if (event.target !== list || !KEYS[event.key]) return;
  event.preventDefault();
  step(list, KEYS[event.key] * direction(list));
}

function atEnds(list, back, onward) {
  const gone = Math.abs(list.scrollLeft);
  back.hidden = gone < 8;
  onward.hidden = gone + list.clientWidth > list.scrollWidth - 8;
}

function glide() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
}

/** One product: a picture, one summary for those who listen, and what can be done with it. */
function productCard(card, tools) {
  const by = sorted(card.actions || []);
  const told = [card.title, card.price, card.reason, card.note].filter(Boolean).join(". ");
  const image = el("div.frame", {}, picture(card.image, card.image_alt, tools.base), heart(by.like, card, tools));
  const words = el(
    "div.words",
    { "aria-hidden": "true" },
    el("strong", {}, card.title),
    el("span.price", {}, card.price),
    card.reason && el("span.reason", {}, icon("spark"), el("span", {}, card.reason)),
    card.note && el("span.note", {}, card.note),
  );
  const buttons = by.rest.map((choice) => action(choice, card, tools));
  const row = buttons.length ? el("div.small", {}, ...buttons) : null;
  return el("article.card", { "data-product": card.product_id }, heard(told), image, words, row);
}

function sorted(actions) {
  const like = actions.find((choice) => choice.kind === "like");
  const rest = actions.filter((choice) => choice !== like);
  return { like, rest: rest.sort((one, other) => weight(other) - weight(one)) };
}

function weight(choice) {
  return { add_to_cart: 2, dislike: -1 }[choice.kind] || 0;
}

function heart(like, card, tools) {
  if (!like) return null;
  const button = iconButton("like", icon("heart"), tools.words("like", card), () => {
    if (button.getAttribute("aria-pressed") === "true") return;
    button.setAttribute("aria-pressed", "true");
    tools.tap(like);
  });
  button.setAttribute("aria-pressed", String(Boolean(card.liked)));
  return button;
}

function action(choice, card, tools) {
  const strong = choice.kind === "add_to_cart";
  const label = tools.words("act", { action: choice.title, title: card.title });
  const face = { type: "button", "aria-label": label, onclick: () => tools.tap(choice) };
  return el(strong ? "button.choice.strong" : "button.plain", face, strong && icon("bag"), choice.title);
}
