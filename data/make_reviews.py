"""Make data/reviews.csv, synthetic reviews of the demo shop: ``python -m data.make_reviews``.

Each product has a hidden quality; its reviews are happy, in two minds or disappointed accordingly.
A review is an opening that fits the kind and one or two details that are true of the product, from
the sentences in data/sheets/reviews.txt. The same sheets give the same reviews.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from data.make_catalogue import HERE, products
from data.making.people import author
from data.making.variants import dice
from shop.clock import derived_id
from shop.model import Product, Review

LATEST = datetime(2026, 11, 19, 20, tzinfo=UTC)
STARS = {"+": (4, 5, 5), "~": (3, 3, 4), "-": (1, 2, 2)}
REMARK = """\
# Reviews of the demo shop Fern & Fable. Synthetic: made by data/make_reviews.py, written by nobody.
"""


@dataclass(frozen=True)
class Sentence:
    """Something a reviewer may say, how happy it is, and of what it is true."""

    text: str
    tone: str
    role: str
    fits: tuple[str, ...]

    def is_true_of(self, product: Product) -> bool:
        """Whether the product is of the kind, or has the value, that the sentence speaks of."""
        for fit in self.fits:
            name, _, value = fit.partition("=")
            if value and product.department in _departments(name) and value in product.values(name):
                return True
            if not value and name in (product.kind, product.department):
                return True
        return False


def sentences(path: Path) -> tuple[Sentence, ...]:
    """Every sentence of the sheet."""
    found, role, fits = [], "", tuple[str, ...]()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            role, _, wanted = line.strip("[]").partition(":")
            fits = tuple(part.strip() for part in wanted.split(","))
        elif line.strip() and not line.startswith("#"):
            found.append(Sentence(line[2:].strip(), line[0], role, fits))
    return tuple(found)


def reviews() -> Iterator[Review]:
    """The reviews of everything that is sold, oldest first for each product."""
    known = sentences(HERE / "sheets" / "reviews.txt")
    for product in products():
        fitting = [sentence for sentence in known if sentence.is_true_of(product)]
        yield from _of(product, fitting)


def _departments(attribute: str) -> tuple[str, ...]:
    """Where a detail makes sense: nobody praises the season of a face cream."""
    if attribute in ("season", "style", "fit", "pattern", "care"):
        return ("clothing",)
    return ("skincare", "coffee-tea", "clothing")


def _of(product: Product, fitting: list[Sentence]) -> Iterator[Review]:
    roll = dice("reviews", product.id)
    quality = roll.triangular(0.35, 0.98, 0.8)
    roll.shuffle(fitting)
    waiting = {
        role: [sentence for sentence in fitting if sentence.role == role]
        for role in ("openings", "details", "closings")
    }
    for number in range(min(roll.choice((1, 2, 2, 3, 3, 4, 5)), len(waiting["openings"]))):
        yield _review(product, number, _said(quality, waiting, roll), roll)


def _said(
    quality: float, waiting: dict[str, list[Sentence]], roll: random.Random
) -> list[Sentence]:
    """What one reviewer says: an opening, then details while content, then perhaps a closing."""
    drawn = roll.random()
    tone = "+" if drawn < quality else "~" if drawn < quality + 0.6 * (1 - quality) else "-"
    opening = _taken(waiting["openings"], tone) or waiting["openings"].pop()
    said = [opening]
    if opening.tone != "-":
        for _ in range(roll.choice((0, 1, 1, 2))):
            detail = _taken(waiting["details"], opening.tone) or _taken(waiting["details"], "+")
            said += [detail] if detail else []
    if len(said) == 1 or roll.random() < 0.35:
        closing = _taken(waiting["closings"], opening.tone)
        said += [closing] if closing else []
    return said


def _review(product: Product, number: int, said: list[Sentence], roll: random.Random) -> Review:
    assert product.added_at is not None
    waited = (LATEST - product.added_at) * (0.05 + 0.95 * roll.random())
    return Review(
        id=derived_id("review", product.id, str(number)),
        product_id=product.id,
        author=author(roll),
        rating=roll.choice(STARS[said[0].tone]),
        text=" ".join(sentence.text for sentence in said),
        at=(product.added_at + waited).replace(microsecond=0, second=0),
    )


def _taken(waiting: list[Sentence], tone: str) -> Sentence | None:
    """The next sentence of this tone, which nobody else says of this product then."""
    for place, sentence in enumerate(waiting):
        if sentence.tone == tone:
            return waiting.pop(place)
    return None


def main() -> None:
    """Write the reviews and say how many there are."""
    made = sorted(reviews(), key=lambda review: (review.product_id, review.at))
    with (HERE / "reviews.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(REMARK)
        writer = csv.writer(file)
        writer.writerow(["id", "product_id", "author", "rating", "text", "at"])
        writer.writerows(
            [one.id, one.product_id, one.author, one.rating, one.text, one.at.isoformat()]
            for one in made
        )
    stars = [sum(one.rating == number for one in made) for number in range(1, 6)]
    print(f"{len(made)} reviews; with 1 to 5 stars: {stars}")


if __name__ == "__main__":
    main()
