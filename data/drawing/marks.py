"""Small signs: each brand's mark, a motif for each flavour and ingredient, figures, lines of text."""

from __future__ import annotations

from data.drawing.canvas import circle, ellipse, group, line, path, rect
from data.making.variants import dice

# Each mark is drawn around 0, 0 and is about 24 high.
MARKS = {
    "leaf": "M0 12 C-14 4 -10 -10 0 -13 C10 -10 14 4 0 12 Z",
    "bird": "M-14 2 C-8 -10 2 -10 4 -3 L12 -8 L9 2 C6 11 -6 11 -14 2 Z",
    "ear": "M0 13 L0 -2 M0 4 C-9 3 -9 -5 -7 -7 C-2 -5 0 0 0 4 M0 4 C9 3 9 -5 7 -7 C2 -5 0 0 0 4 "
    "M0 -2 C-4 -7 -3 -11 0 -14 C3 -11 4 -7 0 -2",
    "petal": "M0 12 C-5 2 -14 0 -12 -8 C-6 -12 -1 -7 0 -1 C1 -7 6 -12 12 -8 C14 0 5 2 0 12 Z",
    "sun": "M-8 0 A8 8 0 1 1 8 0 Z M-14 5 L14 5 M-9 10 L9 10",
    "quill": "M-8 13 C-6 -4 2 -12 12 -13 C12 -2 4 6 -6 7",
    "star": "M0 -14 L3 -3 L14 0 L3 3 L0 14 L-3 3 L-14 0 L-3 -3 Z",
    "flame": "M0 13 C-12 10 -10 -1 -3 -5 C-3 -9 -1 -12 3 -14 C2 -6 12 -2 9 6 C8 11 4 13 0 13 Z",
    "crown": "M-12 8 L-12 -7 L-5 0 L0 -10 L5 0 L12 -7 L12 8 Z",
    "lantern": "M-6 -8 L6 -8 L9 8 L-9 8 Z M-3 -12 L3 -12 M0 8 L0 13",
    "thistle": "M-7 2 C-7 10 7 10 7 2 Z M-7 0 L-10 -11 L-4 -5 L0 -13 L4 -5 L10 -11 L7 0 Z",
    "otter": "M-13 6 C-10 -8 0 -8 2 -2 C6 -9 13 -7 12 -1 C14 4 8 8 2 7 C-4 12 -10 11 -13 6 Z",
    "penny": "M-11 0 A11 11 0 1 0 11 0 A11 11 0 1 0 -11 0 Z",
    "bar": "M-12 -2 L12 -2 L12 2 L-12 2 Z",
    "peak": "M-14 9 L-4 -9 L2 1 L6 -4 L14 9 Z",
    "fig": "M0 -13 C1 -7 11 -2 10 5 C9 12 -9 12 -10 5 C-11 -2 -1 -7 0 -13 Z",
}
LINES_ONLY = ("ear", "quill")
DROP = "M0 -14 C8 -3 11 2 11 6 A11 11 0 0 1 -11 6 C-11 2 -8 -3 0 -14 Z"
BEAN = "M0 -13 C12 -13 12 13 0 13 C-12 13 -12 -13 0 -13 Z"
STROKES = {
    "0": "M2 0 H8 V16 H2 Z",
    "1": "M3 3 L6 0 V16",
    "2": "M1 0 H9 V8 H1 V16 H9",
    "3": "M1 0 H9 V16 H1 M3 8 H9",
    "4": "M1 0 V8 H9 M8 2 V16",
    "5": "M9 0 H1 V7 H9 V16 H1",
}


def mark(name: str, x: float, y: float, size: float, colour: str) -> str:
    """A brand's mark, `size` times its usual size."""
    thin = name in LINES_ONLY
    drawn = path(
        MARKS[name], "none" if thin else colour, colour if thin or name == "sun" else "", 2.2
    )
    return group(drawn, f"translate({x:g} {y:g}) scale({size:g})")


def motif(word: str, x: float, y: float, size: float, colour: str, ink: str) -> str:
    """A small drawing for a flavour or an ingredient."""
    return group(_motif(word, colour, ink), f"translate({x:g} {y:g}) scale({size:g})")


def _motif(word: str, colour: str, ink: str) -> str:
    if word in ("floral", "rose water", "heather", "lavender oil", "saffron"):
        petals = (
            group(ellipse(0, -8, 5, 7, colour), f"rotate({turn})") for turn in range(0, 360, 72)
        )
        return "".join(petals) + circle(0, 0, 4, ink)
    if word in ("citrus", "vitamin c", "lemon oil", "orange oil"):
        rays = (line("M0 -3 L0 -9", "#ffffff", 1.8) for _ in range(1))
        ray = next(rays)
        slices = "".join(group(ray, f"rotate({turn})") for turn in range(0, 360, 45))
        return circle(0, 0, 13, colour) + circle(0, 0, 10.5, "none", 'stroke="#fff"') + slices
    if word in ("berry", "fruity", "blackcurrant", "cloudberry", "rosehip oil", "sea buckthorn"):
        drops = ((-6, 3, 7), (6, 3, 7), (0, -6, 7))
        return "".join(circle(x, y, r, colour) for x, y, r in drops) + line("M0 -12 L4 -17", ink, 2)
    if word in ("chocolate", "nutty", "malty", "caffeine", "cocoa butter", "oat", "caramel"):
        seam = line("M0 -12 C6 -4 -6 4 0 12", ink, 2)
        return group(path(BEAN, colour) + seam, "rotate(28)")
    if word in ("spicy", "smoky"):
        return path(MARKS["flame"], colour)
    if word in ("spf", "zinc oxide", "retinol"):
        rays = (
            group(line("M0 -12 L0 -16", colour, 2.5), f"rotate({a})") for a in range(0, 360, 45)
        )
        return circle(0, 0, 8, colour) + "".join(rays)
    leafy = (
        "green tea",
        "aloe",
        "earthy",
        "herbal",
        "tea tree",
        "bakuchiol",
        "witch hazel",
        "nettle",
    )
    if word in leafy:
        return group(path(MARKS["leaf"], colour) + line("M0 12 L0 -6", ink, 1.6), "rotate(24)")
    return path(DROP, colour) + line("M-5 6 C-5 9 -3 11 0 12", "#ffffff", 2, 0.8)


def written(x: float, y: float, width: float, colour: str, seed: str, rows: int = 2) -> str:
    """Lines that stand for small print; each product has its own."""
    roll = dice("print", seed)
    drawn = []
    for row in range(rows):
        long = width * roll.uniform(0.5, 1.0)
        drawn.append(rect(x - long / 2, y + row * 9, long, 3.2, colour, 1.6, 'opacity="0.75"'))
    return "".join(drawn)


def figures(text: str, x: float, y: float, size: float, colour: str) -> str:
    """A number in plain strokes, such as the 50 of an SPF."""
    drawn = "".join(
        group(line(STROKES[figure], colour, 2.6), f"translate({place * 13} 0)")
        for place, figure in enumerate(text)
    )
    wide = 13 * len(text) - 3
    return group(drawn, f"translate({x - wide * size / 2:g} {y:g}) scale({size:g})")
