"""Files that go with a card: attached to its message, or uploaded, each once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, Generic

from adapters.chat.platform import Attachment, Destination, Page, Platform
from adapters.chat.quoting import Quoting, key_of
from bot.ports import ExternalRefs, OutboxMessage, Room
from bot.rendered import WHOLE, RenderedCard, RenderedFile

Documents = Callable[[RenderedFile], Awaitable[Attachment | None]]
"""Writes or draws a file; None if there is nothing to show."""


async def no_documents(file: RenderedFile) -> None:
    """Makes no files."""


FILE: Final = "file:"
"""Prefix of the pieces of a message that are files, and of their references."""
BEGUN, DONE = "begun", "done"
HOLD_WORDS: Final = frozenset({"minutes", WHOLE})
"""The kinds of files that hold what somebody had recorded."""


class FileDelivery(Generic[Page]):
    """Puts files where their card is."""

    def __init__(
        self,
        platform: Platform[Page],
        external_refs: ExternalRefs,
        quoting: Quoting,
        documents: Documents,
    ) -> None:
        self._platform = platform
        self._external_refs = external_refs
        self._quoting = quoting
        self._documents = documents

    async def attachments(self, card: RenderedCard) -> list[Attachment]:
        """The files to attach to a card's message, on platforms that attach files.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if not self._platform.capabilities.attaches:
            return []
        made = [await self._documents(file) for file in card.files]
        return [one for one in made if one is not None]

    async def upload(
        self, outbox_message: OutboxMessage, to: Destination, files: Sequence[RenderedFile]
    ) -> None:
        """Upload a message's files, on platforms that do not attach them. Safe to repeat.

        Raises:
            RetryLater, Denied, Ambiguous, NotSaved: not now, or not at all.
        """
        if self._platform.capabilities.attaches:
            return
        key = key_of(outbox_message)
        for number, file in enumerate(files):
            name = f"{FILE}{outbox_message.id}:{number}"
            known = await self._external_refs.get(to.room, name)
            if known == DONE or await self._platform.stands_elsewhere(to, file):
                continue
            made = await self._documents(file)
            if made is None:
                continue
            begun = known == BEGUN
            if not begun or not await self._platform.find_file(to, made, key, outbox_message.at):
                await self._external_refs.save(to.room, name, BEGUN)
                ref = await self._platform.upload(to, file, made, key, number)
                await self._quoting.keep(outbox_message, to.channel, {number: ref}, FILE)
            await self._external_refs.save(to.room, name, DONE)

    async def words_erased(
        self, outbox_message: OutboxMessage, room: Room, card: RenderedCard
    ) -> None:
        """Words quoted by a message were erased: delete its files that hold such words, so that
        they are uploaded as they are now, if they still belong to it.

        Raises:
            RetryLater, Denied, Ambiguous, NotSaved: not now, or not at all.
        """
        for number, shown in (await self._quoting.pages(outbox_message, FILE)).items():
            if number >= len(card.files) or card.files[number].kind in HOLD_WORDS:
                at = Destination(room.where, shown.channel)
                await self._platform.delete_file(at, shown.ref)
                await self._external_refs.delete(room.where, f"{FILE}{outbox_message.id}:{number}")
                await self._quoting.forget(outbox_message, shown.piece)
        await self._platform.words_erased(room, card.files if outbox_message.kind == "post" else ())
