"""The shop's words. They live in the domain's responses; Python only names them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from zlib import crc32

from shop.yamlfile import load_yaml

DOMAIN = Path(__file__).resolve().parents[1] / "bot" / "rasa" / "domain"


class Wording:
    """Responses by name, each with one or more wordings."""

    def __init__(self, responses: Mapping[str, Sequence[str]]) -> None:
        self._responses = responses

    @classmethod
    def load(cls, folder: Path = DOMAIN) -> Wording:
        """Every response of a domain folder."""
        responses: dict[str, list[str]] = {}
        for path in sorted(folder.glob("*.yml")):
            domain = load_yaml(path) or {}
            for name, wordings in (domain.get("responses") or {}).items():
                responses[name] = [wording.get("text", "") for wording in wordings]
        return cls(responses)

    def __contains__(self, name: str) -> bool:
        return f"utter_{name}" in self._responses

    def __call__(self, name: str, seed: str = "", /, **values: object) -> str:
        """The response ``utter_<name>`` with its values filled in; `seed` picks the wording.

        Where there is a response ``utter_<name>_one``, a `count` of one is said with that.
        """
        single = f"utter_{name}_one" if str(values.get("count")) == "1" else ""
        wordings = self._responses.get(single) or self._responses[f"utter_{name}"]
        wording = wordings[crc32(seed.encode()) % len(wordings)]
        return wording.format(**values)
