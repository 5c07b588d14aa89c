"""What groups have of their meetings: chats of phones, captions of video meetings, exports.

A recording a row: what is in the file, what each person said, and what else is to be told. Texts
are our own; their shapes are those that the programs write.
"""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from adapters.transcripts import (
    ItemStarted,
    SpokenLine,
    Transcript,
    TranscriptError,
    chair_of,
    read,
    recognise,
)


@dataclass(frozen=True)
class Recording:
    """A file, and what is right."""

    name: str
    text: str
    format: str
    people: dict[str, int]
    day: str = ""
    told: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """Words that somebody said, each whole."""


MARK, NARROW, RTL = "\u200e", "\u202f", "\u200f"
RECORDINGS = (
    Recording(
        "android, day first.txt",
        "13/03/2024, 19:00 - Messages and calls are end-to-end encrypted. Only you can read them.\n"
        '13/03/2024, 19:00 - Ada created group "Lunch"\n'
        "13/03/2024, 19:01 - Ada: Good evening\n"
        "13/03/2024, 19:02 - +44 7700 900999: It is cold in the hall\nand there is no heating\n"
        "13/03/2024, 19:03 - Jo Lee: IMG-20240313-WA0001.jpg (file attached)\n"
        "13/03/2024, 19:04 - Jo Lee: Note: bring a coat\n"
        "13/03/2024, 19:05 - Ada: This message was deleted\n"
        '13/03/2024, 19:05 - Ada changed the subject from "Lunch: old" to "Lunch"\n'
        "13/03/2024, 19:06 - Jo Lee left\n",
        "whatsapp",
        {"Ada": 1, "+44 7700 900999": 1, "Jo Lee": 2},
        "2024-03-13",
        words=("It is cold in the hall\nand there is no heating", "Note: bring a coat", ""),
    ),
    Recording(
        "android, months first.txt",
        f"3/14/24, 7:01{NARROW}PM - Ada: Good evening\n3/14/24, 7:02{NARROW}PM - Jo: Hello\n",
        "whatsapp",
        {"Ada": 1, "Jo": 1},
        "2024-03-14",
    ),
    Recording(
        "android, neither is sure.txt",
        "3/4/24, 7:01 PM - Ada: Good evening\n3/4/24, 7:02 PM - Jo: Hello\n",
        "whatsapp",
        {"Ada": 1, "Jo": 1},
        "2024-03-04",
        told=("taken as month first",),
    ),
    Recording(
        "android, time decides.txt",
        "2/4/24, 19:01 - Ada: Good evening\n1/5/24, 19:02 - Jo: Hello\n3/6/24, 19:02 - Jo: Hello\n",
        "whatsapp",
        {"Ada": 1, "Jo": 2},
        "2024-04-02",
    ),
    Recording(
        "android, dots.txt",
        "13.03.24, 19:01 - Ada: Guten Abend\n"
        "13.03.24, 19:02 - Jo: Diese Nachricht wurde gelöscht.\n"
        "13.03.24, 19:03 - Jo: Hallo\n",
        "whatsapp",
        {"Ada": 1, "Jo": 1},
        "2024-03-13",
    ),
    Recording(
        "android, year first.txt",
        "2024-03-13, 19:01 - Ada: God kväll\n2024-03-13, 19:02 - Jo: Hej\n",
        "whatsapp",
        {"Ada": 1, "Jo": 1},
        "2024-03-13",
    ),
    Recording(
        "android, Spanish.txt",
        "13/3/24, 7:01 p. m. - Ada: Buenas tardes\n"
        "13/3/24, 7:02 p. m. - Jo: Se eliminó este mensaje\n"
        "13/3/24, 7:03 p. m. - Jo: <Multimedia omitido>\n",
        "whatsapp",
        {"Ada": 1, "Jo": 1},
        "2024-03-13",
    ),
    Recording(
        "iphone.txt",
        f"{MARK}[13/03/2024, 19:00:00] Lunch: {MARK}Messages and calls are end-to-end encrypted.\n"
        "[13/03/2024, 19:01:07] Ada: Good evening\n"
        f"{MARK}[13/03/2024, 19:02:07] ~{NARROW}Jo: {MARK}image omitted\n"
        f"[13/03/2024, 19:03:07] Ada: Hello: all {MARK}<This message was edited>\n"
        f"[13/03/2024, 19:04:07] Ada: {MARK}You deleted this message.\n",
        "whatsapp",
        {"Ada": 2, "Jo": 1},
        "2024-03-13",
        words=("Hello: all",),
    ),
    Recording(
        "iphone, New York.txt",
        f"[3/14/24, 7:01:07{NARROW}PM] Ada: Good evening\n[3/14/24, 7:02:07{NARROW}PM] Jo: Hello\n",
        "whatsapp",
        {"Ada": 1, "Jo": 1},
        "2024-03-14",
    ),
    Recording(
        "iphone, German.txt",
        f"[13.03.24, 19:00:00] Runde: {MARK}Nachrichten sind Ende-zu-Ende-verschlüsselt.\n"
        f"[13.03.24, 19:00:01] Runde: {MARK}Ada hat diese Gruppe erstellt\n"
        f"[13.03.24, 19:00:02] Ada: {MARK}Ada hat dich hinzugefügt.\n"
        "[13.03.24, 19:01:07] Ada: Guten Abend\n"
        f"[13.03.24, 19:02:07] ~{NARROW}Jo K.: {MARK}Bild weggelassen\n"
        f"[13.03.24, 19:03:07] ~{NARROW}Jo K.: {MARK}Verpasster Sprachanruf\n"
        f"[13.03.24, 19:04:07] Ada: Bis morgen {MARK}<Diese Nachricht wurde bearbeitet.>\n"
        f"[13.03.24, 19:05:07] Ada: {MARK}Umfrage:\nWann?\n{MARK}Option: Mo (1 Stimme)\n"
        f"{MARK}Option: Di (0 Stimmen)\n"
        f"[13.03.24, 19:06:07] Ada: {MARK}Standort: https://maps.google.com/?q=51.1,-3.1\n"
        f"[13.03.24, 19:07:07] Runde: {MARK}Deine Sicherheitsnummer für Ada hat sich geändert.\n",
        "whatsapp",
        {"Ada": 4, "Jo K.": 1},
        "2024-03-13",
        words=("Guten Abend", "Bis morgen", "Wann?", ""),
    ),
    Recording(
        "android, German.txt",
        "13.03.24, 19:00 - Ada hat die Gruppe „Pflege: abends“ erstellt.\n"
        "13.03.24, 19:01 - Ada: Guten Abend\n"
        "13.03.24, 19:02 - Jo: <Medien ausgeschlossen>\n"
        "13.03.24, 19:03 - Ada hat den Betreff von „Pflege: alt“ zu „Pflege: neu“ geändert.\n"
        "13.03.24, 19:04 - Jo: Diese Nachricht wurde von Admin Ada gelöscht.\n"
        "13.03.24, 19:05 - Jo: null\n",
        "whatsapp",
        {"Ada": 1, "Jo": 2},
        "2024-03-13",
    ),
    Recording(
        "iphone, Spanish.txt",
        f"[13/3/24, 19:00:00] Grupo: {MARK}Los mensajes están cifrados de extremo a extremo.\n"
        "[13/3/24, 19:01:00] Ada: Buenas tardes\n"
        f"[13/3/24, 19:02:00] José: {MARK}imagen omitida\n"
        f"[13/3/24, 19:02:20] José: {MARK}Eliminaste este mensaje.\n"
        f"[13/3/24, 19:03:20] José: {MARK}José salió del grupo\n",
        "whatsapp",
        {"Ada": 1, "José": 1},
        "2024-03-13",
    ),
    Recording(
        "android, Brazil.txt",
        '13/03/2024 19:00 - Ada criou o grupo "Cuidadores: noite"\n'
        "13/03/2024 19:01 - Ada: Boa noite\n"
        "13/03/2024 19:02 - João: <Mídia oculta>\n"
        "13/03/2024 19:03 - Ada: Esta mensagem foi apagada\n"
        "13/03/2024 19:04 - João: IMG-20240313-WA0001.jpg (arquivo anexado)\n"
        "13/03/2024 19:05 - João: Você apagou esta mensagem\n"
        "13/03/2024 19:06 - João saiu\n"
        "13/03/2024 19:07 - Ada: combinado <Mensagem editada>\n",
        "whatsapp",
        {"Ada": 2, "João": 2},
        "2024-03-13",
        words=("combinado", ""),
    ),
    Recording(
        "android, French.txt",
        "13/03/2024, 19:00 - Ada a créé le groupe « Aidants : soir »\n"
        "13/03/2024 à 19:01 - Ada: Bonsoir\n"
        "13/03/2024 à 19:02 - Zoé: <Médias omis>\n"
        "13/03/2024 à 19:03 - Zoé: Ce message a été supprimé\n"
        "13/03/2024 à 19:04 - Ada: oui <Ce message a été modifié>\n",
        "whatsapp",
        {"Ada": 2, "Zoé": 1},
        "2024-03-13",
        words=("Bonsoir", "oui", ""),
    ),
    Recording(
        "iphone, French.txt",
        f"[13/03/2024 19:00:00] Aidants: {MARK}Les messages sont chiffrés de bout en bout.\n"
        "[13/03/2024 19:01:00] Ada: Bonsoir\n"
        f"[13/03/2024 19:02:00] Zoé: {MARK}image absente\n"
        f"[13/03/2024 19:03:00] Zoé: {MARK}Zoé a été ajouté(e)\n",
        "whatsapp",
        {"Ada": 1, "Zoé": 1},
        "2024-03-13",
    ),
    Recording(
        "android, Italian.txt",
        '13/03/24, 19:00 - Ada ha creato il gruppo "Cura: sera"\n'
        "13/03/24, 19:01 - Ada: Buonasera\n"
        "13/03/24, 19:02 - Luca: <Media omessi>\n"
        "13/03/24, 19:03 - Ada: Hai eliminato questo messaggio\n"
        "13/03/24, 19:04 - Luca: IMG.jpg (file allegato)\n",
        "whatsapp",
        {"Ada": 1, "Luca": 2},
        "2024-03-13",
        words=("Buonasera", ""),
    ),
    Recording(
        "android, Hindi.txt",
        "13/03/24, 7:01 pm - आदा: नमस्ते\n"
        "13/03/24, 7:02 pm - जो: <मीडिया के बिना>\n"
        "13/03/24, 7:03 pm - जो: यह मैसेज मिटाया गया\n",
        "whatsapp",
        {"आदा": 1, "जो": 1},
        "2024-03-13",
    ),
    Recording(
        "android, Arabic.txt",
        f"{RTL}13{RTL}/3{RTL}/2024, 7:01 م - آدا: مساء الخير\n"
        f"{RTL}13{RTL}/3{RTL}/2024, 7:02 م - جو: <تم استبعاد الوسائط>\n"
        f"{RTL}13{RTL}/3{RTL}/2024, 7:03 م - جو: تم حذف هذه الرسالة\n",
        "whatsapp",
        {"آدا": 1, "جو": 1},
        "2024-03-13",
    ),
    Recording(
        "iphone, Arabic, its own figures.txt",
        f"{RTL}[١٣{RTL}/٣{RTL}/٢٠٢٤ ٧:٠٠:٠٠ م] المجموعة: {RTL}الرسائل مشفرة تمامًا بين الطرفين.\n"
        f"{RTL}[١٣{RTL}/٣{RTL}/٢٠٢٤ ٧:٠١:٠٠ م] آدا: مساء الخير\n"
        f"{RTL}[١٣{RTL}/٣{RTL}/٢٠٢٤ ٧:٠٢:٠٠ م] جو: {RTL}تم استبعاد الصورة\n",
        "whatsapp",
        {"آدا": 1, "جو": 1},
        "2024-03-13",
    ),
    Recording(
        "iphone, over midnight on a leap day.txt",
        f"{MARK}[2/29/24, 11:59:07{NARROW}PM] Carers: {MARK}You created this group\n"
        f"[2/29/24, 11:59:20{NARROW}PM] 🌻🌻: Evening all\n"
        f"[3/1/24, 12:00:20{NARROW}AM] Jo (sister): {MARK}Missed voice call, {MARK}Tap to call\n"
        f"[3/1/24, 12:01:10{NARROW}AM] Jo (sister): The lines below are minutes\n"
        "[3/1/24, 11:30] is when the van comes\n12:30 - Ada: hello\n2024-03-01 we go\n"
        f"[3/1/24, 12:02:10{NARROW}AM] Jo (sister): {MARK}This message was deleted by admin Ada.\n"
        f"[3/1/24, 12:02:20{NARROW}AM] Jo (sister): {MARK}video note omitted\n"
        f"[3/1/24, 12:02:30{NARROW}AM] Jo (sister): {MARK}View once voice message omitted\n"
        f"[3/1/24, 12:02:40{NARROW}AM] Jo (sister): {MARK}Waiting for this message.\n"
        f"[3/1/24, 12:02:50{NARROW}AM] Dr. Lee: GP: {MARK}This message was deleted.\n"
        f"[3/1/24, 12:02:51{NARROW}AM] Dr. Lee: GP: {MARK}You added Dr. Lee: GP\n",
        "whatsapp",
        {"🌻🌻": 1, "Jo (sister)": 3},
        "2024-02-29",
        words=(
            "The lines below are minutes\n[3/1/24, 11:30] is when the van comes\n"
            "12:30 - Ada: hello\n2024-03-01 we go",
            "",
        ),
    ),
    Recording(
        "zoom, German.txt",
        "19:00:13 Von Ada Lee an Alle:\n\tGuten Abend\n"
        "19:00:20 Von Jo an Ada Lee (Direktnachricht):\n\tnur für dich\n"
        "19:00:25 Von Jo an Alle:\n\tEs ist kalt\n",
        "zoom-chat",
        {"Ada Lee": 1, "Jo": 1},
        told=("1 message was private",),
        words=("Guten Abend", "Es ist kalt"),
    ),
    Recording(
        "zoom, Spanish.txt",
        "19:00:13 De Ada Lee a Todos:\n\tBuenas tardes\n"
        "19:00:20 De Jo a Ada Lee (mensaje directo):\n\tsolo para ti\n"
        "19:00:30 De Ana De Paz a Todos:\n\tHace frío\n",
        "zoom-chat",
        {"Ada Lee": 1, "Ana De Paz": 1},
        told=("1 message was private",),
    ),
    Recording(
        "zoom, with days.txt",
        "2024-03-13 11:59:13 PM From Ada Lee to Everyone:\n\tGood evening\n"
        "2024-03-14 12:00:25 AM From Jo to Waiting Room Participants:\n\tWe begin soon\n",
        "zoom-chat",
        {"Ada Lee": 1, "Jo": 1},
        "2024-03-13",
    ),
    Recording(
        "webex 2024-03-13.vtt",
        'WEBVTT\n\n1 "Ada Lee" (123456)\n00:00:01.000 --> 00:00:03.000\nGood evening.\n\n'
        '2 "Jo" (123457)\n00:00:04.000 --> 00:00:07.000\nNote: it is cold.\n',
        "captions",
        {"Ada Lee": 1, "Jo": 1},
        "2024-03-13",
        words=("Note: it is cold.",),
    ),
    Recording(
        "teams, a document of before 2024-03-13.txt",
        "0:0:0.0 --> 0:0:2.350\nAda Lee\nGood evening.\n\n"
        "0:0:23.5 --> 0:0:25.350\nJo Jones\nIt is cold\nin here.\n",
        "captions",
        {"Ada Lee": 1, "Jo Jones": 1},
        "2024-03-13",
        words=("Good evening.", "It is cold in here."),
    ),
    Recording(
        "teams, a document.txt",
        "Lunch-Meeting Recording\nMarch 13, 2024, 7:00PM\n34m 12s\n\n"
        "Ada Lee started transcription\n\nAda Lee   0:03\nGood evening.\n\n"
        "Jo Jones   0:08\nIt is cold.\nWho has the key?\n\nAda Lee   1:02:10\nI have.\n\n"
        "Ada Lee stopped transcription\n",
        "pasted",
        {"Ada Lee": 2, "Jo Jones": 1},
        "2024-03-13",
        words=("It is cold.\nWho has the key?", "I have."),
    ),
    Recording(
        "meet, of today.txt",
        "📝 Notes\nMar 13, 2024\nLunch - Transcript\n00:00:00\n \nAda Lee: Good evening.\n"
        "Jo: It is cold.\n00:05:00\n \nAda Lee: Yes.\nTranscription ended after 00:06:10\n",
        "meet",
        {"Ada Lee": 2, "Jo": 1},
        "2024-03-13",
    ),
    Recording(
        "messages.html",
        "<!DOCTYPE html>\n<html><head><title>Exported Data</title></head><body>\n"
        '<div class="message service" id="message-1"><div class="body details">13 March</div></div>'
        '<div class="message default clearfix" id="message2"><div class="body">\n'
        '<div class="pull_right date details" title="13.03.2024 19:01:07 UTC+01:00">19:01</div>\n'
        '<div class="from_name">\nAda Lee </div>\n'
        '<div class="text">\nGood evening<br>all &amp; sundry </div></div></div>\n'
        '<div class="message default clearfix joined" id="message3"><div class="body">\n'
        '<div class="pull_right date details" title="13.03.2024 19:01:17 UTC+01:00">19:01</div>\n'
        '<div class="text">Is it <strong>cold</strong>?</div></div></div>\n'
        '<div class="message default clearfix" id="message4"><div class="body">\n'
        '<div class="pull_right date details" title="13.03.2024 19:02:07 UTC+01:00">19:02</div>\n'
        '<div class="from_name">Jo</div>\n'
        '<div class="reply_to details">In reply to <a href="#2">this message</a></div>\n'
        '<div class="forwarded body"><div class="from_name">Zoë</div>'
        '<div class="text">It is.</div></div></div></div>\n</body></html>\n',
        "telegram-html",
        {"Ada Lee": 2, "Jo": 1},
        "2024-03-13",
        words=("Good evening\nall & sundry", "Is it cold?"),
    ),
    Recording(
        "messenger, sealed.json",
        json.dumps(
            {
                "participants": ["Ada", "Jo"],
                "threadName": "Lunch_1",
                "messages": [
                    {
                        "senderName": "Ada",
                        "text": "Good evening",
                        "timestamp": 1710356400000,
                        "type": "text",
                        "isUnsent": False,
                    },
                    {
                        "senderName": "Jo",
                        "text": "",
                        "timestamp": 1710356401000,
                        "type": "text",
                        "isUnsent": True,
                    },
                    {
                        "senderName": "Jo",
                        "text": "It is cold",
                        "timestamp": 1710356402000,
                        "type": "text",
                        "isUnsent": False,
                    },
                ],
            }
        ),
        "messenger-sealed",
        {"Ada": 1, "Jo": 1},
        "2024-03-13",
    ),
    Recording(
        "messenger, what it says itself.json",
        json.dumps(
            {
                "messages": [
                    {
                        "sender_name": "Ada",
                        "timestamp_ms": 1710356403000,
                        "content": "Reacted \u00f0\u009f\u0091\u008d to your message ",
                    },
                    {"sender_name": "Jo", "timestamp_ms": 1710356402000, "content": "It is cold"},
                    {
                        "sender_name": "Ada",
                        "timestamp_ms": 1710356401000,
                        "content": "Ada named the group Lunch.",
                    },
                    {"sender_name": "Ada", "timestamp_ms": 1710356400000, "content": "Hello"},
                ]
            }
        ),
        "messenger",
        {"Ada": 1, "Jo": 1},
        "2024-03-13",
    ),
    Recording(
        "discord, pinned.txt",
        "[3/13/2024 7:01 PM] ada\nGood evening\n\n[3/13/2024 7:02 PM] jo (pinned)\nIt is cold\n",
        "pasted",
        {"ada": 1, "jo": 1},
        "2024-03-13",
    ),
    Recording(
        "GMT20240313-190000_Recording.transcript.vtt",
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\nAda Lee: Good evening.\n\n"
        "2\n00:00:04.000 --> 00:00:07.000\nJo: It is cold,\n\n"
        "3\n00:00:07.100 --> 00:00:09.000\nJo: and dark.\n\n"
        "4\n00:00:08.000 --> 00:00:11.000\nAda Lee: Yes.\n\n"
        "5\n00:00:20.000 --> 00:00:21.000\nThank you.\n",
        "captions",
        {"Ada Lee": 2, "Jo": 1},
        "2024-03-13",
        told=("1 caption names nobody",),
        words=("It is cold, and dark.",),
    ),
    Recording(
        "teams.vtt",
        "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Ada Lee>Good evening.</v>\n\n"
        "00:00:04.000 --> 00:00:07.000\n<v Lee, Jo>It is <b>cold</b></v>\n<v Ada Lee>Is it?</v>\n",
        "captions",
        {"Ada Lee": 2, "Lee, Jo": 1},
        told=("taken as 1 January 2000",),
        words=("It is cold", "Is it?"),
    ),
    Recording(
        "meeting 2024-03-13.srt",
        "1\n00:00:01,000 --> 00:00:03,000\nAda: Good evening\n\n"
        "2\n00:00:04,000 --> 00:00:07,000\nJo: Hello\n",
        "captions",
        {"Ada": 1, "Jo": 1},
        "2024-03-13",
    ),
    Recording(
        "meet.sbv",
        "00:00:01.000,00:00:03.000\nAda: Good evening\n\n00:00:04.000,00:00:07.000\nJo: Hello\n",
        "captions",
        {"Ada": 1, "Jo": 1},
    ),
    Recording(
        "zoom in the cloud.txt",
        "00:00:13\tAda Lee:\tGood evening\n"
        '00:01:20\tJo:\tReplying to "Good evening"\n\nIt is cold here\n'
        '00:02:00\tBo:\tReacted to "It is cold ..." with 👍\n'
        '00:02:10\tBo:\tRemoved a 👍 reaction from "It is cold ..."\n',
        "zoom-chat",
        {"Ada Lee": 1, "Jo": 1},
        words=("It is cold here",),
    ),
    Recording(
        "zoom, before 2021.txt",
        "19:00:13\t From  Ada Lee : Good evening\n"
        "19:02:00\t From  Jo  to  Ada Lee(Privately) : I would rather not speak\n"
        "19:03:00\t From  Jo : Hello\n",
        "zoom-chat",
        {"Ada Lee": 1, "Jo": 1},
        told=("1 message was private, and left out",),
    ),
    Recording(
        "zoom, since.txt",
        "19:00:13 From Ada Lee to Everyone:\n\tGood evening\n\tall\n"
        "19:02:00 From Jo to Ada Lee(Direct Message):\n\tI would rather not speak\n"
        "19:03:00 From Jo to Everyone:\n\tHello\n",
        "zoom-chat",
        {"Ada Lee": 1, "Jo": 1},
        told=("1 message was private",),
        words=("Good evening\nall",),
    ),
    Recording(
        "discord.txt",
        "====================\nGuild: Lunch\nChannel: general\n====================\n\n"
        "[13/03/2024 19:01] ada\nGood evening\n\n[13/03/2024 19:02] jo\nHello\nyou\n\n"
        "====================\nExported 2 message(s)\n====================\n",
        "pasted",
        {"ada": 1, "jo": 1},
        "2024-03-13",
        words=("Hello\nyou",),
    ),
    Recording(
        "pasted from slack.txt",
        "Ada Lee\u00a0 7:01 PM\nGood evening\n7:02 PM\nIs it cold?\nJo\u00a0 7:03 PM\nIt is\n",
        "pasted",
        {"Ada Lee": 2, "Jo": 1},
    ),
    Recording(
        "pasted from teams.txt",
        "Lee, Ada  13/03/2024 19:01\nGood evening\nJo Lee  13/03/2024 19:03\nIt is cold\n",
        "pasted",
        {"Lee, Ada": 1, "Jo Lee": 1},
        "2024-03-13",
    ),
    Recording(
        "otter.txt",
        "Ada Lee  0:01\nGood evening, everybody.\n\n"
        "Jo  0:13\nIt is cold.\n\nAda Lee  1:02:03\nBye.\n",
        "pasted",
        {"Ada Lee": 2, "Jo": 1},
    ),
    Recording(
        "meet.txt",
        "Lunch (2024-03-13 19:00 GMT) - Transcript\nAttendees\nAda Lee, Jo\n\nTranscript\n"
        "Ada Lee: Good evening, everybody.\nJo: It is cold: very.\n\n00:05:00\n\n"
        "Ada Lee: So it is.\n(laughter)\nTranscription ended after 00:06:00\n",
        "meet",
        {"Ada Lee": 2, "Jo": 1},
        "2024-03-13",
        told=("1 line was not understood (number 12)",),
        words=("It is cold: very.",),
    ),
    Recording(
        "telegram.json",
        json.dumps(
            {
                "name": "Lunch",
                "type": "private_group",
                "messages": [
                    {"id": 1, "type": "service", "date_unixtime": "1710356400", "text": ""},
                    {
                        "id": 2,
                        "type": "message",
                        "date_unixtime": "1710356460",
                        "from": "Ada",
                        "from_id": "user1",
                        "text": "Good evening",
                    },
                    {
                        "id": 3,
                        "type": "message",
                        "date_unixtime": "1710356520",
                        "from": "Ada",
                        "from_id": "user2",
                        "text": ["It is ", {"type": "bold", "text": "cold"}],
                    },
                    {
                        "id": 4,
                        "type": "message",
                        "date_unixtime": "1710356580",
                        "from": None,
                        "from_id": "user3",
                        "text": "Yes",
                    },
                ],
            }
        ),
        "telegram",
        {"Ada": 2, "Deleted account": 1},
        "2024-03-13",
        words=("It is cold",),
    ),
    Recording(
        "element.json",
        json.dumps(
            {
                "room_name": "Lunch",
                "messages": [
                    {
                        "type": "m.room.member",
                        "sender": "@a:x",
                        "state_key": "@a:x",
                        "origin_server_ts": 1710356400000,
                        "content": {"membership": "join", "displayname": "Ada"},
                    },
                    {
                        "type": "m.room.message",
                        "sender": "@a:x",
                        "origin_server_ts": 1710356460000,
                        "content": {"msgtype": "m.text", "body": "Good evening"},
                    },
                    {
                        "type": "m.room.message",
                        "sender": "@a:x",
                        "origin_server_ts": 1710356470000,
                        "content": {
                            "msgtype": "m.text",
                            "body": "* Good night",
                            "m.relates_to": {"rel_type": "m.replace"},
                        },
                    },
                    {
                        "type": "m.room.message",
                        "sender": "@b:x",
                        "origin_server_ts": 1710356480000,
                        "content": {"msgtype": "m.text", "body": "Hello"},
                    },
                ],
            }
        ),
        "element",
        {"Ada": 1, "@b:x": 1},
        "2024-03-13",
    ),
    Recording(
        "google chat.json",
        json.dumps(
            {
                "messages": [
                    {
                        "creator": {"name": "Ada", "email": "a@x.example", "user_type": "Human"},
                        "created_date": f"Wednesday, March 13, 2024 at 7:01:00{NARROW}PM UTC",
                        "text": "Good evening",
                    },
                    {
                        "creator": {"name": "Jo", "email": "j@x.example", "user_type": "Human"},
                        "created_date": "Wednesday, March 13, 2024 at 7:02:00 PM UTC",
                        "text": "Hi",
                    },
                    {
                        "creator": {"name": "Calendar", "user_type": "Bot"},
                        "created_date": "Wednesday, March 13, 2024 at 7:02:30 PM UTC",
                        "text": "Due",
                    },
                ]
            }
        ),
        "google-chat",
        {"Ada": 1, "Jo": 1},
        "2024-03-13",
    ),
    Recording(
        "messenger.json",
        json.dumps(
            {
                "participants": [{"name": "Ada"}],
                "messages": [
                    {
                        "sender_name": "J\u00c3\u00b3n",
                        "timestamp_ms": 1710356520000,
                        "content": "Hi",
                    },
                    {
                        "sender_name": "Ada",
                        "timestamp_ms": 1710356460000,
                        "content": "Good evening",
                    },
                ],
            }
        ),
        "messenger",
        {"Ada": 1, "Jón": 1},
        "2024-03-13",
    ),
    Recording(
        "mattermost.jsonl",
        '{"type":"version","version":1}\n'
        '{"type":"post","post":{"team":"t","channel":"lunch","user":"ada","message":"Good evening",'
        '"create_at":1710356460000,"replies":[{"user":"jo","message":"Hi",'
        '"create_at":1710356470000}]}}\n',
        "mattermost",
        {"ada": 1, "jo": 1},
        "2024-03-13",
    ),
    Recording(
        "zulip.json",
        json.dumps(
            {
                "zerver_userprofile": [
                    {"id": 7, "full_name": "Ada", "is_bot": False},
                    {"id": 8, "full_name": "Ada", "is_bot": False},
                    {"id": 9, "full_name": "Notes", "is_bot": True},
                ],
                "zerver_message": [
                    {"sender": 7, "content": "<p>Good evening</p>", "date_sent": 1710356460.0},
                    {"sender": 8, "content": "Hello", "date_sent": 1710356470.0},
                    {"sender": 9, "content": "Noted", "date_sent": 1710356480.0},
                ],
            }
        ),
        "zulip",
        {"Ada": 2},
        "2024-03-13",
        words=("Good evening",),
    ),
    Recording(
        "discord.csv",
        'AuthorID,Author,Date,Content,Attachments,Reactions\n"1","ada","2024-03-13T19:01:00.0000000'
        '+00:00","Good evening","",""\n'
        '"2","jo","2024-03-13T19:02:00.0000000+00:00","It is\ncold","",""\n',
        "discord-csv",
        {"ada": 1, "jo": 1},
        "2024-03-13",
        words=("It is\ncold",),
    ),
    Recording(
        "discord.html",
        "<!DOCTYPE html><html><body><div class=chatlog><div class=chatlog__message-group>"
        "<div class=chatlog__message><span class=chatlog__author data-user-id=1>ada</span>"
        '<span class=chatlog__timestamp title="x"><a href=#>13/03/2024 19:01</a></span>'
        "<div class=chatlog__content>Good <b>evening</b></div></div>"
        "<div class=chatlog__message><div class=chatlog__short-timestamp>13/03/2024 19:01</div>"
        "<div class=chatlog__content>all</div></div></div></div></body></html>".replace(
            ' title="x"', ""
        ),
        "discord-html",
        {"ada": 2},
        "2024-03-13",
        words=("Good evening", "all"),
    ),
    Recording(
        "minutes bot.log",
        "19:00:01 <ada> !startmeeting Lunch\n"
        "19:00:02 <meetbot> Meeting started at 2024-03-13 19:00:01 UTC\n"
        "19:00:03 <ada> #chair Bob\n19:00:04 <bob> !topic The hall\n19:00:05 <bob> who begins?\n"
        "19:00:06 -!- jo is now known as jo_away\n19:00:07 <jo_away> it is cold\n"
        "19:00:08 <ada> #topic A mistake\n19:00:09 <ada> #undo\n19:00:10 <BOB> thank you\n",
        "chat-log",
        {"ada": 4, "bob": 2, "BOB": 1, "jo": 1},
        "2024-03-13",
        items=("The hall",),
    ),
    Recording(
        "w3c.log",
        "15:00:01 <RRSAgent> logging to https://www.example.org/2024/03/13-lunch-irc\n"
        "15:00:02 <Zakim> Zakim has joined #lunch\n"
        "15:00:05 <ada> Chair: ada\n15:00:06 <jo> scribe+\n"
        "15:00:10 <jo> Topic: The hall\n15:00:20 <jo> ada: let us talk\n"
        "15:00:21 <jo> bo: it is cold\n"
        "15:00:22 <jo> ada: it is\n15:00:23 <bo> q+\n15:00:24 <ada> ack bo\n"
        "15:00:25 <jo> we shud buy coats\n15:00:26 <jo> s/shud/should/\n",
        "chat-log",
        {"ada": 2, "jo": 6, "bo": 1},
        "2024-03-13",
        told=("jo wrote down what others said",),
        items=("The hall",),
        words=("we should buy coats",),
    ),
    Recording(
        "mirc.log",
        "Session Start: Wed Mar 13 19:00:00 2024\n[19:00:20] <ada> hi\n[19:00:30] * jo waves\n",
        "chat-log",
        {"ada": 1, "jo": 1},
        "2024-03-13",
    ),
    Recording(
        "irccloud.log",
        "[13/03/2024 19:00:00] → Joined channel #lunch\n"
        "[13/03/2024 19:00:10] → jo joined (~u@host.example)\n[13/03/2024 19:00:20] <ada> welcome\n"
        "[13/03/2024 19:00:30] — ada waves\n[13/03/2024 19:00:50] jo → jo_away\n"
        "[13/03/2024 19:00:55] <jo_away> hello\n"
        "[13/03/2024 19:01:00] ⇐ jo_away quit (~u@host.example): Ping timeout\n",
        "chat-log",
        {"ada": 2, "jo": 1},
        "2024-03-13",
    ),
    Recording(
        "minutes bot, older.log",
        "19:00:01 <ada> #startmeeting Lunch\n"
        "19:00:02 <meetbot> Meeting started Wed Mar 13 19:00:01 2024 UTC.  The chair is ada. "
        "Information about MeetBot at http://meetbot.example.org.\n"
        "19:00:03 <ada> #chair Bob\n19:00:04 <meetbot> Current chairs: Bob ada\n"
        "19:00:05 <bob> #topic The hall\n19:00:06 <jo> it is cold\n"
        "19:00:07 *** jo is now known as jo_phone\n19:00:08 <jo_phone> and dark\n"
        "19:00:09 <Bob> #topic The kitchen\n19:00:10 <jo_phone> is it warm?\n",
        "chat-log",
        {"ada": 2, "bob": 1, "Bob": 1, "jo": 3},
        "2024-03-13",
        items=("The hall", "The kitchen"),
    ),
    Recording(
        "2024-03-13 botbot.log",
        "2024-03-13T19:00:00 * ada joined the channel\n2024-03-13T19:00:02 <ada> welcome\n"
        "2024-03-13T19:00:05 * jo joined the channel\n2024-03-13T19:00:06 <jo> hello\n"
        "2024-03-13T19:00:30 * bo has quit\n2024-03-13T19:00:40 * jo has left the channel\n"
        "2024-03-13T19:00:45 * ada waves\n2024-03-13T19:00:46 * TOPIC: Everything is logged\n",
        "chat-log",
        {"ada": 2, "jo": 1},
        "2024-03-13",
        words=("waves",),
    ),
    Recording(
        "dates with dots.log",
        "[13.03.2024 19:01:00] <ada> welcome\n[13.03.2024 19:02:00] <jo> it is cold\n",
        "chat-log",
        {"ada": 1, "jo": 1},
        "2024-03-13",
    ),
    Recording(
        "dates with dots, early in the month.log",
        "[02.03.2024 19:01:00] <ada> welcome\n[02.03.2024 19:02:00] <jo> it is cold\n",
        "chat-log",
        {"ada": 1, "jo": 1},
        "2024-03-02",
    ),
    Recording(
        "telephones.txt",
        "[2024-03-13 19:01] +44 7700 900999: Good evening.\n"
        "[2024-03-13 19:02] +44 7700 900998: It is cold.\n[2024-03-13 19:03] ~Bo: Same here.\n",
        "chat-log",
        {"+44 7700 900999": 1, "+44 7700 900998": 1, "Bo": 1},
        "2024-03-13",
    ),
    Recording(
        "lines without a time.txt",
        "[2024-03-13 19:01] Ana María de la Fuente Ruiz: Two things tonight.\n- the hall\n- money\n"
        "[2024-03-13 19:02] +44 7700 900999: It is cold.\n",
        "chat-log",
        {"Ana María de la Fuente Ruiz": 1, "+44 7700 900999": 1},
        "2024-03-13",
        told=("2 lines were not understood (number 2, 3)",),
    ),
)


