## Notes, decisions and minutes

note-line = { $words }
note-line-about = { $words } (on “{ $title }”)
noted-note = Noted. Everybody here can read it, and it will be in the minutes.
noted-note-next = Noted. Everybody here can read it, and it will be in the minutes of the next meeting.
noted-decision = The decision is noted, and will be in the minutes.
noted-decision-next = The decision is noted. The minutes of the next meeting will have it.
decision-title = A decision is recorded
decision-kept = It will be in the minutes.
notes-title = Notes
notes-none = Nothing has been noted here so far.
notes-earlier = These are the latest.
notes-of-a-meeting = For one meeting, type its number, such as { $typed }.
decisions-title = Decisions
decisions-none = No decision has been recorded here so far.
decisions-heading = Decisions
decisions-more = And { $more } more. All of them are in the minutes.
meeting-heading = Meeting { $number }
recorded-count = { $decisions ->
    [0] No decision was recorded,
    [one] One decision was recorded,
    *[other] { $decisions } decisions were recorded,
} and { $notes ->
    [0] no note was made.
    [one] one note was made.
    *[other] { $notes } notes were made.
}
minutes-ended-while = The meeting was ended for a while, and then went on: { $when }.
closing-minutes = To read the minutes, type { $typed }.
minutes-title = Minutes of meeting { $number }
minutes-title-so-far = Minutes of meeting { $number }, so far
minutes-title-room = { $room }: minutes of meeting { $number }
minutes-title-room-so-far = { $room }: minutes of meeting { $number }, so far
minutes-alt = The minutes as text.
meetings-title = Meetings so far
meetings-none = There has not been a meeting here yet.
meetings-latest = { $count ->
    [1] This is the latest.
   *[other] These are the latest { $count }.
    }
button-other-minutes = Minutes of another meeting
meetings-began = It started on { $when }.
meetings-running = It is on now.
meetings-gone = Its minutes are no longer kept.
meetings-read = To read the minutes of a meeting, type its number, such as { $typed }.
minutes-to-open = The complete minutes are in the file. They say who was there, and what happened with each item and point.
minutes-when = When
minutes-when-so-far = { $when }, not over yet
minutes-heard = People heard
minutes-next = Next meeting
minutes-next-none = Not set yet
minutes-present = Who was there
minutes-nobody = Nobody came.
minutes-agenda = Agenda
minutes-agenda-empty = Nothing was on the agenda.
minutes-item = { $place }. { $title } ({ $state })
minutes-item-done = discussed
minutes-item-waiting = not discussed, carried over
minutes-item-unfinished = discussed, not finished
minutes-item-closed = closed
minutes-item-now = being discussed
minutes-item-to-come = to come
minutes-no-decisions = No decision was recorded.
minutes-point = Parked point { $number }
minutes-point-raiser = Raised by { $name }.
minutes-point-parked = Parked at this meeting.
minutes-point-back = It came back at this meeting, and is still parked.
minutes-point-tabled = It came back at this meeting, and is being discussed.
minutes-point-settled = Settled.
minutes-notes = Notes
minutes-round = Written in a silent round
minutes-round-held = Too few people took part, so nothing is shown.
minutes-poll = Were you heard?
minutes-poll-nobody = Nobody answered the poll.
minutes-item-aim = Aim: { $words }
minutes-introduced = Introduced by { $name }
minutes-decision = Decision: { $words }
minutes-decision-corrects = Decision: { $words } (replaces “{ $before }”)
minutes-note = Note: { $words }
minutes-action-line = Action { $number }: { $words }
minutes-point-line = Parked point { $number }: “{ $words }”
minutes-proposal = Proposal { $number }: “{ $words }”
minutes-proposals = Proposals
minutes-proposal-open = It is still open.
minutes-proposal-withdrawn = It was withdrawn.
minutes-method = Proposal { $number }. How it was decided: { $method }.
minutes-threshold = Needed, of those who answered yes or no: { $share }.
minutes-quorum = { $quorum ->
    [one] At least one person had to answer.
   *[other] At least { $quorum } people had to answer.
    }
minutes-dissent = Dissent (“{ $answer }”): “{ $words }”
minutes-regrets = Who sent regrets
minutes-kept = These minutes show what people asked Heard to record, not everything that was said.
refused-no-minutes = There are no minutes with that number.

## Minutes: the forms in which they can be had

