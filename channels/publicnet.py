"""Addresses that strangers may make us ask: public ones, told after the name was looked up."""

from __future__ import annotations

from ipaddress import ip_address
from socket import AF_UNSPEC, AddressFamily

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver
from yarl import URL

HTTPS = 443


def is_public(host: str) -> bool:
    """Whether an address in numbers is anybody's on the Internet; names are not looked up here."""
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return False
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    return (inner or address).is_global and not address.is_multicast


def may_be_asked(url: URL) -> bool:
    """Whether an address is worth looking up: HTTPS at its usual port, and nothing private."""
    host = url.host or ""
    numbers = ":" in host or host.replace(".", "").isdigit()
    usual = url.scheme == "https" and url.port == HTTPS and not url.user and bool(host)
    return usual and (not numbers or is_public(host))


class PublicOnly(AbstractResolver):
    """Looks names up and gives the public addresses only: what is checked is what is connected."""

    def __init__(self, resolver: AbstractResolver | None = None) -> None:
        self._resolver = resolver or ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: AddressFamily = AF_UNSPEC
    ) -> list[ResolveResult]:
        found = await self._resolver.resolve(host, port, family)
        public = [each for each in found if is_public(each["host"])]
        if not public:
            raise OSError("not a public address")
        return public

    async def close(self) -> None:
        await self._resolver.close()
