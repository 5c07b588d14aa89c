"""What is taken for a word that the meeting goes on, and what is not."""

import pytest

from bot.meeting.moving_patterns import spoken_words
from bot.meeting.moving_welsh import WELSH as WELSH_WORDS
from bot.meeting.moving_words import AgendaNow, Move, Titles, moving, number_named
from bot.rules import MoveKind

AGENDA = {1: "Respite beds", 2: "Transport to the clinic", 3: "Fees", 4: "Any other business"}
NEXT = Move(MoveKind.NEXT)
WINDING = Move(MoveKind.WINDING)
OFFERED = Move(MoveKind.WINDING, offered=True)


def to(number):
    return Move(MoveKind.ITEM, number)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ok, moving on", NEXT),
        ("Let's move on to the next item.", NEXT),
        ("the beds are paid for, onwards", NEXT),
        ("Thanks Tom. Next up: fees", to(3)),
        ("ok, on to 2)", to(2)),
        ("2) transport", to(2)),
        ("let's talk about transport now", to(2)),
        ("that was a short one, moving on", NEXT),
        ("Last question: who has the keys?", NEXT),
        ("we have ten minutes left - so I'd like to move on to the last item", NEXT),
        ("ok so let's turn to item 3", to(3)),
        ("so then fees", to(3)),
        ("As for transport, the van is back", to(2)),
        ("Transport to the clinic: who can drive?", to(2)),
        ("let's leave that for next time, on to fees", to(3)),
        ("on to 2) fees", to(3)),
        ("Can we move on, or is there more?", WINDING),
        ("Anyone else? If not we'll move on.", WINDING),
        ("any questions on the transport to the clinic so far?", WINDING),
        ("Anything else on this?", WINDING),
        ("anything else on 1)?", WINDING),
    ],
)
def test_it_says_where_the_meeting_goes(said, meant):
    assert moving(said, AgendaNow(Titles(AGENDA), 1)) == meant


@pytest.mark.parametrize(
    "said",
    [
        "let's come back to 2) later",
        "> moving on to fees",
        "when did we talk about transport?",
        "the van needs a driver",
        "ok, on to 1)",
        "we apply the forms that allow us to go to the clinic without a letter",
        "we naturally moved on to fees, as always",
        "The next point release of the software has the fix",
        "that can get into the fees later",
        "maybe at the next meeting, we can go through the fees",
        # It may well open the item. But nothing in it says so: that is left to the drift.
        "So how do we get people to the clinic, what transport is there?",
        "- beds\n- transport to the clinic\n- fees",
    ],
)
def test_it_says_nothing_about_that(said):
    assert moving(said, AgendaNow(Titles(AGENDA), 1)) is None


