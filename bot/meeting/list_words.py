"""The words by which `list_titles` knows an item that is about many subjects.

Small letters, without accents and hyphens. A phrase is a tuple of its words.
"""

from __future__ import annotations

from typing import Final

Phrases = frozenset[tuple[str, ...]]


def _phrases(text: str) -> Phrases:
    """One on each line, or several with "|" between them."""
    found = (one.split() for line in text.splitlines() for one in line.split("|"))
    return frozenset(tuple(words) for words in found if words)


_SOFT: Final = {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f"}
_ASPIRATE: Final = {"p": "ph", "t": "th", "c": "ch"}


def _mutated(word: str) -> set[str]:
    """A Welsh word as it can stand after another."""
    if word[:2] in ("ll", "rh"):
        return {word, word[0] + word[2:]}
    if word[:2] in ("ch", "dd", "ff", "ng", "ph", "th"):
        return {word}
    tables = (_SOFT, _ASPIRATE)
    return {word, *(t[word[0]] + word[1:] for t in tables if word[0] in t)}


def _welsh(text: str) -> Phrases:
    plain = _phrases(text)
    return frozenset((first, *rest) for one, *rest in plain for first in _mutated(one))


ABOUT: Final = frozenset(
    """
    about concerning for on re regarding
    acerca para respecto sobre
    am ar ynghylch
    """.split()
)
"""What follows is the subject."""
OF: Final = frozenset("of to de del o i".split())
"""What follows is the subject, if it is one thing."""
GENITIVE: Final = frozenset("y yr".split())
"""The same between two nouns in Welsh."""
_OTHER_PREPOSITIONS: Final = frozenset(
    """
    across after around at before between by during from in since through with within
    con desde durante en entre por
    gan gyda rhwng
    """.split()
)
BETWEEN: Final = ABOUT | OF | _OTHER_PREPOSITIONS
"""What stands between the head of a title and the rest."""
JOINING: Final = frozenset([",", ";", "/", "+", "&", "and", "y", "e", "ac"])
ARTICLES: Final = frozenset("el la las los un una y yr".split())
DETERMINERS: Final = frozenset(
    "a an her his its my our that the their these this those your".split()
)

EMPTY: Final = (
    BETWEEN
    | GENITIVE
    | DETERMINERS
    | JOINING
    | frozenset(
        """
        a al algo alguien algun alguna alguno all and any anybody anyone anything arall are as
        bawb be been bob byddwn cada can chi como completed cual cualesquiera cualquier demas did
        do does doing done each eich ein el ella else en eraill es esta estamos este esto ever
        every everybody everyone everything fel gennym go going happened happening has have hay
        how hyn i if is it la las let lets lo los mae mas me mi more most muy new next ni no nos
        nosotros not now nuestra nuestro o oes or os other others otra otras otro otros over para
        pob pobl pwy que quede quien said se ser si so some su sus sut sy than that there they
        things think todas todo todos tu un una unas uno unos unrhyw up us va vamos was we what
        when where which who will would y ya yn you yw
        """.split()
    )
)
"""Words that say nothing of a subject."""

_GENERAL_EN: Final = """
    action actions additional adjourn admin administration agenda ahead aim aims announcement
    announcements answers apologies apology area areas arisings assorted attendance background
    backlog beginning bits blockers brainstorm brainstorming branch branches brief bug bugs
    burning business celebrations challenges check checkin checking checkins checkout checkouts
    close closing comment comments committee concern concerns conclude conclusion conclusions
    confirm confirmation correspondence current daily date dates deferred demo demos department
    departments diary digest discuss discussion discussions divers diverse end ends event events
    fears feature features finish first floor follow following followup followups forum forward
    further future general goal goals goodbye greeting greetings group groups highlight
    highlights hopes hot hour housekeeping icebreaker idea ideas individual info information
    intro introduction introductions introductory issue issues item items iteration kick kudos
    last latest leftover leftovers list look looking loose main matter matters meet meeting
    meetings member members mention mid milestone milestones minor mins minute minutes misc
    miscellanea miscellaneous miscellany month monthly morning note notes notice notices noting
    officer officers old ongoing open opening orga outstanding overview parked partner partners
    past pending people person personal plan planning plans point points postponed pr
    preliminary previous priorities priority problem problems progress project projects prs pull
    pulls quarter quarterly question questions quick raise recap recent refinement region
    regional regions regular release releases remaining remark remarks reminder reminders report
    reports request requests retro retrospective review reviews risks roll round rounds running
    section session sessions share sharing short shorts shoutout slot small social sprint
    standing start status step steps stuff subcommittee subcommittees suggestion suggestions
    summary sync syncs talk task tasks team teams thought thoughts ticket tickets time today
    todo todos tomorrow topic topics triage triaging trustee trustees two unfinished update
    updates various warmup week weekly welcome win wins wishes word words workgroup workgroups
    working wrap wrapping wrapup yesterday
"""
_GENERAL_ES: Final = """
    abierta abiertas abierto abiertos accion acciones acta actas actual actuales acuerdos
    adicional adicionales anterior anteriores anual apartado apertura aprobacion asistentes
    asunto asuntos avance avances aviso avisos bienvenida breve breves calendario cierre
    comentario comentarios comienzo comision comisiones comun comunicaciones conclusion
    conclusiones correspondencia cosas cuestion cuestiones deseos despedida dia diaria diarias
    diario diarios dias diversas diversos duda dudas equipo equipos espacio estado eventos
    excusas fechas final finales general generales grupo grupos hora idea ideas informacion
    informaciones informe informes inicial inicio inquietudes interes intervenciones
    introduccion lectura lista listado mensual mes meses miembros miscelanea miscelaneo momento
    novedades nuevas nuevos objetivos palabra palabras participantes pasada pasadas pasado
    pasados pendiente pendientes peticiones plan planes planificacion preguntas presentacion
    presentaciones previas previo previos primera primeras prioridades problemas proceso
    propuestas proxima proximas proximo proximos proyecto proyectos puesta punto puntos quejas
    rapida rapidas rapido repaso respuestas resto resumen retrospectiva reunion reuniones
    revision ronda ruegos saludo saludos seccion seguimiento semana semanal semanales semanas
    sesion situacion socias socios sugerencias tarea tareas tema temas tiempo tramite trimestral
    trimestre turno turnos ultima ultimas ultimo ultimos varia varias vario varios
"""
_GENERAL_CY: Final = """
    adborth adolygiad adolygu adroddiad adroddiadau agenda agor agored amrywiol amser atebion
    bach blaenoriaethau blaenorol busnes byr byrion cadarnhau camau cau cloi cofnod cofnodion
    croeso crynodeb cwestiwn cwestiynau cyd cyfarfod cyfarfodydd cyffredinol cyflwyniad
    cyflwyniadau cyhoeddiad cyhoeddiadau cylch cynllun cynlluniau cynllunio dechrau digwyddiad
    digwyddiadau diwedd diweddar diweddaraf diweddariad diweddariadau diwethaf dyddiad dyddiadau
    eitem eitemau gofynion gohebiaeth grwp grwpiau gweithgor gweithgorau gweithredu hysbysiad
    hysbysiadau mater materion mis misol munud nesaf newydd newyddion nodiadau ol partneriaid
    pawb presennol problemau prosiect prosiectau prydlon pwnc pwyllgor pwynt pwyntiau pynciau
    rhestr rownd sesiwn sgwrs statws sylwadau syniad syniadau tasg tasgau tim timau trafod
    trafodaeth wythnos wythnosol ymddiheuriadau
"""
GENERAL: Final = (
    frozenset(_GENERAL_EN.split())
    | frozenset(_GENERAL_ES.split())
    | frozenset(form for word in _GENERAL_CY.split() for form in _mutated(word))
)
"""Words that any item could have in its title: on their own they name no subject."""

ANY_OTHER: Final = _phrases(
    """
    any other | anything | any additional | any further | any more | any last | any final
    a o b | aob | aocb | aobs
    cualquier otro | cualquier otra | cualesquiera otros | algo mas | alguna otra | algun otro
    beth arall | unrhyw fater | unrhyw faterion
    unrhyw beth | unrhyw fusnes | unrhyw eitem | u f a | ufa
    """
)
"""What begins so is open for whatever there is."""

FORMATS: Final = _phrases(
    """
    grab bag | mixed bag | jour fixe | tour d
    catchup | catchups | grooming | huddle | roundup | roundups | rundown | scrum | scrums
    standup | standups | brain dump | free for all | popcorn | soapbox | tour de table | whip round
    bits and bobs | bits and pieces | odds and ends | loose ends | parking lot | carried over
    show and tell | show & tell | lightning talks | ask me anything | who is doing what
    goround | gorounds | goaround | round the table | round the room | round robin | round robins
    round table | round tables | roundtable | roundtables
    highs and lows | rose thorn bud | shoutouts | matters arising | matters arisen | news and views
    open floor | open forum | open house | open mic | open space | to do list | todo list
    wish list | wish lists | wishlist | wishlists | bucket list | wants and needs
    """
)
"""Parts of a meeting to which everybody brings what they like, at the end of what a title is."""
OTHER: Final = frozenset(
    """
    assorted misc miscellaneous other outstanding pending remaining upcoming various
    distintas distintos diversas diversos demas otras otros restantes varias varios
    """.split()
)
"""Several things of a kind follow ("Other repairs")."""
ERAILL: Final = "eraill"
"""The same in Welsh, after them."""

FORMATS_FIRST: Final = _phrases(
    """
    around the | goaround | round of | round the | scrum of scrums | state of play
    tour de table
    lista de deseos | lista de pendientes | lista de tareas | lluvia de ideas | tormenta de ideas
    palabra libre | palabras libres | puesta al dia | ponerse al dia | ponernos al dia
    puesta en comun | microfono abierto | foro abierto | espacio abierto | turno abierto
    turno de palabra | turno libre | ronda | rondas | rueda de | vuelta de mesa | mesa redonda
    noticias | novedades | ruegos | varios | otros asuntos | otros temas | otras cuestiones
    cajon de sastre | que hay de nuevo | que tal | como vamos | como estamos | quien hace que
    reunion diaria
    """
) | _welsh(
    """
    newyddion | o gwmpas | cylch o | rownd | mynd o amgylch | mynd o gwmpas | pawb yn ei dro
    bwrdd crwn | rhestr ddymuniadau | rhestr dymuniadau | dal i fyny | materion yn codi
    materion eraill | busnes arall | llawr agored | llawr yn agored | sgrym
    beth sy newydd | beth sydd yn newydd | sut mae pawb | tipyn o bopeth
    """
)
"""The same at the beginning, where Spanish and Welsh put it."""

REPORTS: Final = _phrases(
    """
    announcements | developments | headlines | highlights | news | newsflash | newsround
    progress | reports
    road map | road maps | roadmap | roadmaps | release planning
    status | statuses | state of play | update | updates
    """
)
"""How things stand, at the end of what a title is."""
REPORTS_FIRST: Final = _phrases(
    """
    actualizacion | actualizaciones | anuncios | avances | avisos | boletin | estado | estados
    hoja de ruta | informes | planificacion | proximos pasos | seguimiento
    seguimientos | breves
    """
) | _welsh(
    """
    adroddiadau | camau gweithredu | camau nesaf | crynodebau | cyhoeddiadau | cynllunio
    y diweddaraf | diweddaraf | diweddariad | diweddariadau | hysbysiadau | map ffordd
    statws | sefyllfa | cynnydd | penawdau
    """
)
"""The same at the beginning, where Spanish and Welsh put it."""
