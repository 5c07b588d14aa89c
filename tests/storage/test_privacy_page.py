"""docs/privacy.md says of every table what the one table of personal data says."""

from __future__ import annotations

from pathlib import Path

from bot.settings import KEEP, PrivacySettings
from storage.personal_data import PERSONAL_DATA
from storage.personal_data_rules import Retention
from storage.privacy_page import BEGIN, END, lines

PAGE = (Path(__file__).parents[2] / "docs" / "privacy.md").read_text("utf-8")


def rows() -> list[list[str]]:
    """The first table: what, where, how long."""
    table = PAGE.partition("## What is kept, where, and how long")[2].partition("\n\n")[2]
    table = table.partition("\n\n")[0]
    return [
        [cell.strip() for cell in row.strip("|").split(" | ")] for row in table.splitlines()[2:]
    ]


def test_the_table_of_the_page_is_made_from_the_one_table() -> None:
    there = PAGE.partition(BEGIN)[2].partition(END)[0].strip().splitlines()
    assert there == lines(), "print it anew: python -m storage.privacy_page"


def test_every_table_with_something_about_people_stands_in_both() -> None:
    where = " ".join(row[1] for row in rows())
    personal = [name for name, rules in PERSONAL_DATA.items() if rules.personal]
    assert "words" in personal
    for name in personal:
        assert f"`{name}`" in where, name


def test_what_can_be_deleted_after_a_time_names_its_setting() -> None:
    for name, rules in PERSONAL_DATA.items():
        for kind in {kind for rule in rules.personal.values() for kind in rule.retention}:
            how_long = " ".join(row[2] for row in rows() if f"`{name}`" in row[1])
            beside = kind is Retention.POSTS and name == "shown"  # as long as its row of `parcel`
            assert f"`privacy.{kind.value}`" in how_long or beside, (name, kind)


def test_every_setting_is_of_a_kind_and_every_kind_can_be_set() -> None:
    assert set(PrivacySettings.model_fields) == {kind.value for kind in Retention}


def test_everything_but_posts_is_kept_unless_that_is_changed() -> None:
    assert PrivacySettings().days() == {"keep_posts_days": 30}
    assert PrivacySettings(keep_posts_days=KEEP).days() == {}
