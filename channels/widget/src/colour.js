/* A shop gives one accent; here it becomes colours that can be read in both themes (WCAG AA). */

const WHITE = [255, 255, 255];
const BLACK = [0, 0, 0];

/** Red, green and blue of any colour CSS knows; null when it is none. */
export function parseColour(value) {
  if (!value || !CSS.supports("color", value)) return null;
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = value;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

function luminance(rgb) {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How well two colours tell apart, from 1 (not at all) to 21. */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function mix(rgb, other, share) {
  return rgb.map((part, index) => Math.round(part + (other[index] - part) * share));
}

/** The colour, moved towards white or black until it can be read on `ground`. */
export function readable(rgb, ground) {
  const towards = luminance(ground) > 0.2 ? BLACK : WHITE;
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mix(rgb, towards, share);
    if (contrast(moved, ground) >= 4.8) return moved;
  }
  return towards;
}

/** The colours the widget derives from an accent on a ground, as custom properties. */
export function palette(accent, ground) {
  const ink = readable(accent, ground);
  const onInk = contrast(ink, WHITE) >= contrast(ink, BLACK) ? WHITE : readable(mix(ink, BLACK, 0.8), ink);
  return { accent: rgb(ink), "on-accent": rgb(onInk), soft: rgb(mix(ground, ink, 0.1)) };
}

function rgb(parts) {
  return `rgb(${parts.join(" ")})`;
}
