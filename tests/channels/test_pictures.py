"""A picture is found where a platform can fetch it."""

from __future__ import annotations

from pathlib import Path

from channels.pictures import Pictures


def test_a_drawing_is_shown_as_the_picture_beside_it() -> None:
    pictures = Pictures("https://shop.example/", Path("data"))

    assert pictures.address("/pictures/quiz/a.svg") == "https://shop.example/pictures/quiz/a.png"
    assert pictures.address("https://cdn.example/b.jpg") == "https://cdn.example/b.jpg"
    assert pictures.address("file:///etc/passwd") == ""


def test_without_a_public_address_only_the_file_is_there(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.png").write_bytes(b"png")
    (tmp_path / "shop.db").write_bytes(b"secret")
    pictures = Pictures("", tmp_path)

    assert pictures.address("/pictures/a.png") == ""
    assert pictures.file("/pictures/a.svg") == tmp_path / "pictures" / "a.png"
    assert pictures.file("/pictures/b.png") is None
    assert pictures.file("/pictures/../shop.db") is None
    assert pictures.file("https://cdn.example/b.jpg") is None
