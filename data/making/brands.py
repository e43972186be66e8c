"""Where our invented brands make what they make."""

from __future__ import annotations

ORIGINS = {
    "Mossbarrow": "Made in North Yorkshire, England",
    "Saltlark": "Made on the coast of Pembrokeshire, Wales",
    "Oatfold": "Made in Perthshire, Scotland",
    "Petalrow": "Made in Grasse, France",
    "Brightmere": "Made in Aarhus, Denmark",
    "Quillmoss": "Made in Leicester, England",
    "Nettle & Noor": "Made in Bath, England",
    "Cinderhatch": "Packed in Sheffield, England",
    "Marrowby": "Packed in York, England",
    "Heronmill": "Packed in Bristol, England",
    "Lanternleaf": "Packed in Hamburg, Germany",
    "Thistlecup": "Packed in the Scottish Borders",
    "Ottergrove": "Made by co-operatives, packed in Utrecht, the Netherlands",
    "Pennykettle": "Packed in Leeds, England",
    "Wrenmoor": "Knitted in Hawick, Scotland",
    "Harrowlane": "Made in Porto, Portugal",
    "Tamsin Oake": "Sewn in Falmouth, England",
    "Nordloom": "Made in Vilnius, Lithuania",
    "Cobbleday": "Made in Izmir, Turkey",
    "Fellstride": "Made in Braga, Portugal",
    "Ivelline": "Made in Como, Italy",
    "Rumblefig": "Made in Bristol, England",
}
