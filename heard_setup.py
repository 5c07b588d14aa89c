"""`heard setup`, what has to be done at a platform; and `heard manual`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from adapters.console.cli_errors import in_one_line
from adapters.registry import platforms
from bot.admin_texts import admin_text
from bot.errors import Unusable

EXAMPLE = "config.example.toml"
setup = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


def manual() -> None:
    """Print the manual's page of commands, as Markdown."""
    from bot.commands.manual import markdown
    from bot.phrases import catalogue

    print(markdown(catalogue()), end="")


@setup.command("config", help=admin_text("help-setup-config"))
def setup_config(
    write: Annotated[Path | None, typer.Option(help=admin_text("help-setup-write"))] = None,
) -> None:
    """Give a settings file that has every setting with its default."""
    places = (Path(__file__).parent, Path(sys.prefix) / "share" / "heard")
    with in_one_line():
        found = [place / EXAMPLE for place in places if (place / EXAMPLE).exists()]
        if not found:
            raise Unusable(admin_text("cli-no-example", file=EXAMPLE))
        text = found[0].read_text(encoding="utf-8")
        if write is None:
            print(text, end="")
            return
        try:
            with write.open("x", encoding="utf-8") as file:
                file.write(text)
        except OSError as wrong:
            raise Unusable(
                admin_text("cli-file-unwritable", file=write, why=wrong.strerror)
            ) from None


for platform in platforms():
    setup.command(platform.name, help=admin_text(f"{platform.name}-setup-help"))(platform.setup)
