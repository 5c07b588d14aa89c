"""Commands, menus, buttons, selects and forms: the real discord.py on one side, people on the
other."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from typing import Any

import discord
import pytest
from discord import app_commands, ui

from tests.fakes.discord.fake import FakeDiscord

NO_PINGS = discord.AllowedMentions.none()


class Wish(ui.Modal, title="A wish"):
    words: ui.Label[Any] = ui.Label(text="What is it?", component=ui.TextInput(max_length=20))
    size: ui.Label[Any] = ui.Label(
        text="How big?",
        component=ui.RadioGroup(
            options=[
                discord.RadioGroupOption(label="Small", value="s"),
                discord.RadioGroupOption(label="Large", value="l"),
            ]
        ),
    )
    kind: ui.Label[Any] = ui.Label(
        text="Of which kind?",
        component=ui.Select(
            options=[discord.SelectOption(label="Time", value="t", default=True),
                     discord.SelectOption(label="Money", value="m")],
        ),
    )  # fmt: skip
    whose: ui.Label[Any] = ui.Label(text="Whose?", component=ui.UserSelect(required=False))

    def __init__(self) -> None:
        super().__init__(custom_id="wish")

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        words, size = self.words.component, self.size.component
        kind, whose = self.kind.component, self.whose.component
        assert isinstance(words, ui.TextInput)
        assert isinstance(size, ui.RadioGroup)
        assert isinstance(kind, ui.Select)
        assert isinstance(whose, ui.UserSelect)
        names = [one.name for one in whose.values]
        await interaction.response.send_message(
            f"{words.value}, {size.value}, {kind.values}, {names}", ephemeral=True
        )


class Panel(ui.View):
    """Buttons that outlive everything."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @ui.button(label="Raise hand", custom_id="hand")
    async def hand(self, interaction: discord.Interaction[Any], _: ui.Button[Any]) -> None:
        await interaction.response.defer()
        await interaction.followup.send("Your hand is up.", ephemeral=True)

    @ui.button(label="Form", custom_id="form")
    async def form(self, interaction: discord.Interaction[Any], _: ui.Button[Any]) -> None:
        await interaction.response.send_modal(Wish())

    @ui.button(label="Count", custom_id="count")
    async def count(self, interaction: discord.Interaction[Any], _: ui.Button[Any]) -> None:
        await interaction.response.edit_message(content="Counted.")

    @ui.button(label="Forget", custom_id="forget")
    async def forget(self, interaction: discord.Interaction[Any], _: ui.Button[Any]) -> None:
        """Answers nothing by itself: the test does."""
        bot = interaction.client
        assert isinstance(bot, Bot)
        bot.kept.append(interaction)

    @ui.select(
        custom_id="pick",
        options=[discord.SelectOption(label="One", value="1"),
                 discord.SelectOption(label="Two", value="2")],
    )  # fmt: skip
    async def pick(self, interaction: discord.Interaction[Any], one: ui.Select[Any]) -> None:
        await interaction.response.send_message(f"You picked {one.values[0]}.", ephemeral=True)


