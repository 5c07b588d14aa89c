"""What members need: the sentences that a language has to have before it is offered.

The members' path is what somebody sees who joins, says that they are here, raises and lowers a
hand, passes, parks a point, says something without a name, takes part in rounds, cards and breaks,
answers the poll, reads what Heard keeps, and chooses their preferences. What only facilitators see,
or who runs Heard, is not on it. A language that covers "what members need"
(`bot.phrases.languages`) has each of these, and says the rest in English.

The path goes by subject: a file of `bot/phrases/en` is on it as a whole (`WHOLE`), with the names
that `IN_PART` gives, or not at all. A platform's own file is on it but for the names that it lists
itself, in lines `### Not for members: …`. What stands in an attribute, such as a label that only
screen readers hear, is on the path whoever it is for: an attribute cannot say in which language it
is. Where such a name would be left out, it is in a line `### In attributes, so in every language:
…`. So a sentence that is added to a file which is on the
path needs its Welsh and its Spanish at once, and `tests/test_members_path.py` names those that are
missing.
"""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from importlib.resources.abc import Traversable
from typing import Final

WHOLE: Final = frozenset(
    {"chat_platforms", "commands_me", "commands_part", "general", "meeting", "panel", "rounds"}
    | {"agreement", "break", "checks", "glossary", "lessons", "needs", "signals"}
)
"""Subjects that members meet from beginning to end."""
IN_PART: Final = {
    "about_me": r"(me|forget|forgotten|take-back|use)-.*|bad-texts.*"
    r"|noted-(renamed.*|copy|taken-back)|button-(copy|forget.*|take-back.*)",
    "command_choices": r"(open-link|by-name)-limit|measures-by-name|unit-minutes|item-choice"
    r"|(topic|help)-.*",
    "commands_points": r"command-(park|parked)",
    "constraints": r"(blank-sheet|constraint|constraints|panel|became|over|use)-.*"
    r"|(button|noted|refused)-(keep-|no-)?constraints?(-.*)?|(noted|refused-undo)-suggestion.*"
    r"|undone-constraint|command-constraints?(-no)?",
    "facilitating": r"hand-.*|queue-.*|because-.*",
    "groups": r"group-.*|groups-(title|none|choose|used|changed|taken-away)|my-groups?-.*"
    r"|button-group|noted-(groups|no-group)",
    "languages": r"language-(is|choice)-.*|noted-language",
    "minutes": r"note-line(-about)?|noted-note(-next)?|notes-.*|meeting-heading|meetings-.*"
    r"|minutes-title(-so-far)?",
    "outcomes": r"view-.*|your-views-.*|raised-(only-you|nothing|unsigned)|you-answered-.*"
    r"|became-decision|button-(raised|that-is-right|not-what-i-meant|not-heard)"
    r"|noted-view-(right|misread|not-heard.*)|you-said-title",
    "personal": r"(home|my|status|your-place|who|coming|worry|contact|pause)-.*|for-you|own-floor"
    r"|support-.*|button-(support(er)?-.*|take-it-back)"
    r"|noted-(for-them|supporter-asked|support-declined)(-when-back)?|floor-note|(put-up|speaking-time|already-here|seat-taken).*|button-worry.*"
    r"|noted-(hand|lowered|pass|worry|here|parked|you-left|apologies|put-up|stepped-back|floor-done)"
    r"(-(back|again|other|read|for-author|when-back))*",
    "points": r"point|point-(raiser-left|wording-.*|reworded-ask|words-(title|gone|ask)"
    r"|owner-(title|means)|answer-.*)|(parked|standing|became|your-point|tabled)-.*|settled-title"
    r"|points-(title|count|none)|over-(wording|owner|outcome.*)"
    r"|noted-point-(mine|not-mine.*|reworded|named|unnamed|settles|reopened|withdrawn)"
    r"|button-point-(own|ask|wording|date|name|mine-named|withdraw)|button-point(s-choose)?"
    r"|(item-begins|agenda-line)-point|agenda-more-points",
    "poll": r"(?!poll-(items|long)-?)poll-.*|heard-did.*|refused-poll-(item|questions)",
    "preferences": r"(?!language-).*",
    "refusals": r"unknown-command.*|ask-(part|twice)|not-saved|done-not-shown|card-not-said"
    r"|answer-not-shown|fate-.*|saved-already"
    r"|bad-(missing|unknown|long|number|choice|person.*|item|point|group.*|name.*)"
    r"|refused-(facilitator|(not-)?open|coming-open|closed|moved-on|no-current-item|flagged|answered"
    r"|not-asked|(item|person|worry)-gone|feature-(reactions|groups|unnamed)|link-replaced|no-links"
    r"|not-(counted|seen|invited|passed|member|your-(hand|floor|turn))|nothing-missed|nobody"
    r"|no-(group|hand|meetings|point|contact|poll|(silent-)?round)|hand-up|own-hand|sight-unknown"
    r"|goal-(changed|agreed)|none-asked|only-closed-points|settled|parked|worry-or-contact|pause-self|paused|left"
    r"|round-(running|ended|over)|later-once|unsigned|(ballot|poll)-key|voted)",
    "series": r"goal-.*|panel-goal|noted-(goal-agreed|ballot)|button-goal-agree",
    "topic": r"topic-(ask|why|unsure).*|noted-(flag|on-topic|left)"
    r"|button-((is-|still-)?on-topic|move-on|park-it|new-item|leave-it|not-yet)",
}
"""Subjects that members meet in part: the names of what is on the path."""
NOT_FOR_MEMBERS: Final = {
    "chat_platforms": r"chat-(mend|not-taken)|closed-kept",
    "constraints": r"constraints-review-.*|over-blank-sheet",
    "personal": r"noted-(pause|paused).*",
    "glossary": r"command-glossary-drop|report-.*",
    "needs": r"needs-(seen|side|act-(see|arranged|not-arranged|reply)).*|need-reply-.*"
    r"|button-(needs-see|need-(arranged|not-arranged|next-time|talked|cannot))"
    r"|noted-need-(arranged|not-arranged|replied)",
    "signals": r"pace-.*|button-moment",
}
"""What is left out again, by subject."""
_LEFT_OUT: Final = re.compile(r"^### Not for members: (.+)$", re.MULTILINE)
"""A line of a platform's catalogue: names, with * for any rest, and blanks between."""
_IN_ATTRIBUTES: Final = re.compile(r"^### In attributes, so in every language: (.+)$", re.MULTILINE)
"""A line of names that are on the path all the same."""
_NAME: Final = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)


def on_path(subject: str, name: str) -> bool:
    """Whether a sentence of a subject (a file of the core's English catalogue) is on the path."""
    if re.fullmatch(NOT_FOR_MEMBERS.get(subject, r"(?!)"), name):
        return False
    return subject in WHOLE or bool(re.fullmatch(IN_PART.get(subject, r"(?!)"), name))


def members_path(folder: Traversable) -> frozenset[str]:
    """The names of the sentences that are on the path, of a catalogue's folder: the core's, with a
    folder for each language, or a platform's, with a file for each."""
    english = folder.joinpath("en")
    if not english.is_dir():
        text = folder.joinpath("en.ftl").read_text(encoding="utf-8")
        out = [pattern for line in _LEFT_OUT.findall(text) for pattern in line.split()]
        again = {name for line in _IN_ATTRIBUTES.findall(text) for name in line.split()}
        return frozenset(
            name
            for name in _NAME.findall(text)
            if name in again or not any(fnmatchcase(name, pattern) for pattern in out)
        )
    return frozenset(
        name
        for file in english.iterdir()
        if file.name.endswith(".ftl")
        for name in _NAME.findall(file.read_text(encoding="utf-8"))
        if on_path(file.name.removesuffix(".ftl"), name)
    )
