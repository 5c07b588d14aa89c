"""A page is in the language of its reader: chosen in the room, or their browser's."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from adapters.web.page_language import browsers_language
from bot import phrases
from tests.web.real_room import a_room

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


async def test_a_draft_is_offered_to_a_browser_that_asks_for_it_and_not_chosen(ann) -> None:
    await ann.get("/manual", headers={"Accept-Language": "es"})
    assert '<html lang="en" dir="ltr">' in ann.text
    assert '<a href="?lang=es" lang="es" hreflang="es">Puedes leer esta página en' in ann.text
    await ann.get("/manual", headers={"Accept-Language": "en"})
    assert "?lang=es" not in ann.text, "nor is it offered to whoever came by the same connection"


async def test_a_page_in_a_draft_says_so_and_leads_to_the_english_one(ann) -> None:
    await ann.get("/manual?lang=es", headers={"Accept-Language": "es"})
    assert '<html lang="es" dir="ltr">' in ann.text
    assert "un borrador que ningún hablante ha revisado" in ann.text
    assert '<a href="?lang=en" lang="en" hreflang="en">English</a>' in ann.text
    assert "?lang=es" not in ann.text, "what they read already is not offered"
    await ann.get("/manual?lang=en", headers={"Accept-Language": "es"})
    assert '<html lang="en" dir="ltr">' in ann.text
    assert "?lang=en" not in ann.text


async def test_where_a_language_is_chosen_its_state_is_said(ann) -> None:
    key = await ann.create()
    await ann.get(f"/room/{key}/me")
    assert "(not checked by a speaker yet, partly in English)</option>" in ann.text


async def test_whoever_joins_reads_on_in_the_language_that_they_chose_for_the_page() -> None:
    """Over the real service. A draft that only their browser asks for is nobody's choice."""
    async with a_room() as room:
        ann = await room.join("Ann")
        invitation = room.face.links.invitation(room.key, "member")
        ben, cai = [room.webs[-1].browser() for _ in range(2)]
        for name, one in (("Ben", ben), ("Cai", cai)):
            room.people[name] = one
            one.client.session.headers["Accept-Language"] = "es"
        await cai.join(invitation, "Cai")
        talk = await room.opens("Cai")
        assert talk.hello["panel"].get("language", "en") == "en"
        await room.closes(talk)

        await ben.open(invitation)
        token = urlsplit(invitation).fragment
        await ben.post("/join", link=token)
        assert '<html lang="en"' in ben.text
        assert 'name="lang" value="es" lang="es">Puedes leer' in ben.text
        await ben.post("/join", link=token, lang="es")
        assert '<html lang="es"' in ben.text
        assert 'type="hidden" name="lang" value="es"' in ben.text
        assert 'name="lang" value="en" lang="en">' in ben.text
        await ben.join(invitation, "Ben", lang="es")
        talk = await room.opens("Ben")
        assert talk.hello["panel"]["language"] == "es"
        await room.closes(talk)
        await ben.get(f"/room/{room.key}/me")
        assert '<html lang="es" dir="ltr">' in ben.text
        await ben.post(f"/room/{room.key}/me", name="Ben", language="en")
        await ben.get(f"/room/{room.key}/me")
        assert '<html lang="en" dir="ltr">' in ben.text
        await ann.get(f"/room/{room.key}")
        assert '<html lang="en" dir="ltr">' in ann.text
