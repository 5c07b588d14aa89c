"""Pictures of figures: their size, their letters, and that nothing typed can break them."""

from __future__ import annotations

import io
import sys
from subprocess import run

import numpy as np
import pytest
from matplotlib.image import imread

from adapters.documents.charts import INCHES, LABEL, draw
from adapters.documents.text_layout import DOTS
from bot.rendered import RenderedBar, RenderedBars, RenderedChart


def chart(*bars: tuple[str, int], title: str = "How many?") -> RenderedChart:
    group = RenderedBars("Which of these?", tuple(RenderedBar(*bar) for bar in bars))
    return RenderedChart(title=title, groups=(group,), alt="Some bars.")


def pixels(of: RenderedChart) -> np.ndarray:
    """The picture as rows of red, green and blue, 0 to 1."""
    return imread(io.BytesIO(draw(of)))[..., :3]


def bar_lengths(picture: np.ndarray) -> list[int]:
    """How many pixels wide each bar is, from the top."""
    blue = np.abs(picture - np.array([0x1F, 0x5A, 0x8C]) / 255).max(axis=2) < 0.02
    wide = blue.sum(axis=1)
    rows = [int(width) for width in wide if width > 5]
    edges = np.flatnonzero(np.diff(np.concatenate([[0], (wide > 5).astype(int), [0]])))
    assert len(rows)
    return [int(wide[a:b].max()) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def test_a_picture_is_a_png_that_says_what_it_shows():
    data = draw(chart(("Yes", 3), ("No", 1)))
    assert data.startswith(b"\x89PNG")
    assert b"Some bars." in data
    assert pixels(chart(("Yes", 3), ("No", 1))).shape[1] == 810


def test_a_bar_is_as_long_as_its_part_of_the_whole():
    three, one = bar_lengths(pixels(chart(("Yes", 3), ("No", 1), ("Perhaps", 0))))
    assert three == pytest.approx(3 * one, abs=8)  # the line they begin at covers a little


def test_letters_can_be_read_on_a_phone():
    """The picture is shown 300 pixels wide there; letters of 12 pixels are the smallest."""
    assert LABEL / 72 * DOTS * 300 / (INCHES * DOTS) >= 12


def test_it_can_be_told_apart_in_black_and_white():
    """There is only paper, ink and one colour of bars, and their brightness differs."""
    grey = pixels(chart(("Yes", 3), ("No", 1))) @ np.array([0.2126, 0.7152, 0.0722])
    levels = np.histogram(grey, bins=10, range=(0, 1))[0] / grey.size
    assert levels[9] > 0.6
    assert levels[:4].sum() > 0.02


@pytest.mark.parametrize(
    "typed",
    [
        "$x_{$ and $",
        "a\\frac{b}",
        "Menschen mit Demenz, die noch zu Hause wohnen und gepflegt werden",
        "W" * 60,
        "مقدمو الرعاية",
        "看護者",
        "🚗 drivers",
        "two\nlines",
        "   ",
        "",
    ],
)
def test_whatever_a_group_is_called_it_can_be_drawn(typed):
    picture = pixels(chart((typed, 2), ("Others", 2), title=typed))
    # Nothing is written beyond the right edge, and the other bar is still there.
    assert (picture[:, -20:] > 0.99).all()
    assert len(bar_lengths(picture)) == 2


def test_nothing_at_all_can_be_drawn():
    assert draw(chart(("Yes", 0), ("No", 0))).startswith(b"\x89PNG")


def test_heard_does_not_load_what_draws_until_something_is_to_be_drawn():
    look = "import adapters.web.app, bot.service, sys; sys.exit('matplotlib' in sys.modules)"
    assert run([sys.executable, "-c", look], check=False).returncode == 0
