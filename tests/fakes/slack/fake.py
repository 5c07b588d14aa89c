"""Our own Slack, at the wire: what the real slack_sdk and slack_bolt talk to in the tests.

    async with FakeSlack() as slack:
        slack.channel("general", "ann", "ben")
        client = AsyncWebClient(slack.token, base_url=slack.base_url)
        …                                              # start the app: over a socket, or HTTP
        said = await slack.says("ann", "general", "Shall we begin?")
        await slack.presses("ben", "Raise hand", where="general")
        await slack.fills_in("ben", {"Why?": "The ramp"})
        assert "Ben" in slack.seen_in("general")[-1].text

`slack.faults` makes requests fail, `slack.sender` orders and repeats deliveries, `slack.calls` is
the request log, `slack.clock` moves by hand.
"""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode, urlsplit

from tests.fakes.slack.acting import Acting
from tests.fakes.slack.people import Team
from tests.fakes.slack.stage import Name


class FakeSlack(Acting):
    """A Slack of our own. See the module."""

    def approves(
        self,
        authorize_url: str,
        by: Name,
        *,
        team: Team | None = None,
        org: bool = False,
        denies: bool = False,
    ) -> str:
        """Somebody looks at the page that asks whether to install the app, and decides.

        Gives the address that their browser is sent back to, at the app's.
        """
        asked = {
            name: values[0] for name, values in parse_qs(urlsplit(authorize_url).query).items()
        }
        assert asked["client_id"] == self.world.app.client_id
        back = asked.get("redirect_uri", "")
        if denies:
            return f"{back}?{urlencode({'error': 'access_denied', 'state': asked['state']})}"
        token = self.world.install(team or self.who(by).team, asked["scope"].split(","), org=org)
        token.installer = self.who(by)
        code = f"code-{self.world.new_id('')}"
        self.world.codes[code] = token
        return f"{back}?{urlencode({'code': code, 'state': asked['state']})}"
