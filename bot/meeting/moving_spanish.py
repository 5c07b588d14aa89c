"""How people say in Spanish that a meeting goes on (see `bot.meeting.moving_phrases`).

A draft, like the catalogue: no speaker has checked it yet.
"""

from __future__ import annotations

from typing import Final

from bot.meeting.moving_phrases import MovingPhrases

_TO = r"(?:al?(?: la| los| las)?|con (?:el|la|los|las)|en (?:el|la))"
_OF = r"(?:del?(?: la| los| las)?|sobre(?: el| la| los| las)?)"
_NOW = r"(?:,? (?:ya|ahora|entonces|ahora mismo|si os parece))?"

SPANISH: Final = MovingPhrases(
    moves_on=(
        r"(?:pas|avanc|avanz|sig|segu|continu)(?:emos|amos|imos|uemos|ar|uir)" + _NOW
        + r" (?:a otra cosa|a lo siguiente|con lo siguiente|adelante|al (?:siguiente|proximo)"
        r"(?: punto| tema| asunto)?|a otro (?:punto|tema|asunto))",
        r"cambi(?:emos|amos|ar) de (?:tema|asunto)",
        r"pas(?:emos|amos|ar) pagina",
        r"\A(?:el )?(?:siguiente|proximo) (?:punto|tema|asunto)",
        r"(?:vamos|vayamos) (?:ya )?(?:al|con el) (?:siguiente|proximo)",
    ),
    next_up=(r"\A(?:el |lo )?siguiente:",),
    starts=(
        r"(?:empec|empez|comenc|comenz)(?:emos|amos)(?= *(?:[.,!?:]|$|ya\b|con\b|por\b))",
        r"(?:vamos a|podemos) (?:empezar|comenzar)",
    ),
    firsts=("primer[oa]?",),
    moves_to=(
        r"(?:pas|salt|volv|sig|segu|continu|empec|empez|comenc|comenz)(?:emos|amos|imos|uemos|ar"
        r"|er|uir)" + _NOW + r" (?:" + _TO + r"|por(?: el)?)(?: punto| tema)?",
        r"(?:vamos|vayamos)" + _NOW + r" " + _TO + r"(?: punto| tema)?",
        r"(?:ahora|siguiente|sigue),?(?: el)?(?: punto| tema)?",
    ),
    opens=(
        r"(?:pas|salt|volv|avanc|avanz)(?:emos|amos|ar|er)" + _NOW + r" " + _TO
        + r"(?: (?:punto|tema|asunto)(?: " + _OF + r")?)?",
        r"(?:vamos|vayamos)" + _NOW + r" (?:con|al|a la|a los|a las)(?: (?:el|la|los|las))?"
        r"(?: (?:punto|tema|asunto)(?: " + _OF + r")?)?",
        r"(?:hablemos|vamos a hablar|toca hablar|podemos hablar|\Ahablamos)" + _NOW + r" " + _OF,
        r"(?:tratemos|vamos a tratar|vamos a ver|veamos|toca(?:n)?|vamos a por)" + _NOW
        + r"(?: el| la| los| las)?",
        r"(?:sig|segu|continu|empec|empez|comenc|comenz)(?:emos|amos|imos|uemos)" + _NOW
        + r" (?:con|por)",
        r"\A(?:el |lo )?(?:siguiente|proximo|ultimo)(?: (?:punto|tema|asunto))?(?:,? es|:|,)?",
        r"\Aahora(?:,| toca(?:n)?| viene(?:n)?)?",
    ),
    follows=(r"(?:es|son|va|viene|toca) (?:el |la |lo )?(?:siguiente|proximo|primero|ahora)",),
    announces=(r"vale|bueno|bien|pues|ahora|entonces|ok|venga|de acuerdo",),
    goes_back=(r"volv(?:amos|emos|er)", r"de nuevo", r"otra vez"),
    winds_up=(
        r"(?:algo|alguna cosa|alguien|nada) mas",
        r"algun(?:a|o)?s? (?:otr[oa] )?(?:pregunta|comentario|duda|aportacion|idea)",
        r"(?:mas|otras) (?:preguntas|dudas|ideas)|(?:mas|otros) comentarios",
        r"antes de (?:pasar|seguir|continuar)",
    ),
    lingers=(
        r"(?:mas|algo|nada|alguien|todavia|aun|seguimos en|estamos en|preguntas?|comentarios?"
        r"|dudas?|terminado|acabado)\b(?!.*\b(?:pasamos|pasemos|vamos)\b)",
    ),
    joins=(r"y (?=(?:pas(?:amos|emos)|vamos|seguimos|sigamos)\b)",),
    postpones=(
        r"luego",
        r"despues",
        r"mas (?:tarde|adelante)",
        r"otro dia",
        r"manana",
        r"al final",
        r"volveremos",
        r"(?:la|el) (?:proxima|proximo|siguiente) (?:semana|mes|vez|reunion|ano|dia)",
        r"(?:cuando|hasta que|antes de)",
    ),
    looks_back=(
        r"(?:he|hemos|habeis|han|habiamos|habia) (?:ya )?(?:hablado|tratado|visto|pasado|empezado)",
        r"(?:hablamos|vimos|tratamos|pasamos|empezamos) (?:ayer|el otro dia|de eso|de esto|ya)",
        r"ya (?:hablamos|vimos|tratamos|pasamos|lo)",
        r"(?:por que|cuando|como) ",
        r"(?:semana|vez|reunion|mes) (?:pasad[ao]|anterior)|ultima (?:vez|reunion)|ayer",
        r"no (?:vamos|pas|hab|pod|quer|quier|deb|sig|segu|toca)\w*",
    ),
    only_perhaps=(r"si", r"o", r"podemos", r"pasamos", r"antes"),
    only_if=(r"si\b.*\b(?:pasamos|podemos|pasaremos|seguimos)",),
    offers=(r"o (?:pasamos|seguimos|vamos|podemos|quereis|preferis|mejor)\b.*\?",),
    interjections=(
        r"vale|bueno|muy bien|bien|pues|ahora|entonces|ok(?:ay|ey)?|venga|de acuerdo|perfecto"
        r"|genial|estupendo|asi que|listo|si|y|gracias(?: a tod[oa]s| por todo|,? \w+)?"
        r"|muchas gracias",
    ),
    everyday=(
        "estado", "informe", "informes", "novedades", "preguntas", "trabajo", "plan", "reunion",
        "grupo", "equipo", "proyecto", "ideas", "tiempo", "personas", "gente",
    ),
    idle=("preguntas", "reunion", "grupo", "equipo", "ideas", "tiempo", "personas", "gente"),
    items=("punto", "tema", "asunto"),
    counts=("numero",),
    sections=("apartado",),
    numbers=("uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"),
    empty=frozenset(
        "a al con de del el en es este esta eso la las le lo los mi no nos o para por que se ser si"
        " sin sobre son su sus un una y ya punto tema asunto orden dia ahora".split()
    ),
)  # fmt: skip
