"""What made-up meetings are made from: see `bench.talk`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Subject:
    """An agenda, lines about its first item, and the things that `{thing}` stands for in them."""

    agenda: tuple[str, ...]
    things: tuple[str, ...]
    lines: tuple[str, ...]


NAMES = ("Ana", "Tom", "Wei", "Fatima", "Jonas", "Priya", "Marek", "Lucía", "Kofi", "Ingrid", "Sam")
DAYS = ("Monday", "Tuesday", "next Thursday", "the 14th", "the end of March", "the weekend", "May")
PLACES = (
    "the library", "the old hall", "room 3", "the north entrance", "the school", "the town hall",
    "the basement", "the yard", "Mill Street", "the annexe",
)  # fmt: skip

SHORT = (
    "+1", "yes", "no", "agreed", "same here", "sounds good to me", "ok", "hm, not sure", "why?",
    "thanks {who}", "good point", "what {who} said", "I can live with that", "done", "brb",
    "back now", "sorry, was muted", "could you say that again?", "link?", "one moment please",
    "{who}: yes, exactly", "never mind", "not for me", "that would be great", "let's move on",
    "wait", "fine by me", "I lost the thread, where are we?", "lol", "+1 to {who}", "{n}?",
)  # fmt: skip

BEFORE = (
    "hm, ", "well, ", "{who}: ", "I think ", "as {who} said, ", "to be fair, ", "by the way, ",
    "from {place} I can say: ", "just to note it: ", "what worries me is that ", "ok, so ",
)  # fmt: skip
AFTER = (
    ", at least until {day}", ", {who} has seen it too", ", as far as I know", ", sorry",
    ", or is that only so at {place}?", ", that was {n} last year", " :)", ", am I right?",
    ", and that goes for the {thing} as well", ", I can ask {who} about it on {day}",
    ". We had the same at {place} and it took {n} weeks", ", which is why I brought it up",
)  # fmt: skip

SUBJECTS = (
    Subject(
        (
            "Step-free way into the hall",
            "Captions for the film week",
            "Who keeps the keys",
            "Money for spring",
        ),
        ("ramp", "handrail", "lift", "door opener", "threshold", "stair", "kerb", "landing"),
        (
            "the {thing} at {place} is too steep for a manual chair",
            "I measured the {thing} again on {day}, it is {n} centimetres",
            "a portable ramp would do for now",
            "is the lift working again?",
            "the builder wants {n} hundred for the {thing}, without painting",
            "who holds the door while somebody comes up?",
            "nobody should have to ask for the key just to get in",
            "we have had {n} people turn back at the stairs since {day}",
            "{who} could not reach the bell at all",
            "the bell is too high",
            "if we turn the {thing} around we lose two parking spaces, but then the slope is "
            "gentle "
            "enough for everybody and nobody has to go round by {place}",
            "concrete or wood?",
            "wood gets slippery when it rains, we saw that at {place} last winter and somebody "
            "fell",
            "aluminium with a rough surface, then",
            "the fire brigade wants the landing to stay {n} centimetres clear",
            "does the {thing} count as a listed part of the building?",
            "I asked the heritage office about the {thing} and they said that anything we can take "
            "away again in a day needs no permit, only a letter with a photograph",
            "so a permit is only needed for the concrete one",
            "a rail on both sides please, some of us only have one good arm",
            "and a light above it, {place} is dark by five o'clock",
            "the automatic opener costs more than the ramp itself",
            "could we apply to the city for the opener?",
            "{who} knows somebody at the city who dealt with exactly this for {place}",
            "the deadline for that is {day}",
            "I would rather start with the {thing} and see who comes",
            "a sign at the street is missing as well, people go to the front and find the steps",
            "what do we do when the {thing} is icy?",
            "salt ruins the wood",
            "we should ask those who use it before we order, not afterwards: {who}, {who} and the "
            "two people from the choir who now wait in the yard until somebody happens to notice",
            "I can draw it by {day}",
            "the slope must not be more than six in a hundred, says the norm",
            "with {n} centimetres of height that makes a very long {thing}",
            "then it has to turn once, with a flat place to rest in the middle",
            "can a scooter turn on that?",
            "a scooter needs a metre and a half",
            "the wheels got stuck in the grating in front of {place}",
            "let us put the {thing} to the vote",
            "I am for the ramp with the turn, it is honest work and {who} can mend it",
        ),
    ),
    Subject(
        (
            "Captions for the film week",
            "Step-free way into the hall",
            "Posters and the programme",
            "Volunteers for the bar",
        ),
        ("captions", "subtitles", "screen", "projector", "interpreter", "transcript", "film"),
        (
            "half the films come without {thing}",
            "the distributor has a caption file for {n} of them",
            "live captioning costs {n} an hour",
            "white letters on snow, nobody could read a word of it",
            "can the projector show a second line below the picture?",
            "I tried the {thing} at {place} and they were four seconds late",
            "automatic ones get every name wrong",
            "{who} has typed the whole transcript of the short films, all {n} pages of it, and "
            "would "
            "like somebody to read it through before {day}",
            "who checks the timing?",
            "we need an interpreter for the talk afterwards",
            "two interpreters, they have to take turns every twenty minutes",
            "the interpreter has to be lit, and not in front of the window",
            "seats in the first rows on the left for those who look at the interpreter",
            "last year people asked for the {thing} and we had to say no to {n} of them",
            "is the induction loop in {place} still working?",
            "the loop hums since the new lamps",
            "we could hand out tablets with the {thing} on them, dimmed, for whoever wants one; "
            "the "
            "cinema at {place} does so and nobody behind them was bothered",
            "tablets need charging",
            "what about sound effects, does somebody write those down too?",
            "[door slams] and so on, yes, that is part of captions",
            "audio description for {n} films exists already",
            "headphones for the description, {who} can lend a dozen",
            "the licence allows us to add our own captions",
            "not to the documentary, they said",
            "then we ask them again, with the numbers from last year and a letter from the deaf "
            "club",
            "I would rather show fewer films and all of them with {thing}",
            "please put it into the programme which film has what",
            "a little sign beside each title",
            "for people who read slowly the lines have to stay longer, three seconds at the least",
            "the {thing} for the opening film will be here on {day}",
            "fonts: something plain and large",
            "yellow on black was easiest, we asked {n} people",
            "can somebody translate the {thing} from Polish?",
            "Marek would, if he gets them a week before",
            "so for the opening night we have captions, one interpreter and the loop",
        ),
    ),
    Subject(
        (
            "Release 3.2: what goes in",
            "The failing build on Windows",
            "New people in the project",
            "Any other business",
        ),
        (
            "parser",
            "importer",
            "settings page",
            "search",
            "login",
            "cache",
            "exporter",
            "test suite",
        ),
        (
            "the {thing} is not ready",
            "I have a branch for the {thing}, {n} commits, needs a rebase",
            "can we leave the {thing} for 3.3?",
            "users have been waiting for the {thing} since {day}",
            "there are {n} open issues in the milestone",
            "half of those are duplicates",
            "I would like to release on {day} whatever is merged by then, and not wait for "
            "anything",
            "the changelog is still empty",
            "who writes the upgrade notes?",
            "the migration took {n} minutes on my copy of the database",
            "that is too long for an upgrade without a warning",
            "we could do it in the background, row by row, and have the old column read for as "
            "long "
            "as there is anything left in it; {who} did the same for the {thing} last year",
            "please no more feature flags",
            "does the {thing} still work with the old file format?",
            "it does, there is a test",
            "the test is skipped on two platforms, so nobody knows",
            "screen readers announce every row of the {thing} twice now",
            "that is a blocker for me",
            "focus goes back to the top of the page after saving",
            "I can look at that on {day}",
            "keyboard only: you can get into the {thing} but not out of it",
            "{who} found the commit, it was the new dialog",
            "revert it?",
            "reverting takes the fix for the {thing} with it",
            "then mend it forward, it is a line or two",
            "performance of the {thing}: {n} milliseconds more for every page, measured on three "
            "machines with a warm cache and the same data",
            "is anybody against dropping Python 3.9?",
            "one distribution still ships it until {day}",
            "we said two years, and two years are over",
            "a release candidate first, for a week",
            "translations: {n} strings are new",
            "freeze the strings then",
            "so the {thing} and the fix for the dialog go in, the rest waits",
            "I will tag it when the build is green",
        ),
    ),
    Subject(
        (
            "Noise in the courtyard at night",
            "Bicycles on the stairs",
            "Repairs this summer",
            "The garden party",
        ),
        ("bench", "gate", "bins", "playground", "music", "grill", "ventilation", "window"),
        (
            "it was past two again on {day}",
            "the {thing} is right under our bedroom",
            "I have a baby and get up at five",
            "we are {n} flats around that yard and everybody hears everything",
            "it is the only place where the young ones can sit",
            "where else should they go?",
            "nobody minds until ten",
            "could the {thing} be moved to the other side?",
            "the ventilation of the bakery starts at three and is louder than any of the kids",
            "I talked to them and they were friendly about it, they simply had not known that "
            "somebody "
            "with night shifts lives on the ground floor",
            "a sign helps nobody",
            "rubber feet for the {thing}, {n} euros each",
            "the gate slams, that is the worst of it",
            "{who} has put felt on the gate and it is better",
            "felt lasts a month",
            "what do the house rules say?",
            "quiet from ten to six, and from one to three in the afternoon",
            "the afternoon is for the old rules, children play then",
            "I do not want the police in our yard",
            "me neither",
            "can we agree on {day} evenings for music, and no others?",
            "a telephone number to ring before somebody gets angry would have saved us the letter",
            "the letter was not kind",
            "I wrote the letter, and I am sorry for the tone of it; I had not slept for {n} "
            "nights and "
            "did not know whom to ask",
            "thank you for saying so",
            "trees would swallow some of it",
            "a hedge in front of the {thing} then",
            "hedges take years",
            "double windows for the ground floor? the owner would have to pay",
            "the owner pays nothing without a letter from {place}",
            "let us measure it for a week, {who} has a meter",
            "{n} decibels at the window on {day}, with the bakery off",
            "so: felt, feet for the {thing}, and music on {day} until eleven",
            "and somebody tells the bakery",
        ),
    ),
)
