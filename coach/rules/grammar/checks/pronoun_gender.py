"""She for a woman and he for a man: Bengali has one word for both."""

from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.mentions import PRONOUNS, Mention, linked, mentions
from coach.rules.grammar.people import Gender
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import DETERMINERS, PREPOSITIONS, is_adverb
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

_SUBJECT = word_set("he she")
_REFLEXIVE = word_set("himself herself")
_OTHER = {
    "he": "she",
    "she": "he",
    "him": "her",
    "himself": "herself",
    "herself": "himself",
    "hers": "his",
}
_GIVING = word_set(
    "give gave gives given tell told show showed send sent offer offered ask asked pay paid teach taught buy bought"
)


def _wrong_gender(text: Sequence[Sentence], *, sure: bool) -> Iterator[Found]:
    genders: set[Gender] = set()  # of everybody mentioned so far
    unknown = False  # whether somebody was mentioned who may be a woman or a man
    last: Mention | None = None  # the only person of the sentence before
    for line in lines(text):
        here: list[Mention] = []
        for mention in mentions(line):
            if not mention.pronoun:
                here.append(mention)
                continue
            verdict = _judged(line, mention, here, genders, last, unknown=unknown)
            if verdict is None:
                here.append(mention)
            elif verdict is sure:
                yield _found(line, mention.first)
        people = [m for m in here if m.gender and not m.pronoun]
        genders.update(m.gender for m in here if m.gender)
        unknown = unknown or any(
            m.gender is None and not any(linked(line, m, p) for p in people) for m in here
        )
        last = people[0] if len(people) == 1 and len(here) == 1 else last if not here else None


def _judged(
    line: Line,
    pronoun: Mention,
    here: Sequence[Mention],
    genders: set[Gender],
    last: Mention | None,
    *,
    unknown: bool,
) -> bool | None:
    """True: surely wrong, False: perhaps, None: not wrong as far as can be told."""
    word = line.lower(pronoun.first)
    gender = PRONOUNS[word]
    if gender in genders or any(m.gender is gender for m in here):
        return None
    coordinate = line.lower(pronoun.first - 1) in ("and", "or") and any(
        m.last == pronoun.first - 2 for m in here
    )
    if coordinate or _someone_else(line, pronoun, here):
        return None
    people = [m for m in here if m.gender is gender.other and not m.pronoun]
    if not people:
        starts = pronoun.first <= 1 and word in _SUBJECT and not here
        return False if starts and last and last.gender is gender.other and not unknown else None
    if any(m.last == pronoun.first - 1 for m in here):
        return None  # "the man she married"
    strangers = [
        m for m in here if m.gender is None and not any(linked(line, m, p) for p in people)
    ]
    if (
        word not in ("his", "hers")
        and not _possessive(line, pronoun.first)
        and word not in _SUBJECT | _REFLEXIVE
    ):
        strangers = [m for m in strangers if line.broken(m.last + 1, pronoun.first - 1)]
    if strangers:
        return None
    if unknown or (word in _SUBJECT and _reported(line, pronoun.first)):
        return False
    return word in _SUBJECT | _REFLEXIVE or (len(people) == 1 and people[0].first <= 2)


def _someone_else(line: Line, pronoun: Mention, here: Sequence[Mention]) -> bool:
    """Whether the object is somebody else than the subject: "Nadia asked him to wait"."""
    word = line.lower(pronoun.first)
    return (
        word in ("him", "her")
        and not _possessive(line, pronoun.first)
        and bool(here)
        and here[-1].first <= 2
        and not line.broken(here[-1].last + 1, pronoun.first - 1)
    )


_REPORTING = word_set(
    "said says say told tells thinks thought think knows knew confirmed confirms believes believed hopes hoped heard "
    "mentioned explained noticed found understands understood claims claimed replied wrote reported remembers that"
)


def _reported(line: Line, at: int) -> bool:
    """Whether a subject opens reported words, where another person may be meant: "Rina said he"."""
    return line.lower(at - 1) in _REPORTING or (
        line.lower(at - 1) in ("me", "us", "you") and line.lower(at - 2) in ("told", "tells")
    )


