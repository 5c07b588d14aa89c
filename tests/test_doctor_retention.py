"""The doctor says what is kept for good, and nothing is wrong with that."""

from __future__ import annotations

from adapters.doctor_retention import WHAT, RetentionCheck
from bot.settings import KEEP, PrivacySettings


async def found(**days: object) -> list[tuple[str, bool]]:
    settings = PrivacySettings(**days)  # type: ignore[arg-type]
    return [(finding.text, finding.wrong) for finding in await RetentionCheck(settings).look()]


def test_every_setting_is_said_in_words() -> None:
    assert set(WHAT) == set(PrivacySettings.model_fields)


async def test_what_is_kept_for_good_is_one_note() -> None:
    [(text, wrong)] = await found()
    assert not wrong
    assert "notes and decisions (privacy.keep_notes_days)" in text
    assert "keep_posts_days" not in text, "these go after 30 days"


async def test_where_everything_goes_after_a_time_there_is_nothing_to_say() -> None:
    assert await found(**dict.fromkeys(WHAT, 365)) == []


async def test_posts_can_be_kept_too() -> None:
    [(text, _)] = await found(**{**dict.fromkeys(WHAT, 365), "keep_posts_days": KEEP})
    assert "privacy.keep_posts_days" in text
    assert "privacy.keep_notes_days" not in text
