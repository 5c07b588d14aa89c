## Recordings: the report on meetings that were recorded elsewhere

recordings-title = { $count ->
    [one] A recorded meeting
   *[other] { $count } recorded meetings
}
recordings-what = { $count ->
    [one] This is what Heard saw in the recording of a meeting.
   *[other] This is what Heard saw in the recordings of { $count } meetings.
}
recordings-unnamed = Nobody is named.
recordings-named = People are named, since somebody asked for it. Think about who should read it.
recordings-one = The meeting on { $day }
recordings-meeting = Meeting { $number }, on { $day }
recordings-said = { $messages ->
    [one] One message was written
   *[other] { $messages } messages were written
}{ $people ->
    [one] {" "}by one person.
   *[other] {" "}by { $people } people.
}
recordings-took = It took { $time }.
recordings-even-of = Evenness: { $value } out of 100. At 100, everybody who spoke said as much as each other.
recordings-too-little = Too little was said to tell how evenly it was shared.
recordings-share = The most active person had { $percent } percent of all words.
recordings-few-voices = { $count ->
    [one] Once, few people had spoken for a while. Heard would have asked whether anybody else wanted to speak.
   *[other] { $count } times, few people had spoken for a while. Heard would have asked whether anybody else wanted to speak.
}
recordings-waiting = { $count ->
    [one] At the end, one hand was still up.
   *[other] At the end, { $count } hands were still up.
}
recordings-chart = How many people had been heard, as the minutes went by
recordings-chart-alt = A line that rises as people are heard for the first time. Early on it was { $begin }, halfway { $middle }, and in the end { $all }.
recordings-minutes = After minutes
recordings-trend = How evenly meetings were shared
recordings-trend-even = At 100, everybody who spoke said as much as each other. Where too little was said, no figure is shown.
recordings-trend-chart = Evenness of each meeting
recordings-trend-alt = A line over { $count ->
    [one] one meeting
   *[other] { $count } meetings
}: how evenly each was shared, from 0 to 100. The figures are in the table below.
recordings-even = Evenness
recordings-half = Minutes until half were heard
recordings-items = The agenda
recordings-items-caption = Messages on each item
recordings-item = Item
recordings-messages = Messages
recordings-words = Words
recordings-people = Who spoke
recordings-people-order = In the order in which they were first heard. It is no ranking.
recordings-people-caption = People in this meeting
recordings-person = Name
recordings-first = First heard
recordings-after = after { $time }
recordings-read = How to read this
recordings-read-spoke = A recording shows who spoke. Who was there and said nothing is not in it.
recordings-read-silent = So “all were heard” cannot be said of it, and is not said here.
recordings-read-answers = A message counts as answered if somebody replied to it, or took it up. Heard can be wrong about that.
