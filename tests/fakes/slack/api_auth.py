"""Who the app is, how it gets in, and how it leaves: auth, oauth, apps, team, bots."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from tests.fakes.slack.api import Answer, Call, method
from tests.fakes.slack.errors import SlackError
from tests.fakes.slack.world import TOKEN_SECONDS, Token


@method("auth.test")
def auth_test(call: Call) -> Answer:
    user, team = call.token.user, call.token.team
    answer: Answer = {
        "ok": True,
        "url": f"https://{user.team.domain}.slack.com/",
        "team": user.team.name,
        "user": user.name,
        "team_id": user.team.id,
        "user_id": user.id,
        "bot_id": user.bot_id,
        "is_enterprise_install": team is None,
    }
    if call.token.enterprise:
        answer["enterprise_id"] = call.token.enterprise.id
        if team is None:
            answer |= {"team": call.token.enterprise.name, "team_id": call.token.enterprise.id}
    return answer


@method("apps.connections.open", caller="app")
def connections_open(call: Call) -> Answer:
    if not call.world.app.socket_mode:
        raise SlackError("not_allowed_token_type")
    call.token.need("connections:write")
    return {"ok": True, "url": call.text("_socket")}


@method("auth.revoke")
def auth_revoke(call: Call) -> Answer:
    if not call.flag("test"):
        call.token.gone = "token_revoked"
    return {"ok": True, "revoked": not call.flag("test")}


@method("apps.uninstall", caller="anyone")
def apps_uninstall(call: Call) -> Answer:
    _client(call)
    call.token.gone = "account_inactive"
    return {"ok": True}


@method("team.info", "team:read")
def team_info(call: Call) -> Answer:
    team = call.token.user.team
    if (asked := call.text("team")) and asked != team.id:
        found = call.world.teams.get(asked)
        if found is None or not call.token.covers(found):
            raise SlackError("team_not_found")
        team = found
    info: Answer = {
        "id": team.id,
        "name": team.name,
        "domain": team.domain,
        "email_domain": "",
        "icon": {"image_default": True},
    }
    if team.enterprise:
        info |= {"enterprise_id": team.enterprise.id, "enterprise_name": team.enterprise.name}
    return {"ok": True, "team": info}


@method("bots.info", "users:read")
def bots_info(call: Call) -> Answer:
    wanted = call.text("bot")
    for user in call.world.users.values():
        if user.bot_id == wanted and wanted:
            return {
                "ok": True,
                "bot": {
                    "id": user.bot_id,
                    "deleted": user.deleted,
                    "name": user.real_name or user.name,
                    "updated": 1700000000,
                    "app_id": user.app_id,
                    "user_id": user.id,
                    "icons": {},
                },
            }
    raise SlackError("bot_not_found")


# -- OAuth


def _client(call: Call) -> None:
    """The app has to say its id and its secret."""
    name, secret = call.text("client_id"), call.text("client_secret")
    if call.basic:
        try:
            name, _, secret = base64.b64decode(call.basic).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            raise SlackError("invalid_client_id") from None
    if name != call.world.app.client_id:
        raise SlackError("invalid_client_id")
    if secret != call.world.app.client_secret:
        raise SlackError("bad_client_secret")


@method("oauth.v2.access", caller="anyone")
def oauth_v2_access(call: Call) -> Answer:
    _client(call)
    if call.text("grant_type") == "refresh_token":
        return _granted(call, _refreshed(call))
    token = call.world.codes.pop(call.need("code", "invalid_code"), None)
    if token is None:
        raise SlackError("invalid_code")
    return _granted(call, token)


def _refreshed(call: Call) -> Token:
    """A fresh token for an old one; the refresh token is good for one time."""
    world, given = call.world, call.need("refresh_token", "invalid_refresh_token")
    old = next((t for t in world.tokens.values() if t.refresh == given), None)
    if old is None or old.gone:
        raise SlackError("invalid_refresh_token")
    old.refresh = ""
    new_id = world.issue(old.user, old.team, old.scopes)
    new_id.installer = old.installer
    return new_id


def _granted(call: Call, token: Token) -> Answer:
    answer: dict[str, Any] = {
        "ok": True,
        "app_id": call.world.app.id,
        "authed_user": {"id": (token.installer or token.user).id},
        "scope": ",".join(token.scopes),
        "token_type": "bot",
        "access_token": token.value,
        "bot_user_id": token.user.id,
        "team": token.team and {"id": token.team.id, "name": token.team.name},
        "enterprise": token.enterprise
        and {"id": token.enterprise.id, "name": token.enterprise.name},
        "is_enterprise_install": token.team is None,
    }
    if token.refresh:
        answer |= {"refresh_token": token.refresh, "expires_in": TOKEN_SECONDS}
    return answer
