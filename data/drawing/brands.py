"""How each brand dresses its things: body, lid and label colours, the shape of its label, a mark."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """`body` may be "accent": then the thing takes the colour of what is inside."""

    body: str
    lid: str
    label: str
    ink: str
    shape: str
    mark: str


LOOKS = {
    "Mossbarrow": Look("#8fa086", "#b98e62", "#f2ead8", "#3f4d38", "arch", "leaf"),
    "Saltlark": Look("#eef3f4", "#3f6f86", "#cfe2e6", "#26536a", "wave", "bird"),
    "Oatfold": Look("#efe3cd", "#ffffff", "#fffaf0", "#7d6747", "band", "ear"),
    "Petalrow": Look("#f3c9cc", "#c9a25a", "#fff3f0", "#a6505f", "oval", "petal"),
    "Brightmere": Look("#fbfbfa", "#c9ced3", "accent", "#2d3440", "half", "sun"),
    "Quillmoss": Look("accent", "#ffffff", "#ffffff", "#37423a", "square", "quill"),
    "Nettle & Noor": Look("#24463f", "#c6a15b", "#24463f", "#e3c889", "diamond", "star"),
    "Cinderhatch": Look("#2e2b2d", "#d9552e", "#d9552e", "#fff1e3", "diamond", "flame"),
    "Marrowby": Look("#f0dfbf", "#7b2f2a", "#7b2f2a", "#f7ead2", "oval", "crown"),
    "Heronmill": Look("#e9ede9", "#3e6470", "#ffffff", "#27454e", "square", "bird"),
    "Lanternleaf": Look("#2f5d50", "#d7b25c", "#f6efdc", "#24463c", "arch", "lantern"),
    "Thistlecup": Look("#d8cbe4", "#6d4f8c", "#fbf7ff", "#553c70", "oval", "thistle"),
    "Ottergrove": Look("#c7a67c", "#3f6b4f", "#f5efe2", "#2f5440", "wave", "otter"),
    "Pennykettle": Look("#f3c64f", "#20406b", "#ffffff", "#20406b", "band", "penny"),
    "Wrenmoor": Look("", "", "#f2e9d8", "#5a4632", "square", "bird"),
    "Harrowlane": Look("", "", "#27364f", "#e9d9b4", "square", "crown"),
    "Tamsin Oake": Look("", "", "#fbe9ea", "#a6505f", "oval", "leaf"),
    "Nordloom": Look("", "", "#ffffff", "#222222", "square", "bar"),
    "Cobbleday": Look("", "", "#e9a83d", "#3b2a14", "square", "penny"),
    "Fellstride": Look("", "", "#e2522f", "#ffffff", "square", "peak"),
    "Ivelline": Look("", "", "#1f1d22", "#d9bd7c", "square", "star"),
    "Rumblefig": Look("", "", "#7a4a86", "#f7d94c", "oval", "fig"),
}
