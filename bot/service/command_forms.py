"""Fills in the forms of commands with what is known already."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import msgspec

from bot.cards import Phrase
from bot.commands import (
    agreement,
    contentions,
    forms,
    glossary,
    groups,
    handlers,
    needs,
    poll_form,
    poll_items,
    proposals,
    queue,
    rounds,
)
from bot.commands.form_choices import ChoiceSources
from bot.commands.offered import UsableCommands, offered
from bot.commands.preferences import shown
from bot.commands.spec import Command, FormContext, Kind
from bot.commands.table import BY_NAME
from bot.events import LeftoverChoice
from bot.ids import ItemId, PersonId, WordsId
from bot.meeting.cards.outcomes import PAGE
from bot.meeting.cards.proposals import goal
from bot.meeting.state import State
from bot.people.groups import ADVISORY
from bot.people.preferences import USUAL, Preferences
from bot.phrases import catalogue, spoken
from bot.phrases.reading import language, readers_catalogue
from bot.ports import PlatformFeatures, Store
from bot.records.model import NoteKind, Standing
from bot.records.zones import wall_clock, zone_choices
from bot.render import render_phrase
from bot.rendered import Form, in_words
from bot.service import poll_questions
from bot.service.card_renderer import CardRenderer
from bot.service.meeting_cache import LoadedMeeting, agenda_words
from bot.service.minutes_lines import lines, meeting_meant
from bot.service.moving import PointMoving


def built_in_groups() -> dict[WordsId, str]:
    """The names of groups that every team has."""
    return {ADVISORY: readers_catalogue().say("group-advisory")}


class CommandForms:
    """Makes forms for one person in one room. Reads; changes nothing."""

    def __init__(
        self,
        store: Store,
        renderer: CardRenderer,
        now: Callable[[], datetime],
        moving: PointMoving,
    ) -> None:
        self._store = store
        self._moving = moving
        self._renderer = renderer
        self._now = now
        self._listed: dict[tuple[str, str, bool, bool], Form] = {}
        """Commands in a list, by name, language, and what their introductions depend on."""

    async def form(
        self,
        command: Command,
        args: dict[str, str | int],
        loaded: LoadedMeeting,
        by: PersonId,
        offers: PlatformFeatures,
    ) -> Form:
        """A command's form, in the language of whoever is being answered, with `args` and what is
        stored filled in."""
        reader = _reader(loaded, by)
        if command.handler is handlers.answer_poll:
            asked, numbers = await poll_questions.meant(self._store, loaded.state, args)
            command = poll_form.for_poll(command, asked)
        if command.handler is rounds.write and "text" not in args:
            args = {**args, **await self._written(loaded, by)}
        if command.handler is needs.needs:
            args = {**await self._needs(loaded, by), **args}
        if command.handler is poll_items.poll_items:
            args = {**await self._own_items(loaded), **args}
        if command.handler is queue.hand and not args.get("person"):
            args = {**await self._hand(loaded, by), **args}
        if command.handler in (contentions.change, contentions.answer):
            args = {**args, **await self._worded(loaded, args)}
        if command.handler is glossary.explain:
            args = {**await self._listed_word(loaded, args), **args}
        if command.handler is agreement.agreement:
            args = {**await self._agreed(loaded), **args}
        if command.handler is handlers.park and args.get("rest"):
            args = {**await self._rest(loaded, str(args["rest"])), **args}
        kinds = {param.kind for param in command.params}
        if Kind.MEETING in kinds:
            # A form that is sent off late is about the meeting that it was opened for.
            args = {"meeting": handlers.polled(loaded.state), **args}
        known = await self._known(loaded, by, offers, people=Kind.PERSON in kinds)
        if command.handler is handlers.answer_poll:
            words = await self._store.words(asked.own)
            told = await self._in_words(numbers, loaded, reader)
            known = replace(known, words={**known.words, **words}, told_last=told)
        if Kind.VIEWS in kinds:
            known = await self._with_views(known, int(args.get("page") or 1))
        if Kind.ROOM in kinds and args.get("choice") == LeftoverChoice.ROOM:
            rooms = await self._moving.rooms(loaded.room, by)
            known = replace(known, rooms={key: room.title for key, room in rooms.items()})
        if Kind.LINE in kinds:
            meeting = meeting_meant(command, args, loaded.state)
            known = replace(known, lines=await lines(self._store, meeting))
        if command.handler in (proposals.answer, proposals.propose):
            told = await self._told(command, args, loaded, by)
            sealed = proposals.is_sealed(loaded.state, args)
            known = replace(known, told=told, sealed=sealed)
        return forms.form(command, args, known, readers_catalogue())

    async def _told(
        self, command: Command, args: dict[str, str | int], loaded: LoadedMeeting, by: PersonId
    ) -> str:
        """What the form for a proposal, or for an answer to one, says first, in words."""
        if command.handler is proposals.propose:
            lines = goal(loaded.state)
        else:
            lines = proposals.told(FormContext(loaded.state, by, args))
        return await self._in_words(lines, loaded, _reader(loaded, by))

    async def _in_words(
        self, lines: Sequence[Phrase], loaded: LoadedMeeting, reader: Preferences
    ) -> str:
        lookup = await self._renderer.lookup(lines, reader, loaded.room.where.platform)
        return "\n".join(in_words(render_phrase(line, lookup)) for line in lines)

    async def _with_views(self, known: ChoiceSources, page: int) -> ChoiceSources:
        """With the open views of a page, and the decisions that they may have changed."""
        room = known.state.room
        found = await self._store.views.unsettled(room, PAGE, (page - 1) * PAGE)
        kept = await self._store.notes(room, NoteKind.DECISION, None, PAGE)
        decisions = tuple(note.words for _, note in reversed(kept))
        views = tuple((it.number, it.view.words) for it in found)
        words = await self._store.words({*decisions, *(words for _, words in views)})
        return replace(
            known,
            views=views,
            decisions=tuple(one for one in decisions if one in words),
            words={**known.words, **words},
        )

    async def menu(
        self, loaded: LoadedMeeting, by: PersonId, offers: PlatformFeatures
    ) -> list[Form]:
        """The forms of all commands that whoever is being answered can use now."""
        known = await self._known(loaded, by, offers, people=True)
        names = self.offered(loaded.state, by, offers).listed
        found = {name: BY_NAME[name] for name in names}
        return [
            await self.form(command, {}, loaded, by, offers)
            if command.handler is handlers.answer_poll
            else forms.form(command, {}, known, readers_catalogue())
            for command in found.values()
        ]

    def offered(self, state: State, by: PersonId, offers: PlatformFeatures) -> UsableCommands:
        """The names of all commands that somebody can use now."""
        return offered(state, by, voice=offers.voice, by_link=offers.by_link)

    def listed(
        self, names: Sequence[str], state: State, offers: PlatformFeatures, language: str
    ) -> tuple[Form, ...]:
        """These commands as a list shows them: their forms without any fields."""
        known = ChoiceSources(state=state, by_link=offers.by_link)
        book = catalogue(spoken(language))
        how = (book.language, offers.by_link, state.settings.by_name)
        for name in names:
            if (name, *how) not in self._listed:
                self._listed[name, *how] = forms.in_list(BY_NAME[name], known, book)
        return tuple(self._listed[name, *how] for name in names)

    async def _rest(self, loaded: LoadedMeeting, which: str) -> dict[str, str | int]:
        """What is left of an item, as the wording of a point, for somebody to change: its title,
        how the message began that most wants an answer, and how many others do. That message's
        reference goes along: where it is deleted, so are these words."""
        number = which.removeprefix("id:")
        item = loaded.state.agenda.get(ItemId(int(number))) if number.isdecimal() else None
        if item is None:
            return {}
        title = (await self._store.words([item.title])).get(item.title)
        if title is None:
            return {}
        left = loaded.state.answers.unanswered_on(item.id)
        known = loaded.metrics.first_words
        first = next((message for message in left if message.ref in known), None)
        more = len(left) - (first is not None)
        lines = [readers_catalogue().say("rest-title", {"title": title})]
        if first is not None:
            lines.append(readers_catalogue().say("rest-message", {"words": known[first.ref]}))
        if more:
            lines.append(
                readers_catalogue().say("rest-more" if first else "rest-unanswered", {"more": more})
            )
        told: dict[str, str | int] = {"wording": "\n".join(lines)}
        return told if first is None else {**told, "source": first.ref}

    async def _written(self, loaded: LoadedMeeting, by: PersonId) -> dict[str, str | int]:
        """What somebody has written in the silent round that is running, for them to change."""
        silent = loaded.state.rounds.silent
        mine = None if silent is None else silent.texts.get(by)
        if mine is None:
            return {}
        text = (await self._store.words([mine])).get(mine)
        return {} if text is None else {"text": text}

    async def _needs(self, loaded: LoadedMeeting, by: PersonId) -> dict[str, str | int]:
        """What somebody has said that they need, for them to change."""
        return dict(needs.fields_of(await self._store.needs.of(loaded.room.key, by)))

    async def _worded(
        self, loaded: LoadedMeeting, args: dict[str, str | int]
    ) -> dict[str, str | int]:
        """How a point is worded now, for it to be changed."""
        number = str(args.get("contention", "")).removeprefix("#")
        point = loaded.state.register.find(int(number)) if number.isdecimal() else None
        if point is None or not contentions.wants_wording(args):
            return {}
        text = (await self._store.words([point.wording])).get(point.wording)
        return {} if text is None else {"wording": text}

    async def _listed_word(
        self, loaded: LoadedMeeting, args: dict[str, str | int]
    ) -> dict[str, str | int]:
        """A word of the list as it is explained now, for that to be changed; or the short form
        that a button was about."""
        number = str(args.get("word", ""))
        word = loaded.state.glossary.get(int(number) if number.isdecimal() else None)
        if word is not None:
            wanted = {"term": word.term, "explanation": word.explanation}
            texts = await self._store.words([one for one in wanted.values() if one is not None])
            return {name: texts[key] for name, key in wanted.items() if key in texts}
        words, _, place = str(args.get("place", "")).partition(".")
        begin, _, end = place.partition(".")
        if not (begin.isdecimal() and end.isdecimal()):
            return {}
        text = (await self._store.words([WordsId(words)])).get(WordsId(words))
        return {} if text is None else {"term": text[int(begin) : int(end)]}

    async def _agreed(self, loaded: LoadedMeeting) -> dict[str, str | int]:
        """The group agreement as it stands, for that to be changed."""
        words = loaded.state.agreement.words
        text = None if words is None else (await self._store.words([words])).get(words)
        return {} if text is None else {"text": text}

    async def _own_items(self, loaded: LoadedMeeting) -> dict[str, str | int]:
        """What the team asks in its polls besides, for them to change."""
        own = loaded.state.settings.poll_items
        words = await self._store.words(own)
        return {
            name: words[each]
            for name, each in zip(poll_items.NAMES, own, strict=False)
            if each in words
        }

    async def _hand(self, loaded: LoadedMeeting, by: PersonId) -> dict[str, str | int]:
        """What the hand that somebody has up is for: sending its form must not make it another."""
        hand = loaded.state.queue.get(by)
        if hand is None:
            return {}
        text = (
            None
            if hand.reason is None
            else (await self._store.words([hand.reason])).get(hand.reason)
        )
        return {"kind": hand.kind.value, **({} if text is None else {"reason": text})}

    async def _known(
        self, loaded: LoadedMeeting, by: PersonId, offers: PlatformFeatures, *, people: bool
    ) -> ChoiceSources:
        state = loaded.state
        ids = agenda_words(state) | set(state.settings.groups)
        ids |= {p.wording for p in state.proposals.values() if p.is_open}
        ids |= {c.wording for c in state.standing(Standing.PARKED, Standing.TABLED)}
        asked = (state.register.find(number) for number, _ in state.register.questions.of(by))
        ids |= {point.wording for point in asked if point is not None}
        everybody = (*state.turns.everybody, *state.support.supporters_of(by))
        chosen = (await self._store.preferences([by])).get(by, USUAL)
        return ChoiceSources(
            state=state,
            names=await self._renderer.choices_of_people(everybody) if people else {},
            words={**(await self._store.words(ids) if ids else {}), **built_in_groups()},
            zones=zone_choices(state.zone),
            wall=wall_clock(self._now(), state.zone),
            by_link=offers.by_link,
            inbox=offers.inbox,
            who=by,
            stored={"preferences": shown(chosen), "group": await self._own_groups(loaded, by)},
        )

    async def _own_groups(self, loaded: LoadedMeeting, by: PersonId) -> dict[str, str]:
        """What somebody has chosen of the groups, by the fields that it was chosen in."""
        if not loaded.state.settings.groups:
            return {}
        own = await self._store.group_choices.of(loaded.room.key, by)
        return groups.fields_of(own)


def _reader(loaded: LoadedMeeting, by: PersonId) -> Preferences:
    """How somebody reads who is being answered. Their language is what they have chosen anywhere,
    which the meeting may not have been told yet."""
    return msgspec.structs.replace(loaded.state.wishes.of(by), language=language())
