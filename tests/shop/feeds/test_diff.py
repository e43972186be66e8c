"""What an import changes, in words."""

from __future__ import annotations

from dataclasses import replace

from shop.feeds.base import Format, RowError
from shop.feeds.diff import Rename, compare
from shop.feeds.report import ImportReport
from shop.model import Product, Variant

TEA = Product(
    "tea",
    "Morning Tea",
    "coffee-tea",
    "black tea",
    attributes={"flavour": ("malty",)},
    variants=(Variant("T1", "tea", "T1", 800, 5, {"size": "250 g"}),),
)


def changes(after: Product) -> list[str]:
    change = compare(TEA, after)
    return [str(field) for field in change.fields] if change else []


def test_the_same_product_is_no_change() -> None:
    assert compare(TEA, replace(TEA)) is None


def test_each_field_is_shown_before_and_after() -> None:
    dearer = replace(TEA.variants[0], price_cents=850, stock=0)

    assert changes(replace(TEA, title="Tea", variants=(dearer,), attributes={})) == [
        "title: Morning Tea → Tea",
        "attribute flavour: malty → nothing",
        "price of T1: 8.00 → 8.50",
        "stock of T1: 5 → 0",
    ]


def test_a_variant_that_comes_or_goes_is_shown_with_its_options() -> None:
    kilo = Variant("T2", "tea", "T2", 2500, 1, {"size": "1 kg"})

    assert "variant T2: nothing → 1 kg" in changes(replace(TEA, variants=(*TEA.variants, kilo)))
    assert "variant T1: 250 g → nothing" in changes(replace(TEA, variants=()))


def test_of_a_long_text_the_part_that_changed_is_shown() -> None:
    before = replace(TEA, description="a" * 300 + "old end")
    change = compare(before, replace(TEA, description="a" * 300 + "new end"))

    assert change is not None
    assert str(change) == f"tea: description: …{'a' * 20}old end → …{'a' * 20}new end"


def test_a_report_reads_well_and_says_how_much_it_leaves_out() -> None:
    report = ImportReport(
        format=Format.OURS,
        products=3,
        variants=4,
        added=("a", "b", "c"),
        changed=(),
        retired=(),
        renamed=(Rename("old", "new"),),
        errors=(RowError(17, "price", "'abc' is not a price"),),
        errors_left_out=2,
        nothing_retired_because="the feed has no products",
        dry_run=True,
    )

    assert list(report.lines(most=2)) == [
        "our own CSV: 3 products, 4 variants",
        "dry run: nothing was saved",
        "added: 3",
        "  a",
        "  b",
        "  … and 1 more",
        "changed: 0",
        "renamed: 1",
        "  old is now called new",
        "retired: 0",
        "nothing retired: the feed has no products",
        "errors: 3",
        "  line 17, column price: 'abc' is not a price",
        "  … and 1 more",
    ]
