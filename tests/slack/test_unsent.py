"""What is filled into the poll's form and not sent is there when it is opened again, and nowhere
else."""

from __future__ import annotations

from storage.tables import METADATA
from tests.fakes.poll_answers import ON_SCREEN
from tests.slack.house import House

UNSENT = "The ramp was too steep for me"


async def everything(house: House) -> str:
    """All that is in the database, as text."""

    def read(tx):
        return str([tx.execute(table.select()).all() for table in METADATA.sorted_tables])

    return str(await house.store._db.read(read))


async def test_a_poll_that_is_left_and_opened_again_is_as_it_was_until_it_is_sent(
    house: House,
) -> None:
    slack = house.slack
    await house.meeting()
    await house.says("ben", "Hello")
    await house.types("ann", "/heard end anyway=yes")
    await house.presses("ben", "Answer", "dm")
    labels = slack.modal("ben").fields
    await slack.fills_in("ben", {labels[0]: "Hardly", labels[-1]: UNSENT}, submit=False)
    before = await everything(house)
    await slack.closes("ben")
    assert UNSENT not in before, "what is not sent is in no table"
    await house.presses("ben", "Answer", "dm")
    view = slack.modal("ben").view
    assert view is not None
    shown = {block["block_id"]: block["element"] for block in view.data["blocks"]
             if block["type"] == "input"}  # fmt: skip
    assert shown["field:say"]["initial_option"]["value"] == "2"
    assert shown["field:comment"]["initial_value"] == UNSENT
    assert "initial_option" not in shown["field:heard"]
    # Somebody else's form is empty.
    await house.presses("cleo", "Answer", "dm")
    theirs = slack.modal("cleo").view
    assert theirs is not None
    assert "initial" not in str(theirs.data["blocks"])
    # What he takes out again is not there either.
    await slack.fills_in("ben", {labels[-1]: ""}, submit=False)
    assert UNSENT not in str(house.face.unsent._begun)
    # Once it is sent, nothing is left of it.
    await house.fills_in("ben", dict(zip(labels, (*ON_SCREEN.values(), UNSENT), strict=True)))
    assert UNSENT not in await everything(house), "it is sealed"


async def test_what_somebody_has_filled_in_goes_from_memory_when_they_are_forgotten(
    house: House,
) -> None:
    slack = house.slack
    await house.meeting()
    await house.says("ben", "Hello")
    await house.types("ann", "/heard end anyway=yes")
    for who in ("ann", "ben"):
        await house.presses(who, "Answer", "dm")
        await slack.fills_in(who, {slack.modal(who).fields[-1]: f"{UNSENT} ({who})"}, submit=False)
        await slack.closes(who)
    begun = house.face.unsent._begun
    assert {who for who, _, _ in begun} == {slack.who("ann").id, slack.who("ben").id}
    await house.types("ben", "/heard me forget when=now")
    assert {who for who, _, _ in begun} == {slack.who("ann").id}
