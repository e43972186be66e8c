"""Something made of cloth, laid flat."""

from __future__ import annotations

from data.drawing.canvas import path
from data.drawing.cloth import Cloth

BRASS = "#d0a552"
SHADE = 'opacity="0.14" transform="translate(7 9)"'


def laid(cloth: Cloth, outline: str) -> str:
    return path(outline, "#2a2230", extra=SHADE) + path(outline, cloth.fill, cloth.seam, 2)


def cut_out(cloth: Cloth, outline: str) -> str:
    return path(outline, cloth.fill, cloth.seam, 2)
