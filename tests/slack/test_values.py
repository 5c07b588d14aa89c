"""What buttons and forms carry is signed, for one workspace and one use."""

from __future__ import annotations

import pytest
from itsdangerous.encoding import base64_encode

from adapters.slack.outbound.signed_payload import LONGEST_VALUE, Forged, Press, Seal, Ticket

SEAL = Seal("a secret of thirty-two characters")
OTHER = b'{"command":"agenda drop","channel":"C1","args":{"after":"id:3"}}'
PRESS = Press(command="agenda next", channel="C1", args={"after": "id:3"})


def test_a_button_comes_back_as_it_was() -> None:
    value = SEAL.close("T1", PRESS)
    assert SEAL.open("T1", value, Press) == PRESS
    assert len(value) < LONGEST_VALUE


def test_slack_may_escape_what_it_likes_on_the_way_back() -> None:
    value = SEAL.close("T1", Press(command="park", channel="C1", args={"wording": "a & <b> 'c'"}))
    assert not set(value) & set("&<>'\"")


def test_another_process_with_the_same_secret_knows_it() -> None:
    again = Seal("a secret of thirty-two characters")
    assert again.open("T1", SEAL.close("T1", PRESS), Press) == PRESS


@pytest.mark.parametrize(
    "value",
    [
        "",
        "nonsense",
        '{"command":"end","channel":"C1"}',
        ".".join([base64_encode(OTHER).decode(), SEAL.close("T1", PRESS).partition(".")[2]]),
        SEAL.close("T1", PRESS)[:-1] + "-",
        SEAL.close("T2", PRESS),
        SEAL.close("T1", Ticket(command="agenda next", channel="C1")),
        Seal("another secret of many characters").close("T1", PRESS),
        "é\ud800",
    ],
)
def test_what_we_have_not_signed_for_this_is_refused(value: str) -> None:
    with pytest.raises(Forged):
        SEAL.open("T1", value, Press)
