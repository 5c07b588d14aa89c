"""How a team has agreed to work together."""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.ids import WordsId


class GroupAgreement(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A team's own rules of working together, as it has agreed to them by consent."""

    words: WordsId | None = None
    """None: there is none yet."""
    agreed_at: datetime | None = None
    review: datetime | None = None
    """When it comes back to be looked at again."""
    proposed: int | None = None
    """The number of the open proposal that would change it, or be the first."""

    @property
    def stands(self) -> bool:
        """Whether there is one."""
        return self.words is not None