minutes-form-text = Plain text
minutes-form-markdown = Markdown
minutes-form-html = Page to print
minutes-form-easy-read = Easy-read
minutes-form-json = Data for programs
minutes-form-csv = Table for a spreadsheet
minutes-form-calendar = Dates for a calendar
button-minutes-forms = Other forms
minutes-as-text = The minutes as plain text.
minutes-as-markdown = The minutes as text in Markdown.
minutes-as-html = The minutes as a page. It can be printed, and read aloud by a screen reader.
minutes-as-easy-read = The minutes in short sentences and large letters. It is a page that can be printed.
minutes-as-json = The minutes as data for programs.
minutes-as-csv = Decisions, points and actions as a table, one a line. It opens in a spreadsheet.
minutes-as-calendar = Dates to put into a calendar: the next meeting, when actions are due, and when decisions are looked at again. Later changes do not reach it.
minutes-no-dates = There is nothing in these minutes for a calendar: no next meeting is set, no action has a day, and no decision is to be reviewed.

feed-title = Calendar of this room
feed-none = There is no address for calendars yet.
feed-off = It is switched off: the address there was opens nothing any more.
feed-replaced = This is a new address. The old one opens nothing any more.
feed-address = Add this address to your calendar as one to subscribe to:
feed-is = { $address }
feed-secret = Anybody who has it can read the calendar without signing in. Give it only to people who may see this room.
feed-yours = It is yours, and works for as long as you may see this room. A new address, made by anybody who runs meetings here, ends all there were.
feed-contents = The calendar has when this room meets, and the days by which actions are due and on which decisions are reviewed, with their words. What is called off says so.
feed-leaves-out = It names nobody, and has nothing of points, notes or the agenda.
button-calendar-feed = A calendar that follows changes
button-feed-new = Make an address
button-feed-anew = Make a new address
button-feed-off = Switch it off
refused-no-web-address = Heard has no address on the web here, so calendars cannot fetch anything. The person who runs Heard can set one (web.public_url).

easy-title = { $room }: what happened at meeting { $number }
easy-about = This is the easy-read version of the minutes.
easy-kept = It shows what people asked Heard to keep. People said more than that.
easy-more = The full minutes say more.
easy-agreed = On { $day } the team was asked about the full minutes.
easy-agreed-how = Nobody objected.
easy-meeting = When we met
easy-on = We met on { $day }.
easy-began = We began at { $time }.
easy-from-until = We met at this time: { $when }.
easy-going-on = The meeting is still going on.
easy-ended-while = We stopped for a while, and then went on: { $when }.
easy-goal = This is what we want to reach together:
easy-goal-by = { $count ->
    [0] Nobody has said yet that they agree.
    [one] One person said that they agree.
   *[other] { $count } people said that they agree.
}
easy-words = { $words }
easy-name = { $name }
easy-decisions = What we decided
easy-no-decision = We wrote down no decision.
easy-instead = We used to say: { $words }
easy-answered = { $listed ->
    [one] { $answered ->
        [one] One person could answer, and did.
       *[other] One person could answer, and nobody did.
    }
   *[other] { $answered } of { $listed } people answered.
}
easy-dissent = Some people gave a reason:
easy-review = We look at this again on { $day }.
easy-proposals = Ideas we asked about
easy-proposal-open = People can still answer.
easy-proposal-withdrawn = This idea was taken back.
easy-proposal-carried = We said yes to this.
easy-proposal-closed = This did not become a decision.
easy-actions = What we will do
easy-action-who = { $name } does this.
easy-action-nobody = Nobody has said yet that they will do this.
easy-action-due = It should be done by { $day }.
easy-action-done = This is done.
easy-action-dropped = We will not do this.
easy-because = Why: { $words }
easy-points = Where we see things differently
easy-point = Point { $number }: { $words }
easy-point-raised = { $name } raised this.
easy-point-settled = We are done with this point.
easy-point-now = We are talking about it now.
easy-point-new = Somebody asked us to keep this point for later.
easy-point-back = We talked about it. We are not done.
easy-point-not-reached = We did not talk about it this time.
easy-point-kept = It stays on our list.
easy-agenda = Our list of topics
easy-no-agenda = We had no list of topics.
easy-item-done = We talked about: { $title }
easy-item-closed = We did not talk about this for long, or not at all: { $title }
easy-item-unfinished = We talked about this, and are not done: { $title }
easy-item-now = We are talking about: { $title }
easy-item-waiting = We did not get to this: { $title }
easy-item-to-come = We will talk about: { $title }
easy-introduced = { $name } tells us about it first.
easy-notes = What else we wrote down
easy-round = What people wrote, without names
easy-round-asked = The question was: { $words }
easy-round-held = Only a few people wrote something. So we do not show it.
easy-round-nothing = Nobody wrote anything.
easy-poll = Were you heard?
easy-poll-asked = After the meeting, Heard asked people how it was for them.
easy-poll-answered = { $count ->
    [0] Nobody answered.
    [one] One person answered.
   *[other] { $count } people answered.
}
easy-poll-item = “{ $item }”: { $high } of { $answered } people said yes.
easy-poll-yes = Yes means: fully, or mostly.
easy-poll-held = We do not show the answers this time, so that nobody can guess.
easy-poll-figures = The full minutes have the numbers.
easy-people = Who was there
easy-people-count = { $count ->
    [0] Nobody came.
    [one] One person was there:
   *[other] { $count } people were there:
}
easy-heard = { $here ->
    [one] { $count ->
        [0] This person was not heard.
       *[other] This person was heard.
    }
   *[other] { $count ->
        [0] Nobody was heard.
        [one] One of them was heard.
       *[other] { $count } of them were heard.
    }
}
easy-heard-means = “Heard” means: they spoke, or they chose to pass.
easy-regrets = These people could not come, and told us before:
easy-missing = Before the meeting, nobody had told us that they come from these groups:
easy-corrections = Something was put right later
easy-next = When we meet again
easy-next-none = The day is not fixed yet.
easy-next-on = We meet again on { $day }.
easy-next-at = We begin at { $time }.

