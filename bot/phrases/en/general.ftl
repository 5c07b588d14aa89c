### Language: English
### Covers: everything
### Reviewed by: the people who write Heard

### Everything Heard says, in plain English: short sentences, no jargon, no idiom.
### A term in a gap is written { $like-this }. Nobody is ranked, and nobody is told off.

## Small words

count = { $count }
name = { $name }
names = { $names }
names-more = { $names }, and { $count ->
    [one] one more person
    *[other] { $count } more people
}
quote = “{ $words }”
bullet = { $words }
gone = somebody who has left
unnamed = somebody new
taken-back = (these words are no longer kept)
texts-shortened = Long texts are shortened here.
texts-shortened-file = This is shortened here. The file has all of it.
list-more = And { $more } more.
file-in-full = All of it, as text.
moment = { $date } ({ $city } time)
moment-utc = { $date } (UTC)
clock = { $time } ({ $city } time)
clock-utc = { $time } (UTC)
time-range = { $since } until { $until }
time-up = time is up
left = { $time ->
    *[other] { $time }
}
late = This is { $time } late. It was due on { $due }.
fact = { $label }: { $value }
heading = { $heading }:
you-can = You can type { $typed }.
facilitators-can = Facilitators can type { $typed }.

## What is gone

words-gone = The message behind point { $number } was deleted. So Heard has deleted its copy of the words, and is taking them out of its own messages too. The point itself is still parked.
words-gone-copies = What was shown to one person only, and files that people have saved, cannot be changed.
words-gone-again = To keep the point, park it again in different words.
gap-between = Heard could not read everything that was written in this time: { $when }.
gap-what-to-do = If anything important was said then, please say it again or park it.
room-gone = a room that no longer exists

## Pictures

poll-chart-title = Were you heard? The answers after meeting { $number }
poll-chart-alt = Bars that show how many people gave each answer.
poll-chart-chance = { poll-chance }: yes { $n1 }, partly { $n2 }, no { $n3 }.
poll-chart-listened = { poll-listened }, from 5 (very much) to 1 (not at all): 5 { $n1 }, 4 { $n2 }, 3 { $n3 }, 2 { $n4 }, 1 { $n5 }.
poll-chart-matters = { poll-matters }, from 5 (very much) to 1 (not at all): 5 { $n1 }, 4 { $n2 }, 3 { $n3 }, 2 { $n4 }, 1 { $n5 }.
poll-chart-again = { poll-again }: yes { $n1 }, maybe { $n2 }, no { $n3 }.
voices-chart-title = Meeting { $number }: who has been heard
voices-chart-alt = Bars. People who came and were heard: { $heard }. People who came and have not been heard yet: { $unheard }.
voices-chart-people = People who came
voices-chart-heard = Heard
voices-chart-unheard = Not heard yet
