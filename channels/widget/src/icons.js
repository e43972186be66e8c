/* The few icons there are, drawn as lines on a grid of 24. */

const LINES = {
  chat: "M20.5 11.5a8 8 0 0 1-8.2 7.8 9 9 0 0 1-3-.5L4 20.5l1.5-4.2a7.4 7.4 0 0 1-1.4-4.4 8.1 8.1 0 0 1 8.2-8 8 8 0 0 1 8.2 7.6Z",
  leaf: "M5.5 18.5C4 10 9 4.5 19.5 4.5c.6 9.5-3.5 15-11 14.5M4 21c2-5 5-8.5 9.5-11",
  close: "m6 6 12 12M18 6 6 18",
  send: "M12 19V5m-6 6 6-6 6 6",
  heart: "M12 20s-7.5-4.6-7.5-10.2A4.3 4.3 0 0 1 12 7.3a4.3 4.3 0 0 1 7.5 2.5C19.5 15.4 12 20 12 20Z",
  next: "m9 5 7 7-7 7",
  check: "m5 12.5 4.5 4.5L19 7.5",
  clip: "M19.5 11 12 18.5a4.2 4.2 0 0 1-6-6l7.5-7.5a2.8 2.8 0 0 1 4 4L10 16.5a1.4 1.4 0 0 1-2-2L14.5 8",
  down: "M12 5v14m6-6-6 6-6-6",
  bag: "M5.5 8h13l1 12h-15l1-12ZM9 10V7a3 3 0 0 1 6 0v3",
  spark: "M12 4.5 13.8 10l5.7 2-5.7 2L12 19.5 10.2 14l-5.7-2 5.7-2L12 4.5Z",
};

/** An icon; it says nothing to a screen reader. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `glyph on-${name}`);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", LINES[name]);
  svg.append(path);
  return svg;
}
