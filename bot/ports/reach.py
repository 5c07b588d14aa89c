"""For each method of the service: how it is made sure that it shows a room to nobody else.

A method that is not in this table fails a test, and so does one that says it asks and does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Reach(StrEnum):
    """Where what a method is asked for may come from."""

    ASKS = "asks"
    """From anywhere: the platform is asked whether they may see the room (`SightPort`), unless it
    has just said so."""
    INSIDE = "inside"
    """From the room itself, as the platform tells: somebody wrote there, came or went."""
    ROOM = "room"
    """What is shown in the room, or what an adapter needs for itself. It has no reader: whoever
    gives it to one person asks first."""
    OWN = "own"
    """What is kept of its reader. It is theirs wherever they are, and has nobody else's words."""
    NOTHING = "nothing"
    """It says nothing of a room but whether there is one, or what a link needs."""


REACH: Mapping[str, Reach] = {
    "commands.execute": Reach.ASKS,
    "commands.form": Reach.ASKS,
    "commands.available_commands": Reach.ASKS,
    "commands.refusal": Reach.NOTHING,
    "queries.home": Reach.ASKS,
    "queries.facilitator_panel": Reach.ASKS,
    "queries.my_panel": Reach.ASKS,
    "queries.own_views": Reach.ASKS,
    "queries.recent_posts": Reach.ASKS,
    "queries.posts_for": Reach.ASKS,
    "queries.can_download": Reach.ASKS,
    "queries.panel": Reach.ROOM,
    "queries.member_names": Reach.ROOM,
    "queries.thread_title": Reach.ROOM,
    "queries.current_meeting": Reach.ROOM,
    "queries.past_meetings": Reach.ROOM,
    "queries.missed_meetings": Reach.ROOM,
    "queries.floor_view": Reach.ROOM,
    "queries.attendance": Reach.ROOM,
    "queries.attendances": Reach.ROOM,
    "reports.minutes": Reach.ROOM,
    "reports.leftovers": Reach.ROOM,
    "reports.minutes_document": Reach.ROOM,
    "reports.chart": Reach.ROOM,
    "reports.report": Reach.ROOM,
    "reports.copy": Reach.OWN,
    "feeds.attach": Reach.NOTHING,
    "feeds.calendar": Reach.ASKS,
    "messages.running_meetings": Reach.ROOM,
    "messages.recent_messages": Reach.ROOM,
    "messages.known_sources": Reach.ROOM,
    "messages.quoted_messages": Reach.ROOM,
    "queries.answers": Reach.OWN,
    "queries.answer_now": Reach.ASKS,
    "queries.preferences": Reach.OWN,
    "personal.page": Reach.ASKS,
    "personal.team_record": Reach.OWN,
    "personal.what_forgetting_means": Reach.OWN,
    "personal.forget": Reach.OWN,
    "personal.on_forgotten": Reach.NOTHING,
    "personal.on_renamed": Reach.NOTHING,
    "directory.known_person": Reach.NOTHING,
    "directory.accounts_everywhere": Reach.NOTHING,
    "intake.on_message": Reach.INSIDE,
    "intake.on_reaction": Reach.INSIDE,
    "intake.on_message_deleted": Reach.INSIDE,
    "intake.on_message_changed": Reach.INSIDE,
    "platform_events.on_arrival": Reach.INSIDE,
    "platform_events.on_departure": Reach.INSIDE,
    "platform_events.on_access_lost": Reach.INSIDE,
    "platform_events.on_account_gone": Reach.INSIDE,
    "platform_events.on_left": Reach.NOTHING,
    "platform_events.on_room_lost": Reach.INSIDE,
    "platform_events.on_room_back": Reach.INSIDE,
    "platform_events.start_planned_meeting": Reach.INSIDE,
    "platform_events.report_gap": Reach.INSIDE,
    "directory.room": Reach.NOTHING,
    "directory.open_room": Reach.NOTHING,
    "directory.move_room": Reach.NOTHING,
    "directory.person": Reach.NOTHING,
    "directory.account": Reach.NOTHING,
    "directory.display_names": Reach.NOTHING,
    "entry.entrance": Reach.NOTHING,
    "entry.add_member": Reach.INSIDE,
    "entry.link_number": Reach.NOTHING,
    "entry.links_renewed": Reach.NOTHING,
    "entry.readable_from": Reach.NOTHING,
    "entry.is_facilitator": Reach.NOTHING,
    "entry.personal_link_number": Reach.NOTHING,
    "entry.renew_personal_link": Reach.NOTHING,
    "entry.owner_link_number": Reach.NOTHING,
    "entry.renew_owner_link": Reach.NOTHING,
    "roles.attach": Reach.NOTHING,
    "sight.attach": Reach.NOTHING,
    "sight.may_see": Reach.NOTHING,
    "sight.may_be_told": Reach.NOTHING,
    "sight.admit": Reach.NOTHING,
    "members.rooms": Reach.NOTHING,
    "members.compare": Reach.INSIDE,
    "members.look_again": Reach.INSIDE,
    "outbox.resume_delivery": Reach.NOTHING,
}
"""Every method of `MeetingService`, by its part and name."""
