"""Writing SVG: shapes as text, colours mixed, half an outline mirrored to a whole one."""

from __future__ import annotations

import re

SIZE = 480
MIDDLE = 240
Colour = str


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """A colour between two: share 0 is the first, 1 the second."""
    pairs = zip(_parts(first), _parts(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def darker(colour: Colour, share: float = 0.18) -> Colour:
    """The colour in the shade; a black becomes a little lighter, or nothing would be seen."""
    if sum(_parts(colour)) < 170:
        return mix(colour, "#ffffff", share)
    return mix(colour, "#1d1a22", share)


def lighter(colour: Colour, share: float = 0.25) -> Colour:
    """The colour in the light."""
    return mix(colour, "#ffffff", share)


def is_dark(colour: Colour) -> bool:
    """Whether light letters would be read better on it."""
    red, green, blue = _parts(colour)
    return 0.3 * red + 0.59 * green + 0.11 * blue < 140


def path(d: str, fill: str = "none", stroke: str = "", width: float = 2.5, extra: str = "") -> str:
    """A path; with a stroke its ends and corners are round."""
    line = f' stroke="{stroke}" stroke-width="{width:g}" stroke-linejoin="round"' if stroke else ""
    ends = ' stroke-linecap="round"' if stroke and fill == "none" else ""
    return f'<path d="{d}" fill="{fill}"{line}{ends}{_extra(extra)}/>'


def rect(
    x: float, y: float, width: float, height: float, fill: str, round_: float = 0, extra: str = ""
) -> str:
    """A rectangle with round corners."""
    corner = f' rx="{round_:g}"' if round_ else ""
    size = f'width="{width:g}" height="{height:g}"'
    return f'<rect x="{x:g}" y="{y:g}" {size}{corner} fill="{fill}"{_extra(extra)}/>'


def circle(x: float, y: float, radius: float, fill: str, extra: str = "") -> str:
    """A disc."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{fill}"{_extra(extra)}/>'


def ellipse(x: float, y: float, wide: float, high: float, fill: str, extra: str = "") -> str:
    """An ellipse by its half axes."""
    axes = f'rx="{wide:g}" ry="{high:g}"'
    return f'<ellipse cx="{x:g}" cy="{y:g}" {axes} fill="{fill}"{_extra(extra)}/>'


def line(d: str, colour: Colour, width: float = 2.5, opacity: float = 1) -> str:
    """A stroke without a filling."""
    return path(d, "none", colour, width, f'opacity="{opacity:g}"' if opacity < 1 else "")


def group(inside: str, transform: str) -> str:
    """Shapes moved, turned or scaled together."""
    return f'<g transform="{transform}">{inside}</g>'


def clipped(inside: str, outline: str, name: str) -> str:
    """Shapes of which only what lies inside an outline is seen."""
    clip = f'<clipPath id="{name}"><path d="{outline}"/></clipPath>'
    return f'{clip}<g clip-path="url(#{name})">{inside}</g>'


def mirrored(half: str) -> str:
    """A whole outline from its right half, which starts and ends on the middle line.

    The half is written with absolute M, L, C and Q only.
    """
    steps = _steps(half)
    back = []
    for number in range(len(steps) - 1, 0, -1):
        letter, points = steps[number]
        targets = [*reversed(points[:-1]), steps[number - 1][1][-1]]
        back.append(letter + " ".join(f"{SIZE - x:g} {y:g}" for x, y in targets))
    return f"{half} {' '.join(back)} Z"


def flipped(d: str) -> str:
    """The same path on the other side of the middle line."""
    return " ".join(
        letter + " ".join(f"{SIZE - x:g} {y:g}" for x, y in points) for letter, points in _steps(d)
    )


def picture(inside: str, alt: str) -> str:
    """A whole file."""
    title = alt.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" role="img">'
        f"<title>{title}</title>{inside}</svg>\n"
    )


def _steps(d: str) -> list[tuple[str, list[tuple[float, float]]]]:
    steps = []
    for letter, numbers in re.findall(r"([MLCQZ])([^MLCQZ]*)", d):
        found = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", numbers)]
        steps.append((letter, list(zip(found[::2], found[1::2], strict=True))))
    return steps


def _parts(colour: Colour) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _extra(extra: str) -> str:
    return f" {extra}" if extra else ""
