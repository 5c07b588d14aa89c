## The group agreement: a team's own rules of working together

command-agreement = How we work together
    .help = Read how this team has agreed to work together, or propose another wording. Without a text it shows what was agreed. A wording is a proposal that is decided by consent.
    .intro = Propose how this team works together. It is a proposal that is decided by consent.
    .submit = Propose it
    .text = How do you want to work together?
    .text-help = A few short lines. Everybody can object.
    .review = When will you look at it again?
    .review-help = If you leave it blank, in half a year.
    .days = For how many days can people answer?
    .days-help = If you leave it blank, until the end of the meeting.
    .synonyms = rules, ground rules, group agreement, working agreement, code of conduct, charter
agreement-title = How we work together
agreement-words = { $words }
agreement-since = Agreed on { $at }.
agreement-review = The team will look at it again on { $at }.
agreement-waits = Proposal { $number } is about this, and is open.
agreement-none = This team has not agreed yet how it works together.
agreement-draft-intro = Here is a draft to begin with. Make it yours: change it, and leave out what does not fit.
agreement-draft =
    We let people finish.
    We ask what words mean, and nobody laughs.
    It is fine to pass, and to come back later.
    We speak from our own experience, and keep other people’s stories to ourselves.
    You may see it differently, and say so. We talk about the plan, and not about the person.
    We tell people what their points led to.
agreement-opening = We have agreed how we work together. You can read it with { $typed }.
agreement-gone = The words of “How we work together” were taken back. The team has no agreement now.
button-agreement = How we work together
button-agreement-change = Propose a change
button-agreement-propose = Propose one
refused-agreement-open = Proposal { $number } on this is still open. Answer it, or ask the person who made it to change it.
