"""Taking one's data along: all of one's own, nothing of anybody else's."""

from __future__ import annotations


async def taken_along(stand, shopper):
    headers = {"Authorization": f"Bearer {shopper.token}"}
    async with stand.http.get(f"{stand.url}/chat/export", headers=headers) as response:
        return response.status, response.headers.get("Content-Disposition"), await response.text()


async def test_a_shopper_takes_along_what_they_said_as_a_file(stand):
    ann = await stand.shopper()
    await ann.ask("lavender please")

    status, disposition, body = await taken_along(stand, ann)

    assert status == 200
    assert disposition == 'attachment; filename="my-data.json"'
    assert "lavender please" in body


async def test_nobody_takes_along_what_another_said(stand):
    ann, bob = await stand.shopper(), await stand.shopper()
    await ann.ask("lavender please")

    _, _, body = await taken_along(stand, bob)

    assert "lavender" not in body


async def test_without_a_token_nothing_is_handed_out(stand):
    async with stand.http.get(f"{stand.url}/chat/export") as response:
        assert response.status == 401
