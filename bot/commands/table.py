"""The one table of commands.

The commands, forms, menus and buttons of every chat platform and of the web room, the help texts
and the manual are all made from this table.
"""

from __future__ import annotations

from functools import partial

from bot.commands import (
    actions,
    calendar_feed,
    care,
    contentions,
    facilitating,
    features,
    goal,
    groups,
    handlers,
    item_time,
    leftovers,
    meeting_times,
    membership,
    notes,
    outcomes,
    personal,
    points,
    poll_replies,
    preferences,
    proposals,
    queue,
    rounds,
    seats,
    single_meetings,
    statements,
    support,
    topic,
    unanswered,
)
from bot.commands.help_text import helper
from bot.commands.spec import (
    ALWAYS,
    RUNNING,
    SEVERAL,
    AsSupporter,
    Command,
    Concerns,
    Kind,
    OnMessage,
    Param,
)
from bot.events import HandKind
from bot.meeting import possible
from bot.meeting.cards.item_time import FEW_MINUTES
from bot.records import poll, series
from bot.records.model import EntryKind, Role
from bot.rules import Quiet, TopicMode

LONGEST_TITLE = 120
"""Characters of an agenda item's title."""

MANY_ITEMS = 30
"""Items that can be put on the agenda at once."""

MANY_QUESTIONS = 1_000_000
"""More questions about the topic than a meeting can have."""
MANY_MEETINGS = 1_000_000
"""More meetings than a room can have."""

FACILITATOR = Role.FACILITATOR
THEMSELVES, FOR_PERSON = AsSupporter.THEMSELVES, AsSupporter.FOR_PERSON
_for_oneself = partial(Command, as_supporter=THEMSELVES, opens=False, in_own_room=True)
"""A command that shows something to one person, or concerns only them."""
_item = Param("item", Kind.ITEM)
_point = Param("contention", Kind.POINT)

