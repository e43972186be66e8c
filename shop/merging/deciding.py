"""What one person keeps of two carts, two quizzes, two rewards, two consents. Pure functions."""

from __future__ import annotations

from shop.merging.meeting import Meeting, Rows, paired
from shop.merging.rows import Row
from shop.quiz.run import RunStatus


def cart_lines(meeting: Meeting) -> Rows:
    """The larger quantity of what is in both.

    Who put the same thing into a cart on two channels most likely had the same wish twice. The sum
    would sell them two; what is too little is seen and mended more easily than what is too much.
    """
    both = paired(meeting.mine["cart_lines"], meeting.adopted("cart_lines"), "variant_id")
    return [_larger(mine, theirs) for mine, theirs in both]


def carts(meeting: Meeting) -> Rows:
    """One cart with the code of either; for a reward that was given up the one that was kept."""
    found = [*meeting.mine["carts"], *meeting.adopted("carts")]
    if not found:
        return []
    code = next((row["code"] for row in found if row["code"]), "")
    newest = max(row["updated_at"] for row in found)
    return [{**found[0], "code": _kept_instead(meeting).get(code, code), "updated_at": newest}]


def rewards(meeting: Meeting) -> Rows:
    """One reward a quiz: the one that was used, else the one of who stays."""
    both = paired(meeting.mine["rewards"], meeting.adopted("rewards"), "quiz_id")
    return [_used_first(mine, theirs) for mine, theirs in both]


def consents(meeting: Meeting) -> Rows:
    """For each channel and purpose a withdrawal wins."""
    mine, theirs = meeting.mine["consents"], meeting.adopted("consents")
    return [stricter(one, other) for one, other in paired(mine, theirs, "channel", "purpose")]


def quiz_runs(meeting: Meeting) -> Rows:
    """Of two unfinished runs of a quiz the further one, else the later; all that is finished."""
    mine, theirs = meeting.mine["quiz_runs"], meeting.adopted("quiz_runs")
    both = paired(_unfinished(mine), _unfinished(theirs), "quiz_id")
    further = [max(filter(None, pair), key=_how_far) for pair in both]
    return [*further, *(row for row in (*mine, *theirs) if _is_finished(row))]


def shoppers(meeting: Meeting) -> Rows:
    """One person, known since the first of the two came."""
    found = [*meeting.mine["shoppers"], *meeting.adopted("shoppers")]
    if not found:
        return []
    return [
        {
            **found[0],
            "name": next((row["name"] for row in found if row["name"]), ""),
            "locale": next((row["locale"] for row in found if row["locale"]), ""),
            "zone": next((row["zone"] for row in found if row["zone"]), ""),
            "created_at": min(row["created_at"] for row in found),
        }
    ]


def stricter(one: Row | None, other: Row | None) -> Row:
    """Of two consents the one that was withdrawn last; where none was, the older."""
    found = [row for row in (one, other) if row is not None]
    withdrawn = [row for row in found if row["withdrawn_at"]]
    if withdrawn:
        return max(withdrawn, key=lambda row: row["withdrawn_at"])
    return min(found, key=lambda row: row["given_at"])


def _larger(mine: Row | None, theirs: Row | None) -> Row:
    found = [row for row in (mine, theirs) if row is not None]
    first = min(row["added_at"] for row in found)
    return {**max(found, key=lambda row: row["quantity"]), "added_at": first}


def _used_first(mine: Row | None, theirs: Row | None) -> Row:
    found = [row for row in (mine, theirs) if row is not None]
    return next((row for row in found if row["order_id"]), found[0])


def _kept_instead(meeting: Meeting) -> dict[str, str]:
    """The code of the reward that was kept, by that of the one given up."""
    kept = {row["quiz_id"]: row["code"] for row in rewards(meeting)}
    found = (*meeting.mine["rewards"], *meeting.theirs["rewards"])
    return {row["code"]: kept[row["quiz_id"]] for row in found}


def _unfinished(rows: Rows) -> Rows:
    """The unfinished runs, the one played last behind: it is the one that counts."""
    return sorted((row for row in rows if not _is_finished(row)), key=lambda r: r["updated_at"])


def _is_finished(row: Row) -> bool:
    return bool(row["status"] == RunStatus.FINISHED)


def _how_far(row: Row) -> tuple[int, object]:
    return len(row["answers"].get("answers", ())), row["updated_at"]