ENGLISH = [
    ("Let's start with fees", to(3)),
    ("ok, fees", to(3)),
    ("fees next", to(3)),
    ("Transport is next", to(2)),
    ("Next: transport", to(2)),
    ("next, transport", to(2)),
    ("Right, that brings us to fees.", to(3)),
    ("I think we can move on", NEXT),
    ("Shall we move on?", NEXT),
    ("Time to move on", NEXT),
    ("Great discussion! Let's go to the next agenda item", NEXT),
    ("Moving on", NEXT),
    ("moving swiftly on", NEXT),
    ("Item 3 then", to(3)),
    ("ok everyone, item 3: fees", to(3)),
    ("#3", to(3)),
    ("On to number 3", to(3)),
    ("let's jump to 3", to(3)),
    ("Let's discuss fees", to(3)),
    ("Can we talk about transport?", to(2)),
    ("Now for the fees", to(3)),
    ("now, transport", to(2)),
    ("Let's hear from Tom about transport", to(2)),
    ("AOB?", None),
    ("Any other business?", to(4)),
    ("any other business", to(4)),
    ("Let's move on to any other business", to(4)),
    ("Did we move on?", None),
    ("we moved on too fast last time", None),
    ("Don't move on yet", None),
    ("let's not move on yet", None),
    ("we can't move on until Tom is here", None),
    ("I'd like to move on to fees but first Tom", to(3)),
    ("before we move on, any thoughts?", WINDING),
    ("We need to move the beds on Tuesday", None),
    ("I have 2) questions", None),
    ("there are 3) ways", None),
    ("1) yes 2) no 3) maybe", None),
    ("2", None),
    ("It costs 3.50", None),
    ("`moving on to fees`", None),
    ("what did you mean by 2)?", None),
    ("see point 3 above", None),
    ("I agree with 3)", None),
    ("let's park 3) for now", None),
    ("we should skip 3)", None),
    ("transport went well last week", None),
    ("the fees are too high", None),
    ("Who pays the fees?", None),
    ("she moved on to another job", None),
    ("my mum is going on to the next hospital", None),
    ("let's take a break", None),
    ("let's do a round on transport", None),
    ("next person please", None),
    ("Next is Tom", None),
    ("thank you Tom, next?", None),
    ("Moving house is hard on to be honest", None),
    ("please move on the sofa", None),
    ("we will talk about fees next month", None),
    ("Let's look at the time", None),
    ("I want to talk about fees at the end", None),
    ("Are we ready for fees?", None),
    ("Let's get back on topic", None),
    ("sorry, back to the beds", None),
    ("ok back to transport", to(2)),
    ("Let's move on: fees", to(3)),
    ("OK so on the agenda next is transport", to(2)),
    ("Let’s move on", NEXT),
    ("LET'S MOVE ON", NEXT),
    ("lets move on then :)", NEXT),
    ("moving on...", NEXT),
    ("👉 moving on to fees", to(3)),
    ("*3) Fees*", to(3)),
    ("**Fees**", None),
    ("_Fees_", None),
    ("That's item 1 done. Item 2 is transport.", to(2)),
    ("3) later please", None),
    ("I'll come to 3) in a minute", None),
    ("over to transport", to(2)),
    ("Tom, over to you", None),
    ("That was 1). On to 2)", to(2)),
    ("ok, the transport to and from", to(2)),
    ("ok, the transport to and from it", None),
]
"""More of what people type, for the item that is up: "Respite beds"."""


@pytest.mark.parametrize(("said", "meant"), ENGLISH)
def test_english_as_people_type_it(said, meant):
    assert moving(said, AgendaNow(Titles(AGENDA), 1)) == meant


def test_a_title_of_three_letters_and_a_mark_is_too_little():
    agenda = AgendaNow(Titles({1: "Respite beds", 2: "Bus", 3: "Beds"}), 1)
    assert moving("Bus?", agenda) is None
    assert moving("Beds?", agenda) == to(3)


def test_an_everyday_word_of_a_longer_title_says_nothing():
    titles = {1: "Respite beds", 2: "Status of the van", 3: "Status of the lift", 4: "Update"}
    agenda = AgendaNow(Titles(titles), 1)
    assert moving("let's talk about the status", agenda) is None
    assert moving("let's talk about the van", agenda) == to(2)
    assert moving("let's talk about the status of the van", agenda) == to(2)
    assert moving("let's talk about the update", agenda) == to(4)


def test_it_names_the_item_if_nothing_else_is_said_and_no_other_title_has_it():
    agenda = ["Beds", "Keys", "Planned release for May 2nd", "Date and time of the meeting"]
    assert read("All right, let's talk about the release.", agenda) == to(3)
    assert read("let's talk about the release and who has the keys", agenda) is None
    assert read("let's look at the time", agenda) is None, "so people say at any meeting"


