"""What every answer carries, and which sites may embed the chat."""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web

PROTOCOL = "1"
LOCAL_HOSTS = ("localhost", "127.0.0.1", "[::1]")
SHARED = ("/chat/", "/shop/", "/pictures/", "/widget")  # other sites may load these
COMMON = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Palate-Protocol": PROTOCOL,
    "Server": "palate",
}
CORS = {
    "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Authorization, Content-Type",
    "Access-Control-Expose-Headers": "Retry-After, Palate-Protocol",
    "Access-Control-Max-Age": "86400",
}


def page_policy(origins: Iterable[str]) -> str:
    """The content policy of our own pages: nothing from elsewhere but pictures."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' https: data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            " ".join(("frame-ancestors 'self'", *origins)),
        )
    )


class Doorkeeper:
    """Lets in the shop's own pages and the sites on the list."""

    def __init__(self, origins: Iterable[str]) -> None:
        self._origins = frozenset(origin.rstrip("/").lower() for origin in origins)
        self._policy = page_policy(sorted(self._origins))

    def lets_in(self, request: web.Request) -> bool:
        """Whether a browser's page may speak to us; others than browsers send no origin."""
        origin = request.headers.get("Origin")
        return origin is None or self._is_own(origin, request.host) or self._is_listed(origin)

    def _is_listed(self, origin: str) -> bool:
        return origin.lower() in self._origins

    @staticmethod
    def _is_own(origin: str, host: str) -> bool:
        try:
            parts = urlsplit(origin)
        except ValueError:
            return False
        return parts.scheme in ("http", "https") and parts.netloc.lower() == host.lower()

    async def sign(self, request: web.Request, response: web.StreamResponse) -> None:
        """Put our headers on an answer, just before it leaves."""
        headers = response.headers
        headers.update(COMMON)
        if response.content_type == "text/html":
            headers["Content-Security-Policy"] = self._policy
        if request.path.startswith(SHARED):
            headers["Cross-Origin-Resource-Policy"] = "cross-origin"
            self._allow(request, headers)

    def _allow(self, request: web.Request, headers: MutableMapping[str, str]) -> None:
        origin = request.headers.get("Origin")
        headers["Vary"] = "Origin"
        if origin and self.lets_in(request):
            headers.update({"Access-Control-Allow-Origin": origin, **CORS})


def address_of(request: web.Request, proxies: int) -> str:
    """Where a request comes from, seen through so many proxies of our own."""
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",")]
    seen = hops[-proxies] if proxies and len(hops) >= proxies else ""
    return seen or request.remote or ""


def is_near(request: web.Request) -> bool:
    """Whether it comes straight from this machine or its private network."""
    if "X-Forwarded-For" in request.headers or "Forwarded" in request.headers:
        return False
    try:
        address = ip_address(request.remote or "")
    except ValueError:
        return False
    return address.is_loopback or address.is_private
