/* Building the page: what others wrote becomes text, never markup. */

/** An element such as `el("button.send", {type: "button", onclick}, child)`. */
export function el(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const node = document.createElement(tag);
  node.classList.add(...classes);
  for (const [key, value] of Object.entries(attributes)) put(node, key, value);
  node.append(...children.filter((child) => child != null && child !== "" && child !== false));
  return node;
}

function put(node, key, value) {
  if (value == null || value === false) return;
  if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
  else node.setAttribute(key, value === true ? "" : value);
}

/** Text that is heard and not seen. */
export function heard(text) {
  return el("span.heard", {}, text);
}

/** A button whose face is an icon and whose name is heard. */
export function iconButton(name, face, label, onclick) {
  return el(`button.icon.${name}`, { type: "button", "aria-label": label, onclick }, face);
}

/** The address, if a picture or a link may lead there: https, or where we and the page come from. */
export function safeUrl(address, base) {
  try {
    const url = new URL(address, base);
    const known = url.origin === new URL(base).origin || url.origin === location.origin;
    const web = url.protocol === "https:" || (url.protocol === "http:" && known);
    return address && web ? url.href : "";
  } catch {
    return "";
  }
}

/** A picture, or a calm empty place where there is none to show. */
export function picture(address, alt, base) {
  const src = safeUrl(address, base);
  const blank = el("div.blank", { role: alt ? "img" : null, "aria-label": alt || null });
  if (!src) return blank;
  const onerror = (event) => event.target.replaceWith(blank);
  return el("img", { src, alt: alt || "", loading: "lazy", draggable: "false", onerror });
}
