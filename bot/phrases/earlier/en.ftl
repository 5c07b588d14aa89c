### Sentences of versions before this one, for cards that were kept by them. Nothing says them anew.

button-park-again = Park it again
button-settle = Settle it
ending-sure = The meeting is still running. If you end it, people who may answer the poll and have not been asked yet get it. What is not finished stays on the agenda.
gap = Heard could not read everything that was written from { $since } to { $until }.
group-none = No group
groups-absent = Nobody here has said so far that they belong to: { $groups }. Choosing a group is up to each person.
home-next = The next meeting is on { $when }.
home-nothing-on = No meeting is running.
measures-group-line =
    { $group }: { $people } people here, { $turns ->
        [one] one turn
       *[other] { $turns } turns
    }, { $words ->
        [one] one word
       *[other] { $words } words
    }
measures-groups = By group
measures-groups-withheld = Groups with fewer than { $fewest } people here are not shown by themselves.
measures-rest-line =
    Everybody else: { $people } people here, { $turns ->
        [one] one turn
       *[other] { $turns } turns
    }, { $words ->
        [one] one word
       *[other] { $words } words
    }
minutes-break = It was ended at { $since } and went on at { $until }.
minutes-pause = There was a break from { $since } to { $until }.
minutes-when-value = { $when } until { $end }
my-group = You have chosen: { $group }. Only you can see this.
no-choice = (leave empty)
noted-group = You have chosen: { $group }. Only you can see this, and you can change it at any time.
noted-series = The next meeting is on { $when }.
noted-settled = Point { $number } is settled. Whoever raised it has been told.
panel-next-meeting = Next meeting
panel-no-time = No time is set yet
panel-planned = Meeting { $number } has not begun
poll-again-counts = yes { $n1 }, maybe { $n2 }, no { $n3 }
poll-chance-counts = yes { $n1 }, partly { $n2 }, no { $n3 }
poll-listened-counts = 5 (very much): { $n1 }, 4: { $n2 }, 3: { $n3 }, 2: { $n4 }, 1 (not at all): { $n5 }
poll-matters-counts = 5 (very much): { $n1 }, 4: { $n2 }, 3: { $n3 }, 2: { $n4 }, 1 (not at all): { $n5 }
unanswered-earlier =
    { $count ->
        [one] And one earlier point.
       *[other] And { $count } earlier points.
    }
voices-chart-group = { $group } ({ $people } people)
voices-chart-group-alt =
    { $group }, { $people } people: { $turns ->
        [one] one turn.
       *[other] { $turns } turns.
    }
voices-chart-groups = Turns, by group
voices-chart-rest = Everybody else ({ $people } people)
voices-chart-rest-alt =
    Everybody else, { $people } people: { $turns ->
        [one] one turn.
       *[other] { $turns } turns.
    }
poll-promise = Heard does not write down who answered what. Figures are shown only if at least { $fewest } people answer.
minutes-item-goal = { $place }. { $title } ({ $state }). Aim: { $goal }
poll-too-few = { $ballots ->
    [0] Nobody answered this time.
    [one] One person answered.
    *[other] { $ballots } people answered.
} { $ballots ->
    [0] There are no figures to show.
    *[other] With fewer than { $fewest } answers, people could guess who gave them, so no figures are shown.
}
poll-comments-held = There are comments. They are not shown, because fewer than { $fewest } people answered.
look-back-one-thing = One thing to try
