/* One product on the shelf. */

/** An element with attributes and children; what is text stays text. */
export function node(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter(Boolean));
  return made;
}

/** The picture of a product; where there is none, the empty frame. */
export function picture(product) {
  const image = node("img", { src: product.image, alt: product.image_alt || "", width: 480, height: 480, loading: "lazy" });
  image.addEventListener("error", () => image.classList.add("missing"));
  return image;
}

/** The card of a product: `acts.view` opens it, `acts.like` remembers a heart. */
export function card(product, acts) {
  const image = picture(product);
  const open = node("button", { type: "button", class: "open" }, product.title);
  open.addEventListener("click", () => acts.view(product));
  const words = node(
    "div",
    { class: "words" },
    product.brand && node("p", { class: "maker" }, product.brand),
    node("h3", {}, open),
    node("p", { class: "price" }, product.price),
    product.reason && node("p", { class: "reason" }, product.reason),
  );
  const gone = product.sold_out && node("span", { class: "gone" }, "Sold out");
  return node("li", { class: "product" }, node("div", { class: "frame" }, image, gone), words, heart(product, acts));
}

function heart(product, acts) {
  const button = node("button", { type: "button", class: "heart", "aria-label": `Like ${product.title}` }, glyph());
  button.setAttribute("aria-pressed", String(Boolean(product.liked)));
  button.addEventListener("click", () => {
    if (product.liked) return;
    button.setAttribute("aria-pressed", "true");
    acts.like(product);
  });
  return button;
}

function glyph() {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", "M12 20s-7.5-4.6-7.5-10.2A4.3 4.3 0 0 1 12 7.3a4.3 4.3 0 0 1 7.5 2.5C19.5 15.4 12 20 12 20Z");
  svg.append(path);
  return svg;
}
