"""The table of `docs/privacy.md` that is made from `storage.personal_data`.

`python -m storage.privacy_page` prints it; a test says when the page is out of date.
"""

from __future__ import annotations

from collections.abc import Iterable

from storage.personal_data import PERSONAL_DATA
from storage.personal_data_rules import Forgetting, Holds, TableRules

FORGOTTEN = {
    Forgetting.KEPT: "stays, under a number that says nothing any more",
    Forgetting.EMPTIED: "is emptied",
    Forgetting.DELETED: "is deleted",
    Forgetting.REWRITTEN: "what is yours is taken out of it",
    Forgetting.DROPPED: "is deleted, and made anew from what is left",
    Forgetting.WHEN_CLOSED: "is deleted once the poll is closed",
    Forgetting.ASKED: "is deleted; what is the team's record, only if you take it back",
    Forgetting.OUT_OF_REACH: "stays: nobody can tell what is yours",
}
"""What becomes of a column's contents, in words."""
HEADINGS = (
    "Table",
    "What is about you",
    "In your copy",
    "When you are forgotten",
    "Can be deleted after",
)
BEGIN, END = "<!-- made from storage/personal_data.py -->", "<!-- end -->"
"""What stands around the table on the page."""


def lines() -> list[str]:
    """The table, line by line."""
    return [
        f"| {' | '.join(HEADINGS)} |",
        f"|{'---|' * len(HEADINGS)}",
        *(
            f"| `{name}` | {_columns(rules)} | {_copied(rules)} | {_forgotten(rules)} | "
            f"{_deleted(rules)} |"
            for name, rules in PERSONAL_DATA.items()
            if rules.personal
        ),
    ]


def _columns(rules: TableRules) -> str:
    return _listed(f"`{name}`" for name in rules.personal)


def _copied(rules: TableRules) -> str:
    given = [name for name, rule in rules.personal.items() if rule.export]
    if len(given) == len(rules.personal):
        return "yes"
    return _listed(f"`{name}`" for name in given) if given else "no"


def _forgotten(rules: TableRules) -> str:
    ways = {rule.forget for rule in rules.personal.values()}
    if len(ways) == 1:
        return FORGOTTEN[ways.pop()]
    return "; ".join(
        f"{_listed(f'`{n}`' for n, rule in rules.personal.items() if rule.forget is way)} "
        f"{FORGOTTEN[way]}"
        for way in Forgetting
        if way in ways
    )


def _deleted(rules: TableRules) -> str:
    kinds = {kind for rule in rules.personal.values() for kind in rule.retention}
    if kinds:
        return _listed(f"`privacy.{kind.value}`" for kind in sorted(kinds))
    sealed = any(rule.holds is Holds.SEALED for rule in rules.personal.values())
    copied = any(rule.forget is Forgetting.OUT_OF_REACH for rule in rules.personal.values())
    return "see above" if sealed or copied else "nothing: it goes when you are forgotten"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


if __name__ == "__main__":
    print("\n".join(lines()))  # noqa: T201 - this is what it is for
