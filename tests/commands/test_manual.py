"""The manual's page of commands is made from the table, and is up to date."""

from pathlib import Path

from bot.commands.manual import manual, markdown
from bot.commands.table import COMMANDS
from bot.phrases import catalogue

PAGE = Path(__file__).parent.parent.parent / "docs" / "commands.md"


def test_the_page_is_what_the_table_says():
    assert PAGE.read_text(encoding="utf-8") == markdown(catalogue()), (
        "the commands have changed: heard manual > docs/commands.md"
    )


def test_every_command_is_in_it_once():
    listed = [command.typed for section in manual(catalogue()) for command in section.commands]
    assert sorted(listed) == sorted(command.typed() for command in COMMANDS)


def test_hidden_parameters_are_not_in_it():
    names = {p.name for s in manual(catalogue()) for c in s.commands for p in c.params}
    visible = {p.name for command in COMMANDS for p in command.visible if p.in_manual}
    assert names == visible
    hidden = {p.name for command in COMMANDS for p in command.params if p.hidden} - visible
    assert not [name for name in hidden if f"`{name}`" in markdown(catalogue())]


def test_it_says_what_takes_a_facilitator():
    page = markdown(catalogue())
    for section in manual(catalogue()):
        for command in section.commands:
            _, _, after = page.partition(f"`{command.typed}`\n")
            told = after.partition("###")[0]
            assert ("facilitators" in command.for_whom) is bool(command.for_whom)
            assert command.for_whom in told
            if not command.for_whom:
                assert "This is for facilitators." not in told
                assert "Only facilitators can change this." not in told