_NOT_OWNED = word_set(
    "to and back that now today tonight tomorrow yesterday up as again soon later directly first once twice then here "
    "there home out when if"
)


def _possessive(line: Line, at: int) -> bool:
    """Whether "her" owns what follows, as in "her phone"; "asked her to" has the object."""
    if line.lower(at) != "her":
        return line.lower(at) == "his"
    after = line.lower(at + 1)
    if after in DETERMINERS | PREPOSITIONS or is_adverb(after) or after == "own":
        return after == "own"
    kind = kinds(after)
    if line.lower(at - 1) in _GIVING and "J" in kind and not set("NS").intersection(kind):
        return False
    return (bool(set("NSJGP").intersection(kind)) and after not in _NOT_OWNED) or (
        not kind
        and after[:1].isalpha()
        and after
        not in (
            "that",
            "when",
            "if",
            "how",
            "what",
            "where",
            "why",
            "and",
            "or",
            "but",
            "because",
            "who",
            "to",
            "so",
        )
    )


def _found(line: Line, at: int) -> Found:
    word, piece = line.lower(at), line.words[at]
    if word == "his":
        after = kinds(line.lower(at + 1))
        owns = set("NSJGP").intersection(after) or (not after and line.lower(at + 1)[:1].isalpha())
        right = "her" if owns else "hers"
    elif word == "her":
        right = "his" if _possessive(line, at) else "him"
    else:
        right = _OTHER[word]
    text = piece.text[len(word) :]
    new = (right.capitalize() if piece.text[:1].isupper() else right) + text
    return Found(Span(piece.start, piece.end), (new,))


def _surely(text: Sequence[Sentence]) -> Iterator[Found]:
    return _wrong_gender(text, sure=True)


def _perhaps(text: Sequence[Sentence]) -> Iterator[Found]:
    return _wrong_gender(text, sure=False)


CHECKS = (
    Check(
        id="COACH_PRONOUN_GENDER",
        across=True,
        concept=Concept.PRONOUN,
        tier=Tier.HINT,
        message=Bilingual(
            en="A woman is she, her; a man is he, him, his. Bengali “সে” serves both, English does not: “{right}”.",
            bn="নারী হলে she, her; পুরুষ হলে he, him, his। বাংলার “সে/তার” দুজনেরই, ইংরেজিতে আলাদা: “{right}”।",
        ),
        find=_surely,
        wrong=(
            "My mother ordered a saree, but [he => she] got the wrong colour.",
            "Please ask Mr Hossain when [she => he] can meet us.",
            "Our manager, Farhana, lost [his => her] phone.",
            "My father asked me to change [her => his] password.",
        ),
        right=(
            "Rina told her brother that he could call back.",
            "The customer told Rina that he would pay.",
            "My mother and my father said he would pay.",
            "Hello sir, she has paid the bill.",
            "Nadia asked him to wait until Sunday.",
            "Professor Yusuf read the letter twice, and she liked it.",
            "Ms Shirin is our trainer, and her class starts at ten.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_GENDER_HINT",
        across=True,
        concept=Concept.PRONOUN,
        tier=Tier.HINT,
        message=Bilingual(
            en="Is this the person you named before? Then it is “{right}”: she, her for a woman; he, him, his for a man.",
            bn="আগে যাঁর কথা বলেছেন তাঁকেই বোঝালে “{right}” হবে: নারী she, her; পুরুষ he, him, his।",
        ),
        find=_perhaps,
        wrong=(
            "Please call Mr Karim and tell [her => him] about the delay.",
            "Rina said [he => she] would call back.",
            "Mrs Khan called us today. [He => She] wants a refund.",
            "I spoke to my aunt and gave [him => her] the number.",
        ),
        right=(
            "Please call Mr Karim and tell him about the delay.",
            "Mrs Khan called us. Her husband was angry. He wants a refund.",
            "I spoke to my aunt and to the driver and gave him the number.",
        ),
    ),
)
