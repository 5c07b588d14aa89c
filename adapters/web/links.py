"""Signs links, cookies and the tokens of forms, and reads them back.

Each use has a salt of its own, so that nothing signed for one can stand in for another.

A link's token stands behind a `#`: browsers send that part to nobody, so it is in no server's and
no proxy's log. The page at the address hands the token in by a form. A link also carries a number:
when it is replaced, the database counts on, and the old one opens nothing.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import msgspec
from itsdangerous import BadData, URLSafeSerializer, URLSafeTimedSerializer

Role = Literal["member", "facilitator"]

COOKIE_BYTES = 3800
"""Browsers refuse cookies above 4,096 bytes: before that, the oldest seats are dropped."""

UNREADABLE = (BadData, msgspec.ValidationError, ValueError, OverflowError)
"""What reading a token or a cookie may raise. `ValueError`: it holds what is no text at all."""

_SIGNER = {"key_derivation": "hmac", "digest_method": hashlib.sha256}


class Invitation(msgspec.Struct, frozen=True, array_like=True):
    """What an invitation link says: into which room, and as what."""

    channel: str
    role: Role
    number: int = 0


class PersonalLink(msgspec.Struct, frozen=True, array_like=True):
    """What a personal link says: whose seat in which room it is."""

    channel: str
    account: str
    number: int = 0
    confirmed: bool = False
    """A facilitator made it for somebody they know."""


class Seat(msgspec.Struct, frozen=True, array_like=True):
    """This browser's place in one room. `account` is of that room only: rooms cannot be joined up.

    `role` is the link that was used. Whether somebody is a facilitator now, the service knows.
    """

    account: str
    name: str
    role: Role


class Session(msgspec.Struct, frozen=True):
    """What the cookie holds."""

    browser: str
    seats: dict[str, Seat] = {}
    owner: bool = False
    owner_number: int = 0
    """The number of the owner's link by which they became the owner."""

    def seated(self, channel: str, seat: Seat) -> Session:
        """The session with this seat added."""
        seats = {key: other for key, other in self.seats.items() if key != channel}
        seats[channel] = seat
        return msgspec.structs.replace(self, seats=seats)


class SignedLinks:
    """Signs values, and reads signed ones."""

    def __init__(self, secret: str, base: str, cookie_days: int = 60) -> None:
        self.base = base
        self._secret = b"heard.seat" + secret.encode()
        self.cookie_seconds = cookie_days * 24 * 3600
        self._invitations = URLSafeSerializer(secret, "heard.invitation", signer_kwargs=_SIGNER)
        self._personal = URLSafeSerializer(secret, "heard.personal", signer_kwargs=_SIGNER)
        self._owners = URLSafeSerializer(secret, "heard.owner", signer_kwargs=_SIGNER)
        self._forms = URLSafeSerializer(secret, "heard.form", signer_kwargs=_SIGNER)
        self._cookies = URLSafeTimedSerializer(secret, "heard.cookie", signer_kwargs=_SIGNER)

    # -- invitations

    def token(self, channel: str, role: Role, number: int = 0) -> str:
        """The signed part of an invitation link."""
        return str(self._invitations.dumps([channel, role, *([number] if number else [])]))

    def invitation(self, channel: str, role: Role, base: str = "", number: int = 0) -> str:
        """An invitation link, to be handed on. `base`: what it begins with, if not as usual."""
        return f"{base or self.base}/join#{self.token(channel, role, number)}"

    def read_invitation(self, token: str) -> Invitation | None:
        """Reads an invitation link; None if its signature is not Heard's."""
        try:
            return msgspec.convert(self._invitations.loads(token), Invitation)
        except UNREADABLE:
            return None

    # -- personal links: back into one's own seat, from any browser

    def personal(
        self,
        channel: str,
        account: str,
        base: str = "",
        number: int = 0,
        *,
        confirmed: bool = False,
    ) -> str:
        """The link to one person's own seat. Anybody who has it is taken for that person.

        `confirmed`: a facilitator made the seat for somebody they know.
        """
        token = self._personal.dumps([channel, account, number, *([True] if confirmed else [])])
        return f"{base or self.base}/return#{token}"

    def read_personal(self, token: str) -> PersonalLink | None:
        """Reads a personal link; None if its signature is not Heard's."""
        try:
            return msgspec.convert(self._personal.loads(token), PersonalLink)
        except UNREADABLE:
            return None

    def account_for(self, source: str) -> str:
        """An account for the seat that a request asks for: the same one for the same request."""
        return hmac.new(self._secret, source.encode(), "sha256").hexdigest()[:24]

    # -- the owner of this server

    def owner(self, number: int = 0) -> str:
        """The link with which the owner of this server makes rooms."""
        token = self._owners.dumps(["owner", number] if number else "owner")
        return f"{self.base}/owner#{token}"

    def read_owner(self, token: str) -> int | None:
        """Reads the number of an owner's link; None if its signature is not Heard's."""
        try:
            match self._owners.loads(token):
                case "owner":
                    return 0
                case ["owner", int(number)]:
                    return number
        except UNREADABLE:
            pass
        return None

    # -- cookies and forms

    def session(self, cookie: str | None) -> Session:
        """What a cookie holds; a new, empty session if there is none, or it cannot be read."""
        return self.read_session(cookie) or Session(browser=secrets.token_urlsafe(12))

    def read_session(self, cookie: str | None) -> Session | None:
        """What a cookie holds; None if there is none, it is not ours, or its time is over.

        One from the future is as good as any: it is our clock that was set back.
        """
        try:
            body, signed = self._cookies.loads(cookie or "", return_timestamp=True)
            if (datetime.now(UTC) - signed).total_seconds() > self.cookie_seconds:
                return None
            return msgspec.convert(body, Session)
        except UNREADABLE:
            return None

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
        except (*UNREADABLE, TypeError):
            return False


def token_in(typed: str) -> str:
    """Finds the token in pasted text: a whole link, new or old, or only its end."""
    text = "".join(typed.split())
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    if parts.fragment:
        return parts.fragment
    if (owner := parse_qs(parts.query).get("owner")) is not None:
        return owner[0]
    return parts.path.rsplit("/", 1)[-1]