SPANISH_AGENDA = {
    1: "Camas de respiro", 2: "Transporte a la clínica", 3: "Cuotas", 4: "Ruegos y preguntas",
}  # fmt: skip
SPANISH = [
    ("vale, pasemos al siguiente punto", NEXT),
    ("Bueno, sigamos con lo siguiente.", NEXT),
    ("Cambiamos de tema", NEXT),
    ("El siguiente punto, por favor", NEXT),
    ("vamos con el transporte", to(2)),
    ("Hablemos ahora del transporte", to(2)),
    ("Pasamos a 3)", to(3)),
    ("3) cuotas", to(3)),
    ("Siguiente punto: las cuotas", to(3)),
    ("ahora toca el transporte a la clínica", to(2)),
    ("pasemos al punto 3", to(3)),
    ("pasemos al punto tres", to(3)),
    ("Gracias, Tom. Ahora, el transporte", to(2)),
    ("empecemos con las cuotas", to(3)),
    ("¿Pasamos al siguiente tema?", NEXT),
    ("¿Algo más sobre esto?", WINDING),
    ("¿Alguna pregunta más, o pasamos al siguiente?", OFFERED),
    ("Volvamos al transporte luego", None),
    ("ya hablamos del transporte", None),
    ("¿Cuándo hablamos del transporte?", None),
    ("el transporte a la clínica es caro", None),
    ("lo vemos la próxima semana", None),
    ("no pasemos todavía al siguiente punto", None),
    ("la semana pasada hablamos de las cuotas", None),
    ("> pasemos a las cuotas", None),
    ("mi madre necesita más descansos en casa", None),
]


@pytest.mark.parametrize(("said", "meant"), SPANISH)
def test_spanish_is_read_in_a_spanish_room(said, meant):
    assert moving(said, AgendaNow(Titles(SPANISH_AGENDA), 1), ("es",)) == meant


WELSH_AGENDA = {
    1: "Gwelyau seibiant", 2: "Trafnidiaeth i'r clinig", 3: "Ffioedd", 4: "Unrhyw fater arall",
}  # fmt: skip
WELSH = [
    ("Iawn, symud ymlaen", NEXT),
    ("Gadewch i ni symud ymlaen.", NEXT),
    ("Awn ymlaen at yr eitem nesaf", NEXT),
    ("Yr eitem nesaf, os gwelwch yn dda", NEXT),
    ("Diolch pawb. Ymlaen â ni", NEXT),
    ("gadewch i ni siarad am drafnidiaeth nawr", to(2)),
    ("Trafodwn y ffioedd", to(3)),
    ("ymlaen at 3)", to(3)),
    ("3) ffioedd", to(3)),
    ("Ymlaen at eitem 3", to(3)),
    ("Eitem dau: trafnidiaeth", to(2)),
    ("Nesaf: ffioedd", to(3)),
    ("dechreuwn gyda thrafnidiaeth", to(2)),
    ("A gawn ni symud ymlaen?", NEXT),
    ("Unrhyw beth arall ar hyn?", WINDING),
    ("Oes unrhyw sylwadau pellach, neu gawn ni symud ymlaen?", OFFERED),
    ("Down yn ôl at drafnidiaeth nes ymlaen", None),
    ("Dewch i ni siarad am ffioedd y tro nesaf", None),
    ("Pryd wnaethon ni siarad am drafnidiaeth?", None),
    ("mae trafnidiaeth i'r clinig yn ddrud", None),
    ("rydym wedi trafod y ffioedd", None),
    ("peidiwch â symud ymlaen eto", None),
    ("> symud ymlaen at ffioedd", None),
    ("yr wythnos diwethaf soniwyd am ffioedd", None),
    ("mae angen mwy o seibiant ar fy mam", None),
]


@pytest.mark.parametrize(("said", "meant"), WELSH)
def test_welsh_is_read_in_a_welsh_room_with_its_mutations(said, meant):
    assert moving(said, AgendaNow(Titles(WELSH_AGENDA), 1), ("cy",)) == meant


def test_accents_can_be_left_out_and_english_is_read_in_every_room():
    for said in ("proximo punto", "próximo punto", "ok, moving on"):
        assert moving(said, AgendaNow(Titles(SPANISH_AGENDA), 1), ("es",)) == NEXT
    assert moving("próximo punto", AgendaNow(Titles(SPANISH_AGENDA), 1)) is None


