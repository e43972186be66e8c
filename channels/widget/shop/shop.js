/* The demo shop's page: a grid that follows the shopper's taste, and ways into the chat. */

import { card, node, picture } from "./card.js";
import { showProduct } from "./product.js";

const NAMES = { skincare: "Skincare", "coffee-tea": "Coffee & tea", clothing: "Clothing" };
const HOW_MANY = 24;

const place = (id) => document.getElementById(id);
const state = { products: [], department: "" };

async function chat() {
  await customElements.whenDefined("palate-chat");
  return document.querySelector("palate-chat");
}

async function ask(text) {
  const assistant = await chat();
  assistant.open();
  assistant.say(text);
}

async function record(kind, product) {
  const assistant = await chat();
  await assistant.record(kind, product).catch(() => {});
}

/** Fetches what suits this shopper now; without a session, what suits most. */
async function refresh() {
  const { token } = await chat();
  try {
    const own = token && (await shelf({ Authorization: `Bearer ${token}` }));
    const answer = own?.ok ? own : await shelf({});
    if (!answer.ok) throw new Error(`the grid answered ${answer.status}`);
    take(await answer.json());
  } catch {
    place("shelf-note").textContent = "The shelves cannot be reached right now. The chat is there for you.";
  }
  place("grid").removeAttribute("aria-busy");
}

function shelf(headers) {
  return fetch(`/shop/grid?n=${HOW_MANY}`, { headers });
}

function take({ products = [], personal = false }) {
  const same = JSON.stringify([products, personal]) === JSON.stringify([state.products, state.personal]);
  if (same) return;
  state.personal = personal;
  state.products = products;
  place("shelf-title").textContent = personal ? "Picked for you" : "Popular right now";
  place("shelf-note").textContent = personal
    ? "Follows what you tell the chat and what you like here."
    : "Like something, or tell the chat what you are after: this shelf will follow.";
  drawCollage();
  drawDepartments();
  drawGrid();
}

function drawGrid() {
  const shown = state.products.filter((product) => !state.department || product.department === state.department);
  const acts = { view: openProduct, like };
  place("grid").replaceChildren(...shown.map((product) => card(product, acts)));
  place("empty").hidden = shown.length > 0;
}

function drawDepartments() {
  const sold = new Set(state.products.map((product) => product.department));
  const known = Object.keys(NAMES).filter((department) => sold.has(department));
  const chips = ["", ...known].map((department) => {
    const chip = node("button", { type: "button", class: "chip" }, NAMES[department] || "Everything");
    chip.setAttribute("aria-pressed", String(department === state.department));
    chip.addEventListener("click", () => choose(department));
    return chip;
  });
  const here = [...place("departments").children].indexOf(document.activeElement);
  place("departments").replaceChildren(...chips);
  chips[here]?.focus();
}

function choose(department) {
  state.department = department;
  drawDepartments();
  drawGrid();
}

/** Three products of different departments, as a picture beside the first line. */
function drawCollage() {
  if (place("collage").childElementCount) return;
  const firsts = new Map();
  for (const product of state.products) if (!firsts.has(product.department)) firsts.set(product.department, product);
  const three = [...new Set([...firsts.values(), ...state.products])].slice(0, 3);
  place("collage").replaceChildren(...three.map((product) => picture({ ...product, image_alt: "" })));
}

function openProduct(product) {
  record("viewed", product);
  showProduct(place("view"), product, {
    about: () => ask(`Tell me about ${product.title}`),
    add: () => ask(`Add ${product.title} to my cart`),
  });
}

async function like(product) {
  product.liked = true;
  await record("liked", product);
  place("shelf-note").textContent = "Noted. Your shelf will follow.";
}

place("search").addEventListener("submit", (event) => {
  event.preventDefault();
  const wish = place("wish").value.trim();
  place("wish").value = "";
  if (wish) ask(wish);
  else chat().then((assistant) => assistant.open());
});

for (const button of document.querySelectorAll("[data-say]")) {
  button.addEventListener("click", () => ask(button.dataset.say));
}

document.addEventListener("palate:turn", refresh);
document.addEventListener("palate:forgotten", refresh);
refresh();
