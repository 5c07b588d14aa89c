"""`heard doctor`'s check of what is kept for good."""

from __future__ import annotations

from collections.abc import Sequence

from adapters.doctor import Finding, note
from bot.admin_texts import admin_text
from bot.settings import PrivacySettings

WHAT = {
    "keep_posts_days": "doctor-kept-posts",
    "keep_journals_days": "doctor-kept-journals",
    "keep_rolls_days": "doctor-kept-rolls",
    "keep_notes_days": "doctor-kept-notes",
    "keep_points_days": "doctor-kept-points",
    "keep_names_days": "doctor-kept-names",
    "keep_needs_days": "doctor-kept-needs",
}
"""The sentence that says what each setting is about."""


class RetentionCheck:
    """Says what is never deleted. That is nothing wrong: it is to be known."""

    name = admin_text("doctor-name-kept")

    def __init__(self, settings: PrivacySettings) -> None:
        self._settings = settings

    async def look(self) -> Sequence[Finding]:
        """One line, if there is anything."""
        ends = self._settings.days()
        kept = [
            f"{admin_text(what)} (privacy.{key})" for key, what in WHAT.items() if key not in ends
        ]
        if not kept:
            return []
        return [note(admin_text("doctor-kept", what="; ".join(kept)))]