def test_an_item_that_is_done_takes_going_back_and_next_up_can_be_a_person():
    later = AgendaNow(Titles(AGENDA), 3, done=frozenset({1, 2}), queued=True)
    assert moving("let's talk about transport", later) is None
    assert moving("let's go back to transport", later) == to(2)
    assert moving("next up: Tom", later) is None
    assert moving("next up: any other business", later) == to(4)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("ok, on to 2)", 2),
        ("that was 1), now 2) transport", 2),
        ("1) beds 2) transport", 2),
        ("1) beds 2) transport 3) fees", None),
    ],
)
def test_of_two_numbers_in_a_line_it_is_the_last_and_three_are_a_list(said, number):
    assert number_named(said, AGENDA, 1) == number


def read(said, agenda, current=1, **more):
    return moving(said, AgendaNow(Titles(dict(enumerate(agenda, start=1))), current, **more))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("anything else on 1), or shall we move on to 2)?", 2),
        ("any more on the beds, or should we go to fees?", 3),
        ("anything on that or can we move on?", None),
        ("any other wishes, or would people like to move on to 3)?", 3),
    ],
)
def test_what_is_left_to_the_others_to_choose_is_only_offered(said, meant):
    found = moving(said, AgendaNow(Titles(AGENDA), 1))
    assert found == Move(MoveKind.WINDING, meant, offered=True)


@pytest.mark.parametrize("said", ["Shall we move on to 2)?", "Can we talk about transport?"])
def test_a_question_that_leaves_no_choice_is_asked_about(said):
    assert moving(said, AgendaNow(Titles(AGENDA), 1)) == to(2)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Number 2", None),
        ("number 7.", None),
        ("Number 3: the bus does not come on Sundays", None),
        ("No one.", None),
        ("no, two", None),
        ("Number 3: fees", to(3)),
        ("ok, number 2: transport", to(2)),
        ("On to number 3", to(3)),
        ("Item number 3", None),
        ("item 3", to(3)),
    ],
)
def test_a_number_of_anything_is_an_items_only_with_its_title_or_after_words_about_moving(
    said, meant
):
    seven = {**AGENDA, 5: "Keys", 6: "Doors", 7: "Garden"}
    assert moving(said, AgendaNow(Titles(seven), 1)) == meant


def test_after_a_number_that_is_not_its_own_only_a_title_names_an_item():
    agenda = ["Respite beds", "Transport", "Opening the wallet", "The summer trip"]
    assert read("2) opening the wallet", agenda) == to(3), "people count their own way"
    sentence = "2) we looked at it all week, and opening it needs two keys and a wallet of ours"
    assert read(sentence, agenda) is None


def test_of_a_longer_title_one_word_is_enough_only_for_the_next_item_or_if_no_other_is_said():
    agenda = ["Beds", "Transport to the clinic", "Money for repairs", "The summer trip"]
    assert read("let's talk about transport and who drives", agenda) == to(2)
    assert read("let's talk about repairs and who pays", agenda) is None
    assert read("let's talk about repairs", agenda) == to(3)
    assert read("let's talk about the money for repairs and who pays", agenda) == to(3)


def test_its_two_words_stand_soon_after_the_words_about_moving():
    agenda = ["Beds", "Keys", "Money for repairs"]
    far = "let's look at it as it is and then " + "see what comes and goes " * 3
    assert read("let's look at all the money and repairs", agenda) == to(3)
    assert read(far + "of money and repairs", agenda) is None


def test_an_agenda_that_is_read_out_in_one_sentence_names_no_item():
    agenda = ["Respite beds", "Transport", "Fees", "Summer trip"]
    assert read("let's discuss the fees", agenda) == to(3)
    assert read("let's discuss the transport, fees and the summer trip today", agenda) is None


@pytest.mark.parametrize(
    "said",
    [
        "The final question is from Tom",
        "last question from me: who has the keys?",
        "first thing is the van, it is back",
        "How should we proceed here?",
        "After this question we should move on",
        "we'll talk about transport during the break",
    ],
)
def test_the_next_speaker_a_procedure_and_another_time_move_nothing(said):
    assert moving(said, AgendaNow(Titles(AGENDA), 1)) is None


