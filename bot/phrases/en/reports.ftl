## Reports: how a meeting went, for those who run it

look-back-title = Looking back at meeting { $number }
look-back-open = Open the whole
look-back-only-you = Only those who run meetings can see this.
look-back-unheard = Not heard: { $names }.
look-back-unheard-more = Not heard: { $names }, and { $more } more.
look-back-all-heard = { $people ->
    [one] The one person who came was heard.
   *[other] All { $people } people who came were heard.
}
look-back-unanswered = { $count ->
    [one] One longer message had no answer.
   *[other] { $count } longer messages had no answer.
}
look-back-waiting = { $count ->
    [one] One hand was still up at the end.
   *[other] { $count } hands were still up at the end.
}
look-back-over = All in all, the items took { $time } longer than planned.
look-back-views = { $count ->
    [one] One thing that somebody raised has no outcome yet.
   *[other] { $count } things that people raised have no outcome yet.
}
look-back-replies = { $count ->
    [one] One poll waits for a reply to the room.
   *[other] { $count } polls wait for a reply to the room.
}
look-back-who = Who was heard
look-back-heard = People who came: { $people }. Heard, which means that they had a turn or passed: { $heard }.
look-back-half = Half of them had been heard after { $time }.
look-back-even = Evenness: { $value } out of 100. At 100, all who came said as much as each other.
look-back-answers = Messages without an answer
look-back-all-answered = { $messages ->
    [0] Nobody wrote a longer message.
   *[other] Each longer message got an answer, a reaction or a note.
}
look-back-answered = { $count } of { $messages } longer messages had no answer.
look-back-asking = { $count ->
    [one] This one seems to ask for an answer:
   *[other] These seem to ask for an answer:
}
look-back-message = { $name }, at { $when }
look-back-queue = Waiting to speak
look-back-called = { $count ->
    [0] No raised hand was called.
    [one] One raised hand was called.
   *[other] { $count } raised hands were called.
}
look-back-longest = The longest wait was { $time }.
look-back-time = Time
look-back-lasted = The meeting took { $time }. Planned: { $planned }.
look-back-lasted-only = The meeting took { $time }. No length was planned.
look-back-item = { $title }: { $used } (no time was planned)
look-back-item-planned = { $title }: { $used } of { $planned }
look-back-item-waiting = { $title }: not reached
look-back-open-heading = Still open
look-back-views-all = { $count ->
    [0] Everything that people raised has an outcome.
    [one] One thing that somebody raised has no outcome yet.
   *[other] { $count } things that people raised have no outcome yet.
}
look-back-replies-all = { $count ->
    [0] No poll waits for a reply.
    [one] One poll waits for a reply to the room.
   *[other] { $count } polls wait for a reply to the room.
}
look-back-noise = What Heard itself did
look-back-posts = { $count ->
    [0] It posted nothing.
    [one] It posted once.
   *[other] It posted { $count } times.
}
look-back-invited = { $count ->
    [0] It invited nobody to speak.
    [one] It sent one private invitation to speak.
   *[other] It sent { $count } private invitations to speak.
}
look-back-invited-held = How many it invited to speak is not shown: too few people were there.
look-back-answers-to = Taken up: { $accepted }. Declined: { $declined }.
look-back-openings = { $count ->
    [0] It did not ask the room for other voices.
    [one] It asked the room once for other voices.
   *[other] It asked the room { $count } times for other voices.
}
look-back-topic = { $count ->
    [0] It asked nothing about the topic.
    [one] It asked once about the topic.
   *[other] It asked { $count } times about the topic.
}{ $confirmed ->
    [0] { "" }
   *[other] { " " }On topic after all: { $confirmed }.
}
look-back-moves = { $count ->
    [one] It asked once whether to go on to another item.
   *[other] It asked { $count } times whether to go on to another item.
} The meeting went on: { $taken }.
tip-round = One thing to try: begin with a round. Everybody speaks or passes, in turn.
tip-hands = One thing to try: some minutes before the end, call everybody whose hand is still up.
tip-unanswered = One thing to try: before you move on, look at what has had no answer, and ask about it.
tip-waits = One thing to try: call a hand after every two or three messages.
tip-write = One thing to try: let everybody write first, and talk afterwards.
tip-time = One thing to try: plan one item less, or give each some minutes more.
tip-outcomes = One thing to try: begin the next meeting with five minutes on what happened with the things that were raised.
tip-actions = One thing to try: after a decision, ask who would like to do what, and by when.
tip-quieter = One thing to try: make Heard quieter in this room, if it says too much.
tip-ask = One thing to try: ask at the end what helped people to take part today.
tip-share = One thing to try: ask somebody else to introduce an item next time.
refused-no-report = There is no report on that meeting. It has not ended, there was none, or what happened in it is no longer kept.
refused-report-facilitators = This report is for those who run meetings here. You can see the report on all meetings.
report-file-alt = The whole report, as a page to open in a browser or to print.
report-kind-meeting = How one meeting went (for facilitators)
report-kind-series = What our meetings came to
report-kind-programme = For those who fund or commission the work (for facilitators)

