"""What a platform of plain text implements of its messages, and of emoji on them.

Every method may raise `RetryLater`, `Denied` and `Ambiguous`, as the primitives of
`adapters.chat.platform.Platform` do. A `channel` is the platform's own id of where something
stands.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from adapters.chat.plain.signs import SignButton
from adapters.chat.plain.text_page import TextPage
from adapters.chat.platform import Attachment, Capabilities, Denied
from bot.records.room_end import EndReason


class TextMessage(NamedTuple):
    """What a person wrote, and who they are, by the platform's own id."""

    text: str
    author: str


class TextWire(ABC):
    """Messages, and emoji on them.

    What a message's signs mean goes along with the message, in a part that only Heard can write and
    nobody sees: so they work after a restart, and nothing has to be stored.
    """

    name: ClassVar[str]
    """As in `RoomId.platform`."""
    command_word: ClassVar[str]
    """What people type before a command, such as "!heard"."""
    longest: ClassVar[int]
    """Bytes of text in one message."""
    capabilities: ClassVar[Capabilities]
    """A thread, where there are threads, is known by the message that it begins with."""
    losses: ClassVar[Mapping[str, EndReason]] = MappingProxyType({})
    """As in `adapters.chat.platform.Platform`."""
    takes_files: ClassVar[bool] = False
    """Files can be uploaded. Where they cannot, the card that they go with says what they do."""
    edits_are_kept: ClassVar[bool] = False
    """Everybody can read what a message said before an edit. Then words that are to be gone are
    not edited away: the message is deleted, and posted again without them."""

    @abstractmethod
    async def send(
        self,
        channel: str,
        page: TextPage,
        key: str,
        *,
        thread: str = "",
        replaces: str = "",
        answers: str = "",
    ) -> str:
        """Post a message; returns its id. `key`: what has the same is posted once, if the platform
        can do that. `thread`: the message whose thread it goes into. `replaces`: the message that
        it is the newest edit of. `answers`: the message that it is a reply to."""

    @abstractmethod
    async def buttons_on(self, channel: str, ref: str) -> tuple[SignButton, ...] | None:
        """What the signs on a message mean, those of earlier edits included; None if the message
        is not Heard's, or gone."""

    @abstractmethod
    async def put_sign(self, channel: str, ref: str, sign: str) -> None:
        """Put an emoji on a message, once."""

    @abstractmethod
    async def take_sign(self, channel: str, sign_ref: str) -> None:
        """Take an emoji of somebody else's off a message, where Heard may."""

    async def delete(self, channel: str, ref: str) -> None:
        """Delete a message, or a file that was uploaded."""
        raise Denied("cannot_delete")

    async def find(
        self, channel: str, keys: Mapping[str, int], since: datetime
    ) -> Mapping[int, str]:
        """Which of these messages stand there already: their ids, by their numbers."""
        return {}

    async def said_in(self, channel: str, ref: str) -> TextMessage | None:
        """What a person wrote in a message, and who; None if it is gone, or not a person's."""
        return None

    async def is_gone(self, channel: str, ref: str) -> bool:
        """Whether a message was deleted; False where that cannot be told now. Never fails."""
        return False

    async def upload(self, channel: str, made: Attachment, key: str) -> str:
        """Upload a file there; returns the id of the message that shows it."""
        raise Denied("no_files")

    async def link(self, channel: str, ref: str) -> str:
        """The address of a message; "" where it has none."""
        return ""

    async def name_of(self, person: str) -> str:
        """What somebody is called; "" if that cannot be told now."""
        return ""
