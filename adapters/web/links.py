"""Everything that is signed: invitation links, the owner's link, the cookie, the forms' tokens.

Each use has a salt of its own, so that nothing signed for one can stand in for another.
"""

from __future__ import annotations

import hashlib
import secrets
from typing import Literal

import msgspec
from itsdangerous import BadData, URLSafeSerializer, URLSafeTimedSerializer

Role = Literal["member", "facilitator"]

COOKIE_BYTES = 3800
"""Browsers refuse cookies above 4,096 bytes: before that, the oldest seats are dropped."""

_SIGNER = {"key_derivation": "hmac", "digest_method": hashlib.sha256}


class Invitation(msgspec.Struct, frozen=True, array_like=True):
    """What an invitation link says: into which room, and as what."""

    channel: str
    role: Role


class Seat(msgspec.Struct, frozen=True, array_like=True):
    """This browser's place in one room. `account` is of that room only: rooms cannot be joined up.

    `role` is the link that was used. Whether somebody is a facilitator now, the desk knows.
    """

    account: str
    name: str
    role: Role


class Session(msgspec.Struct, frozen=True):
    """What the cookie holds."""

    browser: str
    seats: dict[str, Seat] = {}
    owner: bool = False

    def seated(self, channel: str, seat: Seat) -> Session:
        """The session with this seat too."""
        seats = {key: other for key, other in self.seats.items() if key != channel}
        seats[channel] = seat
        return msgspec.structs.replace(self, seats=seats)


class Links:
    """Signs, and reads what was signed."""

    def __init__(self, secret: str, base: str, cookie_days: int = 60) -> None:
        self.base = base
        self.cookie_seconds = cookie_days * 24 * 3600
        self._invitations = URLSafeSerializer(secret, "heard.invitation", signer_kwargs=_SIGNER)
        self._owners = URLSafeSerializer(secret, "heard.owner", signer_kwargs=_SIGNER)
        self._forms = URLSafeSerializer(secret, "heard.form", signer_kwargs=_SIGNER)
        self._cookies = URLSafeTimedSerializer(secret, "heard.cookie", signer_kwargs=_SIGNER)

    # -- invitations

    def token(self, channel: str, role: Role) -> str:
        """The signed part of an invitation link."""
        return str(self._invitations.dumps([channel, role]))

    def invitation(self, channel: str, role: Role, base: str = "") -> str:
        """An invitation link, to be handed on. `base`: what it begins with, if not as usual."""
        return f"{base or self.base}/join/{self.token(channel, role)}"

    def read_invitation(self, token: str) -> Invitation | None:
        """What an invitation link says; None if we did not sign it."""
        try:
            return msgspec.convert(self._invitations.loads(token), Invitation)
        except (BadData, msgspec.ValidationError):
            return None

    # -- the owner of this server

    def owner(self) -> str:
        """The link with which the owner of this server makes rooms."""
        return f"{self.base}/?owner={self._owners.dumps('owner')}"

    def is_owner(self, token: str) -> bool:
        """Whether this is the signed part of the owner's link."""
        try:
            return bool(self._owners.loads(token) == "owner")
        except BadData:
            return False

    # -- cookies and forms

    def session(self, cookie: str | None) -> Session:
        """What a cookie holds; a new, empty session if there is none, or it is not ours."""
        try:
            body = self._cookies.loads(cookie or "", max_age=self.cookie_seconds)
            return msgspec.convert(body, Session)
        except (BadData, msgspec.ValidationError):
            return Session(browser=secrets.token_urlsafe(12))

    def cookie(self, session: Session) -> str:
        """A session as a cookie's value, without the oldest seats if they are too many."""
        value = str(self._cookies.dumps(msgspec.to_builtins(session)))
        if len(value) <= COOKIE_BYTES or len(session.seats) <= 1:
            return value
        newer = dict(list(session.seats.items())[1:])
        return self.cookie(msgspec.structs.replace(session, seats=newer))

    def form_token(self, session: Session) -> str:
        """What this browser's forms carry, to show that the form was ours."""
        return str(self._forms.dumps(session.browser))

    def form_is_ours(self, session: Session, token: str) -> bool:
        """Whether a form's token belongs to this browser's cookie."""
        try:
            return secrets.compare_digest(str(self._forms.loads(token)), session.browser)
        except (BadData, TypeError):
            return False
