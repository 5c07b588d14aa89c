### What is wrong with a recorded meeting, and what could not be known for certain.

## Captions

recording-no-captions = { $path }: no captions: it does not begin like WebVTT, SRT or SBV
recording-bad-captions = { $path }: these captions cannot be read: { $why }: export them again
recording-unnamed-captions = { $path }: these captions name nobody, so who spoke cannot be told: export a transcript with names
recording-captions-lost = { $name }: { $captions ->
    [one] 1 caption was
   *[other] { $captions } captions were
} not understood
recording-captions-unnamed = { $name }: { $captions ->
    [one] 1 caption names
   *[other] { $captions } captions name
} nobody, so nobody has said what stands there

## Who led the meeting

recording-chair-started = started the meeting
recording-chair-line = line { $line } says so
recording-chair-acts = opened items or called on people
recording-chair-first = spoke first

## Logs of chat programs

recording-nobody-speaks = { $path }: nobody speaks in it: no line looks like '10:00 <name> text' or '<name> text': save the chat or transcript from its own program, and give that file
recording-too-late = { $path }: has dates beyond the year 9999: correct them
recording-no-times = { $name }: has no times: counted out at two words a second, so durations mean little
recording-scribed = { $name }: { $who } wrote down what others said ({ $lines } lines such as 'name: text'), counted as { $who }'s
recording-relayed = { $name }: { $who } passed on others' words ('<name> text'), counted as one person each

## Any file

recording-is-zip = is a zip archive in another one, or in a folder: unpack it first
recording-is-compressed = is compressed: unpack it first
recording-is-pdf = is a PDF, not a transcript: export the chat as text or JSON
recording-is-formatted = is a document with formatting: save it as plain text or as .docx, and give that
recording-is-picture = is a picture, not a transcript: export the chat as text or JSON
recording-not-there = { $path }: there is no such file or folder: check the path
recording-is-folder = { $path }: is a folder: give a file of this format
recording-unreadable = { $path }: cannot be opened ({ $why }): check it can be read
recording-too-long = { $path }: is longer than { $most } MB, which is too much to read at once: give a part of it
recording-no-text = { $path }: is not text, so no transcript: give a chat log or an export
recording-empty = { $path }: is empty: give a file with a recorded meeting in it
recording-other-shape = { $path }: { $why }: is this the format you meant?
recording-bad-json = { $path }:{ $line }: broken JSON ({ $why }): export the chat again
recording-deep-json = { $path }: JSON nested too deeply: is this an export?
recording-no-time = { $where }: { $time } is no time: write it like 2024-03-05T10:00:00+00:00
recording-where = { $path }: message { $number }
recording-message = message { $number }: { $what }
recording-field = message { $number }, { $field }: { $what }
recording-naive = { $name }: { $times ->
    [one] 1 time has
   *[other] { $times } times have
} no time zone, taken as UTC
recording-one-person = { $name }: only one person says anything in it: check that it is the whole chat
recording-zones = { $name }: times are in { $number } time zones ({ $zones }), each read as its own
recording-cut-off = { $name }: the end is missing, as if it was cut off; what was left of a line there was left out
recording-captions-late = { $name }: { $captions ->
    [one] 1 caption was
   *[other] { $captions } captions were
} out of order, sorted by time
recording-captions-over = { $name }: { $captions ->
    [one] 1 caption begins
   *[other] { $captions } captions begin
} before the one above has ended, kept in the order in which they begin
recording-two = { $path }: seems to be two recordings in one: { $first } up to line { $last }, and { $second } from line { $begin } on: put each in a file of its own
recording-kind-captions = captions
recording-kind-log = a log of a chat program
recording-kind-whatsapp = a WhatsApp chat
recording-kind-zoom = the chat of a Zoom meeting
recording-kind-json = lines of JSON
recording-kind-pasted = a pasted chat
recording-only-bots = nobody but bots says anything in it, so there is nothing to report
recording-not-listed = { $meeting } is no number of a meeting: choose one of the list
recording-no-day = { $day } is no day: write it like 2026-01-31 or 2026-01-31T19:00
recording-sorted = { $name }: { $lines ->
    [one] 1 line was
   *[other] { $lines } lines were
} out of order, sorted by time

## DiscordChatExporter

recording-bad-csv = { $path }: the CSV cannot be read ({ $why }): export it again
recording-no-time-in-message = { $path }: message { $message }: { $time } is no time: export it with dates in figures

## What could not be known for certain

recording-no-zone = { $name }: times have no time zone, taken as UTC
recording-no-date = { $name }: no date { $where ->
    [inside] in it or in its name
   *[name] in its name
} (such as 2024-03-05): taken as 1 January 2000
recording-day-first = day first
recording-month-first = month first
recording-year-first = year first
recording-two-ways = { $name }: dates could be read in two ways, taken as { $order }, not { $other }
recording-backwards = { $name }: { $lines ->
    [one] 1 line has
   *[other] { $lines } lines have
} an earlier time than the line before, kept in the order of the file
recording-not-utf8 = { $name }: { $lines ->
    [one] 1 line is
   *[other] { $lines } lines are
} not UTF-8, read as Windows-1252: check letters with accents
recording-not-understood = { $name }: { $lines ->
    [one] 1 line was
   *[other] { $lines } lines were
} not understood (number { $numbers })

