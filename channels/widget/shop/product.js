/* A closer look at one product, with two ways into the chat. */

import { node, picture } from "./card.js";

/** Shows a product in a dialog; its facts follow as soon as the shop has told them. */
export async function showProduct(dialog, product, acts) {
  const facts = node("div", { class: "facts" });
  dialog.replaceChildren(closeButton(dialog), picture(product), words(product, facts, dialog, acts));
  dialog.onclick = (event) => event.target === dialog && dialog.close();
  dialog.showModal();
  const told = await details(product.product_id);
  if (told) facts.replaceChildren(...factLines(told));
}

async function details(id) {
  try {
    const answer = await fetch(`/shop/products/${encodeURIComponent(id)}`);
    return answer.ok ? answer.json() : null;
  } catch {
    return null;
  }
}

function closeButton(dialog) {
  const button = node("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
  button.addEventListener("click", () => dialog.close());
  return button;
}

function words(product, facts, dialog, acts) {
  const add = way("Add to cart", "button strong", dialog, acts.add);
  add.disabled = Boolean(product.sold_out);
  const about = way("Ask about it", "button", dialog, acts.about);
  return node(
    "div",
    { class: "about" },
    product.brand && node("p", { class: "maker" }, product.brand),
    node("h2", { id: "view-title" }, product.title),
    node("p", { class: "price" }, product.sold_out ? `${product.price} · sold out` : product.price),
    product.reason && node("p", { class: "reason" }, product.reason),
    facts,
    node("div", { class: "ways" }, add, about),
  );
}

function way(label, look, dialog, act) {
  const button = node("button", { type: "button", class: look }, label);
  button.addEventListener("click", () => {
    dialog.close();
    act();
  });
  return button;
}

function factLines(told) {
  const lines = Object.entries(told.facts || {}).map(([name, fact]) => factLine(name, fact));
  const stars = told.rating && `★ ${Number(told.rating).toFixed(1)} from ${told.review_count} reviews`;
  const options = (told.variants || []).filter((variant) => variant.in_stock && variant.label);
  if (options.length) lines.unshift(factLine("In stock", options.map((variant) => variant.label).join(" · ")));
  return [
    stars && node("p", { class: "stars" }, stars),
    told.description && node("p", {}, told.description),
    lines.length && node("dl", {}, ...lines),
  ].filter(Boolean);
}

function factLine(name, fact) {
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");
  return node("div", {}, node("dt", {}, title), node("dd", {}, String(fact)));
}
