"""Where a platform finds a picture of ours: at our public address, or in the shop's folder."""

from __future__ import annotations

from pathlib import Path

OURS = "/pictures/"


class Pictures:
    """Finds pictures. Platforms show no SVG: the PNG beside it stands for it."""

    def __init__(self, public_url: str, data: Path) -> None:
        self._public_url = public_url.rstrip("/")
        self._folder = (data / "pictures").resolve()

    def address(self, image: str) -> str:
        """Where the world can fetch it; empty when it cannot."""
        if image.startswith("https://"):
            return image
        ours = image.startswith(OURS) and self._public_url
        return self._public_url + _drawn(image) if ours else ""

    def file(self, image: str) -> Path | None:
        """The picture on this machine; None when it is somebody else's or not there."""
        if not image.startswith(OURS):
            return None
        path = (self._folder / _drawn(image).removeprefix(OURS)).resolve()
        return path if path.is_relative_to(self._folder) and path.is_file() else None


def _drawn(image: str) -> str:
    return image.removesuffix(".svg") + ".png" if image.endswith(".svg") else image
