"""Issue 16, §1: list-like items are known by the shape of their titles, in three languages."""

from __future__ import annotations

import pytest

from bot.meeting.like_titles import alike
from bot.meeting.list_titles import is_list

LISTS = """
Status | Status update | Updates | Team updates | Project status | 2.2.0 development status
CCS updates | Status scrum | Weekly status | Round table | Roundtable | Round-table | Wish list
Wishlist for 2027 | AOB | Any other business | A.O.B. | Any other matters
Any other questions from members | Anything else | News | News from the groups | Catch-up
Catch up | Roadmap | Product roadmap | Roadmap 2027 | Q3 roadmap | Planning | Sprint planning
Release planning | Weekly planning | Scrum | Daily scrum | Standup | Stand-up | Tour de table
Go-round | Round robin | Check-in | Check-in and updates | Announcements
Announcements and actions | Matters arising | What's new | Where are we? | Reports
Committee reports | Workgroup report | Community highlights | Agenda review | Retrospective
Open ideas time | Confirm next meeting date/time | Status of open RFCs | Status of projects
Updates from working groups | Updates from everybody | Round of updates | Round the table
Around the table | Code + ticket discussion / Q & A | Money, vans and the newsletter
News, events, jobs | Updates: vans, breaks, money | AOB: anything you want to raise
Roundup - what did you do | Round table: everybody says one thing | Introductions | Next steps
Action items | Review the action items | Open questions | Bits and pieces | Odds and ends
To-do list | Backlog | Bug triage | Demos | Show and tell | Wins | Other topics | Various
Miscellaneous | Development update | Progress | Progress reports | 5) Updates (10 min)
Brief review of what's been completed since the previous meeting | Any additional meeting items
Open floor | Parking lot | Upcoming events | What everybody has been up to | General business
Old business | New business | Housekeeping | Questions | Ideas | Shout-outs | Team check-ins
Everyone's news | Members' news | State of play
Novedades | Noticias | Noticias del barrio | Actualizaciones | Actualización de estado | Estado
Estado de los proyectos | Ronda | Ronda de novedades | Ronda rápida | Ruegos y preguntas
Varios | Otros asuntos | Asuntos varios | Asuntos pendientes | Temas pendientes | Informes
Informes de las comisiones | Avisos | Anuncios | Puesta al día | Puesta en común
Lista de deseos | Hoja de ruta | Planificación | Planificación semanal | Preguntas
Turno abierto | Palabra libre | ¿Qué hay de nuevo? | Seguimiento de tareas | Tareas | Bienvenida
Repaso | Próximos pasos | Cualquier otro asunto | Lluvia de ideas | Avances
Novedades de los grupos | Otros | Algo más | Estado de las tareas | Ronda de intervenciones
Reunión diaria
Unrhyw fater arall | Unrhyw fusnes arall | UFA | Newyddion | Newyddion y grwpiau | Diweddariad
Diweddariadau | Y diweddaraf | Statws | Rhestr ddymuniadau | Rownd | O gwmpas y bwrdd
Cyhoeddiadau | Materion yn codi | Materion eraill | Cwestiynau | Adroddiadau | Cynllunio
Map ffordd | Dal i fyny | Camau nesaf | Syniadau | Trafodaeth agored | Diweddariadau gan y timau
Newyddion a chyhoeddiadau | Croeso | Busnes arall | Statws y prosiectau | Unrhyw beth arall
Adroddiadau'r gweithgorau | Cynllunio'r wythnos
"""
SUBJECTS = """
Breaks at home | Who drives the van | Update the website | Update the van's insurance
Status of the boiler | Update on the boiler | Planning the summer party
Planning for the summer party | Care planning | Town planning | Funding round | Mailing list
Check-in system for visitors | Catch-up classes | News policy | Stand-up comedy night
Budget 2027 | Opening hours of the library | Respite | Longer breaks at home
How do we pay for the hall? | The boiler | Transport to the day centre
What a good short break looks like | Round trips for the minibus | Waiting list
Waiting lists at the clinic | Report on the fire | Treasurer's report | Roadmap to recovery
Road to 0.6.2 | Night care | Food, drinks and music for the summer party | Wiki access control
Security audits | Any objections to the budget | Other ways to heat the hall | Website
Moving the Tuesday group | Volunteers for the garden | Training for carers
Bus routes and fares | Budget and staffing | Library printer | Release packaging | A new logo
Use of stable tag? | Update policy | Status page redesign | News about the hospital closure
Updates: the van | Booking a stall at the market | Action against damp
Question time with the mayor | Overnight breaks in one house | The list of addresses
Open day in June | Team building day | Project funding | Release of the CD
Ideas for the garden | Partner organisations for the fair | Group photo | Members' fees
Two-factor login | Plan B for the festival | Daily care costs | Welcome pack for new members
Current account | House rules | Notice board in the hall | Share prices | Social media
Quick wins on heating
La furgoneta | Estado de la furgoneta | Actualización de la web | Planificación de la fiesta
Descansos en casa | Presupuesto 2027 | Quién conduce la furgoneta | Novedades sobre la furgoneta
Cuidados de noche | Horario de la biblioteca | Lista de espera | Calefacción de la sala
Seguimiento de la obra | El estado de la caldera | Ruedas nuevas para la furgoneta
Seibiannau gartref | Pwy sy'n gyrru'r fan | Cyllideb 2027 | Statws y boeler
Diweddariad am y boeler | Gofal nos | Oriau agor y llyfrgell | Cynllunio'r parti haf
Rhestr aros | Gwres y neuadd | Newyddion am yr ysbyty | Cludiant i'r ganolfan
"""


def titles(text: str) -> list[str]:
    return [one.strip() for line in text.strip().splitlines() for one in line.split("|")]


@pytest.mark.parametrize(("text", "wanted"), [(LISTS, True), (SUBJECTS, False)])
def test_a_list_of_subjects_is_told_from_one_subject(text: str, wanted: bool) -> None:
    assert [title for title in titles(text) if is_list(title) is not wanted] == []


@pytest.mark.parametrize("dress", ["{}", "3) {}", "{} (10 min)", "  {}:", "{}?", "{}."])
def test_it_does_not_depend_on_how_it_is_typed(dress: str) -> None:
    for typed in (str, str.upper, str.title):
        found = [t for t in titles(LISTS) if not is_list(dress.format(typed(t)))]
        assert found == []
        assert [t for t in titles(SUBJECTS) if is_list(dress.format(typed(t)))] == []


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Garden group", "garden group", True),
        ("Garden group, 3 May", "Garden group 10 June", True),
        ("News of the garden group", "The garden group’s news", True),
        ("Garden group", "Garden shed", False),
        ("The van", "The van’s insurance and tax", False),
        ("3 May", "10 June", False),
        ("???", "???", True),
        ("", "Garden", False),
    ],
)
def test_titles_of_one_kind_are_like(one: str, other: str, wanted: bool) -> None:
    assert alike(one, other) is wanted
    assert alike(other, one) is wanted
