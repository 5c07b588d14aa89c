"""Everything that the fake sends has the field names that discord.py's own types have."""

from __future__ import annotations

import inspect
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.discord import payloads, payloads_gateway, routes_application
from tests.fakes.discord.fake import FakeDiscord
from tests.fakes.discord.server import Call
from tests.fakes.discord.shapes import mistakes, types_in
from tests.fakes.discord.world import STAGE, VOICE, Attachment, Interaction

message = types_in("message")
appinfo, channel, command = types_in("appinfo"), types_in("channel"), types_in("command")
gateway, guild, member = types_in("gateway"), types_in("guild"), types_in("member")
interactions, role, threads = types_in("interactions"), types_in("role"), types_in("threads")
scheduled_event, user, voice = types_in("scheduled_event"), types_in("user"), types_in("voice")


async def scene() -> FakeDiscord:
    """A bit of everything."""
    fake = FakeDiscord()
    fake.add_person("ann", "Ann")
    fake.add_person("ben")
    fake.add_channel("Lounge", VOICE)
    fake.add_channel("Forum", STAGE)
    await fake.enters("ann", "Lounge")
    await fake.enters("ben", "Forum")
    await fake.asks_to_speak("ben")
    await fake.opens_stage("Forum", "Respite")
    await fake.plans("ann", "Meeting", fake.clock.now() + timedelta(days=1), "Lounge")
    fake.the_guild.members[fake.user("ann").id].nick = "Annie"
    said = await fake.says("ann", "general", f"Hello <@{fake.user('ben').id}>")
    await fake.says("ben", "general", "Hello.", reply_to=said)
    await fake.reacts("ben", said, "✋")
    said.attachments.append(Attachment(fake.world.ids.next(), "a.png", b"x", "A picture."))
    said.thread = (await fake.opens_thread("ann", "general", "Aside")).id
    fake.channel("Aside").joined.add(fake.world.app)
    return fake


def interaction(fake: FakeDiscord, kind: int, data: dict[str, Any], where: str) -> dict[str, Any]:
    channel = fake.channel(where, "ann")
    one = Interaction(
        fake.world.ids.next(), "token", kind, fake.clock.now(), fake.user("ann").id, channel.id,
        channel.guild, data, min(fake.channel("general").messages) if kind == 3 else None,
    )  # fmt: skip
    return payloads_gateway.interaction(fake.world, one, "http://here")


