### What `heard replay` says.

## heard replay

replay-report-or-json = --report writes a page for people: leave --json away.
replay-names = --names is for a report: what is printed has names anyway.
replay-there = { $file } is there already. Name a file that is not there yet.
replay-empty = { $file } is empty: there is no recording in it.
replay-report = { $file } has the report. { $names ->
    [yes] People are
   *[no] Nobody is
} named in it.
replay-alone = --meeting says it alone: leave --since and --until away.
replay-no-number = --meeting { $given } is no number of a meeting: write 3, 3-12 or all.
replay-several = several meetings make a report: add --report, or name one meeting.
replay-no-day = { $option } { $given } is no day: write it like 2026-01-31 or 2026-01-31T19:00.

## Any command

replay-playing = Playing the meeting

## The summary of a replay

replay-said-to = { $time }  to { $whom }:  { $text }
replay-summary = SUMMARY
replay-read-as = Read as { $format }: { $messages } messages by { $people ->
    [one] 1 person
   *[other] { $people } people
}.
replay-bots = Not counted: { $bots ->
    [one] 1 line
   *[other] { $bots } lines
} by bots.
replay-name = Name
replay-messages = Messages
replay-turns = Turns
replay-words = Words
replay-parked = Parked: { $points }
replay-listener = Listener { $number }
replay-chair = Taken to lead it: { $chair } ({ $why }).
replay-first-heard = First heard
replay-item = Agenda item
replay-hands = Hands still up: { $hands }
replay-drift = Drift: { $scored } messages scored, { $drifting } of them more likely off topic than not
replay-heard = Heard: { $heard } of the { $present } people there
replay-half = Half of them were heard after: { $seconds } s
replay-share = Largest share of the words: { $share }
replay-even = Evenness (1 is even): { $evenness }; Gini (0 is even): { $gini }
replay-points = Points: { $points }, { $answered } of them answered
