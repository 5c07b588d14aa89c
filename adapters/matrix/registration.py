"""Matrix, as the rest of Heard knows it. What needs matrix-nio is imported where it is used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from adapters.console.cli_errors import ConfigFile, settings_from
from adapters.matrix.card_length import fits
from adapters.matrix.command_syntax import as_typed_on_matrix
from adapters.matrix.settings import MatrixSettings
from adapters.registration import BuiltAdapter, Dependencies, DoctorContext, PlatformRegistration
from bot.admin_texts import admin_text
from bot.errors import Unusable
from bot.ports import PlatformFeatures

if TYPE_CHECKING:
    from adapters.doctor import Check


def _build(parts: Dependencies) -> BuiltAdapter:
    try:
        from adapters.matrix.adapter import MatrixFace
    except ModuleNotFoundError as missing:
        raise Unusable(admin_text("matrix-library", name=missing.name)) from None
    from adapters.chat.delivery import CorePorts
    from adapters.documents import Documents, minutes_writer

    service = parts.service
    documents = Documents(service.reports, writer=minutes_writer(parts.settings))
    face = MatrixFace(
        parts.settings.of(MatrixSettings),
        CorePorts(service, parts.store.external_refs, service.clock, documents),
        None if parts.ending is None else parts.ending.cannot_go_on,
    )
    daily = (face.layer.delivery.vanished.begin, face.layer.member_sync.begin)
    return BuiltAdapter(face, face.state, before_pruning=daily)


def _checks(context: DoctorContext) -> Sequence[Check]:
    from adapters.matrix.setup import AccountCheck

    return [AccountCheck(context.settings.of(MatrixSettings))]


def _setup(config: ConfigFile = None) -> None:
    """Say how to make Heard's account on a homeserver, and what to do with it."""
    from adapters.matrix.setup import guide

    for line in guide(settings_from(config).of(MatrixSettings)):
        typer.echo(line)


REGISTRATION = PlatformRegistration(
    name="matrix",
    settings=MatrixSettings,
    features=PlatformFeatures(typed=as_typed_on_matrix, presses_seen=True, fits=fits),
    build=_build,
    checks=_checks,
    setup=_setup,
    secrets=(r"\b(?:syt|mat|mct|mcr)_\w{6,}",),  # access tokens, as homeservers make them
)