class Bot(discord.AutoShardedClient):
    def __init__(self) -> None:
        super().__init__(intents=discord.Intents.default(), allowed_mentions=NO_PINGS)
        self.tree = app_commands.CommandTree(self)
        self.kept: list[discord.Interaction[Any]] = []
        self.wrong: list[Exception] = []
        heard = app_commands.Group(name="heard", description="Meetings")
        agenda = app_commands.Group(name="agenda", description="The agenda", parent=heard)

        @agenda.command(name="add", description="Add an item")
        @app_commands.describe(title="What it is about", minutes="How long", who="Who presents")
        async def add(
            interaction: discord.Interaction[Any],
            title: str,
            minutes: app_commands.Range[int, 1, 120] = 10,
            who: discord.Member | None = None,
        ) -> None:
            name = who.display_name if who else "nobody"
            await interaction.response.send_message(f"{title}, {minutes}, {name}")

        @heard.command(name="chart", description="A picture")
        async def chart(interaction: discord.Interaction[Any]) -> None:
            picture = discord.File(io.BytesIO(b"picture"), "chart.png", description="A chart.")
            await interaction.response.send_message("Look.", file=picture, ephemeral=True)
            again = discord.File(io.BytesIO(b"picture"), "again.png", description="Once more.")
            await interaction.followup.send("And again.", file=again)

        @heard.command(name="slow", description="Takes its time")
        async def slow(interaction: discord.Interaction[Any]) -> None:
            await interaction.response.defer(ephemeral=True, thinking=True)
            await interaction.edit_original_response(content="There it is.")

        @heard.command(name="park", description="Park a point")
        async def park(interaction: discord.Interaction[Any], point: str) -> None:
            await interaction.response.send_message(f"Parked: {point}", ephemeral=True)

        @park.autocomplete("point")
        async def points(
            interaction: discord.Interaction[Any], typed: str
        ) -> list[app_commands.Choice[str]]:
            known = ("Respite", "Transport", "Rooms")
            return [app_commands.Choice(name=k, value=k) for k in known if typed in k]

        @self.tree.context_menu(name="Park this point")
        async def this(interaction: discord.Interaction[Any], message: discord.Message) -> None:
            await interaction.response.send_message(f"Parked: {message.content}", ephemeral=True)

        @self.tree.context_menu(name="Call on")
        async def call(interaction: discord.Interaction[Any], member: discord.Member) -> None:
            await interaction.response.send_message(f"{member.name}, please.")

        self.tree.add_command(heard)

    async def setup_hook(self) -> None:
        self.add_view(Panel())
        await self.tree.sync()


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as one:
        one.add_person("ann")
        one.add_person("ben")
        yield one


@pytest.fixture
async def bot(fake: FakeDiscord) -> AsyncIterator[Bot]:
    async with fake.running(one := Bot()):
        assert isinstance(one, Bot)
        yield one


async def show_panel(fake: FakeDiscord, bot: Bot) -> None:
    channel = bot.get_channel(fake.channel("general").id)
    assert isinstance(channel, discord.TextChannel)
    await channel.send("The panel.", view=Panel())


async def test_commands_are_put_and_keep_their_ids(fake: FakeDiscord, bot: Bot) -> None:
    names = {one["name"]: one["id"] for one in fake.world.commands.values()}
    assert set(names) == {"heard", "Park this point", "Call on"}
    await bot.tree.sync()
    assert {one["name"]: one["id"] for one in fake.world.commands.values()} == names
    assert [one.name for one in await bot.tree.fetch_commands()] == list(names)


async def test_a_command_in_groups_with_its_options(fake: FakeDiscord, bot: Bot) -> None:
    answer = await fake.slash("ann", "general", "heard agenda add", title="Budget")
    assert answer.text == "Budget, 10, nobody"
    assert not answer.ephemeral
    assert fake.seen_in("general") == ["Budget, 10, nobody"]
    answer = await fake.slash(
        "ann", "general", "heard agenda add", title="Respite", minutes=5, who="ben"
    )
    assert answer.text == "Respite, 5, Ben"
    with pytest.raises(AssertionError, match="needed"):
        await fake.slash("ann", "general", "heard agenda add")
    with pytest.raises(AssertionError, match="no such options"):
        await fake.slash("ann", "general", "heard agenda add", title="x", colour="red")
    with pytest.raises(AssertionError, match="has no tea"):
        await fake.slash("ann", "general", "heard tea")


async def test_typing_is_completed(fake: FakeDiscord, bot: Bot) -> None:
    assert await fake.completes("ann", "general", "heard park", "point", "R") == [
        "Respite",
        "Rooms",
    ]


async def test_menus_on_messages_and_people(fake: FakeDiscord, bot: Bot) -> None:
    said = await fake.says("ann", "general", f"<@{fake.world.app}> Buses stop at six.")
    answer = await fake.menu("ben", said, "Park this point")
    assert "Buses stop at six." in answer.text
    assert answer.ephemeral
    assert fake.whispers("ben") == [answer.text]
    assert answer.text not in fake.seen_in("general")
    assert answer.text in fake.seen_in("general", by="ben")
    assert answer.text not in fake.seen_in("general", by="ann")
    assert (await fake.menu("ann", "ben", "Call on", where="general")).text == "ben, please."


