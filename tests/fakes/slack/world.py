"""Everything there is in this Slack: teams, people, channels, the app and its tokens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.fakes.slack.clock import Clock
from tests.fakes.slack.errors import SlackError
from tests.fakes.slack.people import Channel, Enterprise, File, Post, Team, User, View

SCOPES = (
    "app_mentions:read canvases:write channels:history channels:join channels:read chat:write "
    "commands files:write "
    "groups:history groups:read im:history im:read im:write mpim:history mpim:read pins:write "
    "reactions:read reactions:write team:read usergroups:read users:read"
).split()
"""What an app is given, unless a test says otherwise."""

TRIGGER_SECONDS = 3
"""How long a `trigger_id` opens a modal:
https://docs.slack.dev/interactivity/handling-user-interaction."""
TOKEN_SECONDS = 43_200
"""Twelve hours: https://docs.slack.dev/authentication/using-token-rotation."""
RESPONSES = 5
RESPONSE_SECONDS = 1_800
"""A `response_url` takes five messages in half an hour:
https://docs.slack.dev/interactivity/handling-user-interaction."""


@dataclass
class App:
    """The app as it is registered. `events`: what it has subscribed to; None is everything."""

    id: str = "A0000000001"
    name: str = "Heard"
    client_id: str = "1111.2222"
    client_secret: str = "client-secret-of-the-fake"
    signing_secret: str = "signing-secret-of-the-fake"
    verification: str = "verification-token"
    app_token: str = "xapp-1-A0000000001-1-fake"
    app_scopes: list[str] = field(default_factory=lambda: ["connections:write"])
    socket_mode: bool = True
    events: set[str] | None = None
    rotates: bool = False
    """Whether its tokens expire and have to be refreshed."""


@dataclass
class Token:
    """What an app shows to be let in. `team` is None for an organisation's."""

    value: str
    user: User
    team: Team | None
    enterprise: Enterprise | None
    scopes: list[str]
    kind: str = "bot"
    refresh: str = ""
    expires: float | None = None
    installer: User | None = None
    gone: str = ""
    """Why it is not good any more: the error that it gets."""

    def need(self, *any_of: str) -> None:
        """Refuse what is not among its scopes."""
        if not set(any_of) & set(self.scopes):
            raise SlackError(
                "missing_scope", needed=",".join(any_of), provided=",".join(self.scopes)
            )

    def covers(self, team: Team) -> bool:
        """Whether it is good for a team."""
        return self.team is team or (self.team is None and self.enterprise is team.enterprise)


@dataclass
class Trigger:
    """The right to open a modal: for three seconds, and once."""

    user: User
    team: Team
    at: float
    view: View | None = None
    used: bool = False


@dataclass
class Responses:
    """An interaction's `response_url`, and what was sent there."""

    channel: Channel
    user: User
    at: float
    message: Post | None = None
    sent: list[dict[str, Any]] = field(default_factory=list)


Emit = Callable[[Team, dict[str, Any], Channel | None], None]


