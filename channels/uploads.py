"""A file that comes with a request: looked at while it streams in, and kept nowhere."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from aiohttp import BodyPartReader, MultipartReader, web

from channels.arrivals import AttachmentKind
from channels.attachments import LARGEST, Looked, TooLarge, look
from channels.refusals import Refused
from channels.requests import LONGEST_TEXT, Said, attached

UPLOAD_TIMEOUT = 60.0
MOST_PARTS = 3
LONGEST_FIELD = 4 * LONGEST_TEXT


async def upload_of(request: web.Request) -> Said:
    """What was sent along, with its words: `id`, `file`, and `text` where there are any."""
    if request.content_type != "multipart/form-data":
        raise Refused(422, "multipart/form-data is wanted")
    try:
        async with asyncio.timeout(UPLOAD_TIMEOUT):
            fields, looked = await _read(await request.multipart())
    except TimeoutError as error:
        raise Refused(408, "the file did not come in time") from error
    except TooLarge as error:
        raise Refused(413, f"the file is over {LARGEST // 1024**2} MiB") from error
    except ValueError as error:
        raise Refused(400, "the form cannot be read") from error
    if looked is None:
        raise Refused(422, "a file is wanted")
    return attached(fields, looked.entities)


async def _read(form: MultipartReader) -> tuple[dict[str, str], Looked | None]:
    fields: dict[str, str] = {}
    looked = None
    for _ in range(MOST_PARTS):
        part = await form.next()
        if not isinstance(part, BodyPartReader):
            break
        if part.name == "file":
            looked = await look(_pieces(part), AttachmentKind.OTHER)
        elif part.name:
            fields[part.name] = await _text(part)
    return fields, looked


async def _pieces(part: BodyPartReader) -> AsyncIterator[bytes]:
    while piece := await part.read_chunk():
        yield piece


async def _text(part: BodyPartReader) -> str:
    text = b""
    async for piece in _pieces(part):
        text += piece
        if len(text) > LONGEST_FIELD:
            raise TooLarge
    return text.decode()