def test_an_everyday_word_of_a_title_is_no_heading():
    agenda = ["Beds", "Fees", "Date and time of the meeting"]
    assert read("all right everyone, meeting time!", agenda) is None
    assert read("all right, date and time of the meeting", agenda) == to(3)


FURTHER = ["Respite beds", "Community update", "Chef and kitchen update", "Opening hours", "Fees"]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ok, then let's move onto the last item", NEXT),
        ("let's move onto the next issue: the snippets", NEXT),
        ("so let's switch gears", NEXT),
        ("the second item on the agenda was put there by Tom", NEXT),
        ("ok, I wrote the next item on the agenda about the hours", NEXT),
        ("And this leads into the last item nicely", NEXT),
        ("Okay, last bit of business: when is everybody away?", NEXT),
        ("next: both of them saw no progress last week", NEXT),
        ("so let's jump right in with the community update", to(2)),
        ("On the community front, we hope to see you all", to(2)),
        ("let's vote on this next week and move on to the opening hours", to(4)),
        ("Opening hours: this week from nine", to(4)),
        ("eve: over to you for updates on the kitchen", to(3)),
        ("over to Eve for the kitchen update", to(3)),
    ],
)
def test_more_ways_to_go_on(said, meant):
    assert read(said, FURTHER) == meant


@pytest.mark.parametrize(
    "said",
    [
        "we'll switch gears later",
        "Tom's second item is in the cupboard",
        "let's vote on it next week and see",
        "eve: over to you",
        "Opening the door: this takes two keys",
        "next?",
    ],
)
def test_and_what_is_like_them(said):
    assert read(said, FURTHER) is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ok, issue 2: community", to(2)),
        ("issue 7, opening hours. Anything new, Eve?", to(4)),
        ("issue 2, the other one: no change", to(2)),
        ("section 4: nobody was there", None),
        ("let's start with issue 5", to(5)),
        ("issue 2 was closed by Tom", None),
    ],
)
def test_a_list_with_numbers_of_its_own_is_read_by_its_words_or_where_the_number_comes_next(
    said, meant
):
    assert read(said, FURTHER) == meant


def test_of_two_titles_with_the_same_words_the_one_that_comes_next_is_meant():
    agenda = ["Beds", "Van repairs", "Keys of the van", "Repairs of the lift and the van"]
    assert read("let's go to the repairs of the van", agenda) == to(2)
    assert read("let's go to the repairs of the van", agenda, 3, done=frozenset({1})) == to(4)
    assert read("let's go to the repairs of the van", agenda, 2) is None


@pytest.mark.parametrize(
    ("title", "said"),
    [(old, new) for old, mutated in WELSH_WORDS.mutations.items() for new in mutated],
)
def test_a_welsh_word_is_known_however_it_begins_after_another(title, said):
    """With every mutation of the table, among them "nghlinig" for "clinig"."""
    words = spoken_words(("cy",))
    assert words.shared(frozenset({said + "linig"}), frozenset({title + "linig"})) == 1
    assert words.shared(frozenset({said + "linig"}), frozenset({title + "rydau"})) == 0


def test_in_english_words_begin_as_they_do():
    words = spoken_words()
    assert words.shared(frozenset({"clinic"}), frozenset({"clinic"})) == 1
    assert words.shared(frozenset({"glinic"}), frozenset({"clinic"})) == 0


@pytest.mark.parametrize(
    "said",
    ["So, first item on the agenda", "Okay, first item: https://example.org/4", "first question:"],
)
def test_the_first_item_only_begins_where_it_is_up_already(said):
    titles = Titles(AGENDA)
    assert moving(said, AgendaNow(titles, None)) == NEXT
    assert moving(said, AgendaNow(titles, 1)) is None
    assert moving("ok, moving on to the next item", AgendaNow(titles, 1)) == NEXT
