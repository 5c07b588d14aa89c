"""What WhatsApp itself writes into a chat, in the languages of phones.

Where it can, a mark tells rather than a word: iPhones set an invisible one in front of whatever
nobody typed. Words are needed where Android sets none.
"""

import re

MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u200b\ufeff"
"""Invisible marks: the program sets one in front of what it says itself."""
_OF_DELETED = re.compile(
    "this message was deleted|you deleted this message|"
    "(?:se eliminó|eliminaste) este mensaje|este mensaje fue eliminado|"
    "diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|"
    "diese nachricht wurde von .{1,60} gelöscht|"
    "(?:ce message a été supprimé|vous avez supprimé ce message)|"
    "(?:esta )?mensagem (?:foi )?apagada|(?:você apagou|apagou) esta mensagem|"
    "questo messaggio è stato eliminato|hai eliminato questo messaggio|"
    "dit bericht is verwijderd|(?:u hebt|je hebt) dit bericht verwijderd|"
    "ta wiadomość została usunięta(?: przez ciebie)?|usunięto tę wiadomość|"
    "bu mesaj silindi|bu mesajı sildiniz|detta meddelande raderades|du raderade detta meddelande|"
    "यह मैसेज मिटाया गया|आपने यह मैसेज मिटाया|(?:यह|ये) संदेश (?:हटा|मिटा)या गया(?: था)?|"
    "आपने यह संदेश (?:हटा|मिटा)या|تم حذف هذه الرسالة|(?:لقد )?حذفت هذه الرسالة"
)
_DELETED = re.compile(
    rf"(?:{_OF_DELETED.pattern})(?: (?:as|by|par|por|da|door|como|als|de) .{{1,60}})?[.।۔]?",
    re.IGNORECASE,
)
_NEVER_CAME = re.compile(
    r"waiting for this message\b.{0,60}|this message can['’]t be displayed here\b.{0,120}|"
    r"(?:(?:missed|declined|silenced) )?(?:group )?(?:voice|video) call\b[^\n]{0,60}",
    re.IGNORECASE,
)
_EDITED = re.compile(
    r"\s*<(?:This message was edited|(?:Se editó este m|M)ensaje(?: editado)?|"
    r"Diese Nachricht wurde bearbeitet|Ce message a été modifié|"
    r"(?:Esta )?[Mm]ensagem (?:foi )?editada|"
    r"Questo messaggio è stato modificato|Dit bericht is bewerkt|Wiadomość edytowana|"
    r"Bu mesaj düzenlendi|यह मैसेज एडिट किया गया(?: है)?|تم تعديل هذه الرسالة)[.।]?>$"
)
_MARKED_EDITED = re.compile(rf"\s*[{MARKS}]<[^<>\n]{{1,80}}>$")
_LEFT_OUT = re.compile(
    r"omitted|omitid[oa]s?|ausgeschlossen|weggelassen|ocult[oa]s?|omiss[oa]s?|omis(?:es|e)?|absente?s?|"
    r"omess[oia]|weggelaten|pominięt[oya]|dahil edilmedi|utelämna[dt]e?s?|utelatt|udeladt|"
    r"के बिना|हटाया गया|छोड़ा गया|استبعاد|含まれていません|省略|略過|忽略|생략|опущен[оы]?|"
    r"без медиафайлов|изъят[оы]?"
)
_ATTACHED = re.compile(
    r"file attached|archivo adjunto|datei angehängt|arquivo anexado|ficheiro anexado|fichier joint|"
    r"file allegato|bestand bijgevoegd|plik dołączony|dosya ekli|bifogad fil|फ़ाइल अटैच की गई|"
    r"ملف مرفق|添付ファイル|файл добавлен"
)
_MEDIA = re.compile(
    rf"<[^<>\n]{{0,60}}(?:{_LEFT_OUT.pattern})[^<>\n]{{0,30}}>|"
    r"<(?:attached|adjunto|anhang|anexado|pièce jointe|allegato|bijlage|مرفق): [^<>\n]{1,200}>|"
    rf"[^\n]{{1,200}}\.\w{{2,5}} \((?:{_ATTACHED.pattern})\)",
    re.IGNORECASE,
)
_MEDIA_ALONE = re.compile(
    r"(?:image|video|audio|sticker|gif|document|contact card|video note|"
    r"view once (?:voice message|photo|video)) omitted|null|(?:live )?location shared|"
    r"location: https?://\S+",
    re.IGNORECASE,
)
"""Whole messages that have no words of anybody's: a picture, a place, what was to be seen once."""
_MAY_BE_MEDIA = re.compile(rf"[>)]|omitted|null|shared|https?:|[{MARKS}]", re.IGNORECASE)
"""What all of these have; the words of most messages have none of it."""
_MARKED_MEDIA = re.compile(
    rf"^[^\n]{{0,40}}(?:{_LEFT_OUT.pattern})[^\n]{{0,20}}$|"
    rf"^[^\n]{{1,200}}\.\w{{2,5}} \([^()\n]{{3,60}}\)$|"
    r"https?://(?:maps\.google|maps\.app|foursquare)|^<[^<>\n]{1,200}>$",
    re.IGNORECASE,
)
_VOTED = re.compile(rf"[{MARKS}]*[^\n:]{{2,20}}:\ .{{0,300}}\ \(\d+\ [^()\n]{{1,20}}\)")
_POLL = re.compile(rf"[{MARKS}]*[^\n:]{{3,12}}:\n(?P<asks>(?:.*\n)+?)(?={_VOTED.pattern}(?:\n|$))")
_OF_THE_GROUP = re.compile(
    r"\b(?:created (?:this |the )?group|joined using|added|removed|left|changed (?:the|this|their)|"
    r"deleted this group|turned (?:on|off)|security code|end-to-end encrypted|pinned a message|"
    r"started a call|missed (?:voice|video) call|is now an admin|disappearing messages)\b"
)
_QUOTES = re.compile('["“”«»„]')
_OPEN_QUOTE = re.compile('“[^”“]*$|„[^“”„]*$|«[^»]*$|^[^"]*"[^"]*$')


