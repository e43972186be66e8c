"""Who may speak to us as Facebook: those who know the app's secret."""

from __future__ import annotations

import hashlib
import hmac

SCHEME = "sha256="  # the older SHA-1 header is never looked at


def is_signed(body: bytes, signature: str, secret: str) -> bool:
    """Whether the header X-Hub-Signature-256 fits the raw bytes; takes as long either way."""
    expected = SCHEME + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return same(expected, signature)


def same(expected: str, given: str) -> bool:
    """Compare without telling by the time taken how much of it was right."""
    return hmac.compare_digest(expected.encode(), given.encode(errors="replace"))


def proof_of(token: str, secret: str) -> str:
    """What shows, with every call, that the access token was not stolen from us."""
    return hmac.new(secret.encode(), token.encode(), hashlib.sha256).hexdigest()
