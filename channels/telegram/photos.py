"""How a picture gets to Telegram: by its id there, by its public address, or as a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from telegram import InputFile, PhotoSize

from channels.pictures import Pictures

MOST_KNOWN = 10_000

Photo = str | InputFile


class Photos:
    """Knows what Telegram has already, so that no picture is sent up twice by one process."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._known: dict[str, str] = {}

    def ways(self, images: Sequence[str]) -> Iterator[tuple[Photo, ...]]:
        """Ways to show these pictures, the cheapest first; none when one is nowhere."""
        addressed = tuple(self._known.get(each) or self._pictures.address(each) for each in images)
        if all(addressed):
            yield addressed
        filed = tuple(self._filed(image) for image in images)
        if all(filed):
            yield tuple(each for each in filed if each)

    def keep(self, image: str, sizes: Sequence[PhotoSize]) -> None:
        """Telegram has it now."""
        if sizes and len(self._known) < MOST_KNOWN:
            self._known[image] = sizes[-1].file_id

    def _filed(self, image: str) -> InputFile | None:
        path = self._pictures.file(image)
        return InputFile(path.read_bytes(), path.name, attach=True) if path else None
