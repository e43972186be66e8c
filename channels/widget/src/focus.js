/* Where the keyboard is: it stays inside a full-screen panel and returns to where it came from. */

const STOPS = "button:not([disabled]), textarea, [tabindex='0']";

/** Keeps Tab within `panel` as long as `modal()` holds. */
export function keepInside(panel, modal) {
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || !modal()) return;
    const stops = [...panel.querySelectorAll(STOPS)].filter((stop) => stop.offsetParent);
    const [first, last] = [stops[0], stops.at(-1)];
    const here = panel.getRootNode().activeElement;
    if (here !== (event.shiftKey ? first : last)) return;
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  });
}

/** The element that has the keyboard now, looked for inside open shadow roots too. */
export function focused() {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return node;
}

/** Whether the panel fills the screen. */
export const PHONE = matchMedia("(max-width: 600px), (max-height: 480px)");

/** Keeps the panel above the keyboard of a phone, which covers a page instead of shrinking it. */
export function followKeyboard(root) {
  const view = window.visualViewport;
  const fit = () => {
    root.style.setProperty("--tall", `${view.height}px`);
    root.style.setProperty("--top", `${view.offsetTop}px`);
  };
  for (const change of ["resize", "scroll"]) view?.addEventListener(change, fit);
}

/** Whether this is a device of fingers, where focusing a field raises a keyboard. */
export function touch() {
  return matchMedia("(hover: none)").matches;
}
