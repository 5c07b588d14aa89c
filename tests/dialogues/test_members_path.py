"""Somebody who has chosen Welsh or Spanish goes the whole members' path, and reads
nothing in English that is for them alone."""

from __future__ import annotations

from importlib.resources import files

import pytest

from bot.phrases import LANGUAGES, Catalogue
from bot.phrases.languages import ENGLISH
from bot.phrases.members_path import members_path
from tests.dialogues.conftest import Stage
from tests.fakes.poll_answers import answers

PATH = members_path(files("bot.phrases"))
PEOPLE = ("Grace", "Ana", "Ben", "Eve", "Tom", "Lou")


def on_no_path(key: str) -> bool:
    """A language is called what its speakers call it, in the English catalogue alone; and the list
    of all commands has those, too, that are not on the path."""
    name = key.partition(".")[0]
    return name.startswith(("language-", "command-")) and name not in PATH


@pytest.fixture
def in_english(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The sentences that were said in English because another language lacks them."""
    found: set[str] = set()
    say = Catalogue.say

    def said(self: Catalogue, key: str, slots: object = None) -> str:
        if self.language != ENGLISH and not self._has(key):
            found.add(key)
        return say(self, key, slots)  # type: ignore[arg-type] # passed on as it came

    monkeypatch.setattr(Catalogue, "say", said)
    return found


async def fills_form(meeting: Stage, who: str, command: str) -> None:
    form = await meeting.service.commands.form(meeting.room, meeting.account(who), command, {})
    assert form.fields or form.submit


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != ENGLISH])
async def test_the_members_path_is_read_in_ones_own_language(
    meeting: Stage, in_english: set[str], language: str
) -> None:
    says = meeting.says
    for who in PEOPLE:
        await meeting.joins(who)
    await says("Ana", f"/preferences language={language}")
    in_english.clear()  # the answer to it was already in it
    await says("Ana", "/preferences")
    await says("Grace", "/agenda add Transport")
    await says("Grace", "/start")
    for line in (
        "/here", "/here", "/who", "/hand", "/hand", "/queue", "/lower", "/lower", "/status",
        "/pass", "/take-back", "/pass", "/help", "/help hand", "/nosuchthing", "/done", "/write x",
        "/card slow", "/card unclear", "/card agree", "/group", "/worry", "/poll", "/later",
        "/park Whether the bus comes. name=no", "/parked", "/take-back", "/park Whether it rains.",
        "/say The bus is late. name=no", "/say The bus was late.", "/note Ask the driver.", "/me",
        "/me what=forget", "/take-back list", "/rename Anna", "/offtopic", "/goal agree", "/end",
        "/supporter", "/leave person=Ben", "/notes", "/meetings", "/preferences direct=perhaps",
        "/preferences on", "/preferences off", "/hand person=Ben", "/lower person=Ben",
        "/raised", "/what bus",
    ):  # fmt: skip
        await says("Ana", line)
    for command in ("hand", "park", "say", "here", "preferences", "me", "card", "worry"):
        await fills_form(meeting, "Ana", command)
    await says("Grace", "/round What would help?")
    for who in PEOPLE:
        await says(who, "/later")
        await says(who, "/done")
    await meeting.time_passes(minutes=30)
    await says("Grace", "/round end")
    await says("Grace", "/round silent What worries you? names=no")
    await says("Ana", "/write The nights.")
    await says("Ana", "/write The mornings.")
    await fills_form(meeting, "Ana", "write")
    for who in PEOPLE[2:5]:
        await says(who, "/write Nothing.")
    await says("Ana", "/status")
    await says("Grace", "/round end")
    await says("Grace", "/end")
    await fills_form(meeting, "Ana", "poll")
    for who in PEOPLE:
        assert (await meeting.fills_in(who, "poll", **answers())).accepted
    await meeting.time_passes(hours=49)
    await says("Ana", "/poll")
    await says("Ana", "/leave")
    assert {key for key in in_english if not on_no_path(key)} == set()


async def test_what_is_said_in_english_is_found(meeting: Stage, in_english: set[str]) -> None:
    await meeting.says("Ana", "/start")
    await meeting.says("Ana", "/preferences language=cy")
    await meeting.says("Ana", "/decisions")
    assert "decisions-none" in in_english
