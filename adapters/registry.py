"""Finds the chat platforms: every folder of `adapters` that has a `registration.py`."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TextIO

import adapters
from adapters.registration import PlatformRegistration
from adapters.web.options import FEATURES as WEB_FEATURES
from bot import logs
from bot.ports import PlatformFeatures
from bot.settings import LogSettings, Settings, load, with_platforms


@cache
def platforms() -> tuple[PlatformRegistration, ...]:
    """The chat platforms, in the order of their names."""
    return platforms_in(adapters)


def platforms_in(package: ModuleType) -> tuple[PlatformRegistration, ...]:
    """The chat platforms in the folders of a package, in the order of their names."""
    found: list[PlatformRegistration] = []
    for folder in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        module = f"{folder.name}.registration"
        if folder.ispkg and find_spec(module) is not None:
            found.append(import_module(module).REGISTRATION)
    return tuple(sorted(found, key=lambda each: each.name))


def settings_type() -> type[Settings]:
    """The settings with a section for each platform."""
    return _settings_type(platforms())


@cache
def _settings_type(found: tuple[PlatformRegistration, ...]) -> type[Settings]:
    return with_platforms({each.name: each.settings for each in found})


def load_settings(path: Path | None, environ: Mapping[str, str]) -> Settings:
    """The settings, those of all platforms among them; see `bot.settings.load`.

    Raises:
        Unusable: a named file is missing or unreadable, or some setting is wrong. One line each.
    """
    return load(path, environ, settings_type())


def platform_features() -> dict[str, PlatformFeatures]:
    """What the rooms of each platform allow at first, where that differs from the usual."""
    return {"web": WEB_FEATURES, **{each.name: each.features for each in platforms()}}


def configure_logs(settings: LogSettings, stream: TextIO | None = None) -> None:
    """Send this process's log lines to `stream` (standard error), without any platform's tokens."""
    secrets = [shape for each in platforms() for shape in each.secrets]
    logs.configure(settings, stream, secrets=secrets)
