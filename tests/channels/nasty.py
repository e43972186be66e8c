"""What nobody should send: strategies for malformed, oversized, or just odd requests and frames."""

from __future__ import annotations

import json

import orjson
from hypothesis import strategies as st

MARK = "zebra-of-the-attacker"  # what the attacker says; no log may hold it


def dumped(body: object) -> bytes:
    """JSON, and what Python takes for it: NaN, half characters, numbers without end."""
    return json.dumps(body).encode("utf-8", "surrogatepass")


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=40)
    | st.just(MARK)
    | st.just("x" * 2001)
    | st.just("\u0000\u202e\ufeff/restart"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
near = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(
        ("id", "text", "action", "token", "identity", "locale", "events", "kind"), anything
    ),
).map(lambda body: {"id": "h", **body})
event = st.fixed_dictionaries(
    {"id": anything, "kind": st.sampled_from(["viewed", "bought", 3]), "product_id": anything}
)
objects = near | st.lists(event, max_size=3).map(lambda events: {"events": events}) | anything
bodies = (
    objects.map(dumped)
    | st.binary(max_size=60)
    | st.sampled_from([b"[" * 3000, b"{" + b'"a":{' * 500, b'{"id":"' + b"x" * 70_000 + b'"}'])
    | st.just(orjson.dumps({"id": "m", "text": MARK}))
)
paths = st.sampled_from(
    [
        "/chat/session",
        "/chat/messages",
        "/chat/messages?after=-1&wait=x",
        "/chat/messages?after=99999999999999999999&wait=0",
        "/chat/messages?after=0&wait=0",
        "/chat/events",
        "/chat/ws",
        "/shop/grid?n=0",
        "/shop/grid?n=1e9",
        "/shop/products/%00",
        "/shop/products/" + "x" * 3000,
        "/pictures/../../etc/passwd",
        "/pictures/%2e%2e%2f%2e%2e%2fshop.db",
        "/pictures/" + "a/" * 500,
        "/assets/%00.js",
        "//evil.example/",
        "/metrics",
        "*",
    ]
) | st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=30).map(
    lambda text: "/" + text
)
methods = st.sampled_from(["GET", "POST", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "FOO"])
headers = st.lists(
    st.sampled_from(
        [
            "Authorization: Bearer GOOD",
            "Authorization: Bearer GOOD",
            "Authorization: Bearer a.b.c",
            "Authorization: " + MARK,
            "Origin: https://evil.example",
            "Origin: http://[",
            "Content-Type: application/xml",
            "Content-Encoding: gzip",
            "Content-Encoding: br",
            "Transfer-Encoding: chunked",
            "Content-Length: 5",
            "Content-Length: -5",
            "Content-Length: 99999",
            "Expect: 100-continue",
            "Range: bytes=9-1",
            "If-Modified-Since: never",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Key: short",
            "Sec-WebSocket-Version: 13",
            "X-Forwarded-For: " + "1," * 50,
            "X: " + "y" * 9000,
            "bad header",
        ]
    ),
    max_size=3,
    unique=True,
)


garbage = st.binary(min_size=1, max_size=80)


@st.composite
def requests(draw: st.DrawFn) -> bytes:
    body = draw(bodies)
    lines = draw(headers)
    if not any(line.startswith(("Content-Length", "Transfer")) for line in lines):
        lines = [*lines, f"Content-Length: {len(body)}"]
    head = "\r\n".join(
        [f"{draw(methods)} {draw(paths)} HTTP/1.1", "Host: shop", "Connection: close", *lines]
    )
    return head.encode() + b"\r\n\r\n" + body


@st.composite
def plausible(draw: st.DrawFn) -> bytes:
    """The right address, a good token, and a body nobody should send."""
    body = draw(bodies)
    path = draw(
        st.sampled_from(["/chat/session", "/chat/messages", "/chat/messages", "/chat/events"])
    )
    head = (
        f"POST {path} HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n"
        f"Authorization: Bearer GOOD\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


raw = plausible() | plausible() | plausible() | requests() | requests() | garbage
frames = (
    objects.map(dumped)
    | near.map(lambda body: dumped({"type": "message", **body}))
    | st.sampled_from([b"", b"[" * 2000, b"x" * 17_000, MARK.encode(), b'{"type":"hello"}'])
)