## Minutes: agreed, corrected, and for those who were not there

minutes-not-agreed = These minutes have not been agreed yet.
minutes-agreed-line = Agreed at meeting { $number }, on { $day }: nobody objected. { $here ->
    [one] One person was there.
   *[other] { $here } people were there.
    }
minutes-corrections = Corrections
minutes-correction-line = Correction to “{ $line }”: “{ $words }”
minutes-correction-present = Correction to who was there: “{ $words }”
minutes-correction-times = Correction to when it was: “{ $words }”
minutes-correction-other = Correction: “{ $words }”
minutes-correction-day = Added on { $day }.
minutes-correction-after = Added on { $day }, after the minutes were agreed.
minutes-corrections-more = { $more ->
    [one] And one more correction.
   *[other] And { $more } more corrections.
    } All of them are in the minutes.
minutes-part-present = Who was there
minutes-part-times = When it was
minutes-part-other = Something else, or something that is missing
minutes-due-title = Are the minutes of meeting { $number } right?
minutes-due-ask = Is something wrong or missing? Anybody here can add a correction. What stands there stays.
minutes-due-rule = If nobody objects, a facilitator can record that they are agreed. If nobody does, they stay “not agreed yet”.
minutes-due-typed = To read them, type { $typed }.
minutes-corrected-title = A correction to the minutes of meeting { $number }
minutes-corrected-stays = What it corrects stays as it is. The correction stands in the minutes with its date.
minutes-agreed-title = The minutes of meeting { $number } are agreed
minutes-agreed-how = A facilitator recorded that nobody here objects. If you do, add a correction: that can be done at any time.
noted-minutes-corrected = What you put right stands in the minutes of meeting { $number }. It has its date, and not your name.
noted-minutes-corrected-later = What you put right stands in the minutes of meeting { $number }. It has its date, and not your name. The next meeting is shown it, if it is about the last one.
noted-minutes-agreed = The minutes of meeting { $number } are marked as agreed.
refused-minutes-agreed = The minutes of meeting { $number } are agreed already. If something in them is wrong, add a correction.
refused-minutes-own = The minutes of a meeting are agreed at a later one. If something in them is wrong, add a correction.
refused-undo-agreed = The room has been told that the minutes are agreed, so that cannot be undone. If something in them is wrong, add a correction.
bad-line = The minutes have no such line. Use the beginning of its words, or one of: present, times, other.
bad-line-many = Several lines of the minutes begin like that. Please use more of the words.
button-minutes = Minutes of meeting { $number }
button-minutes-correct = Add a correction
button-minutes-agree = Agreed, nobody objects
minutes-times = When things happened
minutes-at-start = { $time }: The meeting began.
minutes-at-item = { $time }: { $place }. { $title }
minutes-at-decision = { $time }: Decision: { $words }
minutes-at-note = { $time }: Note: { $words }
minutes-at-point = { $time }: A point was parked: “{ $words }”
minutes-at-break = { $time }: It was ended.
minutes-at-again = { $time }: It went on.
minutes-at-end = { $time }: It was over.
over-minutes-due = These minutes are agreed.
yes-no-yes = Yes
yes-no-no = No
missed-once = You belong to this room, and were not at its last meeting. You get this once after each meeting that you miss. Only you can see it.
missed-decided = What meeting { $number } decided
missed-decision = “{ $words }”
missed-asked = Still open for your view
missed-asked-more = There is more: see “For me”, and the proposals with { $typed }.
missed-own = Your own points
missed-no-date = There is no date yet on which it comes back.
regrets-named = Thank you. Those who run the next meeting can see that you cannot come, and its minutes will say that you sent your regrets. Until then nobody else is told. If you can come after all, just come.
regrets-ask = May those who run that meeting see that you cannot come, and may its minutes say that you sent your regrets? If you do nothing, you are not named.
regrets-my-named = Those who run it can see that, and its minutes will say that you sent your regrets.
button-regrets-named = Yes, name me
button-regrets-unnamed = Do not name me
named-yes = Yes, to those who run the meeting, and in its minutes
named-no = No, do not name me
