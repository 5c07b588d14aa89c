## For facilitators

side-title = For facilitators
side-here = Here
side-regrets = Cannot come
side-gone = Were here, and have left
side-unheard = Here, and not heard yet
side-all-heard = Everybody here has been heard.
side-away = Not here yet
side-hands = Hands up, next first
side-parked = Parked points
hand-line = { $name } ({ $kind })
hand-line-about = { $name } ({ $kind }): { $words }
hand-new-point = new point
hand-reply = reply
hand-question = question
hand-order = point of order
queue-title = The queue
queue-empty = No hands are up.
queue-line = { $place }. { $name }
queue-line-because = { $place }. { $name } ({ $kind }), { $because }
queue-line-about-because = { $place }. { $name } ({ $kind }): { $words } ({ $because })
queue-more = And { $more } more.
queue-rule-least-heard = First go people who have not been heard. Then come those with fewer turns, and then those who have waited longest.
queue-rule-first-come = Hands are called in the order they went up.
because-order = a point of order goes first
because-chosen = a facilitator chose this place
because-not-heard = not heard yet
because-fewer = fewer turns
because-waited = the longest wait of those with as many turns
because-after = next after people with fewer turns
because-first-come = in the order that hands went up

## Before moving on, and how evenly a meeting is shared: for facilitators

moving-on-title = Before you move on
moving-on-not-yet = You are still on this item. Please look at these first, or move on anyway.
ending-title = Before you end the meeting
ending-not-yet = The meeting is still running. Please look at these first, or end it anyway.
ending-sure-poll = The meeting is still running. If you end it, the questions of the poll go to everybody who may answer and has not been asked yet. What is not finished stays on the agenda.
ending-sure-small = The meeting is still running. If you end it, there is no poll: with fewer than { $fewest } people who may answer, it could be guessed who said what. What is not finished stays on the agenda.
ending-sure-no-poll = The meeting is still running. If you end it, what is not finished stays on the agenda.
ending-way-back = It can be reopened for { $time } after its end.
unanswered = Points without an answer
unanswered-title = Points without an answer
unanswered-line = { $name }, { $time } ago
unanswered-none = Every point on this item has had an answer, as far as Heard can tell.
button-next-anyway = Move on anyway
button-end-anyway = End it anyway
anyway-yes = Yes
measures-title = Who has been heard so far
measures-title-over = Who was heard at meeting { $number }
measures-only-you = Only you can see this. It has no names in it.
measures-heard = People heard
measures-heard-value = { $here ->
    [0] nobody came
    [one] { $heard ->
        [0] not the one person who came
        *[other] the one person who came
    }
    *[other] { $heard ->
        [0] none of the { $here } people who came
        *[other] { $heard } of the { $here } people who came
    }
}
measures-heard-all = { $here ->
    [2] both people who came
    *[other] all { $here } people who came
}
measures-half = Half of the people had been heard
measures-half-value = after { $time }
measures-half-not-yet = not yet
measures-largest = The most active person wrote
measures-percent-words = { $percent } percent of all words
measures-evenness = How evenly the words are shared
measures-evenness-value = { $value } out of 100 (100: everybody the same)
measures-gini = How unevenly the words are shared
measures-gini-value = { $value } out of 100 (0: everybody the same, 100: one person has all)
measures-too-few = Heard cannot say yet how evenly people are speaking. It takes two or more people, and { $fewest } messages for each of them.
measures-uncounted = { $turns ->
    [one] One turn was spoken aloud, read out, or written in a round. Nobody counted its words, so the figures about words leave it out.
    *[other] { $turns } turns were spoken aloud, read out, or written in a round. Nobody counted their words, so the figures about words leave them out.
}