async def test_pictures_in_answers_come_with_their_descriptions(
    fake: FakeDiscord, bot: Bot
) -> None:
    answer = await fake.slash("ann", "general", "heard chart")
    for wanted in (("chart.png", "A chart."), ("again.png", "Once more.")):
        [picture] = (await answer.follow_up()).attachments
        assert (picture.filename, picture.description) == wanted


async def test_deferred_and_answered_later(fake: FakeDiscord, bot: Bot) -> None:
    answer = await fake.slash("ann", "general", "heard slow")
    assert answer.deferred
    assert answer.text == "There it is."
    assert answer.ephemeral


async def test_a_button_that_whispers_one_that_edits_and_a_select(
    fake: FakeDiscord, bot: Bot
) -> None:
    await show_panel(fake, bot)
    answer = await fake.presses("ann", "Raise hand")
    assert (await answer.follow_up()).text == "Your hand is up."
    assert fake.whispers("ann") == ["Your hand is up."]
    assert (await fake.presses("ben", "Count")).text == "Counted."
    assert fake.seen_in("general") == ["Counted."]
    assert (await fake.chooses("ann", "Two")).text == "You picked 2."


async def test_a_form_is_filled_in_by_its_labels(fake: FakeDiscord, bot: Bot) -> None:
    await show_panel(fake, bot)
    form = await fake.presses("ann", "Form")
    assert form.labels == ["What is it?", "How big?", "Of which kind?", "Whose?"]
    sent = await form.submit({"What is it?": "Buses", "How big?": "Large", "Whose?": "ben"})
    assert sent.text == "Buses, l, ['t'], ['ben']"
    assert sent.ephemeral
    with pytest.raises(AssertionError, match="has to be filled in"):
        await form.submit({"How big?": "Large"})
    with pytest.raises(AssertionError, match="offers"):
        await form.submit({"What is it?": "Buses", "How big?": "Huge"})


async def test_an_answer_after_three_seconds_is_too_late(fake: FakeDiscord, bot: Bot) -> None:
    await show_panel(fake, bot)
    await fake.presses("ann", "Forget", quiet=True)
    await fake.caught_up()
    fake.clock.move(3.5)
    with pytest.raises(discord.NotFound) as raised:
        await bot.kept[0].response.send_message("Too late.")
    assert (raised.value.status, raised.value.code) == (404, 10062)


async def test_a_second_first_answer_is_refused(fake: FakeDiscord, bot: Bot) -> None:
    await show_panel(fake, bot)
    pressed = await fake.presses("ann", "Forget", quiet=True)
    await fake.caught_up()
    await bot.kept[0].response.defer()
    await fake.repeats(pressed)
    await fake.caught_up()
    with pytest.raises(discord.HTTPException) as raised:
        await bot.kept[1].response.defer()
    assert (raised.value.status, raised.value.code) == (400, 40060)


async def test_after_fifteen_minutes_the_token_is_worth_nothing(
    fake: FakeDiscord, bot: Bot
) -> None:
    await show_panel(fake, bot)
    await fake.presses("ann", "Forget", quiet=True)
    await fake.caught_up()
    kept = bot.kept[0]
    with pytest.raises(discord.NotFound) as early:
        await kept.followup.send("Before any answer.")
    assert early.value.code == 10015
    await kept.response.defer(ephemeral=True, thinking=True)
    fake.clock.move(14 * 60)
    await kept.followup.send("In time.")
    assert fake.whispers("ann") == ["In time."]
    fake.clock.move(2 * 60)
    with pytest.raises(discord.HTTPException) as raised:
        await kept.followup.send("Too late.")
    assert (raised.value.status, raised.value.code) == (401, 50027)


async def test_a_button_works_in_private(fake: FakeDiscord, bot: Bot) -> None:
    ann = await bot.fetch_user(fake.user("ann").id)
    await ann.send("Would you like to speak?", view=Panel())
    answer = await fake.chooses("ann", "One", where="dm")
    assert answer.text == "You picked 1."


async def test_a_button_of_somebody_elses_making(fake: FakeDiscord, bot: Bot) -> None:
    await show_panel(fake, bot)
    panel = fake.newest("general")
    pressed = await fake.clicks("ben", panel, "hand:forged", quiet=True)
    await fake.caught_up()
    assert pressed.kind is None
