## What happened with what people raised

views-open-title = What people raised
views-open = { $count ->
    [one] One thing that somebody raised has no outcome yet.
    *[other] { $count } things that people raised have no outcome yet.
}
views-open-why = A person who raised something is told what happened with it, and why. One sentence is enough, and you can answer several at once.
views-open-why-when-back = A person who raised something sees here, now or when they next come, what happened with it, and why. One sentence is enough, and you can answer several at once.
views-first = First come the things that somebody says they were not heard on, then those that have waited longest.
views-page = Page { $page } of { $pages }.
views-none-open = Everything that people raised here has an outcome.
views-hint = You can type, for example: { $outcomes } 12, 15 not taken up It would cost too much this year.
view-line = { $number }. “{ $words }”
view-came = { $kind }, { $when }
view-about = About: { $title }
view-point = a point
view-note = a note
view-position = a view on a point
view-proposal = a proposal
view-reason = a reason
view-objection = an objection
view-read-out = read out
view-written = written in a round
view-constraint = a constraint
view-outcome-so-far = So far: { $outcome }.
view-not-heard = The person who raised it says: I was not heard on this.
view-not-heard-named = { $name } says: I was not heard on this.
view-misread = The person who raised it says: that is not what I meant.
view-meant = What they meant: “{ $words }”
views-decided = { $count ->
    [one] Noted for one: { $outcome }. The person who raised it is told.
    *[other] Noted for { $count }: { $outcome }. The people who raised them are told.
}
views-decided-when-back = { $count ->
    [one] Noted for one: { $outcome }. The person who raised it will see that here now or when they next come.
    *[other] Noted for { $count }: { $outcome }. The people who raised them will see that here now or when they next come.
}
undone-views = { $count ->
    [one] It has no outcome again. The person who raised it is told.
    *[other] They have no outcome again. The people who raised them are told.
}
undone-views-when-back = { $count ->
    [one] It has no outcome again. The person who raised it will see that here now or when they next come.
    *[other] They have no outcome again. The people who raised them will see that here now or when they next come.
}
button-outcomes = See what is open
button-decide-views = Say what happened with them
button-views-more = Show more
button-views-back = Show the page before
button-views-left = Show what is left
your-views-title = What you raised, and where it stands
your-views-intro = Only you can see this.
your-views-more = { $count ->
    [one] There is news of one more thing that you raised.
    *[other] There is news of { $count } more things that you raised.
}
your-views-unsigned = { $count ->
    [one] There is also news of something that you said without your name. It is not shown here, so that this message does not say whose it is.
    *[other] There is also news of { $count } things that you said without your name. They are not shown here, so that this message does not say whose they are.
}
your-views-unsigned-only = { $count ->
    [one] There is news of something that you said without your name. It is not shown here, so that this message does not say whose it is.
    *[other] There is news of { $count } things that you said without your name. They are not shown here, so that this message does not say whose they are.
}
button-raised = Show everything I raised
raised-only-you = Only you can see this. What has no outcome yet is on the facilitators’ list.
raised-nothing = Nothing that you raised here has been recorded.
raised-unsigned = You said this without your name. Only you can see here that it is yours.
view-pending = Nobody has said yet what happened with it. It is on the facilitators’ list.
became-decision = The decision that it changed: “{ $words }”
you-answered-right = You said: that is right.
you-answered-misread = You said: that is not what I meant.
you-answered-not-heard = You said: I was not heard on this.
button-that-is-right = That is right
button-not-what-i-meant = Not what I meant
button-not-heard = I was not heard on this
noted-view-right = Noted: that is right. Thank you.
noted-view-misread = Noted. It is open again, and facilitators see that it was not what you meant.
noted-view-not-heard = Noted, without your name. Facilitators see that somebody was not heard on this, and the report counts it.
noted-view-not-heard-named = Noted, with your name. Facilitators see that you were not heard on this, and the report counts it.
you-said-title = You said, we did
minutes-views = What people raised
minutes-views-counted = { $count ->
    [one] One thing was recorded.
    *[other] { $count } things were recorded.
}
minutes-views-changed = { $count ->
    [one] One changed the result.
    *[other] { $count } changed the result.
}
minutes-views-answered = { $count ->
    [one] One was answered or passed on.
    *[other] { $count } were answered or passed on.
}
minutes-views-not-taken = { $count ->
    [one] One was considered and not taken up.
    *[other] { $count } were considered and not taken up.
}
minutes-views-pending = { $count ->
    [one] One has no outcome yet.
    *[other] { $count } have no outcome yet.
}
minutes-views-not-heard = { $count ->
    [one] One was raised by somebody who says that they were not heard.
    *[other] { $count } were raised by people who say that they were not heard.
}
