"""Renders a card as Slack's messages: complete text, and blocks within Slack's limits.

What people typed is shown as plain text, never as markup, so that nothing in it turns bold by
accident, links anywhere or mentions anybody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from adapters.chat.called import called_by_name
from adapters.chat.labels import coloured
from adapters.slack.api import markup as kit
from adapters.slack.api.markup import (
    Block,
    date,
    divided,
    escape,
    is_live,
    link,
    mention,
    pieces,
    unmarked,
)
from adapters.slack.outbound.signed_payload import LONGEST_VALUE, Press, Seal
from bot.phrases import catalogue
from bot.phrases.reading import readers_catalogue
from bot.ports import Account
from bot.rendered import RenderedButton, RenderedCard, RenderedFact, RenderedSection

LONGEST_PAGE = 3_900
"""Characters in one message. `chat.update` refuses a text of more than 4,000 ("msg_too_long",
https://docs.slack.dev/reference/methods/chat.update#errors), and a message has to be editable in
case words in it are deleted."""
DO = "do"
"""Prefix of the action ids of our buttons."""


@dataclass(frozen=True)
class SlackPage:
    """One message: its complete text, and the same content as blocks."""

    text: str
    blocks: tuple[Block, ...] = ()


def _nowhere(ref: str) -> str:
    return ""


@dataclass(frozen=True)
class Paper:
    """The context of a card: the room that its buttons are for, and how to link to messages."""

    seal: Seal
    team: str
    channel: str
    permalink: Callable[[str], str] = _nowhere
    mentions: Sequence[Account] = ()
    """People to mention."""
    before: tuple[str, ...] = ()
    """Lines of markup at the top, such as the room that it is about."""
    after: tuple[str, ...] = ()
    """Lines of markup at the bottom, such as a link to the panel."""
    most: int = kit.MOST_BLOCKS


@dataclass
class _Writer:
    """Draws one card. Every block is paired with the text that says the same."""

    paper: Paper
    drawn: list[tuple[Block, str]] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=count)

    def card(self, card: RenderedCard) -> None:
        for line in self.paper.before:
            self.put(kit.context(line), line)
        self.call()
        if card.title:
            self.title(card.title)
        self.lines(card.lines)
        self.facts(card.facts)
        for part in card.parts:
            self.part(part)
        self.buttons(card.buttons, self.paper.channel)
        for line in self.paper.after:
            self.put(kit.context(line), line)

    def put(self, block: Block, text: str = "") -> None:
        self.drawn.append((block, text))

    def call(self) -> None:
        if self.paper.mentions:
            told = " ".join(mention(one.id) for one in self.paper.mentions)
            self.put(kit.marked(told), told)

    def title(self, title: str) -> None:
        if len(title) <= kit.LONGEST_HEADER and not is_live(title):
            self.put(kit.header(title), escape(title))
        else:
            self.lines((title,))

    def lines(self, lines: Sequence[str]) -> None:
        for piece in pieces(list(lines)):
            self.put(kit.section(piece), piece)

    def facts(self, facts: Sequence[RenderedFact]) -> None:
        shown: list[Block] = []
        told = "\n".join(_told(fact) for fact in facts)
        if len(told) > LONGEST_PAGE:
            self.lines([f"{fact.label}: {fact.value}" for fact in facts])
            return
        for fact in facts:
            value, label = _value(fact), escape(fact.label)
            too_long = max(len(label), len(value["text"])) > kit.LONGEST_FIELD
            if too_long or is_live(fact.value) or kit.has_address(fact.value):
                self.lines((f"{fact.label}: {fact.value}",))
                continue
            bold = f"*{label}*" if unmarked(label) else label
            shown += [{"type": "mrkdwn", "text": bold, "verbatim": True}, value]
        for number, block in enumerate(kit.fields(shown)):
            self.put(block, "" if number else told)

    def part(self, part: RenderedSection) -> None:
        lines = list(part.lines)
        if part.heading:
            if self.drawn:
                self.put(kit.divider())
            safe = escape(part.heading)
            if unmarked(safe) and len(safe) < kit.LONGEST_FIELD:
                # As the whole text has it, lest it seem to be missing from the blocks.
                self.put(kit.marked(f"*{safe}*"), f"{safe}:")
            else:
                lines.insert(0, part.heading)
        self.lines(lines)
        if part.ref and (url := self.paper.permalink(part.ref)):
            told = link(url, readers_catalogue().say("chat-see-message"))
            self.put(kit.context(told), told)
        self.buttons(part.buttons, part.room.channel if part.room else self.paper.channel)

    def buttons(self, buttons: Sequence[RenderedButton], channel: str) -> None:
        """First the buttons for everybody, then those for facilitators."""
        for facilitators in (False, True):
            some = [
                self.button(button, channel)
                for button in buttons
                if button.facilitator is facilitators
            ]
            for block in kit.actions(some):
                self.put(block)

    def button(self, button: RenderedButton, channel: str) -> Block:
        press = Press(command=button.command, channel=channel, args=button.args, form=button.form)
        value = self.paper.seal.close(self.paper.team, press)
        if len(value) > LONGEST_VALUE:
            raise ValueError("a button's value is too long for Slack")
        return kit.button(coloured(button), value, f"{DO}:{next(self.numbers)}", button.style)


def _value(fact: RenderedFact) -> Block:
    if fact.until is None:
        return {"type": "plain_text", "text": escape(fact.value), "emoji": True}
    return {"type": "mrkdwn", "text": _until(fact), "verbatim": True}


def _until(fact: RenderedFact) -> str:
    assert fact.until is not None  # noqa: S101 - asked before
    return date(fact.until, fact.value)


def _told(fact: RenderedFact) -> str:
    return escape(readers_catalogue().say("fact", {"label": fact.label, "value": fact.value}))


def drawn(card: RenderedCard, paper: Paper) -> list[Block]:
    """All blocks of a card, however many, for the Home tab and modals."""
    writer = _Writer(paper)
    writer.card(card)
    return [block for block, _ in writer.drawn]


def pages(card: RenderedCard, paper: Paper) -> list[SlackPage]:
    """A card as messages: one, unless it is too long for that."""
    card, left = called_by_name(card, paper.mentions)
    paper = replace(paper, mentions=left)
    writer = _Writer(paper)
    writer.card(card)
    parted = list(_parted(writer.drawn, paper.most))
    whole = _whole(card, paper)
    if len(parted) <= 1 and len(whole) <= LONGEST_PAGE:
        return [SlackPage(whole, tuple(block for block, _ in writer.drawn))]
    texts = ["\n".join(text for _, text in part if text) for part in parted] or [""]
    # What only the text says, such as what can be typed, goes on the last page.
    *first, last = _filled([texts[-1], *_only_in_text(whole, texts)])
    texts[-1:] = [*first, last]
    shown = [tuple(block for block, _ in part) for part in parted]
    shown += [()] * (len(texts) - len(shown))
    return [
        SlackPage(text.strip("\n") or _labels(blocks, card.language), blocks)
        for text, blocks in zip(texts, shown, strict=True)
    ]


def _labels(blocks: Sequence[Block], language: str) -> str:
    """The labels of a message's buttons. A message with nothing but buttons needs a text as well,
    for notifications and screen readers."""
    elements = [one for block in blocks for one in block.get("elements", ())]
    labels = [one["text"]["text"] for one in elements if isinstance(one.get("text"), dict)]
    return escape(catalogue(language).listed(labels))


def single(card: RenderedCard, paper: Paper, more: str) -> SlackPage:
    """A card as one message that can be edited. If it does not fit, `more` takes the place of what
    is left out; buttons, and what can be typed, stay."""
    whole = pages(card, paper)
    if len(whole) == 1:
        return whole[0]
    writer = _Writer(paper)
    writer.card(card)
    last = _only_in_text(_whole(card, paper), [text for _, text in writer.drawn])
    while last and len("\n".join(last)) > LONGEST_PAGE // 2:
        last.pop()
    pressed = [block for block, _ in writer.drawn if block["type"] == "actions"]
    room = LONGEST_PAGE - len("\n".join([more, *last])) - 1
    kept: list[tuple[Block, str]] = []
    for block, text in writer.drawn:
        if block["type"] == "actions":
            continue
        room -= len(text) + 1
        if room < 0 or len(kept) + len(pressed) + 2 > paper.most:
            break
        kept.append((block, text))
    told = [text for _, text in kept if text]
    blocks = (*(block for block, _ in kept), kit.section(more), *pressed)
    return SlackPage("\n".join([*told, more, *last]), blocks[: paper.most])


def _only_in_text(whole: str, drawn: Sequence[str]) -> list[str]:
    """The lines of a card's text that are in no block."""
    told = set("\n".join(drawn).split("\n"))
    return [line for line in whole.split("\n") if line not in told]


def _filled(lines: Sequence[str]) -> list[str]:
    """Joins lines into texts that are short enough for a message. The first may hold many lines
    already."""
    texts = [lines[0]]
    for line in lines[1:]:
        for piece in divided(line, LONGEST_PAGE):
            if len(texts[-1]) + 1 + len(piece) > LONGEST_PAGE:
                texts.append(piece)
            else:
                texts[-1] = f"{texts[-1]}\n{piece}"
    return texts


def _whole(card: RenderedCard, paper: Paper) -> str:
    """The complete text of a card, with links to the messages that it is about."""
    told = _linked(escape(card.text), card.parts, paper)
    if paper.mentions:
        told = f"{' '.join(mention(called.id) for called in paper.mentions)} {told}"
    return "\n".join([*paper.before, told, *paper.after])


def _linked(told: str, parts: Sequence[RenderedSection], paper: Paper) -> str:
    """The text with a link below each part that is about a message."""
    lines, at = told.split("\n"), 0
    for part in parts:
        url = paper.permalink(part.ref) if part.ref else ""
        if not url:
            continue
        # A part's last line ends where its link belongs; it may be several lines in the text.
        words = escape((part.lines or (part.heading,))[-1]).split("\n")[-1]
        found = next((n for n in range(at, len(lines)) if lines[n].endswith(words)), len(lines) - 1)
        at = found + 1
        lines.insert(at, link(url, readers_catalogue().say("chat-see-message")))
        at += 1
    return "\n".join(lines)


def _parted(drawn: list[tuple[Block, str]], most: int) -> Iterator[list[tuple[Block, str]]]:
    part: list[tuple[Block, str]] = []
    size = 0
    for block, text in drawn:
        if part and (len(part) >= most or size + len(text) > LONGEST_PAGE):
            yield part
            part, size = [], 0
        if part or block["type"] != "divider":
            part.append((block, text))
        size += len(text)
    if part:
        yield part


def as_message(page: SlackPage) -> dict[str, Any]:
    """A page as the body of an answer that only one person sees."""
    body: dict[str, Any] = {
        "response_type": "ephemeral",
        "text": page.text,
        "unfurl_links": False,
        "unfurl_media": False,
    }
    if page.blocks:
        body["blocks"] = list(page.blocks)
    return body


def sentence(key: str, **slots: str) -> SlackPage:
    """A sentence of our own as a message."""
    return SlackPage(escape(readers_catalogue().say(key, slots)))
