"""Keeps what strangers sent out of the log."""

from __future__ import annotations

import logging

from aiohttp.http_exceptions import HttpProcessingError


class NoEcho(logging.Filter):
    """Drops aiohttp's reports of malformed requests, which quote them, and of clients that left."""

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        return not isinstance(error, HttpProcessingError | ConnectionError)


def keep_quiet() -> None:
    logging.getLogger("aiohttp.server").addFilter(NoEcho())
    logging.getLogger("aiohttp.access").disabled = True
