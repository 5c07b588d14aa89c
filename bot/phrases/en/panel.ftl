## The live panel

panel-open = Meeting { $number } is running
panel-next-at = Next meeting: { $when }
panel-withdrawn = Meeting { $number } waits
panel-withdrawn-why = Meeting { $number } goes on. When it ends, the next meeting is planned again.
panel-when = { $when }
panel-no-date = No date is set for the next meeting
panel-item = Now: { $place }. { $title }
panel-no-item = Open discussion
panel-up-next = Next: { $title }
panel-hands = Hands up
panel-no-hands = none
panel-more-hands = { $names }, then { $more } more
somebody = somebody
panel-floor = Speaking now
panel-unheard = Not heard yet
panel-unheard-count = { $here ->
    [0] nobody is here yet
    [one] { $count ->
        [0] nobody
        *[other] the one person here
    }
    *[other] { $count ->
        [0] nobody
        *[other] { $count } of the { $here } here
    }
}
panel-parked = Parked points
button-start = Start the meeting
button-end = End the meeting
button-hand = Raise my hand
button-lower = Lower my hand
button-pass = Pass
button-here = I am here
button-for-me = For me
button-park = Park a point
button-call = Call the next speaker
button-skip = Skip this speaker for now
button-floor-done = I have finished
button-step-back = Take my hand down
button-keep-place = Keep my place
button-next = Next item
button-back = Back one item
button-add-item = Add an agenda item
button-series = Set meeting times
button-settle-point = Settle point { $number }
button-park-point-again = Park point { $number } again
