"""What a team has set for its room: one value, which each meeting hands to the next."""

from __future__ import annotations

import msgspec

from bot.ids import WordsId
from bot.rules import USUAL_FEATURES, Feature, QueueOrder, Quiet, TopicMode


class CheckChoice(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A check-in or a check-out as a team has chosen it."""

    question: WordsId | None = None
    """Their own question; None: the usual one."""
    named: bool = False
    """Whether names are shown with what people write."""


class RoomSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The settings of a room. The journal keeps them in `MeetingPlanned`, under the same names."""

    quiet: Quiet = Quiet.NORMAL
    """How much Heard says on its own."""
    queue_order: QueueOrder | None = None
    """The order of hands; None: the one in the rules."""
    floor_notes: bool = False
    """Whether people who write while somebody else has the floor are told so, once, privately."""
    speaking_minutes: int | None = None
    """After how many minutes with the floor somebody is reminded, privately; None: never."""
    unsigned: bool = False
    """Whether words may be read out without a name."""
    groups: tuple[WordsId, ...] = ()
    """The team's stakeholder groups, by their names."""
    topic: TopicMode = TopicMode.FACILITATORS_ONLY
    """Whom Heard asks when the talk seems to have left the item."""
    features: tuple[Feature, ...] = USUAL_FEATURES
    """What the room allows, sorted."""
    voice: str = ""
    """The voice channel that meetings go with, by the platform's id; "": none."""
    language: str = "en"
    """The language of what everybody in the room sees: one that has a catalogue."""
    by_name: bool = False
    """Only confirmed seats count where people are counted."""
    earlier: bool = False
    """People who join may read what was said before they came."""

    programme: bool = False
    """The room is in the report for those who fund or commission the work."""
    facilitator_roles: tuple[str, ...] = ()
    """The roles or user groups whose people may run meetings, by the platform's ids."""

    poll_items: tuple[WordsId, ...] = ()
    """What the team asks in polls besides the usual."""
    long_poll: bool = False
    """Every third month polls ask the longer form."""
    check_in: CheckChoice | None = None
    """What each meeting begins with; None: with no check-in."""
    check_out: CheckChoice | None = None
    """What is offered before the end of each meeting; None: nothing is."""

    @property
    def uses_groups(self) -> bool:
        """Whether the team has groups, and the room allows them."""
        return bool(self.groups) and Feature.GROUPS in self.features