async def everything(fake: FakeDiscord) -> list[tuple[str, Any, Any]]:
    """Every builder's product beside its type."""
    world, home = fake.world, fake.the_guild
    ann, said = fake.user("ann"), fake.messages_in("general")
    thread = fake.channel("Aside")
    dm = fake.channel("dm", "ann")
    gone = await fake.says("ann", "general", "Gone.")
    answered = Interaction(1, "t", 2, fake.clock.now(), ann.id, gone.channel, home.id, {})
    answered.original = gone.id
    gone.interaction = answered
    title = {"name": "title", "type": 3, "value": "x"}
    add = {"name": "add", "type": 1, "options": [title]}
    agenda = {"name": "agenda", "type": 2, "options": [add]}
    slash = {"id": "1", "name": "heard", "type": 1, "options": [agenda]}
    button = {"custom_id": "a", "component_type": 2}
    form = {"custom_id": "f", "components": [
        {"type": 18, "id": 1, "component": {"type": 4, "id": 2, "custom_id": "t", "value": "x"}},
        {"type": 18, "id": 3, "component": {"type": 21, "id": 4, "custom_id": "r", "value": None}},
    ]}  # fmt: skip
    call = Call(fake.server, {"app": str(world.app)}, {}, [{"name": "park", "description": "Park"}])
    put = await routes_application.put_commands(call)
    voices = list(home.voices.values())
    return [
        ("user", payloads.user(ann), user.User),
        ("partial user", payloads.partial_user(ann), user.PartialUser),
        ("member", payloads.member(home.members[ann.id]), member.MemberWithUser),
        ("role", payloads.role(home.roles[home.id]), role.Role),
        (
            "chosen channel",
            payloads.partial_channel(fake.channel("Lounge"), 8),
            interactions.PartialChannel,
        ),
        ("text", payloads.channel(fake.channel("general"), world), channel.TextChannel),
        ("voice", payloads.channel(fake.channel("Lounge"), world), channel.VoiceChannel),
        ("stage", payloads.channel(fake.channel("Forum"), world), channel.StageChannel),
        ("private", payloads.channel(dm, world), channel.DMChannel),
        ("thread", payloads.thread(thread, world), threads.Thread),
        ("thread member", payloads.thread_member(thread, ann.id), threads.ThreadMember),
        ("guild", payloads.guild(home, world), guild.Guild),
        ("all of a guild", payloads.guild(home, world, all_members=True), guild.Guild),
        ("plain guild", payloads.plain_guild(home), guild.Guild),
        ("out of order", payloads.unavailable_guild(home.id), guild.UnavailableGuild),
        ("kicked", payloads.unavailable_guild(home.id, True), guild.UnavailableGuild),
        *[(f"message {n}", payloads.message(m, world, "http://x", True), message.Message)
          for n, m in enumerate([*said, gone])],
        ("attachment", payloads.attachment(said[0].attachments[0], "http://x"), message.Attachment),
        ("voice state", payloads.voice_state(voices[0], home, False), voice.GuildVoiceState),
        ("told voice state", payloads.voice_state(voices[1], home), voice.VoiceState),
        ("stage instance", payloads.stage_instance(next(iter(home.stages.values()))),
         channel.StageInstance),
        ("event", payloads.scheduled_event(fake.event("Meeting")),
         scheduled_event.GuildScheduledEvent),
        ("application", payloads.application(world), appinfo.AppInfo),
        ("ready", payloads_gateway.ready(world, [home.id], "s", "ws://x", [0, 1]),
         gateway.ReadyEvent),
        ("deleted", payloads_gateway.message_delete(gone, home), gateway.MessageDeleteEvent),
        ("deleted many", payloads_gateway.message_delete_bulk([1], 2, home),
         gateway.MessageDeleteBulkEvent),
        ("reaction", payloads_gateway.reaction(world, said[0], ann.id, "✋", True),
         gateway.MessageReactionAddEvent),
        ("reaction gone", payloads_gateway.reaction(world, said[0], ann.id, "✋", False),
         gateway.MessageReactionRemoveEvent),
        ("reactions gone", payloads_gateway.reaction_remove_all(said[0], home),
         gateway.MessageReactionRemoveAllEvent),
        ("one sign gone", payloads_gateway.reaction_remove_emoji(said[0], "✋", home),
         gateway.MessageReactionRemoveEmojiEvent),
        ("pins", payloads_gateway.pins_update(fake.channel("general")),
         gateway.ChannelPinsUpdateEvent),
        ("thread made", payloads_gateway.thread_create(thread, world), gateway.ThreadCreateEvent),
        ("thread gone", payloads_gateway.thread_delete(thread), gateway.ThreadDeleteEvent),
        ("thread members", payloads_gateway.thread_members_update(thread, [ann.id], [1]),
         gateway.ThreadMembersUpdate),
        ("came", payloads_gateway.member_add(home, ann.id), gateway.GuildMemberAddEvent),
        ("changed", payloads_gateway.member_update(home, ann.id), gateway.GuildMemberUpdateEvent),
        ("left", payloads_gateway.member_remove(world, home, ann.id),
         gateway.GuildMemberRemoveEvent),
        ("role changed", payloads_gateway.role_event(home, home.id), gateway.GuildRoleUpdateEvent),
        ("chunk", payloads_gateway.members_chunk(home, [ann.id], 0, 1, "n", [5]),
         gateway.GuildMembersChunkEvent),
        ("slash", interaction(fake, 2, slash, "general"),
         interactions.ApplicationCommandInteraction),
        ("private slash", interaction(fake, 2, slash, "dm"),
         interactions.ApplicationCommandInteraction),
        ("button", interaction(fake, 3, button, "general"),
         interactions.MessageComponentInteraction),
        ("form", interaction(fake, 5, form, "general"), interactions.ModalSubmitInteraction),
        ("callback", payloads_gateway.callback(world, answered, 4, "http://x"),
         interactions.InteractionCallback),
        ("command", put[0], command.GlobalApplicationCommand),
        ("gateway", await routes_application.gateway_bot(call), gateway.GatewayBot),
    ]  # fmt: skip


async def test_every_payload_has_the_published_fields() -> None:
    fake = await scene()
    wrong = []
    for name, made, shape in await everything(fake):
        wrong += list(mistakes(made, shape, name))
    assert wrong == []


def test_every_builder_is_looked_at() -> None:
    text = Path(__file__).read_text()
    for module in (payloads, payloads_gateway):
        for name, made in inspect.getmembers(module, inspect.isfunction):
            if made.__module__ == module.__name__ and not name.startswith("_") and name != "emoji":
                assert f"{module.__name__.rpartition('.')[2]}.{name}(" in text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"colour": 1}, "x.colour is unknown to User"),
        ({"username": None}, "x.username: None is no str"),
        ({"premium_type": 9}, "x.premium_type: 9 is none of (0, 1, 2, 3)"),
    ],
)
async def test_a_wrong_payload_would_be_found(change: dict[str, Any], said: str) -> None:
    fake = await scene()
    right = payloads.user(fake.user("ann"))
    assert list(mistakes(right, user.User, "x")) == []
    assert list(mistakes(right | change, user.User, "x")) == [said]
    less = {key: value for key, value in right.items() if key != "id"}
    assert list(mistakes(less, user.User, "x")) == ["x.id is missing"]
