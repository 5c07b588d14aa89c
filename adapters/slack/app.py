"""Slack's adapter: assembled, started and stopped."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import structlog
from aiohttp import ClientSession, web
from slack_bolt.response import BoltResponse

from adapters.chat.admission import Admission
from adapters.chat.answering import answering_person
from adapters.chat.backfill import Backfill
from adapters.chat.closures import state_of
from adapters.chat.delivery import PEOPLE, CorePorts
from adapters.chat.direct_lines import DirectLines
from adapters.chat.layer import ChatLayer, Pace
from adapters.chat.posting import Poster
from adapters.chat.unsent import Unsent
from adapters.health import AWAY, PartState
from adapters.slack.api.access import Authorize, SingleAccess
from adapters.slack.api.command_syntax import MORE, START
from adapters.slack.api.options import SlackOptions
from adapters.slack.api.settings import SlackSettings
from adapters.slack.api.slack_ids import PLATFORM, account_of
from adapters.slack.api.web_api import WebApi, client
from adapters.slack.directory.members import ChannelSight, Roster
from adapters.slack.directory.people import LONGEST, People
from adapters.slack.directory.rooms import Rooms
from adapters.slack.directory.user_groups import UserGroups
from adapters.slack.inbound.bolt_app import LeanApp, WorkspaceNaming
from adapters.slack.inbound.channels import (
    ChannelChanges,
    ChannelEvents,
    Introductions,
    MemberEvents,
)
from adapters.slack.inbound.history import SlackHistory
from adapters.slack.inbound.intake import ALL, RequestIntake
from adapters.slack.inbound.message_events import MessageEvents
from adapters.slack.inbound.socket import Socket
from adapters.slack.inbound.spoken_to import SpokenTo
from adapters.slack.inbound.translate import (
    Changed,
    Direct,
    HomeOpened,
    Installation,
    Invited,
    Joined,
    LeftChannel,
    Mentioned,
    Moved,
    Payload,
    Renamed,
    Reshaped,
    Unarchived,
)
from adapters.slack.interaction.buttons import Buttons
from adapters.slack.interaction.commands import Commands
from adapters.slack.interaction.forms import FORM
from adapters.slack.interaction.home import Home
from adapters.slack.interaction.introduction import InstallerWelcome, Introduction
from adapters.slack.interaction.modals import Modals
from adapters.slack.interaction.more_uses import MoreUses
from adapters.slack.interaction.replies import Replies, SlackInteractions
from adapters.slack.interaction.requests import Requests
from adapters.slack.interaction.shortcuts import Shortcuts
from adapters.slack.interaction.submissions import FormReply, Submissions
from adapters.slack.outbound.cards import Cards
from adapters.slack.outbound.files import Files
from adapters.slack.outbound.helpdesk import NOBODY_CAN_BE_TOLD, SlackHelpdesk
from adapters.slack.outbound.platform import SlackPlatform
from adapters.slack.outbound.signed_payload import Seal
from adapters.slack.setup.doctor import problems
from adapters.slack.setup.http_endpoint import HttpEndpoint
from adapters.slack.setup.workspaces import Workspaces
from adapters.slack.setup.workspaces import workspaces as workspaces_of
from bot.errors import Unusable
from bot.ids import RoomId
from bot.phrases import catalogue
from bot.ports import (
    IdFactory,
    InstallationRegistry,
    Message,
    MessageDeletion,
    OutboxMessage,
    Reaction,
    Room,
)
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)


class SlackAdapter:
    """Implements `bot.ports.PlatformAdapter`. To be made where an event loop runs.

    `workspaces` says who has installed us (default: the workspace of the bot token).
    """

    platform = PLATFORM
    entrance = ""

    def __init__(
        self,
        options: SlackOptions,
        core: CorePorts,
        workspaces: Workspaces | None = None,
    ) -> None:
        self._service = service = core.service
        external_refs, clock = core.external_refs, core.clock
        self.options = options
        self.session = ClientSession()
        self._web = client(options, self.session, options.bot_token)
        self.workspaces = workspaces or Workspaces(SingleAccess(self._web))
        self.calls = calls = WebApi(self.workspaces.access, options, self.session, self._answered)
        self.people = people = People(calls, clock)
        service.personal.on_forgotten(lambda _, __: people.drop_all())
        cards = Cards(calls, Seal(options.secret), self._shown_unnamed)
        files = Files(calls, external_refs, core.documents, core.markdown, clock)
        lines = DirectLines(PLATFORM, service, external_refs, Admission(service), cards.holds)
        platform = SlackPlatform(calls, cards, people, files, lines, options.request_seconds)
        self.poster = poster = Poster(platform, clock)
        roster = Roster(service, calls, people)
        sight = ChannelSight(calls, people, external_refs, clock)
        layer = ChatLayer(
            platform,
            poster,
            core,
            sight,
            SlackHelpdesk(),
            Pace(options.panel_seconds, options.unnamed_seconds),
            self._reopened,
        )
        service.roles.attach(PLATFORM, UserGroups(calls, clock))
        self.background, self.closed, self._gates = layer.tasks, layer.closed, layer.gates
        self.delivery, self.panels = layer.delivery, layer.delivery.panels
        self.member_sync = layer.member_sync
        behind, admission = layer.tasks, layer.admission

        def opened(team: str, channel: str) -> None:
            behind.spawn(roster.welcome_all(team, channel))

        rooms = Rooms(service, calls, partial(people.zone, patience=LONGEST), opened)
        self.unsent = unsent = Unsent(clock)
        service.personal.on_forgotten(unsent.forget)
        modals = Modals(calls, cards.seal, people.zone, unsent)
        replies = Replies(platform, poster, cards, files, modals, self.session, behind)
        introduction = Introduction(options)
        home = Home(service, external_refs, calls, cards, people, introduction, admission)
        welcome = InstallerWelcome(poster, introduction, behind)
        if self.workspaces.flow is not None:
            self.workspaces.flow.on_installed(welcome.installed)
        requests = Requests(service, rooms, people, layer.notifier, clock, admission)
        messages = MessageEvents(service, rooms, people, self.panels, replies, behind)
        history = SlackHistory(calls, clock, messages.message, options.history_pages)
        self._backfill = Backfill(history, service, clock, self._gates, behind)
        introductions = Introductions(replies, options.command)
        channels = ChannelEvents(
            service,
            rooms,
            self.closed,
            self._backfill,
            introductions,
            behind,
            self.workspaces.uninstalled,
        )
        changes = ChannelChanges(service, sight, layer.access_changes, self.closed)
        leading = layer.delivery.threads.leading_from_answer
        talk = SlackInteractions(service, replies, options.answer_within, leading)
        members = MemberEvents(service, roster, people, sight, home, layer.access_changes, behind)
        commands = Commands(requests, talk, people, options.command, lines)
        spoken_to = SpokenTo(commands, talk, people, behind)
        submissions = Submissions(requests, talk, cards, home, unsent)
        form_reply = partial(FormReply, talk)
        more = MoreUses(requests, replies, form_reply, cards.seal, submissions.carry_out)
        shortcuts = Shortcuts(
            requests, talk, people, submissions.carry_out, layer.delivery.threads, more.ask
        )
        self.bolt = LeanApp(
            name="heard",
            client=client(options, self.session, None),
            signing_secret=options.signing_secret or None,
            before_authorize=WorkspaceNaming(),
            authorize=Authorize(self.workspaces.access),
            user_facing_authorize_error_message=catalogue().say("slack-not-installed"),
        )
        self.bolt.use(
            RequestIntake(
                self._gates,
                {
                    Message: messages.message,
                    Reaction: messages.reaction,
                    MessageDeletion: service.intake.on_message_deleted,
                    Joined: members.joined,
                    LeftChannel: members.left,
                    Changed: members.changed,
                    HomeOpened: members.opened_home,
                    Direct: spoken_to.directly,
                    Mentioned: spoken_to.mentioned,
                    Invited: channels.invited,
                    Renamed: channels.renamed,
                    Reshaped: changes.reshaped,
                    Moved: changes.moved,
                    Unarchived: channels.unarchived,
                    Installation: channels.removed,
                },
                {
                    "command": commands.take,
                    "block_actions": Buttons(requests, talk, cards, home, behind, unsent).take,
                    "block_suggestion": submissions.suggest,
                    f"view_submission:{FORM}": submissions.take,
                    f"view_submission:{START}": shortcuts.started,
                    f"view_submission:{MORE}": more.chosen,
                    f"shortcut:{START}": shortcuts.start,
                    "message_action": shortcuts.on_message,
                    "app_rate_limited": self._events_dropped,
                },
                self._came,
                lambda team, user: answering_person(service, account_of(team, user)),
            )
        )
        self._socket = (
            Socket(self.bolt, options.app_token, self._web, options.ping_seconds, self._hello)
            if options.socket_mode
            else None
        )
        self._lifecycle = lifecycle = layer.lifecycle
        if self._socket is not None:
            lifecycle.takes_in(self._socket.stop)
        lifecycle.holds(self.session.close)
        for part in (people, layer.delivery):
            lifecycle.holds(part.stop)

    def routes(self) -> list[web.RouteDef]:
        """The routes that a web server has to serve for Slack."""
        secret = "" if self._socket is not None else self.options.signing_secret
        return HttpEndpoint(self.bolt, secret, self.workspaces.flow).routes()

    @property
    def connected(self) -> bool:
        """Whether we are connected. In HTTP mode Slack connects to us, so this is always so."""
        return self._socket is None or self._socket.connected

    async def state(self) -> PartState:
        """Whether Slack can reach us, and lets us write; for `/health`."""
        if not self.connected:
            return AWAY
        return state_of(await self.closed.refresh(), single=self.workspaces.sealed is None)

    async def start(self) -> None:
        """Start listening, and read back what was said in the meantime. Tokens that were sealed
        with an older key are sealed again."""
        sealed = self.workspaces.sealed
        if sealed is not None and (renewed := await sealed.renew_seals()):
            log.info("slack.sealed_anew", count=renewed)
        await self.closed.start()
        if self._socket is not None:
            await self._socket.start()
        else:
            self._hello()
        self.background.spawn(self.panels.redraw_all())

    async def stop(self) -> None:
        """Stop listening. Messages still go out."""
        # Requests that wait have not been answered: Slack sends them again.
        self._gates.end()
        await self._lifecycle.stop()

    async def close(self) -> None:
        """Finish what is in progress, and release everything."""
        await self._lifecycle.close()

    async def look_for_vanished(self) -> None:
        """Check for messages that were deleted without our being told."""
        await self.delivery.vanished.begin()

    def _shown_unnamed(self, team: str, people: Sequence[str]) -> None:
        self.delivery.unnamed.shown(team, people)

    def _answered(self, team: str) -> None:
        """A call in a workspace has succeeded: our token is valid there."""
        where = RoomId(PLATFORM, team, "")
        if self.closed.is_closed(where) and self.closed.code(where) in NOBODY_CAN_BE_TOLD:
            self.background.spawn(self.closed.reopen(where))

    def _came(self, team: str, channel: str) -> None:
        """A request came from a channel: perhaps it is open again."""
        where = RoomId(PLATFORM, team, channel)
        if self.closed.is_closed(where):
            self.background.spawn(self.closed.retry(where))

    async def _reopened(self, where: RoomId) -> None:
        """Send what was kept for a place, and redraw its panels."""
        if where.channel == PEOPLE:
            where = RoomId(PLATFORM, where.tenant, "")
        await self._service.outbox.resume_delivery(where)
        if where.tenant and not where.channel:
            # While our token was invalid, Slack sent us nothing.
            self._hello()
        self.background.spawn(self.panels.redraw_stale(where))

    async def _events_dropped(self, body: Payload, team: str) -> BoltResponse:
        """Slack has left events out: there were too many at once."""
        self._hello()
        return BoltResponse(status=200, body="")

    def _hello(self) -> None:
        """We are connected, and may have missed something."""
        self._backfill.hold(ALL)
        self.background.spawn(self._backfill.catch_up(ALL))

    async def deliver(self, outbox_message: OutboxMessage, room: Room, card: RenderedCard) -> None:
        """Show an outbox message; see `bot.ports.PlatformAdapter`."""
        await self.delivery.deliver(outbox_message, room, card)


def slack_adapter(
    settings: SlackSettings,
    core: CorePorts,
    installs: InstallationRegistry,
    *,
    secret: str,
    public_url: str,
    new_id: IdFactory,
) -> SlackAdapter:
    """The adapter for one workspace by its token, or for as many as install the app. To be called
    where an event loop runs.

    Raises:
        Unusable: the settings do not go together; one line for each thing that is missing.
    """
    if missing := problems(settings, public_url):
        raise Unusable("\n".join(missing))
    options = SlackOptions(
        secret=secret,
        bot_token=settings.bot_token,
        app_token=settings.app_token if settings.mode == "socket" else "",
        signing_secret=settings.signing_secret,
        api_url=settings.api_url,
        support_url=settings.support_url,
        privacy_url=settings.privacy_url,
    )
    found = workspaces_of(
        settings,
        client(options, None, settings.bot_token),
        public_url,
        installs=installs,
        clock=core.clock,
        new_id=new_id,
    )
    return SlackAdapter(options, core, found)
