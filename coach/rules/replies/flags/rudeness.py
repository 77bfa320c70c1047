"""Words no client should read."""

from collections.abc import Iterator

from coach.domain.reading import Reading
from coach.domain.text import Span
from coach.rules.replies.words import words

LABEL = "rude"
LOOKS_LIKE = "rude/looks-like"
PATTERNS = (
    "idiot|idiotic|moron|dumbass|shameless|liar|loser|jerk|lunatic",
    "shut up|your",
    "fuck|fucking|fucked|shit|shitty|bullshit|bastard|bitch|asshole|wtf|stfu",
    "=hell with|no|you",
    "go to hell",
    "go away",
    "^ get lost",
    "please|just|now|so|and|you get lost .|!",
    "<be> <adv>? =your <adv>? <adv>? fault|mistake|problem|negligence|carelessness",
    "=your <adv>? own fault|mistake|problem|carelessness|negligence",
    "you <be> the problem",
    "not <adv>? my|our <adv>? problem|business|headache|duty",
    "none of your|my|our business",
    "mind your business|language|own|words|tone",
    "<we> do not|n't <adv>? care =.|=,|about|if|what|how|whether",
    "not care about you|your",
    "nobody|noone care",
    "who care",
    "what <be> wrong with you",
    "what <be> your problem",
    "how dare you",
    "<be> you <adv>? <det>? blind|deaf|stupid|mad|crazy|dumb|serious|kid|kidding|idiot|sick|drunk",
    "can|do not|n't you <adv>? read|understand|see|hear|wait|listen",
    "learn to read|write|wait|behave",
    "use your brain|head|eye|eyes|common",
    "stop <adv>? <adv>? complain|complaining|bother|bothering|cry|crying|whine|whining|disturb|disturbing|shout|shouting|lie|lying|annoy|annoying|nag|nagging|message|messaging|call|calling|waste|wasting|ask|asking|beg|email|emailing",
    "waste|wasting <adv>? my|our time",
    "not <adv>? disturb|bother|annoy <us>",
    "deal with it",
    "you <be>|'re <adv>? <adv>? <det>? <adv>? lie|lying|rude|wrong|careless|irresponsible|lazy|ignorant|difficult|impatient|annoying|greedy|mad|impossible|cheater|cheat|fraud|blind",
    "you people",
    "people like you",
    "i|we <have>? already told|said|tell|say you <number>|many|several|hundred|so|thousand",
    "how many time <will>|do|must|should|have i|we",
    "take it or leave it",
    "i|we told you so",
    "sick|tired|fed of|up your|with|of you|your",
    "you should <adv>? have read|know|known|check|checked|think|thought",
    "next time <adv>? ,? <adv>? read|think|check|listen",
    "not our|my job",
    "do|find|figure|google it|out yourself",
    "hate <adv>? customer|client|you|people",
    "i|we do not|n't have time for you|your|this|such",
    "whatever you want",
    "nothing <us> can|could do about your",
    "go <adv>? somewhere|elsewhere|another",
    "obviously you",
    "calm down",
    "bad|worst|terrible|horrible customer|client",
    "your <adv>? stupid|silly|dumb|bad attitude|question|complaint|habit|behavior",
)
# Rude only where they are said to someone.
TO_YOU = "rude/to-you"
TO_YOU_PATTERNS = (
    "stupid|fool|foolish|dumb|silly|nonsense|rubbish|ridiculous|pathetic|useless|crazy|damn|crap|bloody",
)
_YOU = words("you your yours yourself")
# "a silly mistake of mine", "no question is stupid": said of oneself, or denied.
LOOKS_LIKE_PATTERNS = (
    "my|our|i|we .. silly|stupid|foolish|careless mistake|error|typo|slip",
    "not|no|never .. stupid|silly|foolish|dumb|useless|crazy|nonsense|rubbish",
    "no .. question .. stupid|silly|dumb",
    "silly|crazy price|prices|deal|deals|low|mistake|typo|me|season|fun|hat|sock|putty",
    "be|feel <adv>? crazy|silly about|for",
    "feel <adv>? foolish|silly|stupid|useless",
    "rubbish|damn bin|bag|collection|removal|good",
    "not|n't <adv>? <be>? <adv>? =your <adv>? <adv>? fault|mistake|problem",
    "not <be>? <adv>? <det>? =your <adv>? fault|mistake|problem",
    "wrong with you order|account|parcel|payment|site|website|computer|phone|device|card",
    "you <be> <adv>? wrong ... not|n't",
    "<we> understand|know|see|realize .. your <adv>? problem",
    "<be> =your <adv>? problem ?",
    "what <be> =your problem ,|with|about|?|exactly",
    "go to",
    "you <be> <adv>? difficult|wrong ... time|item|size|order|product|parcel|color|day|situation|page|link",
    "send|receive|get|give|order|sent|charged|received you <adv>? wrong",
    "not wrong|difficult|rude|impossible",
    "stop <adv>? <adv>? message|call|email|emailing|calling|messaging you|from|alert",
    "find it out",
    "<we> <be> <adv>? not wast|wasting",
    "useless <det>? file|plugin|code|page|data|image|item|link|column|row",
)  # fmt: skip


def rude(reading: Reading) -> Iterator[Span]:
    """Every rude place of the text."""
    excused = reading.found(LOOKS_LIKE)
    to_you = [
        hit
        for hit in reading.found(TO_YOU)
        if any(word.norm in _YOU for word in reading.of(reading.sentence_of(hit.first)))
    ]
    for hit in (*reading.found(LABEL), *to_you):
        if not any(hit.overlaps(other) for other in excused):
            yield reading.span(hit.first, hit.end)