## Reports: a series of meetings

report-made = Made on { $day } by Heard.
report-none = none
report-held = held back
report-meeting = { $number } ({ $day })
report-meeting-column = Meeting
report-series-title = What our meetings came to: { $room }
report-series-nothing = There are no figures yet. They come with the first meeting that has ended.
report-series-span = { $count ->
    [one] One meeting, on { $first }.
   *[other] { $count } meetings, from { $first } to { $last }.
}
report-series-day = { $count } meetings, all on { $day }.
report-series-zones = The room’s time zone has changed. Each meeting has the day that it was where the room was then.
report-series-goal = Our goal: { $goal }
report-series-people = { $meetings ->
    [one] { $usual ->
        [one] One person came.
       *[other] { $usual } people came.
    }
   *[other] Half of the meetings had { $usual ->
        [one] one person
       *[other] { $usual } people
    } or more.
} Of all who came, { $percent } percent were heard: they had a turn, or passed.
report-series-points = Points: { $opened } opened, { $settled } settled. Disputed after that: { $disputed }.
report-series-median = { $count ->
    [one] The point that was settled took { $days ->
        [0] less than a day
        [one] one day
       *[other] { $days } days
    }.
   *[other] Half of the points that were settled took { $days ->
        [0] less than a day
        [one] one day or less
       *[other] { $days } days or less
    }.
}
report-series-outcomes = { $outcomes ->
    [0] None of what people raised has an outcome.
    [one] One thing that people raised has an outcome.
   *[other] What people raised was given an outcome { $outcomes } times.
} Decisions recorded: { $decisions }. Decisions reviewed: { $reviewed }.
report-series-flags = Results of the poll have needed a reply to the room { $raised ->
    [one] once
   *[other] { $raised } times
}. Replied to: { $answered }. Still waiting: { $waiting }.
report-series-flags-again = Left without a reply twice in a row: { $count }.
report-series-left-out = { $count ->
    [one] One older meeting is not in here
   *[other] { $count } older meetings are not in here
}: what happened in them is no longer kept.
report-people = Who came, and who was heard
report-people-how = Heard means: had a turn in some way, or passed.
report-people-chart = People at each meeting
report-people-alt = Two lines over { $count ->
    [one] one meeting
   *[other] { $count } meetings
}: how many people came, and how many of them were heard. The figures are in the table below.
report-unit-people = People
report-unit-percent = Of 100
report-unit-points = Points
report-unit-times = Times
report-came = Came
report-heard = Heard
report-heard-percent = Heard, of 100
report-half = Half heard after, minutes
report-evenness = Evenness, of 100
report-felt = Felt and measured, side by side
report-felt-how = A meeting can feel fair and be uneven, or the other way round. So both stand here.
report-evenness-how = Evenness 100 means that all who came said as much as each other. It is held back where fewer than two people came, or too little was said.
report-felt-chart = What people felt, and what was measured
report-felt-alt = Lines over { $count ->
    [one] one meeting
   *[other] { $count } meetings
}: how many of 100 people were heard, how evenly people spoke, and how many felt listened to where that may be shown. The figures are in the table below.
report-high-of = “{ $item }”: yes, of 100
report-answered = How many answered the poll
report-answered-how = Everybody who may answer is asked, including those who were silent. With fewer than { $fewest } answers no figures are shown. With fewer than { $all }, only how many were on each side.
report-answered-chart = Answers to the poll
report-answered-alt = A line over { $count ->
    [one] one poll
   *[other] { $count } polls
}: how many of 100 people who were asked have answered. The figures are in the table below.
report-asked = Asked
report-ballots = Answered
report-rate = Answered, of 100
report-item = “{ $item }”
report-item-chart = “{ $item }”, of 100 answers
report-item-alt = Two lines over { $count ->
    [one] one poll
   *[other] { $count } polls
}: how many of 100 answers to “{ $item }” were on the high side, and how many on the low side. The figures are in the table below.
report-sides = High side: the two best answers of five. Low side: the two worst. “I would rather not say” is on neither.
report-sides-yes = High side: “yes”. Low side: “no”.
report-high = High side
report-high-percent = High side, of 100
report-low-percent = Low side, of 100
report-middle = Middle
report-low = Low side
report-unsaid = Would rather not say
report-group = Group
report-question = Question
report-points = Points and outcomes
report-points-how = Each meeting counts what was done since the one before had ended.
report-points-chart = Points of each meeting
report-points-alt = Three lines over { $count ->
    [one] one meeting
   *[other] { $count } meetings
}: how many points were opened, settled, and disputed after that. The figures are in the table below.
report-opened = Opened
report-settled = Settled
report-disputed = Disputed
report-took = Half settled within, days
report-outcomes = Outcomes given
report-decisions = Decisions
report-reviewed = Reviewed
report-actions = Actions
report-did = What Heard itself did
report-did-how = These are only counts, and about nobody in particular. “Held back” means that there were too few people to show a figure.
report-did-chart = What Heard did in each meeting
report-did-alt = Lines over { $count ->
    [one] one meeting
   *[other] { $count } meetings
}: how often Heard invited somebody to speak, asked about the topic, and posted. The figures are in the table below.
report-did-invited = Invitations
report-did-accepted = Accepted
report-did-declined = Declined
report-did-floor = Asked everybody
report-did-topic = Asked about the topic
report-did-confirmed = Of those, on topic
report-did-acted-on = Of those, led to a step
report-did-dismissed = Of those, sent away
report-did-moves = Asked whether to go on
report-did-went-on = Of those, went on
report-did-not-yet = Of those, “not yet”
report-did-posts = Posts
report-read = How to read this
report-read-few = { $count ->
    [one] One meeting shows no trend.
   *[other] { $count } meetings show no trend.
}
report-read-nobody = No names are given, and no figure is about one person.
report-read-poll = The poll has figures only where { $fewest } or more people answered, and how many gave each answer only where { $all } or more did. Nothing finer is kept.
report-read-self = People choose whether to answer a poll. Those who felt worst may be missing.
report-read-scale = The questions are our own words. Nobody has tested how well they measure, so please do not compare teams by them.
report-read-cause = A change after something was tried does not show that it was the reason.

