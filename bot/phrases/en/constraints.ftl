## Blank sheets, and what may stand in the way

blank-sheet-title = Blank sheet
blank-sheet-begins = “{ $title }” has a blank sheet now: { $time }, until { $until }.
blank-sheet-ideas = Ideas come first. For now, nobody has to say whether an idea can work.
blank-sheet-constraints = Do you see something that may stand in the way, such as money, time, people, buildings or rules? Write it down. It does not have to be discussed now, and comes back when something is proposed or decided.
blank-sheet-over = The blank sheet is over. From now on you can talk about how the ideas can work.
constraints-come-back-later = { $count ->
    [one] One thing that may stand in the way was written down. It comes back when something is proposed or decided.
    *[other] { $count } things that may stand in the way were written down. They come back when something is proposed or decided.
}
panel-blank-sheet = Blank sheet: ideas first
panel-constraints = Constraints written down
button-blank-sheet = Blank sheet
button-end-blank-sheet = End the blank sheet
noted-blank-sheet = The blank sheet has begun.
noted-blank-sheet-over = The blank sheet is over.
button-constraint = Write down what may stand in the way
button-constraints = See the constraints
constraint-kind-time = Time
constraint-kind-people = People
constraint-kind-funds = Money
constraint-kind-buildings = Buildings
constraint-kind-rules = Rules
constraint-kind-other = Something else
constraint-standing-waiting = nobody has looked at it yet
constraint-standing-real = it is still there
constraint-standing-met = the solution keeps to it
constraint-standing-avoided = the solution goes around it
constraint-line = { $number }. { $kind }: “{ $words }”
constraint-foreseen-by = Foreseen by { $name }.
constraint-stands = Where it stands: { $standing }.
constraint-owner = { $name } looks after it.
became-still-there = It is still there.
became-kept-to = The solution keeps to it.
became-avoided = The solution goes around it.
outcome-still-there = It is still there
outcome-kept-to = The solution keeps to it
outcome-avoided = The solution goes around it
report-outcome-still-there = This is still there.
report-outcome-kept-to = The solution keeps to this.
report-outcome-avoided = The solution goes around this.
became-changer = Who could change it: { $words }
noted-constraint = Written down as constraint { $number }. It comes back when something is proposed or decided. It stays on the list until somebody says what happened with it.
constraint-unnamed = The room sees how many there are. These words can be read on the list, and when they come back, without your name.
constraint-named = It shows that { $name } foresaw it.
constraint-suggestion = It sounds as if something may stand in the way. Keep that for later?
constraint-suggestion-why = It is written down, and comes back when something is proposed or decided.
constraint-suggestion-once = Only you see this. You are asked at most once in a meeting.
button-keep-constraint = Keep it for later
button-no-constraint = No, thanks
noted-suggestion-declined = You are not asked again in this meeting. You can still write something down at any time.
constraints-title = What may stand in the way
constraints-none = Nobody has written down anything that may stand in the way.
constraints-open = { $count ->
    [0] Nothing is open.
    [one] One constraint is open.
    *[other] { $count } constraints are open.
}
constraints-back = { $count ->
    [one] One constraint was foreseen
    *[other] { $count } constraints were foreseen
}
constraints-back-why = For each: is it still there, does the solution keep to it, or does it go around it?
constraints-more = { $count ->
    [one] One more is on the list.
    *[other] { $count } more are on the list.
}
constraints-review-title = What happened with the constraints?
constraints-review-why = Something was decided. For each constraint, say how it stands now.
button-constraint-real = Still there
button-constraint-met = The solution keeps to it
button-constraint-avoided = The solution goes around it
constraint-care-on = Yes, I do
constraint-care-off = No, not any more
button-constraint-take = I will look after it
button-constraint-let-go = I no longer look after it
noted-constraint-reviewed = Noted for constraint { $number }: { $standing }.
noted-constraint-yours = You look after it. Everybody can see that.
noted-constraint-let-go = You no longer look after it.
undone-constraint = It stands as it did before.
refused-no-constraint = There is no constraint { $number } here that is still open.
refused-constraint-again = This message has been written down already.
bad-constraint-same = That is written down already, as constraint { $number }. It comes back when something is decided.
refused-constraint-review = People who run the meeting, or who look after the constraint, can say that.
refused-constraint-owned = Somebody looks after it already.
refused-constraint-not-yours = You do not look after it.
refused-no-blank-sheet = There is no blank sheet now.
refused-undo-blank-sheet = To undo it, end the blank sheet.
refused-undo-blank-sheet-over = You can begin another blank sheet.
refused-undo-suggestion = You can write it down at any time.
bad-changer = You can say who could change a constraint only while it is still there.

