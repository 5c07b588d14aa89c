"""`bot.ports.InstallationRegistry` over SQL."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Row,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)

from bot.errors import LeftToNewer
from bot.ports import InstallationKey, SealedInstallation
from storage.database import Database
from storage.migrate import refuse_newer
from storage.sql import upsert
from storage.tables import INSTALLATION, OAUTH_STATE, WORKSPACE
from storage.tenant_deletion import forget_tenant


class SqlInstalls:
    """See `bot.ports.InstallationRegistry` for what each method promises."""

    def __init__(self, database: Database) -> None:
        self._db = database

    # -- installations

    async def installed(self, place: InstallationKey) -> SealedInstallation | None:
        """What is installed in exactly this place."""

        def read(tx: Connection) -> SealedInstallation | None:
            row = tx.execute(select(INSTALLATION).where(*_at(place))).one_or_none()
            return None if row is None else _installed(row)

        return await self._db.read(read)

    async def installed_for(
        self, platform: str, tenant: str, enterprise: str = ""
    ) -> SealedInstallation | None:
        """What is installed for a workspace: its own, else its organisation's."""

        def read(tx: Connection) -> SealedInstallation | None:
            row = tx.execute(
                select(INSTALLATION).where(*_at(InstallationKey(platform, tenant)))
            ).first()
            if row is None:
                known = select(WORKSPACE.c.enterprise).where(*_of(platform, tenant))
                org = enterprise or tx.scalar(known) or ""
                if not org:
                    return None
                whole = _at(InstallationKey(platform, enterprise=org))
                row = tx.execute(select(INSTALLATION).where(*whole)).first()
            return None if row is None else _installed(row)

        return await self._db.read(read)

    async def all_installed(self, platform: str) -> Sequence[SealedInstallation]:
        """Everything that is installed on a platform."""
        ours = select(INSTALLATION).where(INSTALLATION.c.platform == platform)
        ours = ours.order_by(INSTALLATION.c.enterprise, INSTALLATION.c.tenant)
        return await self._db.read(lambda tx: [_installed(row) for row in tx.execute(ours)])

    async def install(
        self, place: InstallationKey, sealed: str, at: datetime, enterprise: str = ""
    ) -> SealedInstallation:
        """Installed, or installed again: what was to be deleted there is kept after all."""

        def write(tx: Connection) -> SealedInstallation:
            before = tx.scalar(select(INSTALLATION.c.version).where(*_at(place)))
            row = {
                "platform": place.platform,
                "enterprise": place.enterprise,
                "tenant": place.tenant,
                "version": (before or 0) + 1,
                "sealed": sealed,
                "installed_at": at,
                "refreshing": None,
            }
            keys = ("platform", "enterprise", "tenant")
            changed = ("version", "sealed", "installed_at", "refreshing")
            upsert(tx, INSTALLATION, [row], keys=keys, changed=changed)
            if place.tenant:
                _belongs(tx, place.platform, place.tenant, enterprise)
            else:
                back = update(WORKSPACE).where(*_of_organisation(place))
                tx.execute(back.values(forget=None))
            return SealedInstallation(key=place, sealed=sealed, at=at, version=(before or 0) + 1)

        return await self._db.write(write)

    async def reseal(self, seen: SealedInstallation, sealed: str) -> bool:
        """Put other tokens in the place of those that were seen. False: somebody else has."""
        change = (
            update(INSTALLATION)
            .where(*_at(seen.key), INSTALLATION.c.version == seen.version)
            .values(sealed=sealed, version=seen.version + 1, refreshing=None)
        )
        return await self._db.write(lambda tx: tx.execute(change).rowcount == 1, single=True)

    async def claim_refresh(self, seen: SealedInstallation, now: datetime, until: datetime) -> bool:
        """The caller that gets True refreshes the tokens; if it dies, others may after `until`."""
        busy = INSTALLATION.c.refreshing
        claim = (
            update(INSTALLATION)
            .where(
                *_at(seen.key),
                INSTALLATION.c.version == seen.version,
                or_(busy.is_(None), busy <= now),
            )
            .values(refreshing=until)
        )
        return await self._db.write(lambda tx: tx.execute(claim).rowcount == 1, single=True)

    async def uninstall(self, place: InstallationKey, at: datetime, forget: datetime) -> bool:
        """Tokens that were given before `at` are gone at once; the data when `forget` is due."""

        def write(tx: Connection) -> bool:
            newer = select(func.count()).where(*_at(place), INSTALLATION.c.installed_at > at)
            if tx.scalar(newer):
                return False
            tx.execute(delete(INSTALLATION).where(*_at(place)))
            if place.tenant:
                row = _workspace(place.platform, place.tenant, "")
                upsert(tx, WORKSPACE, [row], keys=("platform", "tenant"), changed=())
                left = _of(place.platform, place.tenant)
            else:
                left = _of_organisation(place)
            # Slack reports an uninstall twice (tokens revoked, app uninstalled); keep the first
            # date.
            gone = update(WORKSPACE).where(*left, WORKSPACE.c.forget.is_(None), ~_has_us())
            tx.execute(gone.values(forget=forget))
            return True

        return await self._db.write(write, scrub=True)

    # -- workspaces

    async def belongs(self, platform: str, tenant: str, enterprise: str = "") -> None:
        """A workspace is reached, by itself or through its organisation: it has not left."""
        await self._db.write(lambda tx: _belongs(tx, platform, tenant, enterprise))

    async def forget_departed(self, now: datetime, lately: datetime) -> Sequence[tuple[str, str]]:
        """Delete what is kept of workspaces whose time has come and that have not come back."""
        due = select(WORKSPACE.c.platform, WORKSPACE.c.tenant).where(WORKSPACE.c.forget <= now)
        for platform, tenant in await self._db.read(lambda tx: tx.execute(due).all()):
            everything = partial(_forget, platform=platform, tenant=tenant, now=now)
            with suppress(LeftToNewer):  # it deletes them itself
                await self._db.write(everything, scrub=True, patient=True)
        await self._db.write(lambda tx: tx.execute(_late(now)), single=True)
        gone = select(WORKSPACE.c.platform, WORKSPACE.c.tenant)
        gone = gone.where(WORKSPACE.c.forgotten >= lately)
        rows = await self._db.read(lambda tx: tx.execute(gone).all())
        return [(platform, tenant) for platform, tenant in rows]

    # -- on the way to installing

    async def issue_state(self, state: str, now: datetime, until: datetime) -> None:
        """Stores the state of an installation that begins; expired ones are deleted."""
        row = {"state": _fingerprint(state), "until": until}

        def write(tx: Connection) -> None:
            # Anybody may start an installation, any number of times, so rows are short-lived.
            tx.execute(_late(now))
            tx.execute(OAUTH_STATE.insert(), row)

        await self._db.write(write)

    async def consume_state(self, state: str, now: datetime) -> bool:
        """They are back. True once for each state, however many ask at the same time."""
        used = delete(OAUTH_STATE).where(
            OAUTH_STATE.c.state == _fingerprint(state), OAUTH_STATE.c.until > now
        )
        return await self._db.write(lambda tx: tx.execute(used).rowcount == 1, single=True)