COMMANDS: tuple[Command, ...] = (
    # -- taking part
    Command(
        "here",
        handlers.here,
        handlers.HERE_PARAMS,
        section="part",
        in_own_room=True,
        when=ALWAYS.only(possible.say_here),
    ),
    _for_oneself("who", handlers.who, section="part", when=RUNNING),
    Command(
        "hand",
        queue.hand,
        queue.HAND_PARAMS,
        section="part",
        on_message=OnMessage(args={"kind": HandKind.REPLY.value}),
        on_person="person",
        when=RUNNING.only(possible.raise_hand),
        as_supporter=FOR_PERSON,
    ),
    Command(
        "lower",
        queue.lower,
        queue.LOWER_PARAMS,
        section="part",
        when=RUNNING.only(possible.lower_hand),
        as_supporter=FOR_PERSON,
        in_own_room=True,
    ),
    _for_oneself("queue", queue.show, section="part", when=RUNNING),
    Command(
        "pass",
        handlers.pass_on,
        section="part",
        when=RUNNING,
        as_supporter=FOR_PERSON,
        concerns=Concerns.NEXT,
        in_own_room=True,
    ),
    Command(
        "park",
        handlers.park,
        handlers.PARK_PARAMS,
        section="points",
        section_before="part",
        on_message=OnMessage(copies="wording"),
        as_supporter=FOR_PERSON,
    ),
    _for_oneself(
        "parked", points.parked, points.LIST_PARAMS, section="points", section_before="part"
    ),
    _for_oneself(
        "point",
        points.point,
        points.POINT_PARAMS,
        section="points",
        when=ALWAYS.only(possible.any_point),
    ),
    Command(
        "point add",
        points.add,
        points.ADD_PARAMS,
        section="points",
        on_message=OnMessage(
            copies="text",
            args={"kind": EntryKind.NOTE.value},
            in_thread="contention",
            shares="note",
        ),
        as_supporter=FOR_PERSON,
        when=ALWAYS.only(possible.settle),
    ),
    Command("note", notes.note, notes.TEXT_PARAMS, section="part", on_message=notes.COPIED),
    _for_oneself("notes", notes.notes, notes.OF_MEETING, section="part"),
    _for_oneself(
        "decisions", notes.decisions, notes.OF_MEETING, section="decide", section_before="part"
    ),
    _for_oneself(
        "minutes",
        notes.minutes,
        notes.MINUTES_PARAMS,
        section="part",
        when=ALWAYS.only(possible.any_meeting),
    ),
    _for_oneself(
        "meetings", notes.meetings, section="part", when=ALWAYS.only(possible.any_meeting)
    ),
    _for_oneself("status", handlers.status, section="part"),
    Command(
        "group",
        groups.group,
        groups.GROUP_PARAMS,
        section="part",
        in_own_room=True,
        when=ALWAYS.only(possible.choose_groups),
    ),
    Command(
        "preferences",
        preferences.preferences,
        preferences.PARAMS,
        section="part",
        as_supporter=THEMSELVES,
        opens=False,
        in_any_room=True,
    ),
    Command(
        "later",
        rounds.later,
        aliases=("come back to me",),
        section="part",
        concerns=Concerns.NEXT,
        in_own_room=True,
        when=ALWAYS.only(possible.come_back_later),
    ),
    Command(
        "done",
        rounds.done,
        section="part",
        when=RUNNING.only(possible.finish),
        concerns=Concerns.NEXT,
        in_own_room=True,
    ),
    Command(
        "write",
        rounds.write,
        rounds.WRITE_PARAMS,
        section="part",
        hidden_by_number=True,
        when=RUNNING.only(possible.write),
        as_supporter=FOR_PERSON,
        in_own_room=True,
    ),
    Command("say", statements.say, statements.SAY_PARAMS, section="part"),
    _for_oneself(
        "poll",
        handlers.answer_poll,
        (
            *(
                Param(q.name, Kind.CHOICE, choices=q.answers, terms=f"poll-{q.name}", named=True)
                for q in poll.QUESTIONS
            ),
            Param(
                "comment",
                Kind.UNRECORDED,
                required=False,
                longest=poll.LONGEST_COMMENT,
                long=True,
                named=True,
            ),
            Param("meeting", Kind.MEETING, required=False, hidden=True),
        ),
        section="part",
        hidden_by_number=True,
        when=ALWAYS.only(possible.earlier_meeting),
    ),
    Command(
        "help",
        helper(lambda: COMMANDS),
        (Param("command", Kind.COMMAND, required=False),),
        section="part",
        as_supporter=THEMSELVES,
        in_any_room=True,
    ),
    Command(
        "offtopic",
        topic.off_topic,
        (Param("source", Kind.TEXT, required=False, hidden=True, longest=255),),
        section="part",
        on_message=OnMessage(),
        when=RUNNING.only(possible.flag_off_topic),
    ),
    Command(
        "ontopic",
        topic.on_topic,
        (Param("question", Kind.NUMBER, required=False, hidden=True, most=MANY_QUESTIONS),),
        section="part",
        when=RUNNING.only(possible.say_on_topic),
        in_own_room=True,
    ),
    Command(
        "leave-it",
        topic.leave_it,
        (Param("question", Kind.NUMBER, required=False, hidden=True, most=MANY_QUESTIONS),),
        section="part",
        when=RUNNING.only(possible.leave_topic),
        in_own_room=True,
    ),
    # -- oneself
    _for_oneself("leave", membership.leave, membership.LEAVE_PARAMS, section="me"),
    Command(
        "me",
        personal.me,
        personal.ME_PARAMS,
        section="me",
        as_supporter=THEMSELVES,
        opens=False,
        in_any_room=True,
    ),
    _for_oneself("rename", personal.rename, personal.RENAME_PARAMS, section="me", by_link=True),
    _for_oneself(
        "take-back", personal.take_back, personal.TAKE_BACK_PARAMS, aliases=("undo",), section="me"
    ),
    _for_oneself("supporter", support.supporter, support.SUPPORTER_PARAMS, section="me"),
    _for_oneself("worry", care.worry, care.WORRY_PARAMS, section="me"),
    # -- running a meeting
    Command(
        "start",
        handlers.start,
        role=FACILITATOR,
        concerns=Concerns.EVERYBODY,
        when=ALWAYS.only(possible.start),
    ),
    Command(
        "end",
        handlers.end,
        (unanswered.ANYWAY, unanswered.PRESSED),
        role=FACILITATOR,
        when=RUNNING,
        concerns=Concerns.EVERYBODY,
    ),
    Command(
        "reopen",
        handlers.reopen,
        handlers.REOPEN_PARAMS,
        role=FACILITATOR,
        concerns=Concerns.EVERYBODY,
        opens=False,
        when=ALWAYS.only(possible.reopen),
    ),
    Command(
        "unanswered",
        unanswered.unanswered,
        role=FACILITATOR,
        when=RUNNING,
        opens=False,
        in_own_room=True,
    ),
    Command(
        "measures",
        unanswered.measures,
        role=FACILITATOR,
        opens=False,
        in_own_room=True,
        when=ALWAYS.only(possible.any_meeting),
    ),
    Command(
        "call",
        queue.call,
        queue.CALL_PARAMS,
        role=FACILITATOR,
        aliases=("next speaker",),
        on_person="person",
        when=RUNNING,
        concerns=Concerns.NEXT,
    ),
    Command(
        "pause",
        care.pause,
        care.PAUSE_PARAMS,
        role=FACILITATOR,
        when=RUNNING.only(possible.hold_back),
        opens=False,
    ),
    Command(
        "skip",
        queue.skip,
        queue.SKIP_PARAMS,
        role=FACILITATOR,
        when=RUNNING.only(possible.skip),
        concerns=Concerns.NEXT,
    ),
    Command(
        "queue move",
        queue.move,
        queue.MOVE_PARAMS,
        role=FACILITATOR,
        when=RUNNING.only(possible.skip),
    ),
    Command(
        "decide",
        notes.decide,
        notes.DECIDE_PARAMS,
        role=FACILITATOR,
        section="decide",
        section_before="meeting",
        on_message=notes.COPIED,
    ),
    Command(
        "settle",
        handlers.settle,
        (_point, *handlers.OUTCOME_PARAMS),
        role=FACILITATOR,
        section="points",
        section_before="meeting",
        concerns=Concerns.RAISER,
        when=ALWAYS.only(possible.settle),
    ),
    Command(
        "outcomes",
        outcomes.outcomes,
        outcomes.OUTCOMES_PARAMS,
        role=FACILITATOR,
        section="points",
        opens=False,
        in_own_room=True,
    ),
    Command(
        "reply",
        poll_replies.reply,
        poll_replies.PARAMS,
        role=FACILITATOR,
        section="points",
        when=ALWAYS.only(possible.reply),
    ),
    _for_oneself(
        "raised", outcomes.raised, outcomes.RAISED_PARAMS, section="points", in_menus=False
    ),
    _for_oneself(
        "raised answer", outcomes.answer, outcomes.ANSWER_PARAMS, section="points", in_menus=False
    ),
    Command(
        "park-again",
        handlers.park_again,
        (_point, handlers.PARK_AGAIN_REASON),
        role=FACILITATOR,
        section="points",
        section_before="meeting",
        when=ALWAYS.only(possible.park_again),
    ),
    Command(
        "points today",
        handlers.points_today,
        handlers.POINTS_TODAY_PARAMS,
        role=FACILITATOR,
        section="points",
        in_menus=False,
        opens=False,
        when=ALWAYS.only(possible.choose_points),
    ),
    Command(
        "round",
        rounds.open_round,
        rounds.OPEN_PARAMS,
        role=FACILITATOR,
        when=RUNNING.only(possible.open_round),
        concerns=Concerns.EVERYBODY,
    ),
    Command(
        "round silent",
        rounds.open_silent,
        rounds.SILENT_PARAMS,
        role=FACILITATOR,
        when=RUNNING.only(possible.open_round),
        concerns=Concerns.EVERYBODY,
    ),
    Command(
        "round next",
        rounds.move_on,
        rounds.NEXT_PARAMS,
        role=FACILITATOR,
        when=RUNNING.only(possible.move_round_on),
        concerns=Concerns.NEXT,
    ),
    Command("round end", rounds.end_round, role=FACILITATOR, when=RUNNING.only(possible.end_round)),
    Command(
        "action",
        actions.action,
        actions.PARAMS,
        section="points",
        aliases=("actions",),
        on_message=OnMessage(copies="what", in_menu=False),
        as_supporter=FOR_PERSON,
    ),
    # -- the agenda
    _for_oneself("agenda list", handlers.agenda, aliases=("agenda",), section="agenda"),
    Command(
        "agenda add",
        handlers.agenda_add,
        (
            Param("title", Kind.TEXT, longest=LONGEST_TITLE, most=MANY_ITEMS, lines=True),
            Param("goal", Kind.TEXT, required=False, longest=300, named=True),
            meeting_times.MINUTES,
            Param(
                SEVERAL,
                Kind.CHOICE,
                required=False,
                choices=("yes", "no"),
                terms="several",
                hidden=True,
                form_if=handlers.several_lines,
            ),
        ),
        section="agenda",
    ),
    Command(
        "agenda next",
        handlers.agenda_next,
        (
            Param("item", Kind.ITEM, required=False),
            Param("after", Kind.ITEM, required=False, hidden=True),
            unanswered.ANYWAY,
        ),
        role=FACILITATOR,
        aliases=("next",),
        section="agenda",
        when=RUNNING.only(possible.next_item),
    ),
    Command(
        "agenda back",
        handlers.agenda_back,
        role=FACILITATOR,
        aliases=("back",),
        section="agenda",
        when=RUNNING.only(possible.item_back),
    ),
    Command(
        "agenda move",
        handlers.agenda_move,
        (_item, Param("place", Kind.NUMBER, most=100)),
        role=FACILITATOR,
        section="agenda",
        when=ALWAYS.only(possible.move_item),
    ),
    Command(
        "agenda drop",
        handlers.agenda_drop,
        (_item, Param("meeting", Kind.NUMBER, required=False, hidden=True, most=MANY_MEETINGS)),
        role=FACILITATOR,
        section="agenda",
        when=ALWAYS.only(possible.drop_item),
    ),
    Command(
        "extend",
        item_time.extend,
        (
            Param(
                "minutes",
                Kind.NUMBER,
                required=False,
                most=series.LONGEST_MINUTES,
                minutes=True,
                default=str(FEW_MINUTES),
                form_required=True,
            ),
            Param("item", Kind.ITEM, required=False, hidden=True),
            Param("until", Kind.TEXT, required=False, hidden=True, longest=40),
        ),
        role=FACILITATOR,
        section="agenda",
        when=RUNNING.only(possible.extend),
    ),
    Command(
        "replan",
        item_time.replan,
        role=FACILITATOR,
        section="agenda",
        when=RUNNING.only(possible.replan),
    ),
    # -- deciding
    Command(
        "propose",
        proposals.propose,
        proposals.PROPOSE_PARAMS,
        section="decide",
        on_message=proposals.COPIED,
    ),
    Command(
        "answer",
        proposals.answer,
        proposals.ANSWER_PARAMS,
        section="decide",
        as_supporter=FOR_PERSON,
        hidden_by_number=True,
        when=ALWAYS.only(possible.answer_proposal),
        in_own_room=True,
    ),
    _for_oneself("proposals", proposals.proposals, section="decide", in_menus=False),
    _for_oneself(
        "proposal", proposals.show, proposals.ONE_PARAMS, section="decide", in_menus=False
    ),
    Command(
        "proposal amend",
        proposals.amend,
        proposals.AMEND_PARAMS,
        section="decide",
        in_menus=False,
        when=ALWAYS.only(possible.change_proposal),
    ),
    Command(
        "proposal close",
        proposals.close,
        proposals.ONE_PARAMS,
        role=FACILITATOR,
        section="decide",
        in_menus=False,
        when=ALWAYS.only(possible.change_proposal),
    ),
    Command(
        "proposal round",
        proposals.move_round,
        proposals.ROUND_PARAMS,
        role=FACILITATOR,
        section="decide",
        in_menus=False,
        when=RUNNING.only(possible.change_proposal),
        concerns=Concerns.EVERYBODY,
    ),
    Command(
        "proposal park", proposals.park, proposals.PARK_PARAMS, section="decide", in_menus=False
    ),
    Command(
        "proposal withdraw",
        proposals.withdraw,
        proposals.ONE_PARAMS,
        section="decide",
        in_menus=False,
        when=ALWAYS.only(possible.change_proposal),
    ),
    # -- points between meetings
    Command(
        "point owner",
        contentions.owner,
        contentions.OWNER_PARAMS,
        section="points",
        as_supporter=FOR_PERSON,
        when=ALWAYS.only(possible.settle),
    ),
    Command(
        "point change",
        contentions.change,
        contentions.CHANGE_PARAMS,
        section="points",
        as_supporter=FOR_PERSON,
        concerns=Concerns.RAISER,
        when=ALWAYS.only(possible.settle),
    ),
    Command(
        "point answer",
        contentions.answer,
        contentions.ANSWER_PARAMS,
        section="points",
        as_supporter=FOR_PERSON,
        opens=False,
        in_own_room=True,
        in_menus=False,
        when=ALWAYS.only(possible.answer_about_point),
    ),
    Command(
        "settle decided",
        contentions.settle_decided,
        contentions.DECIDED_PARAMS,
        role=FACILITATOR,
        section="points",
        concerns=Concerns.RAISER,
        in_menus=False,
        when=ALWAYS.only(possible.settle),
    ),
    # -- the room
    Command("queue order", queue.order, queue.ORDER_PARAMS, role=FACILITATOR, section="room"),
    Command("floor notes", queue.floor_notes, queue.NOTES_PARAMS, role=FACILITATOR, section="room"),
    Command(
        "speaking limit",
        queue.speaking_limit,
        queue.LIMIT_PARAMS,
        role=FACILITATOR,
        section="room",
    ),
    Command(
        "unsigned say",
        statements.unsigned,
        statements.UNSIGNED_PARAMS,
        role=FACILITATOR,
        aliases=("anonymous say",),
        section="room",
    ),
    Command(
        "topic",
        topic.topic,
        (
            Param(
                "mode",
                Kind.CHOICE,
                choices=tuple(TopicMode),
                terms="topic",
                current=lambda state: state.settings.topic,
            ),
        ),
        role=FACILITATOR,
        section="room",
    ),
    _for_oneself(
        "groups list", groups.groups_list, groups.LIST_PARAMS, aliases=("groups",), section="room"
    ),
    Command(
        "groups set",
        groups.groups_set,
        (Param("names", Kind.GROUPS, most=groups.MOST_GROUPS, longest=groups.LONGEST_NAME),),
        role=FACILITATOR,
        section="room",
    ),
    Command(
        "series",
        meeting_times.set_series,
        meeting_times.SERIES_PARAMS,
        role=FACILITATOR,
        section="room",
    ),
    Command(
        "series goal",
        goal.goal,
        goal.GOAL_PARAMS,
        section="room",
        as_supporter=THEMSELVES,
    ),
    Command(
        "goal agree",
        goal.agree,
        goal.AGREE_PARAMS,
        section="room",
        as_supporter=FOR_PERSON,
        in_menus=False,
    ),
    Command(
        "meeting cancel",
        single_meetings.cancel,
        single_meetings.CANCEL_PARAMS,
        role=FACILITATOR,
        section="room",
        when=ALWAYS.only(possible.change_meeting),
    ),
    Command(
        "meeting move",
        single_meetings.move,
        single_meetings.MOVE_PARAMS,
        role=FACILITATOR,
        section="room",
        when=ALWAYS.only(possible.change_meeting),
    ),
    Command(
        "meeting extra",
        single_meetings.hold_extra,
        single_meetings.EXTRA_PARAMS,
        role=FACILITATOR,
        section="room",
        when=ALWAYS.only(possible.add_meeting),
    ),
    Command(
        "leftovers",
        leftovers.decide,
        leftovers.PARAMS,
        role=FACILITATOR,
        section="points",
        in_menus=False,
        opens=False,
        in_own_room=True,
        when=ALWAYS.only(possible.decide_leftovers),
    ),
    Command(
        "facilitator add",
        facilitating.facilitator_add,
        facilitating.PARAMS,
        role=FACILITATOR,
        section="room",
    ),
    Command(
        "facilitator remove",
        facilitating.facilitator_remove,
        facilitating.PARAMS,
        role=FACILITATOR,
        section="room",
        when=ALWAYS.only(possible.take_facilitator_away),
    ),
    Command(
        "calendar",
        calendar_feed.calendar,
        calendar_feed.FEED_PARAMS,
        role=FACILITATOR,
        section="room",
        opens=False,
        in_menus=False,
    ),
    Command(
        "links",
        seats.renew_links,
        seats.LINKS_PARAMS,
        role=FACILITATOR,
        aliases=("links renew",),
        section="room",
        by_link=True,
    ),
    Command(
        "by-name",
        seats.by_name,
        seats.BY_NAME_PARAMS,
        role=FACILITATOR,
        section="room",
        by_link=True,
    ),
    Command(
        "confirm",
        seats.confirm,
        seats.CONFIRM_PARAMS,
        role=FACILITATOR,
        section="room",
        by_link=True,
    ),
    Command(
        "earlier",
        seats.earlier,
        seats.EARLIER_PARAMS,
        role=FACILITATOR,
        section="room",
        by_link=True,
    ),
    Command("allow", features.allow, features.ALLOW_PARAMS, role=FACILITATOR, section="room"),
    Command("voice", features.voice, features.VOICE_PARAMS, role=FACILITATOR, section="room"),
    Command(
        "quiet",
        handlers.quiet,
        (
            Param(
                "level",
                Kind.CHOICE,
                choices=tuple(Quiet),
                terms="quiet",
                current=lambda state: state.settings.quiet,
            ),
        ),
        role=FACILITATOR,
        section="room",
    ),
)

ON_CHAT_PLATFORMS = tuple(
    command for command in COMMANDS if command.in_menus and not command.by_link
)
"""The commands that have a place in the menus of platforms where people have accounts."""

BY_NAME: dict[str, Command] = {
    name: command for command in COMMANDS for name in (command.name, *command.aliases)
}
