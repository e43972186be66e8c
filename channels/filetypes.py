"""What a file is, told by its first bytes: what it is called, or said to be, counts for nothing."""

from __future__ import annotations

from channels.arrivals import AttachmentKind

NEEDED = 16  # bytes
_STARTS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"),
    (b"\xff\xf1", "audio/aac"),
    (b"fLaC", "audio/flac"),
    (b"#!AMR", "audio/amr"),
    (b"\x1a\x45\xdf\xa3", "video/webm"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
)
_RIFFS = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/avi"}
_BRANDS = {b"hei": "image/heic", b"mif": "image/heic", b"avi": "image/avif", b"M4A": "audio/mp4"}
_RECORDERS = ("video/mp4", "video/webm")  # a voice recorded in a browser is a film without pictures
UNKNOWN = "application/octet-stream"


def type_of(head: bytes) -> str:
    """The media type of a file that begins so."""
    if head[:4] == b"RIFF":
        return _RIFFS.get(head[8:12], UNKNOWN)
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:11], "video/mp4")
    return next((type for start, type in _STARTS if head.startswith(start)), UNKNOWN)


def kind_of(type: str, said: AttachmentKind) -> AttachmentKind:
    """What a file of a type is to us, having been said to be something."""
    if type.startswith("image/"):
        return AttachmentKind.PHOTO
    recorded = said == AttachmentKind.VOICE and type in _RECORDERS
    return AttachmentKind.VOICE if recorded or type.startswith("audio/") else AttachmentKind.OTHER
