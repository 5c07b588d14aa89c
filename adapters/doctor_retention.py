"""`heard doctor`'s check of what is kept for good."""

from __future__ import annotations

from collections.abc import Sequence

from adapters.doctor import Finding, note
from bot.settings import PrivacySettings

WHAT = {
    "keep_posts_days": "what Heard has posted and sent",
    "keep_journals_days": "what happened in meetings",
    "keep_rolls_days": "who could answer polls",
    "keep_notes_days": "notes and decisions",
    "keep_points_days": "settled points",
    "keep_names_days": "names of people who are not seen any more",
    "keep_needs_days": "what people need to take part",
}
"""What each setting is about."""


class RetentionCheck:
    """Says what is never deleted. That is nothing wrong: it is to be known."""

    name = "what is kept for good"

    def __init__(self, settings: PrivacySettings) -> None:
        self._settings = settings

    async def look(self) -> Sequence[Finding]:
        """One line, if there is anything."""
        ends = self._settings.days()
        kept = [f"{what} (privacy.{key})" for key, what in WHAT.items() if key not in ends]
        if not kept:
            return []
        return [note(f"Kept until somebody deletes it: {'; '.join(kept)}. See docs/privacy.md.")]
