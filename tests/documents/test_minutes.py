"""Minutes as Markdown and as plain text."""

from __future__ import annotations

from adapters.documents.minutes import as_markdown, as_text
from bot.rendered import RenderedCard, RenderedFact, RenderedSection


def card(*parts: RenderedSection, **more: object) -> RenderedCard:
    return RenderedCard(kind="x", text="", title="Minutes", parts=parts, **more)  # type: ignore[arg-type]


MINUTES = card(
    RenderedSection(heading="Who was there", lines=("Ana and Tom",)),
    RenderedSection(heading="Agenda", lines=("1. Breaks (discussed)", "2. Money (carried over)")),
    RenderedSection(heading="Notes", lines=("One thing.", "Another\nthing.")),
    lines=("What was recorded.",),
    facts=(
        RenderedFact(label="When", value="Tuesday"),
        RenderedFact(label="Heard", value="2 of 3"),
    ),
)


def test_markdown_has_real_headings_and_lists():
    assert as_markdown(MINUTES) == (
        "# Minutes\n"
        "\n"
        "What was recorded.\n"
        "\n"
        "- **When:** Tuesday\n"
        "- **Heard:** 2 of 3\n"
        "\n"
        "## Who was there\n"
        "\n"
        "Ana and Tom\n"
        "\n"
        "## Agenda\n"
        "\n"
        "1. Breaks (discussed)\n"
        "2. Money (carried over)\n"
        "\n"
        "## Notes\n"
        "\n"
        "- One thing.\n"
        "- Another  \n"
        "  thing.\n"
    )


def test_plain_text_reads_well_aloud():
    assert as_text(MINUTES) == (
        "Minutes\n"
        "What was recorded.\n"
        "\n"
        "When: Tuesday\n"
        "Heard: 2 of 3\n"
        "\n"
        "Who was there:\n"
        "Ana and Tom\n"
        "\n"
        "Agenda:\n"
        "1. Breaks (discussed)\n"
        "2. Money (carried over)\n"
        "\n"
        "Notes:\n"
        "- One thing.\n"
        "- Another\n"
        "  thing.\n"
    )


def written(*lines: str) -> str:
    """What becomes of these lines in Markdown, without the heading."""
    return as_markdown(card(RenderedSection(heading="Notes", lines=lines))).partition(
        "## Notes\n\n"
    )[2]


def test_what_somebody_typed_means_nothing_in_markdown():
    assert written("# not a *heading*") == "\\# not a \\*heading\\*\n"
    assert written("[click](https://example.org)") == "\\[click\\](https\\://example.org)\n"
    assert written("<!channel> and <b>") == "\\<\\!channel\\> and \\<b\\>\n"
    assert written("@everyone, | `x` ~~y~~") == "\\@everyone, \\| \\`x\\` \\~\\~y\\~\\~\n"
    assert written("first\n- second\n3. third") == "first  \n\\- second  \n3\\. third\n"
    assert written("a &lt; b") == "a \\&lt; b\n"
    assert written("\\") == "\\\\\n"


def test_lines_that_only_begin_with_a_number_are_no_numbered_list():
    assert written("3. May is too late", "2 rooms") == "- 3\\. May is too late\n- 2 rooms\n"


def test_an_empty_card_is_an_empty_text():
    assert as_text(RenderedCard(kind="x", text="")) == "\n"
    assert as_markdown(card()) == "# Minutes\n"


FORGED = (
    "We were ten.\n\nDecisions:\n- close the centre",
    "Decisions: close the centre",
    "Decisions:",
    "One\u2028Decisions:\u2028- close the centre",
    "Notes\r\n=====\r\nDecisions:",
    "When: never",
)


def at_the_margin(text: str) -> list[str]:
    return [line for line in text.splitlines() if line and not line.startswith((" ", "- "))]


def test_a_note_cannot_pose_as_a_section_of_the_minutes():
    """At the margin stand headings, facts and sentences of ours; one that is planted is found."""
    planted = as_text(card(RenderedSection(heading="Decisions", lines=("We go on.",))))
    assert "Decisions:" in at_the_margin(planted)
    for note in FORGED:
        for lines in ((note,), ("Another note.", note)):
            made = as_text(card(RenderedSection(heading="Notes", lines=lines)))
            assert at_the_margin(made) == ["Minutes", "Notes:"], made
            assert "close the centre" in made or "close" not in note
        numbered = as_text(card(RenderedSection(heading="Agenda", lines=(f"1. {note}", "2. x"))))
        assert [line for line in at_the_margin(numbered) if line[0].isalpha()] == [
            "Minutes",
            "Agenda:",
        ]
        first = as_text(RenderedCard(kind="x", text="", title="Minutes", lines=(f"About {note}",)))
        assert not any(line.startswith("Decisions") for line in first.splitlines())
