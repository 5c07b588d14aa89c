"""List-like items are known by the shape of their titles, in three languages."""

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
Reports from officers | Officers' reports | Round-up | Around the room | Everyone's week
What we did last week | Weekly sync | Team sync | Sync | Huddle | Show & tell | Thanks
General discussion | Open discussion | Discussion | Chat | Social time | Any questions | Q and A
Questions and answers | Q&A session | Q&A | Hot topics | Burning issues | Issues | Blockers
Risks and issues | Wins and challenges | Good news | Other news | Local news | Branch reports
Area updates | Regional round-up | Project round-up | Status of tasks | Task status | Task list
Tasks | Outstanding actions | Actions from last meeting | Review of actions | Follow-ups
Follow up from last time | Last week's actions | Coming up | Events | What's on | Diary | Dates
Forward plan | Looking ahead | Look back | Retro | Priorities for the week | Plans for next week
This week | Next week | Week ahead | Goals for the quarter | Sprint review | Sprint demo
Standing items | Regular items | Unfinished business | Minutes of the last meeting
Minutes and actions | Apologies | Opening remarks | Closing remarks | Members' questions
Member updates | Individual updates | Personal check-in | Icebreaker | Warm-up | Brainstorm
Brainstorming | Wishes | Feature requests | Bug reports | Open tickets | Ticket review
PR review | Open PRs | Pull requests | Backlog refinement | Misc | Other | Others | Whatever
Open slot | Status round | Update round | Status: all teams | Updates (everyone) | Quick updates
Short updates from each team | Team-by-team updates | Updates by area | Project updates / status
Status & updates | Updates + AOB | News & AOB | AOB / next meeting | Wrap-up
Wrap up and next steps | Closing | Welcome and introductions | Welcome, apologies
Catch-up with everybody | Quick catch-up | Planning for next week | Plan for the month
Planning meeting | Planning & priorities | Roadmap review | Roadmap update | Scrum of scrums
Daily | Daily stand-up | Weekly planning meeting | Wish list for 2027 | Wishlist items
Wish lists | Round | A round | Quick round | Opening round | Closing round
Round of introductions | Tour de table (all) | Various matters | Any other competent business
AOB (any other business) | A.O.B | Other matters arising | Points to raise | Things to mention
Bits | Miscellanea | Notices | Housekeeping items | In other news | Status reports
Progress update | Progress on actions | How are we all doing? | Shout outs | Celebrations
Hopes and fears | Check in | Check out | Checking in | Sharing | Sharing round | Open sharing
Updates since last time | What's happening | What's going on | Information sharing
For information | Items for information | For noting | Any news? | Weekly review
Monthly report | Recap of last week | Announcements and news | Community news
Events and announcements | Status updates and blockers
Rondas | Ronda de preguntas | Actualizaciones del equipo | Actualizaciones de todos
Informe de situación | Informes de los grupos de trabajo | Estado del proyecto
Estado de la cuestión | Ronda de actualizaciones | Ronda de estado | Puntos varios
Cosas varias | Misceláneo | Miscelánea | Preguntas y respuestas | Preguntas y sugerencias
Sugerencias | Ideas | Peticiones | Deseos | Quejas y sugerencias | Turno de preguntas
Turno abierto de palabra | Cierre y despedida | Bienvenida y presentaciones | Presentaciones
Noticias y avisos | Temas varios | Otros temas | Otras cosas | Lo que quede | Asuntos de trámite
Lectura del acta | Aprobación del acta anterior | Plan de la semana | Planes
Objetivos de la semana | Tareas pendientes | Revisión de tareas | Repaso de acciones
Seguimiento | Cómo estamos | ¿Cómo va todo? | Ponerse al día | Agenda de la semana | Calendario
Próximas fechas | Próximos eventos | Informaciones | Informaciones breves | Comunicaciones
Miscelánea y cierre | Tormenta de ideas | Todo lo demás | Daily | Retrospectiva
Newyddion diweddaraf | Y newyddion | Diweddariad gan bawb | Diweddariadau'r tîm
Diweddariadau prosiect | Unrhyw gwestiynau | Cwestiynau ac atebion | Rownd o gwmpas y bwrdd
Sgwrs agored | Trafodaeth gyffredinol | Adborth | Cynllunio | Cynlluniau | Amrywiol
Materion amrywiol | Pethau eraill | Unrhyw beth arall? | Cofnodion y cyfarfod diwethaf
Ymddiheuriadau a chroeso | Camau gweithredu | Dyddiadau | Dyddiad y cyfarfod nesaf
Digwyddiadau | Crynodeb | Cloi | Busnes arall | UFA a chloi | Sefyllfa bresennol
Rhestr dymuniadau | Syniadau a sylwadau | Tasgau | Gohebiaeth | Hysbysiadau | Adolygiad
Beth sy'n newydd?
Round-the-table updates | Latest from the teams | Where everyone is at
What each of us is working on | Station reports | Team leads' updates
Committee chairs' reports | Working party reports | Status of all projects | Ongoing projects
Current projects | Running projects | Project list | List of open points
Loose ends from last time | Any last words | Last-minute items | Other items | Small things
Little things | Assorted topics | Grab bag | Mixed bag | Bits and bobs | Miscellaneous updates
Weekly digest | Digest | Speed updates | One-minute updates | Two-minute reports | Standup round
Scrum updates | Jour fixe | Tour d'horizon | News round | Newsflash | Open mic | Wishlist round
Ideas and wishes | Suggestions and requests | Comments and questions | Questions from the floor
Anything from anyone else? | Does anybody have anything else | A.O.B. and date of next meeting
Date of next meeting | Notes and news | Upcoming things | Upcoming events and dates
Dev updates | Infra status | Ops status | Roadmap & status | Milestones | Milestone status
Release status | Release planning meeting | Issue triage | Community update
Chair's announcements | General updates | Rolling agenda | Standing agenda items
Carried-over items | Deferred items | Items carried over | Leftovers | Leftover topics
Postponed items | Parked items | Backlog items
Novedades varias | Ronda de noticias | Ronda por equipos | Repaso de la semana
Repaso de proyectos | Estado de los grupos | Situación de los proyectos | Avisos y recordatorios
Otros puntos | Puntos abiertos | Asuntos de última hora | Preguntas finales
Ruegos, preguntas y cierre | Últimas novedades | Varios y cierre | Comentarios finales
Propuestas y sugerencias | Lista de tareas | Resumen de la semana
Diweddariadau byr | Newyddion gan bawb | Diweddariad wythnosol | Statws prosiectau
Materion i'w trafod | Eitemau eraill | Pwyntiau eraill | Sylwadau cloi | Rownd gyflym
Cylch newyddion | Dal i fyny gyda phawb | Cynllunio wythnosol | Beth arall?
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
Winter heating | The new rota | Rota for August | Safeguarding training | Hospital discharge
How carers are told | Bus passes | Parking at the centre | Fees for members
Who chairs next year | Choosing a chair | Electing the committee | Partnership with the school
The Christmas party | Newsletter | Our newsletter | Newsletter design | Website update policy
Room hire | Hall booking system | Database migration | Login problems | Server costs
Insurance renewal | Grant application | Lottery bid | The grant report | Report to the council
Planning permission for the shed | Plan for the playground | Roadworks on the high street
Update to the constitution | Updating the constitution | Changes to the rota
Progress of the roof | News from the hospital about beds | A question of trust
Questions for the council | Questions about the lease | Ideas for the fair
Wish tree for the hall | Scrum machine for the rugby club | Daily pill boxes
Checkout desk at the shop | Check-in desk | Round tables for the hall | Open day
Open doors policy | Action on damp homes | Social prescribing | Social care
Social media policy | Personal budgets | Personal assistants | Group homes | Group insurance
Team leader vacancy | Team jackets | Member survey | Members' survey | Membership fees
Working hours | Working from home | Meeting rooms | Meeting place in winter | Time bank
Part-time staff | Quick test kits | Open source licences | Priority seating | Next of kin forms
New kitchen | Old building | Old people's lunch | Short breaks | Short stays
Current account signatories | Notice period | Notice boards | First aid | First aid kits
Final accounts | Annual accounts | Yearly inspection | Standing charge | Standing orders
Review of the constitution | Information leaflet | Information for new carers
Confirmation of the hall | Goal posts | Host families | House repairs | Floor polish
Kick-off event for the garden | Share of the costs | Word processors | Problem gambling
Project manager post | Projector | Past members' dinner | Background checks
Background checks for volunteers | General anaesthetics | Main entrance | Main road crossing
Administration fee | Department store trip | Half-term club | Half term activities
Follow-up letter to the council | Apology to the neighbours | Close the account
Closing the account | Closing date of the grant | Opening the new hall | Begin with the kitchen
Point of sale | Points on the licence | Tickets for the show | Staff rota | Staff room
Chairs for the hall | Trustee recruitment | Officer elections | Bug hotel | Bugs in the flour
Estado de ánimo de los cuidadores | Informe del tesorero | Plan de igualdad
Planta de reciclaje | Tareas del hogar | Presentación del libro | Mesa redonda sobre vivienda
Día de puertas abiertas | Turno de noche | Trabajo social | Palabra de honor
Aviso al ayuntamiento | Proyecto del huerto | Grupo de teatro | Fin de curso
El orden de los turnos | Comisión de obras del tejado | Reunión con la alcaldesa
Personas mayores | Seguimiento del caso del tejado | Semana cultural | Equipo de sonido
Cylch chwarae | Grŵp canu | Tim pêl-droed | Gair o ddiolch i Mair | Dydd Gŵyl Dewi
Gwaith cartref | Pwyllgor y neuadd newydd | Amser chwarae | Llawr y neuadd | Cynllun y gegin
Cyflwyniad i ofal dementia | Newyddion am y bws
Night buses | Ramp at the entrance | Carer's allowance | Respite beds | The lift is broken
Who gets the key | Wheelchair taxi contract | A name for the group | Dementia café
Lunch club menu | Christmas closing | Snow clearing | Fire drill | Volunteer expenses
DBS checks | GDPR policy | Young carers in school | Money for the trip | Where to meet in July
Moving to Matrix | Python 3.14 | Fuzzing the parser | Dark mode | Merge queue policy | CI costs
Test flakiness | Branch protection | Release naming | Support for Windows | The donation page
Mascot | Conference in May | Code of conduct | Deprecating v1 API | Translation platform
Block rewards | Tunnel build failures | Wallet UX | Bounty for the GUI | Signing keys
Mirror in Iceland | Reseeding | The budget gap | School meals | Curriculum reform | Bus lanes
Flood defences | Noise at night | Playground repair | Allotment waiting list
Recruiting trustees | Annual general meeting venue | Team lunch venue | Project name
Status symbols in the UI | News feed algorithm | Update server outage | Roadmap tool
Action game night | Question bank | Idea competition | Member database | Note-taking app
Agenda template | Group chat etiquette | Weekly shop for the café | Date stamp bug
Item pricing | Issue templates | Topic modelling | Point system for volunteers
El comedor social del barrio | Rampa de entrada | Transporte nocturno | Cuota de socios
Nombre del grupo | Contrato del local | Huerto comunitario | Ruido por la noche
Ramp wrth y drws | Bws nos | Enw'r grŵp | Côr y pentref | Arian i'r daith | Caffi dementia
"""


def titles(text: str) -> list[str]:
    return [one.strip() for line in text.strip().splitlines() for one in line.split("|")]


@pytest.mark.parametrize(("text", "wanted"), [(LISTS, True), (SUBJECTS, False)])
def test_a_list_of_subjects_is_told_from_one_subject(text: str, wanted: bool) -> None:
    assert [title for title in titles(text) if is_list(title) is not wanted] == []


@pytest.mark.parametrize("dress", ["3) {}", "{} (10 min)", "  {}:", "{}?", "{} – 5 minutes"])
def test_it_does_not_depend_on_how_it_is_typed(dress: str) -> None:
    for text, wanted in ((LISTS, True), (SUBJECTS, False)):
        typed = [dress.format(title) for title in titles(text.upper())]
        assert [title for title in typed if is_list(title) is not wanted] == []


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Updates: vans, breaks, money", True),
        ("Updates: the van", False),
        ("The van: next steps", False),
        ("Breaks at home (discussion)", False),
        ("(Breaks at home)", False),
        ("Food, drinks and music", True),
        ("Food, drinks and music for the party", False),
        ("0.6.1", False),
        ("???", True),
        ("", True),
        ("Ёлка", False),
    ],
)
def test_parts_of_a_title_say_what_it_is_about(title: str, wanted: bool) -> None:
    assert is_list(title) is wanted


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