class World:
    """The state of this Slack. The Web API changes it as the app asks, people as they like."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.app = App()
        self.teams: dict[str, Team] = {}
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.user_groups: dict[str, list[str]] = {}
        """Who is in each user group, by its id."""
        self.user_group_handles: dict[str, str] = {}
        """The id of each user group by the handle that people mention."""
        self.files: dict[str, File] = {}
        self.views: dict[str, View] = {}
        self.modals: dict[str, list[View]] = {}
        """By user: what is open, the topmost last."""
        self.homes: dict[str, View] = {}
        self.canvases: dict[str, dict[str, Any]] = {}
        self.tokens: dict[str, Token] = {}
        self.codes: dict[str, Token] = {}
        self.triggers: dict[str, Trigger] = {}
        self.responses: dict[str, Responses] = {}
        self.emit: Emit = lambda team, event, channel: None
        self._numbers = count(1)

    def new_id(self, prefix: str) -> str:
        """An id as Slack makes them."""
        return f"{prefix}{next(self._numbers):010}"

    # -- furnishing

    def add_team(self, name: str, enterprise: Enterprise | None = None) -> Team:
        """A workspace."""
        team = Team(self.new_id("T"), name.title(), name, enterprise)
        self.teams[team.id] = team
        return team

    def add_user(self, name: str, team: Team, **more: Any) -> User:
        """Somebody with an account."""
        user = User(self.new_id("U"), name, team, **more)
        self.users[user.id] = user
        return user

    def add_channel(self, name: str, team: Team, members: list[str], **more: Any) -> Channel:
        """A channel with these members, by their ids."""
        channel = Channel(self.new_id("C"), name, team, members=list(members), **more)
        self.channels[channel.id] = channel
        return channel

    def bot(self, team: Team, app_id: str = "") -> User | None:
        """The bot user of our app, or of another, in a team."""
        wanted = app_id or self.app.id
        own = (u for u in self.users.values() if u.team is team and u.app_id == wanted)
        # In an organisation it is the same bot in all workspaces.
        whole = (t.user for t in self.tokens.values() if t.team is None and t.covers(team))
        return next((u for u in (*own, *whole) if u.bot_id and u.app_id == wanted), None)

    def install(
        self, team: Team, scopes: list[str] | None = None, *, org: bool = False, by: str = ""
    ) -> Token:
        """The app is installed in a team, or in all of its organisation."""
        if org and team.enterprise is None:
            raise ValueError("only an organisation can install for all")
        bot = self.bot(team) or self.add_user(
            "heard", team, bot_id=self.new_id("B"), app_id=self.app.id, real_name=self.app.name
        )
        return self.issue(bot, None if org else team, scopes or list(SCOPES))

    def issue(self, bot: User, team: Team | None, scopes: list[str]) -> Token:
        """A new token. It expires if the app has turned token rotation on."""
        number = next(self._numbers)
        rotates = self.app.rotates
        token = Token(
            value=f"xoxe.xoxb-1-{number:012}-fake" if rotates else f"xoxb-{number:012}-fake",
            user=bot,
            team=team,
            enterprise=bot.team.enterprise,
            scopes=list(scopes),
            refresh=f"xoxe-1-{number:012}-fake" if rotates else "",
            expires=self.clock.seconds + TOKEN_SECONDS if rotates else None,
        )
        self.tokens[token.value] = token
        return token

    # -- finding

    def token(self, value: str) -> Token:
        """A token that is still good."""
        if not value:
            raise SlackError("not_authed")
        token = self.tokens.get(value)
        if token is None:
            raise SlackError("invalid_auth")
        if token.gone:
            raise SlackError(token.gone)
        if token.expires is not None and token.expires <= self.clock.seconds:
            raise SlackError("token_expired")
        return token

    def installed(self, team: Team) -> Token | None:
        """The token that the app has for a team, if it is installed there."""
        return next(
            (t for t in self.tokens.values() if t.kind == "bot" and not t.gone and t.covers(team)),
            None,
        )

    def channel(self, token: Token, which: str, error: str = "channel_not_found") -> Channel:
        """A channel that the token's owner can see, by id or `#name`; a user id means their DM."""
        if which.startswith(("U", "W")) and which in self.users:
            return self.direct(token, self.users[which])
        found = self.channels.get(which) or next(
            (
                c
                for c in self.channels.values()
                if c.kind != "im" and c.name == which.removeprefix("#") and token.covers(c.team)
            ),
            None,
        )
        if found is None or not self._reaches(token, found):
            raise SlackError(error)
        if found.kind != "channel" and token.user.id not in found.members:
            raise SlackError(error)
        return found

    def _reaches(self, token: Token, channel: Channel) -> bool:
        return token.covers(channel.team) or any(token.covers(t) for t in channel.shared_with)

    def direct(self, token: Token, user: User) -> Channel:
        """The direct message channel with somebody, made on first use."""
        if user.bot_id:
            raise SlackError("cannot_dm_bot")
        if user.deleted:
            raise SlackError("user_disabled")
        for channel in self.channels.values():
            if channel.kind == "im" and set(channel.members) == {token.user.id, user.id}:
                return channel
        channel = Channel(
            self.new_id("D"), "", token.user.team, kind="im", members=[token.user.id, user.id]
        )
        self.channels[channel.id] = channel
        return channel

    def post(self, channel: Channel, ts: str, error: str = "message_not_found") -> Post:
        """A message that is there."""
        found = channel.posts.get(ts)
        if found is None:
            raise SlackError(error)
        return found

    # -- interactions

    def trigger(self, user: User, team: Team, view: View | None = None) -> str:
        """The right to open a modal, given along with whatever somebody does."""
        value = f"{next(self._numbers)}.{team.id}.{self.new_id('')}"
        self.triggers[value] = Trigger(user, team, self.clock.seconds, view)
        return value

    def pull(self, value: str) -> Trigger:
        """Use a trigger."""
        trigger = self.triggers.get(value)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        if self.clock.seconds - trigger.at > TRIGGER_SECONDS:
            raise SlackError("expired_trigger_id")
        trigger.used = True
        return trigger

    def response(self, channel: Channel, user: User, message: Post | None = None) -> str:
        """The path of a new `response_url`."""
        key = f"{channel.team.id}/{next(self._numbers)}/{self.new_id('')}"
        self.responses[key] = Responses(channel, user, self.clock.seconds, message)
        return key
