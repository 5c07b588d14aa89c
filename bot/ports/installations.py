"""Installations in workspaces: sealed tokens, and what happens when a workspace leaves.

Nothing in here can be read with the database alone: what is sealed is opened by the
adapter, which has the key.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

import msgspec


class InstallationKey(msgspec.Struct, frozen=True, order=True):
    """Where an app is installed: in one workspace (`tenant`), or in all of an organisation's
    (`enterprise`). The other one is ""."""

    platform: str
    tenant: str = ""
    enterprise: str = ""


class SealedInstallation(msgspec.Struct, frozen=True, kw_only=True):
    """An installation. `version` grows with every change, for optimistic locking."""

    key: InstallationKey
    sealed: str
    at: datetime
    version: int = 1


class InstallationRegistry(Protocol):
    """Keeps installations. Every method is one transaction. Raises `NotSaved` when the database
    cannot be reached."""

    async def installed(self, place: InstallationKey) -> SealedInstallation | None:
        """What is installed in exactly this place."""
        ...

    async def installed_for(
        self, platform: str, tenant: str, enterprise: str = ""
    ) -> SealedInstallation | None:
        """What is installed for a workspace: its own, else its organisation's.

        Without `enterprise`, the organisation is the one that it was last known to belong to.
        """
        ...

    async def all_installed(self, platform: str) -> Sequence[SealedInstallation]:
        """Everything that is installed on a platform."""
        ...

    async def install(
        self, place: InstallationKey, sealed: str, at: datetime, enterprise: str = ""
    ) -> SealedInstallation:
        """Installed, or installed again: what was to be deleted there is kept after all.

        `enterprise`: the organisation that the workspace belongs to.
        """
        ...

    async def reseal(self, seen: SealedInstallation, sealed: str) -> bool:
        """Replace the tokens of that version. False: somebody else has done so already."""
        ...

    async def claim_refresh(self, seen: SealedInstallation, now: datetime, until: datetime) -> bool:
        """The caller that gets True refreshes the tokens; if it dies, others may after `until`."""
        ...

    async def uninstall(self, place: InstallationKey, at: datetime, forget: datetime) -> bool:
        """Tokens that were given before `at` are gone at once; the data when `forget` is due.

        False: it was installed again after `at`, and stays as it is.
        """
        ...

    async def belongs(self, platform: str, tenant: str, enterprise: str = "") -> None:
        """A workspace is reached, by itself or through its organisation: it has not left."""
        ...

    async def forget_departed(self, now: datetime, lately: datetime) -> Sequence[tuple[str, str]]:
        """Delete what is kept of workspaces whose time has come and that have not come back.

        Gives platform and tenant of those whose data was deleted since `lately`, by whichever
        worker.
        """
        ...

    async def issue_state(self, state: str, now: datetime, until: datetime) -> None:
        """Stores the state of an installation that begins; expired ones are deleted."""
        ...

    async def consume_state(self, state: str, now: datetime) -> bool:
        """They are back. True once for each state, however many ask at the same time."""
        ...