def is_deleted(text: str) -> bool:
    """Whether somebody took back what they wrote, or it never came: then nobody said anything."""
    return _DELETED.fullmatch(text) is not None or _NEVER_CAME.fullmatch(text) is not None


def is_of_program(who: str, text: str) -> bool:
    """Whether "name: text" is something the program says of the group."""
    if _OPEN_QUOTE.search(who) or (_QUOTES.search(who) and _OF_THE_GROUP.search(who)):
        return True  # Ada changed the subject from “Carers: nights”
    # What is marked and shows nothing of anybody's is told: "‎Ada added you", in any language.
    marked = text[:1] in MARKS and text[:1] != ""
    return marked and not _shows_something(text.lstrip(MARKS))


def _shows_something(text: str) -> bool:
    """Whether a marked text stands for something that somebody sent: a picture, a place, a poll."""
    if is_deleted(text):
        return True
    return bool(_MARKED_MEDIA.search(text) or _MEDIA_ALONE.fullmatch(text) or _POLL.match(text))


def words_of(text: str) -> str:
    """What somebody wrote, without what the program has put to it. A picture or a voice message is
    somebody's turn, and has no words of theirs; of a poll they wrote the question."""
    if text.endswith(">"):
        text = _MARKED_EDITED.sub("", _EDITED.sub("", text))
    if not _MAY_BE_MEDIA.search(text):
        return text.strip()
    if asked := _POLL.match(text):
        return asked["asks"].strip()
    if text[:1] in MARKS and _MARKED_MEDIA.search(text):
        return "\n".join(text.split("\n")[1:]).strip()
    text = _MEDIA.sub("", text, count=1).strip(f" \n{MARKS}")
    return "" if _MEDIA_ALONE.fullmatch(text) else text