## Exports with several channels

recording-choose-one = choose one of { $names }
recording-no-names = it has no names for any
recording-no-channel = { $path }: has no channel { $part } in it: { $told }
recording-channels = { $path }: is { $what }, with { $channels } channels or chats in it: name one with --part: { $names }
recording-channel = channel { $id }
recording-option = { $name }: { $messages ->
    [one] 1 message
   *[other] { $messages } messages
}

## Pasted chats

recording-no-heads = { $path }: no line says who spoke and when
recording-no-time-in-line = { $path }:{ $line }: { $date } { $time } is no time: correct the line

## The history of a group

recording-several = { $path }: the history of a group, with { $meetings } meetings in it. Say which to read with --meeting NUMBER, or a span with --since and --until; --meeting all with --report reads them all. Times are as in the file
recording-meeting = { $moment }, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}, { $messages } messages by { $people } people
recording-no-meeting = { $path }: there is no meeting { $number }: it has { $meetings ->
    [one] 1 meeting
   *[other] { $meetings } meetings
}
recording-more = and { $more } before these
recording-read-one = read the one meeting in it, { $first } to { $last }; name a span of days to read something else

## Chats in JSON

recording-beyond-years = a time beyond all years
recording-telegram = a Telegram chat as JSON
recording-telegram-whole = the export of a whole account
recording-element = a Matrix room as Element exports it
recording-google-chat = a Google Chat space from Takeout
recording-messenger = a Facebook Messenger chat
recording-messenger-sealed = an encrypted Messenger chat
recording-mattermost = a Mattermost export, one channel of it
recording-mattermost-whole = a Mattermost export
recording-zulip = messages of a Zulip export, one channel of it
recording-zulip-whole = a Zulip export
recording-deleted-account = Deleted account
recording-person = Person { $id }
recording-not-as-such = { $path }: looks like { $what }, but what comes after message { $message } is not as such an export has it: export it again

## Heard's own form

recording-lacks-one = { $where }: no `{ $missing }`: a line needs both `speaker` and `text`
recording-lacks-both = { $where }: neither `speaker` and `text` nor `agenda`: add what was said
recording-see-the-form = { $where }: { $why }: see the form `at`, `speaker`, `text`
recording-bad-line = { $where }: broken JSON ({ $why }): one whole object a line

## Google Meet

recording-silent-transcript = { $path }: nobody says anything in this transcript

## Any recording

recording-no-parts = { $path }: is neither an archive nor an export with several channels: leave the part away
recording-silent-span = { $path }: nobody says anything in that span
recording-silent = { $path }: nobody says anything in this { $format }: is it the right one?
recording-bad-year = { $path }: line { $line }: nobody met in the year { $year }: correct the date, or take the line out
recording-no-format = there is no format { $name }: choose one of { $names }
recording-unknown-format = { $path }: is none of the formats Heard reads: name one of { $names } if it is one

## Slack

recording-folder-unreadable = { $folder }: cannot be opened ({ $why })
recording-one-channel = give one channel's folder, such as { $channel }
recording-a-channel = give a channel's folder
recording-no-days = { $path }: has no day files such as 2024-03-05.json: { $advice }
recording-no-users = { $folder }: no users.json here or one folder up: people appear under their Slack ids
recording-replies-twice = { $replies } replies also sent to the channel were counted once
recording-no-stamp = { $where }: { $stamp } is no Slack time stamp: export the channel again

## WhatsApp

recording-no-time-in-order = { $path }:{ $line }: { $date } { $time } is no time, read { $order }: correct the line, or take it out
recording-silent-whatsapp = { $path }: nobody writes anything in this WhatsApp chat

## Archives

recording-many-files = { $path }: has { $files } files in it: unpack it yourself first
recording-outside = { $path }: has a file that would be written outside ({ $file }): this is no archive of a chat program
recording-none-inside = { $path }: no recording in this archive: give one that has a chat
recording-no-part = { $path }: has no { $part } in it: choose one of { $names }
recording-parts = { $path }: has { $number } recordings in it: name one with --part: { $names }
recording-too-big = { $path }: unpacks to more than { $most } MB: no chat is so long
recording-locked = { $path }: the archive is locked with a password: unpack it first
recording-end-missing = its end is missing
recording-bad-archive = { $path }: the archive cannot be unpacked ({ $why }): make it again

## Zoom

recording-silent-zoom = { $path }: nobody writes anything in this Zoom chat
recording-private = { $name }: { $messages ->
    [one] 1 message was
   *[other] { $messages } messages were
} private, and left out