def written(folder: Path, recording: Recording) -> Path:
    path = folder / recording.name
    path.write_text(recording.text, encoding="utf-8")
    return path


def said_in(transcript: Transcript) -> list[SpokenLine]:
    return [row for row in transcript.rows if isinstance(row, SpokenLine) and not row.bot]


@pytest.mark.parametrize("recording", RECORDINGS, ids=lambda recording: recording.name)
def test_it_is_recognised_and_read(recording: Recording, tmp_path: Path) -> None:
    path = written(tmp_path, recording)
    assert recognise(path) == recording.format
    found = read(path)
    said = said_in(found)
    assert Counter(row.speaker for row in said) == recording.people
    assert set(recording.words) <= {row.text for row in said}
    if recording.day:
        assert {row.at.date().isoformat() for row in said[:1]} == {recording.day}
    assert tuple(r.title for r in found.rows if isinstance(r, ItemStarted)) == recording.items
    for words in recording.told:
        assert any(words in warning for warning in found.warnings), found.warnings
    times = [row.at for row in found.rows]
    assert times == sorted(times)


@pytest.mark.parametrize("recording", RECORDINGS, ids=lambda recording: recording.name)
def test_cut_short_it_is_read_as_far_as_it_goes_or_refused_in_one_line(
    recording: Recording, tmp_path: Path
) -> None:
    path = tmp_path / recording.name
    for part in (1, 2, 3):
        path.write_text(recording.text[: len(recording.text) * part // 4], encoding="utf-8")
        said, refused = tried(path)
        assert said or (str(path) in refused and "\n" not in refused)


@pytest.mark.parametrize("recording", RECORDINGS, ids=lambda recording: recording.name)
def test_zipped_it_is_read_as_it_is_unzipped(recording: Recording, tmp_path: Path) -> None:
    path = written(tmp_path, recording)
    archive = tmp_path / "export.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        made.write(path, recording.name)
    found, as_it_is = read(archive), read(path)
    assert (found.format, found.rows) == (as_it_is.format, as_it_is.rows)


def tried(path: Path) -> tuple[list[SpokenLine], str]:
    """What is said in a recording, or why it cannot be read."""
    try:
        return [row for row in read(path).rows if isinstance(row, SpokenLine)], ""
    except TranscriptError as no:
        return [], str(no)


def who(transcript: Transcript) -> set[str]:
    return {row.who for row in said_in(transcript)}


def test_people_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    by_name = {recording.name: recording for recording in RECORDINGS}
    assert who(read(written(tmp_path, by_name["telegram.json"]))) == {"user1", "user2", "user3"}
    assert who(read(written(tmp_path, by_name["zulip.json"]))) == {"7", "8"}
    assert who(read(written(tmp_path, by_name["minutes bot.log"]))) == {"ada", "bob", "jo"}


def test_who_changes_their_name_in_a_log_is_one_person(tmp_path: Path) -> None:
    path = tmp_path / "2024-03-13.log"
    path.write_text(
        "19:00:01 <jo> good evening\n19:00:02 -!- jo is now known as jo_phone\n"
        "19:00:03 <jo_phone> it is cold\n19:00:04 <ada> it is\n"
    )
    assert Counter(row.speaker for row in said_in(read(path))) == {"jo": 2, "ada": 1}


@pytest.mark.parametrize(
    ("lines", "chair", "why"),
    [
        (["<jo> hello", "<ada> #startmeeting Lunch", "<jo> hi"], "ada", "started the meeting"),
        (["<jo> hello", "<ada> Chair: ada", "<jo> hi"], "ada", "line 2 says so"),
        (["<jo> hello", "<ada> welcome", "<ada> next item"], "ada", "opened items or called"),
        (["<jo> hello", "<ada> hi"], "jo", "spoke first"),
        (["<Zakim> hello", "<ada> hi"], "ada", "spoke first"),
    ],
)
def test_who_led_it_is_told_with_the_reason(
    lines: list[str], chair: str, why: str, tmp_path: Path
) -> None:
    path = tmp_path / "2024-03-13.log"
    path.write_text("\n".join(f"19:00:0{n} {line}" for n, line in enumerate(lines)))
    found = chair_of(read(path).rows)
    assert found is not None
    assert found.name == chair
    assert found.why.startswith(why)


@pytest.mark.parametrize(
    "bot", ["Zakim", "RRSAgent", "MeetBot", "meetbot", "zodbot", "trackbot", "RRSAgent_"]
)
def test_a_known_bot_is_nobody_and_what_it_says_is_counted_apart(bot: str, tmp_path: Path) -> None:
    path = tmp_path / "2024-03-13.log"
    path.write_text(f"19:00:01 <ada> hello\n19:00:02 <{bot}> I am logging\n19:00:03 <jo> hi\n")
    found = read(path)
    assert [row.speaker for row in said_in(found)] == ["ada", "jo"]
    assert [r.speaker for r in found.rows if isinstance(r, SpokenLine) and r.bot] == [bot]


def test_a_transcript_in_a_word_document_is_read_as_its_text_is(tmp_path: Path) -> None:
    paragraphs = (
        "<w:r><w:t>Lunch-Meeting Recording</w:t></w:r>",
        "<w:r><w:t>March 13, 2024, 7:00PM</w:t></w:r>",
        '<w:r><w:t>Ada Lee</w:t></w:r><w:r><w:t xml:space="preserve">   0:03</w:t></w:r>'
        "<w:r><w:br/><w:t>Bread &amp; soup?</w:t></w:r>",
        "<w:r><w:t>Jo Jones</w:t><w:tab/><w:t>0:08</w:t></w:r>",
        "<w:r><w:t>It is cold.</w:t></w:r>",
    )
    body = "".join(f'<w:p w14:paraId="1"><w:pPr/>{one}</w:p>' for one in paragraphs)
    path = tmp_path / "Lunch.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", f"<w:document><w:body>{body}</w:body></w:document>")
        made.writestr("word/styles.xml", "<w:styles/>")
    found = read(path)
    assert found.format == "pasted"
    assert [(row.speaker, row.text, f"{row.at:%Y-%m-%d %H:%M}") for row in said_in(found)] == [
        ("Ada Lee", "Bread & soup?", "2024-03-13 00:03"),
        ("Jo Jones", "It is cold.", "2024-03-13 00:08"),
    ]