over-constraint = Constraint { $number } is no longer open.
over-blank-sheet = The blank sheet is over.

minutes-constraints = What may stand in the way
minutes-constraint = Constraint { $number } ({ $kind }): { $words }
easy-constraints = What may stand in the way
easy-constraint-kept = Nobody has looked at it yet. It comes back.
csv-kind-constraint = Constraint
report-constraints = What was expected to stand in the way
report-constraints-how = People write constraints down while they look for ideas. When something is decided, somebody says what happened with each. These figures say how many, and not whose they were. A constraint can be looked at in a later meeting than it was foreseen in.
report-constraints-chart = Constraints, meeting by meeting
report-constraints-alt = { $count ->
    [one] A chart of the constraints in one meeting. The table below has the figures.
    *[other] A chart of the constraints in { $count } meetings. The table below has the figures.
}
report-unit-constraints = constraints
report-constraints-foreseen = Foreseen
report-constraints-real = Still there
report-constraints-met = The solution keeps to it
report-constraints-avoided = The solution goes around it
report-series-constraints = { $foreseen ->
    [one] People foresaw one constraint.
    *[other] People foresaw { $foreseen } constraints.
} { $avoided ->
    [0] They found no way around one.
    [one] They found a way around one.
    *[other] They found a way around { $avoided }.
}
report-programme-foreseen = Constraints foreseen
report-programme-kept-to = Constraints that a solution keeps to
report-programme-avoided = Constraints that a solution goes around

use-constraint-what = Constraint
use-constraints-review-changer = Who could change a constraint

## Commands

command-constraint = Write down a constraint
    .help = Write down what may stand in the way, such as money, time or rules. It comes back when something is decided.
    .submit = Write it down
    .on-message = Keep as a constraint
    .what = What may stand in the way?
    .what-help = One sentence. Heard keeps these words. Everybody here can read them when they come back.
    .kind = What is it about?
    .item = For which agenda item?
    .name = Be named as the person who foresaw it?
    .name-help = With “yes”, everybody in this room can see it.
    .synonyms = limit, obstacle, barrier, budget, no money, no time, blank sheet
command-constraints = What may be in the way
    .help = See the things that may stand in the way, and how each stands now.
    .submit = Show it
    .synonyms = limits, obstacles, barriers
command-constraints-review = Review a constraint
    .help = Say whether a constraint is still there. The solution may also keep to it, or go around it.
    .submit = Note it
    .constraint = Which constraint?
    .standing = How does it stand now?
    .changer = Who could change it?
    .changer-help = A person, a team or an office. Everybody here can read this. You can leave it blank.
command-constraints-take = Look after a constraint
    .help = Say that you look after a constraint, or that you no longer do. Everybody here can see that.
    .submit = Note it
    .constraint = Which constraint?
    .switch = Do you look after it?
command-constraints-no = Do not write it down
    .help = Say no when Heard asks whether to write down what you said. You are not asked again in this meeting.
    .submit = No, thanks
command-blank-sheet = Begin a blank sheet
    .help = Give the current item some minutes in which ideas come first. What may stand in the way is written down and comes back later.
    .submit = Begin
    .minutes = For how long?
command-blank-sheet-end = End the blank sheet
    .help = End the blank sheet before its time.
    .submit = End it
