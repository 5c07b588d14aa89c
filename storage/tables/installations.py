"""Installations of the app, and the workspaces that have or had it."""

from __future__ import annotations

from datetime import datetime

from storage.tables.columns import (
    Row,
    moment,
    our_id,
    sealed_text,
    table_of,
    their_id,
    whole_number,
)


class InstallationRow(Row, table=True):
    """An app's installation: in a workspace, or ("" for the tenant) in a whole organisation."""

    __tablename__ = "installation"

    platform: str = our_id(primary_key=True)
    enterprise: str = their_id(primary_key=True)
    tenant: str = their_id(primary_key=True)
    version: int = whole_number()
    sealed: str = sealed_text()
    installed_at: datetime = moment()
    refreshing: datetime | None = moment(nullable=True)


class WorkspaceRow(Row, table=True):
    """A workspace that has or had the app. `forget`: when its data is to be deleted, since it has
    left; `forgotten`: when that was done."""

    __tablename__ = "workspace"

    platform: str = our_id(primary_key=True)
    tenant: str = their_id(primary_key=True)
    enterprise: str = their_id()
    forget: datetime | None = moment(nullable=True)
    forgotten: datetime | None = moment(nullable=True)


class OauthStateRow(Row, table=True):
    """An installation that was begun. Holds a fingerprint of the state, not the state."""

    __tablename__ = "oauth_state"

    state: str = our_id(primary_key=True)
    until: datetime = moment()


INSTALLATION = table_of(InstallationRow)
WORKSPACE = table_of(WorkspaceRow)
OAUTH_STATE = table_of(OauthStateRow)
