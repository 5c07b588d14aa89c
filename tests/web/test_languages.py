"""Issue 15, §3: a page is in the language of its reader: chosen in the room, or their browser's."""

from __future__ import annotations

import pytest

from adapters.web.page_language import browsers_language
from bot import phrases

SPANISH = {"Accept-Language": "es-MX,es;q=0.9,en;q=0.5"}


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("es-MX,es;q=0.9,en;q=0.5", "es"),
        ("en-GB,en;q=0.9,es;q=0.8", "en"),
        ("fr,es;q=0.2,cy;q=0.4", "cy"),
        ("fr, es;q=0", ""),
        ("es;q=zero, cy", "cy"),
        ("tlh", ""),
        ("*", ""),
        ("", ""),
        ("," * 5000 + "es", ""),
    ],
)
def test_the_first_language_of_a_browser_that_has_a_catalogue(header: str, language: str) -> None:
    assert browsers_language(header) == language


async def test_a_page_says_in_which_language_and_direction_it_is(ann, arabic: str) -> None:
    await ann.get("/manual")
    assert '<html lang="en" dir="ltr">' in ann.text
    await ann.get("/manual", headers={"Accept-Language": "ar"})
    assert '<html lang="ar" dir="rtl">' in ann.text
    assert arabic in ann.text
    await ann.get("/manual?lang=en", headers={"Accept-Language": "ar"})
    assert '<html lang="en" dir="ltr">' in ann.text
    await ann.get("/manual?lang=tlh", headers={"Accept-Language": "ar"})
    assert '<html lang="ar" dir="rtl">' in ann.text


async def test_an_error_page_is_in_the_readers_language(ann, arabic: str) -> None:
    response = await ann.get("/no/such/page", headers={"Accept-Language": "ar"})
    assert response.status == 404
    assert '<html lang="ar" dir="rtl">' in ann.text
    assert "no hay" in ann.text


@pytest.fixture
def arabic(tmp_path, monkeypatch):
    """A right-to-left catalogue that has two sentences of the pages."""
    (tmp_path / "ar.ftl").write_text(
        "web-manual-lede = el manual\nweb-error-not-found = no hay\n", encoding="utf-8"
    )
    monkeypatch.setattr(phrases, "_folders", [*phrases._folders, tmp_path])
    monkeypatch.setattr(phrases, "LANGUAGES", (*phrases.LANGUAGES, "ar"))
    yield "el manual"
    phrases._catalogues.pop("ar", None)
