## Decisions: proposals and the answers to them

proposal-title = Proposal { $number }
proposal-title-again = Proposal { $number }, version { $version }
proposal-line = { $number }. { $words }
proposal-method = How it is decided: { $method }
method-temperature = temperature check
method-temperature-rule = This shows how people feel about it. It decides nothing.
method-consent = consent
method-consent-rule = It is decided if nobody objects. An objection needs a reason. The question is not whether it is the best idea, but whether it is good enough for now and safe enough to try.
method-consensus = consensus
method-consensus-rule = It is decided if nobody blocks it, and more people agree than stand aside. A block needs a reason. To stand aside means: I do not support it, and I will not stop it.
method-gradients-5 = gradients of agreement, five levels
method-gradients-5-rule = This shows how far people agree, as figures for each level. It decides nothing.
method-gradients-8 = gradients of agreement, eight levels
method-gradients-8-rule = This shows how far people agree, as figures for each level. It decides nothing.
method-majority = majority
method-majority-rule = Of the people who answer yes or no, this part has to answer yes: { $share }.
threshold-half = more than half
threshold-two-thirds = at least two thirds
threshold-three-quarters = at least three quarters
proposal-quorum = { $quorum ->
    [one] At least one person has to answer.
    *[other] At least { $quorum } people have to answer.
}
proposal-who-open = { $listed ->
    [one] One person can answer: everybody who is in this room now, and who comes before the first answer.
    *[other] { $listed } people can answer: everybody who is in this room now, and who comes before the first answer.
}
proposal-who-fixed = { $listed ->
    [one] One person can answer. The list does not grow any more.
    *[other] { $listed } people can answer. The list does not grow any more.
}
proposal-who-advisory = All on the list count, co-opted and advisory members too. If somebody leaves the room, their answer does not count while they are away.
proposal-who-advisory-anonymous = All on the list count, co-opted and advisory members too. If somebody leaves the room, their answer still counts: nobody knows which one it is.
proposal-until = It is open until { $when }.
proposal-until-end = It is open until this meeting ends.
proposal-until-next-end = It is open until the next meeting ends.
proposal-until-closed = No further meeting is planned. It is open until a facilitator closes it. If there is another meeting after all, it closes when that ends.
proposal-shown-named = Everybody in this room can see your answer, with your name. You can change it until it closes.
proposal-shown-hidden = Nobody in this room can see your answer until it closes. Then everybody can, with your name. You can change it until then.
proposal-shown-anonymous = Heard does not write down who answered what. So an answer cannot be changed, and no reasons are taken. It closes at its time, and not before. If all answers are the same, everybody’s answer is known.
proposal-shown-anonymous-until-closed = Heard does not write down who answered what. So an answer cannot be changed, and no reasons are taken. If all answers are the same, everybody’s answer is known.
proposal-fewest = Figures are shown only if at least { $fewest } people answer. With fewer, there is no result.
proposal-review = If it is decided, it comes back to be reviewed. That is at the first meeting on or after { $when }.
proposal-replaces = If it is agreed, it takes the place of this decision: “{ $before }”
proposal-review-decided = It comes back to be reviewed at the first meeting on or after { $when }.
proposal-replaces-decided = It replaces an earlier decision: “{ $before }”
proposal-amended = The words have changed, so all answers start afresh.
proposal-answer-again = You answered an earlier version. The words have changed, so your answer does not count any more. Please answer again.
proposal-reminder-open = You can answer, or change your answer, until then. Everybody who can answer gets this once.
proposal-reminder-sealed = Each person can answer once. Everybody who can answer gets this once, because Heard does not write down who has.
proposal-withdrawn = Proposal { $number } was withdrawn. Nothing is decided.
proposal-out-of-reach = So many people have left that too few can answer: { $listed }, and it takes { $quorum }. So this proposal cannot be decided any more, unless people come back.
proposal-answered = Answers so far: { $count }. People who can answer: { $listed }.
proposal-answered-result = Answers: { $count }. People who could answer: { $listed }.
proposal-result-title = What came of proposal { $number }
proposal-result-carried = It is decided.
proposal-result-not-carried = It is not decided.
proposal-result-no-quorum = It is not decided: too few people gave an answer.
proposal-result-too-few = There is no result. So few people gave an answer that others could guess who said what.
proposal-result-advice = Nothing is decided by this. It shows where people stand.
proposal-reasons = In people’s own words
proposal-reason = { $name } ({ $answer }): “{ $words }”
proposal-reasons-more = { $more ->
    [one] One more reason was given.
    *[other] { $more } more reasons were given.
}
proposal-chart-title = Answers to proposal { $number }
proposal-chart-alt = Bars that show how many people gave each answer.
proposal-chart-line = { $answer }: { $count }.
proposal-form-words = “{ $words }”
proposal-goal = Our goal: “{ $words }” Does this bring us nearer to it?
proposal-any-time = You can answer, or change your answer, until then.
proposal-once = Each person can answer once.
proposal-about-point = This was proposed about point { $number }, which is still open.
reviews-title = To be reviewed
review-ask = This was decided with proposal { $number }, and is to be reviewed now. If nobody proposes something else, it goes on as it is.
button-propose-instead = Propose something in its place
consent-round-title = Consent round about proposal { $number }
consent-round-equal = Everybody who is here has a turn, facilitators too. You can pass.
consent-stage-questions = First, questions: in your turn, ask what you need to know to understand it. What you think of it comes later.
consent-stage-reactions = Now, reactions: in your turn, say what you think of it. Nobody answers yet.
consent-stage-consent = Now, consent: in your turn, say whether you object, and why. Your answer ends your turn.
round-about-questions = Proposal { $number }: “{ $words }” What do you need to know to understand it?
round-about-reactions = Proposal { $number }: “{ $words }” What do you think of it?
round-about-consent = Proposal { $number }: “{ $words }” Do you object to it? If you do, please say why.
round-how-consent = When it is your turn, choose “Answer proposal { $number }”, pass, or be asked again later. If you do not want to answer, you do not have to do anything: after a while, the round goes on without you.
your-turn-consent = It is your turn in the round. Choose “Answer proposal { $number }” to say whether you object. Your answer ends your turn. You can also pass, or come back at the end.
your-turn-consent-again = It is your turn in the round again. Choose “Answer proposal { $number }” to say whether you object. Your answer ends your turn. You can also pass.
stage-questions = questions
stage-reactions = reactions
stage-consent = consent
button-stage-questions = Begin a consent round: questions
button-stage-reactions = On to reactions
button-stage-consent = On to consent
button-park-objection = Park this objection as a point
refused-consent-round = A consent round is only for what is decided by consent.
refused-supporter-sealed = This is answered without names, so only { $name } can answer it. Nothing was sent.
refused-objection-gone = There is no such objection here, or it is no longer kept. Nothing was parked.
noted-objection-parked = This objection is parked as point { $number }. The person who made it has been told. Heard will tell you both what happens with it.
noted-objection-parked-when-back = This objection is parked as point { $number }. You and the person who made it will see here, when you next come, what happens with it.
refused-objection-parked = This objection is already parked as a point.
refused-undo-objection = A parked objection cannot be undone, because its words are somebody else’s. A facilitator can settle the point.
proposals-title = Open proposals
proposals-none = No proposal is open.
proposals-count = { $count ->
    [one] One proposal is open.
    *[other] { $count } proposals are open.
}
response-warm = I like it
response-lukewarm = I am not sure about it
response-cold = I do not like it
response-consent = No objection
response-objection = I object
response-agree = I agree
response-stand-aside = I stand aside
response-block = I block it
response-full-support = I fully support it
response-support = I support it
response-can-live-with-it = I can live with it
response-doubts = I have serious doubts
response-against = I am against it
response-wholehearted = I support it with all my heart
response-small-worry = I support it, with a small worry
response-with-reservations = I support it, with reservations
response-mixed-feelings = I have mixed feelings
response-not-taking-part = I do not support it, and will not stand in the way
response-more-talk = We should talk about it more
response-will-not-stop-it = I disagree, and will go along with what most people want
response-cannot-accept = I cannot accept it
response-yes = Yes
response-no = No
response-pass = I pass
shown-named = with names
shown-hidden = with names, hidden until it closes
shown-anonymous = anonymous
button-answer-proposal = Answer proposal { $number }
button-show-proposal = Look at proposal { $number }
button-close-proposal = Close proposal { $number } now
button-withdraw-proposal = Withdraw proposal { $number }
button-amend-proposal = Change the words of proposal { $number }
noted-proposed = Your proposal has the number { $number }.
noted-response = Your answer to proposal { $number } is noted: { $answer }.
noted-answer-late = Proposal { $number } is closed, so your answer does not count. Your reason is kept as a note.
noted-amended = Proposal { $number } has its new words.
noted-withdrawn = Proposal { $number } is withdrawn.
noted-closed = Proposal { $number } is closed.
over-proposal = Proposal { $number } is closed.
over-proposal-withdrawn = Proposal { $number } was withdrawn.
refused-proposal-closed = Proposal { $number } is closed. If you want to say something about it, take a note or park a point.
refused-proposal-nobody = There is nobody in this room yet who could answer.
refused-proposal-too-few = If a proposal is anonymous, its figures are shown only if at least { $fewest } people answer. Here only { $listed } can. Please choose names instead.
refused-proposal-not-listed = You are not on the list of proposal { $number }. It was fixed before you came.
refused-proposal-anonymous = This proposal is anonymous, so the answer cannot be taken like this. Please use its button.
refused-proposal-others = Only the person who made proposal { $number }, or a facilitator, can change that.
refused-proposals-many = { $most } proposals are open here, which is the most there can be. Please close one first.
refused-no-proposal = There is no proposal { $number } here.
refused-close-anonymous = An anonymous proposal closes at its time, and not before: who has answered by now could be guessed from the figures. You can withdraw it.
refused-amend-anonymous = An anonymous proposal cannot be changed: the answers to it are sealed. Please withdraw it and make a new one.
refused-undo-proposal = A proposal is not undone. The person who made it can withdraw it or change its words.
refused-undo-response = An answer to a proposal is not undone. You can answer again until it closes, and the new answer takes its place.
refused-undo-proposal-over = A proposal that is closed or withdrawn stays so. It can be made once more.
bad-proposal = Please give the number of a proposal. { $typed } lists the open ones.
bad-quorum = That is more than the number of people who can answer, which is { $listed }. Please choose a smaller number.
bad-quorum-advice = This method decides nothing, so nobody has to answer. Please write nothing here.
bad-threshold = Only a majority has this. Please leave it at “more than half”, or choose the method “majority”.
bad-anonymous-reasons = People who object or block have to say why, and anonymous answers give no reason. Please choose another method, or show names.
bad-review-advice = This method decides nothing, so there is nothing to review. Please write nothing here.
bad-review-early = The review has to come after the proposal closes. Please choose a later day.
bad-review-far = That is too far ahead. Please choose a day in the next { $years } years.
bad-answer-method = This proposal does not have that answer. Please choose one of those in its form.
bad-reason-anonymous = This proposal is anonymous, so it takes no reasons. Please leave this blank.
ask-reason = Please say why: an objection or a block counts with its reason.