## Reports: for those who fund or commission the work

report-programme-title = What meetings with Heard came to
report-programme-few = There are no figures yet. They need { $fewest } or more rooms that have agreed, each with a meeting of { $people } or more people. So far: { $rooms }.
report-programme-span = Rooms: { $rooms }. Meetings: { $meetings }, the first on { $first } and the last on { $last }.
report-programme-agreed = Those who run the meetings in each of these rooms have agreed to this report, and their room was told.
report-programme-read-meetings = Only meetings with { $people } or more people are counted.
report-programme-read-polls = Answers to the poll are counted only where { $fewest } or more people gave one.
report-programme-read-groups = A group counts as there only where at least { $fewest } of its people and as many others were.
report-programme-read-texts = Texts are in here only if their team has released each of them. They are in the words of the people who raised them, without a name.
report-programme-read-hours = Hours of people’s time: for each meeting, how many people came, times how long it was open. Who came late or left early counts in full. Preparing and travelling do not count.
report-cannot-say = What it cannot say
report-cannot-others = What was said in rooms that have not agreed to this, or in other places.
report-cannot-cause = Why something changed, or that these meetings were the reason.
report-cannot-silent = How those felt who did not answer the poll.
report-cannot-constraints = Which limits (money, time, places) people had in mind: Heard counts only those that somebody wrote down, and what people then said of them.
report-cannot-teams = Which room, or who, a figure comes from. It does not compare teams, and is not meant to.
report-programme-time = People and their time
report-programme-meetings = Meetings counted
report-programme-usual = People at a typical meeting: half had so many or more
report-programme-heard = Heard, of 100 who came
report-programme-hours = Hours of people’s time
report-programme-hours-how = Heard means: had a turn in some way, or passed.
report-programme-groups = Groups that were wanted, and were there
report-programme-groups-how = A group was there if { $fewest } or more of its people were at a meeting, and as many others. This counts those who have chosen to be counted.
report-programme-group = Group
report-programme-wanted = Rooms that want it
report-programme-there = Rooms where it was there
report-words = { $words }
report-programme-raised = What was raised, and what changed because of it
report-programme-texts = Released by their teams, one by one:
report-programme-no-texts = No team has released a text so far. So here are figures only.
report-programme-text = “{ $words }” { $outcome }
report-programme-text-reason = “{ $words }” { $outcome } “{ $reason }”
report-outcome-changed = This changed the result.
report-outcome-partly = This changed the result in part.
report-outcome-answered = It was a question, and was answered.
report-outcome-passed-on = This was passed on.
report-outcome-not-taken = This was not taken up.
report-outcome-no-longer-needed = This is no longer needed.
report-outcome-withdrawn = This was withdrawn.
report-outcome-joined = This went on as part of another point.
report-programme-opened = Points opened
report-programme-settled = Points settled
report-programme-disputed = Points disputed after that
report-programme-reviewed = Decisions reviewed
report-actions-closed = Actions done or dropped
report-item-alt-quarters = Two lines over { $count ->
    [one] one quarter
   *[other] { $count } quarters
}: how many of 100 answers to “{ $item }” were on the high side, and how many on the low side. The figures are in the table below.
report-quarter = Quarter
report-quarter-name = Quarter { $quarter } of { NUMBER($year, useGrouping: 0) }
report-programme-open = What is open
report-programme-open-points = Points without an outcome
report-programme-open-views = Other things that were raised, without an outcome
report-programme-open-actions = Actions to be done
report-programme-open-replies = Polls that wait for a reply to the room
report-what = What
report-how-many = How many
programme-yes = yes
programme-no = no
programme-what = A report for those who fund or commission the work can be made over several rooms. It has totals, and nobody’s name. It says how many meetings, people and hours there were, and which of your groups were there. It also says how many points were settled. Answers to the poll are in it where enough people gave one. Texts are in it only if you release each of them.
programme-is-in = This room is in the report for those who fund or commission the work. It would say:
programme-agreed-title = This room is in a report from now on
programme-agreed = Those who run the meetings have agreed to it.
programme-end = They can end that at any time. Please tell them if you do not want it.
programme-ended = This room is no longer in the report for those who fund or commission the work.
programme-text-released = This text may stand in the report for those who fund or commission the work, without a name. Whose it is can take it back (“{ command-take-back }”).
programme-text-kept-back = This text is no longer in the report for those who fund or commission the work.
programme-texts-title = Texts for the report
programme-texts-how = These have an outcome. Each can be released for the report for those who fund or commission the work. The room is told each time, and whose it is can still take it back.
programme-no-texts-yet = There is no text that could be released. A text needs an outcome first, and its author must not have said that they were not heard.
programme-text-outcome = { $outcome }
button-programme-on = Agree to the report
button-programme-off = End that
button-programme-texts = Texts for the report
button-text-release = Release this text
button-text-keep-back = Keep it back
noted-programme-on = Done. The room has been told that it is in the report.
noted-programme-off = Done. This room is no longer in the report, and has been told so.
noted-text-released = Done. That text may stand in the report.
noted-text-kept-back = Done. That text is no longer in the report.
refused-programme-on = This room is in the report already.
refused-programme-off = This room is not in the report.
refused-text-not-here = That text cannot be released here. It is no longer kept, has no outcome, or its author says that they were not heard. Nothing was changed.
refused-text-released = This text has been released already.
refused-text-kept-back = This text is not released.
refused-programme-not-agreed = This room is not in the report. Please agree to that first.
refused-undo-programme = The room has been told, so this cannot be taken back like that. You can end it, or keep a text back, and the room is told that as well.