def _at(place: InstallationKey) -> tuple[ColumnElement[bool], ...]:
    return (
        INSTALLATION.c.platform == place.platform,
        INSTALLATION.c.enterprise == place.enterprise,
        INSTALLATION.c.tenant == place.tenant,
    )


def _of(platform: str, tenant: str) -> tuple[ColumnElement[bool], ...]:
    return WORKSPACE.c.platform == platform, WORKSPACE.c.tenant == tenant


def _of_organisation(place: InstallationKey) -> tuple[ColumnElement[bool], ...]:
    return WORKSPACE.c.platform == place.platform, WORKSPACE.c.enterprise == place.enterprise


def _has_us() -> ColumnElement[bool]:
    """Whether a workspace still has the app, itself or through its organisation."""
    itself = INSTALLATION.c.tenant == WORKSPACE.c.tenant
    through = (INSTALLATION.c.enterprise == WORKSPACE.c.enterprise) & (WORKSPACE.c.enterprise != "")
    return exists().where(INSTALLATION.c.platform == WORKSPACE.c.platform, or_(itself, through))


def _installed(row: Row[Any]) -> SealedInstallation:
    return SealedInstallation(
        key=InstallationKey(row.platform, row.tenant, row.enterprise),
        sealed=row.sealed,
        at=row.installed_at,
        version=row.version,
    )


def _workspace(platform: str, tenant: str, enterprise: str) -> dict[str, Any]:
    return {
        "platform": platform,
        "tenant": tenant,
        "enterprise": enterprise,
        "forget": None,
        "forgotten": None,
    }


def _belongs(tx: Connection, platform: str, tenant: str, enterprise: str) -> None:
    changed = ("enterprise", "forget", "forgotten")
    row = _workspace(platform, tenant, enterprise)
    upsert(tx, WORKSPACE, [row], keys=("platform", "tenant"), changed=changed)


def _forget(tx: Connection, *, platform: str, tenant: str, now: datetime) -> None:
    """Delete a workspace's data, unless it has come back meanwhile.

    Raises:
        LeftToNewer: a newer version of Heard knows more of it.
    """
    refuse_newer(tx)
    claim = update(WORKSPACE).where(*_of(platform, tenant), WORKSPACE.c.forget <= now, ~_has_us())
    if tx.execute(claim.values(forget=None, forgotten=now)).rowcount == 1:
        forget_tenant(tx, platform, tenant)


def _late(now: datetime) -> Delete:
    return delete(OAUTH_STATE).where(OAUTH_STATE.c.until <= now)


def _fingerprint(state: str) -> str:
    return hashlib.sha256(state.encode("utf-8", "replace")).hexdigest()
