"""The page, its files, the shop's window, what pages report, and the probes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from aiohttp import web

from shop.catalogue import Catalogue
from shop.clock import now
from shop.database import Database
from shop.events import Events
from shop.migrate import upgrade
from shop.model import EventKind, Product, Variant
from tests.channels.fake_rasa import FakeRasa
from tests.channels.stand import standing


def product(id, days_ago=0, stock=3):
    variant = Variant(f"{id}-v", id, f"sku-{id}", 1250, stock, {"size": "30 ml"})
    added = now() - timedelta(days=days_ago)
    return Product(
        id, f"Balm {id}", "skincare", "lip balm", variants=(variant,), added_at=added, image="/x"
    )


async def get(stand, path, headers=None):
    async with stand.http.get(stand.url + path, headers=headers) as response:
        is_json = response.content_type == "application/json"
        return response.status, await (response.json() if is_json else response.read())


async def test_the_page_and_its_files_come_with_their_types(stand):
    for path, kind in (
        ("/", "text/html"),
        ("/widget.js", "text/javascript"),
        ("/assets/shop.css", "text/css"),
        ("/assets/shop.js", "text/javascript"),
    ):
        async with stand.http.get(stand.url + path) as response:
            assert (response.status, response.content_type) == (200, kind)
            assert response.charset == "utf-8"


async def test_the_widget_is_sent_again_only_when_it_changed(stand):
    async with stand.http.get(stand.url + "/widget.js") as response:
        tag = response.headers["ETag"]

    assert await get(stand, "/widget.js", {"If-None-Match": tag}) == (304, b"")


async def test_pictures_come_from_the_data_folder_and_nothing_from_outside(stand, tmp_path):
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.svg").write_text("<svg/>")
    (tmp_path / "secret.svg").write_text("<svg>secret</svg>")

    assert await get(stand, "/pictures/a.svg") == (200, b"<svg/>")
    for path in ("/pictures/%2e%2e/secret.svg", "/pictures/..%2fsecret.svg", "/pictures/b.svg"):
        assert (await get(stand, path))[0] == 404


async def test_without_the_actions_the_grid_shows_what_is_newest_and_in_stock(stand):
    catalogue = Catalogue(stand.database)
    await catalogue.save([product("old", 9), product("new"), product("gone", stock=0)])

    status, grid = await get(stand, "/shop/grid?n=5")

    assert status == 200
    assert grid["personal"] is False
    assert [card["product_id"] for card in grid["products"]] == ["new", "old"]
    assert grid["products"][0]["price"] == "€12.50"


async def test_the_grid_is_what_the_actions_chose_for_this_shopper(sqlite, tmp_path):
    asked = []

    async def grid(request: web.Request) -> web.Response:
        asked.append(dict(request.query))
        return web.json_response({"products": [{"product_id": "p9"}], "personal": True})

    class WithGrid(FakeRasa):
        def app(self):
            app = super().app()
            app.router.add_get("/grid", grid)
            return app

    async with standing(sqlite, tmp_path, WithGrid()) as stand:
        ann = await stand.shopper()
        _, answer = await get(stand, "/shop/grid?n=3", ann.headers)
        await ann.ask("hello")

    assert answer == {"products": [{"product_id": "p9"}], "personal": True}
    assert asked == [{"shopper": stand.rasa.turns[0]["metadata"]["shopper"], "n": "3"}]


async def test_a_product_is_shown_in_full(stand):
    await Catalogue(stand.database).save([product("one")])

    status, shown = await get(stand, "/shop/products/one")

    assert status == 200
    assert shown["variants"] == [
        {
            "id": "one-v",
            "label": "30 ml",
            "options": {"size": "30 ml"},
            "price": "€12.50",
            "in_stock": True,
        }
    ]
    assert (await get(stand, "/shop/products/two"))[0] == 404


async def test_what_a_page_reports_is_recorded_once(stand):
    await Catalogue(stand.database).save([product("one")])
    ann = await stand.shopper()
    seen = {"id": "e1", "kind": "viewed", "product_id": "one", "recommendation_id": "r1"}
    unknown = {**seen, "id": "e2", "product_id": "nothing of ours"}

    for _ in range(2):
        async with ann.http.post(
            f"{ann.url}/chat/events", json={"events": [seen, unknown]}, headers=ann.headers
        ) as response:
            assert (response.status, await response.json()) == (202, {"recorded": 1})

    [event] = await Events(stand.database).all()
    assert event.kind is EventKind.VIEWED
    assert (event.product_id, event.recommendation_id) == ("one", "r1")
    assert (event.channel, event.session) == ("web", ann.conversation)


@pytest.mark.parametrize(
    "change",
    [{"kind": "bought"}, {"id": "no good"}, {"product_id": 7}, {"product_id": ""}],
)
async def test_a_page_cannot_report_anything(stand, change):
    ann = await stand.shopper()
    seen = {"id": "e1", "kind": "viewed", "product_id": "one", **change}

    async with ann.http.post(
        f"{ann.url}/chat/events", json={"events": [seen]}, headers=ann.headers
    ) as response:
        assert response.status == 422


async def test_it_is_ready_when_everything_it_needs_is(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'ready.db'}")
    await upgrade(database)
    async with standing(database, tmp_path, FakeRasa()) as stand:
        ready = await get(stand, "/readyz")
    async with standing(database, tmp_path, FakeRasa(status=503)) as stand:
        without_model = await get(stand, "/readyz")
        up = await get(stand, "/healthz")
    await database.close()

    everything = {"ready": True, "rasa": True, "actions": True, "database": True}
    assert ready == (200, everything)
    assert without_model == (503, {**everything, "ready": False, "rasa": False})
    assert up == (200, {"status": "up"})


async def test_a_database_without_todays_tables_is_not_ready(stand):
    status, found = await get(stand, "/readyz")

    assert (status, found["database"]) == (503, False)


async def test_prometheus_is_told_from_near_and_strangers_are_not(stand):
    ann = await stand.shopper()
    await ann.ask("hello")

    _, text = await get(stand, "/metrics")
    far, _ = await get(stand, "/metrics", {"X-Forwarded-For": "203.0.113.9"})

    assert b"palate_turns_total 1.0" in text
    assert b'palate_turn_seconds_count{kind="typed"} 1.0' in text
    assert far == 404
