## Keeping on topic

topic-ask = Is this about “{ $title }”?
topic-why = Heard asks because the last few messages use few of the words that were used for it before.
topic-ask-other = Still on “{ $title }”, or on to “{ $other }”?
topic-why-other = Heard asks because the last few messages use the words of “{ $other }”.
topic-unsure = Heard only compares words, so it is often wrong. Only you, and anyone else it asked, can see this.
topic-flagged = Somebody feels this is no longer on “{ $title }”.
topic-flagged-why = They asked Heard to tell you, without their name. What would you like to do?
moving-on-ask = On to “{ $to }”? The current item is “{ $title }”.
moving-on-ask-first = Take up “{ $to }”? No item is current.
moving-on-why-next = Heard asks because a facilitator wrote that the meeting moves on.
moving-on-why-item = Heard asks because a facilitator wrote that the meeting moves to this item.
moving-on-why-opens = Heard asks because what a facilitator wrote looks like the start of this item.
moving-on-unsure = Heard goes by a few words, so it can be wrong. Only facilitators who are here can see this.
button-moving-on = Yes, go there
button-not-yet = Not yet
drift-mark = The last messages have little in common with “{ $title }”.
drift-mark-unsure = Only facilitators see this. Heard only compares words, so it is often wrong. It goes away when people come back to the item.
topic-facilitators-only = facilitators only
topic-author-first = author first
topic-off = off
button-on-topic = Yes, it is
button-is-on-topic = It is on topic
button-still-on-topic = Still on this item
button-move-on = On to the other item
button-park-it = Park it
button-new-item = New agenda item
button-leave-it = Do nothing
button-extend = Five more minutes
button-park-rest = Park the rest
noted-flag = Thank you. Heard will tell the facilitators, without your name.
noted-on-topic = Thank you. Heard will count this as part of “{ $title }” and ask less often.
noted-left = OK. Nothing changes.
noted-topic = Topic questions are now set to: { $mode }.
noted-topic-not-keen = Topic questions are now set to: { $mode }. But for now Heard asks no authors. The people who run Heard would have to set drift_care to “keen”. Until then it asks facilitators, once one of them has written that the meeting moves on.
noted-extended = This item has { $time } more.
noted-no-longer-fits = There is no longer enough time for the other items.
button-replan = Shorten the other items
noted-replanned = The remaining items now fit. The meeting can end at { $time }.

minutes-reduced = Heard no longer keeps what happened in this meeting, only figures. If notes and decisions are kept, they have lists of their own.
minutes-counts = { $turns ->
    [0] There was no turn
    [one] There was one turn
    *[other] There were { $turns } turns
}, with { $messages ->
    [0] no message.
    [one] one message.
    *[other] { $messages } messages.
}
