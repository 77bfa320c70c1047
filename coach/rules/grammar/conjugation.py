"""A group of verbs written again in another tense: its adverbs, negation and question kept."""

from itertools import pairwise

from coach.rules.grammar.verb_groups import Group
from coach.rules.grammar.verbs import Form, Verb, verb
from coach.rules.grammar.wordset import word_set

_SINGULAR = word_set("is has was does 's")
_PLURAL = word_set("are were do have")

# A verb of the chain, and the form it asks of the next.
_Chain = list[tuple[Verb, Form | None]]


def rewritten(
    group: Group,
    tense: str,
    *,
    perfect: bool = False,
    progressive: bool | None = None,
    main: Verb | None = None,
) -> str:
    """`group` in `tense`: present, past, or a modal's own word such as "will".

    The passive stays; the progressive does too unless told; `main` puts another
    verb in the place of its own.
    """
    kept = group.progressive if progressive is None else progressive
    chain = _chain(group, main or group.main or verb("be"), perfect=perfect, progressive=kept)
    finite = _finite(chain, tense, group)
    rest = [_form(found, wanted) for (_, wanted), (found, _) in pairwise(chain) if wanted]
    adverbs = [word for word in group.inside if word != "not"]
    nots = ["not"] if "not" in group.inside else []
    subject = [group.asked] if group.subject_inside else []
    if len(finite) == 1 and len(chain) == 1 and chain[0][0].base != "be":
        return " ".join([*adverbs, *finite])  # "just sent": adverbs stand before a lone verb
    return " ".join([finite[0], *subject, *nots, *adverbs, *finite[1:], *rest])


def simple_past(group: Group) -> list[str]:
    """The simple past; for a progressive the past progressive too, as the second choice."""
    if group.progressive and not group.passive:
        return [rewritten(group, "past", progressive=False), rewritten(group, "past")]
    return [rewritten(group, "past", progressive=False)]


def third_person(group: Group) -> bool:
    """Whether the subject takes "is" and "has", as far as the words tell."""
    if group.subject in ("he", "she", "it"):
        return True
    if group.subject in ("i", "you", "we", "they"):
        return False
    if group.aux and group.aux[0] in _SINGULAR | _PLURAL:
        return group.aux[0] in _SINGULAR
    if not group.aux and group.tense == "present":
        return group.form is Form.THIRD
    return group.subject == "noun"


def past_of_be(group: Group) -> str:
    return "was" if third_person(group) or group.subject == "i" else "were"


def _chain(group: Group, main: Verb, *, perfect: bool, progressive: bool) -> _Chain:
    chain: _Chain = [(main, None)]
    if group.passive:
        chain.insert(0, (verb("be"), Form.PARTICIPLE))
    if progressive:
        chain.insert(0, (verb("be"), Form.ING))
    if perfect:
        chain.insert(0, (verb("have"), Form.PARTICIPLE))
    return chain


def _form(found: Verb, wanted: Form) -> str:
    return found.participle[0] if wanted is Form.PARTICIPLE else found.ing[0]


def _finite(chain: _Chain, tense: str, group: Group) -> list[str]:
    """The first verb of `chain` in `tense`, with "do" where English needs it."""
    first, asks = chain[0]
    if tense not in ("present", "past"):
        return [tense, first.base]
    helps = first.base == "be" or asks is Form.PARTICIPLE
    if not helps and ("not" in group.inside or group.subject_inside):
        past_do, present_do = "did", "does" if third_person(group) else "do"
        return [past_do if tense == "past" else present_do, first.base]
    if first.base == "be":
        return [past_of_be(group) if tense == "past" else _present_of_be(group)]
    if tense == "past":
        return [first.past[0]]
    return [first.third if third_person(group) else first.base]


def _present_of_be(group: Group) -> str:
    if group.subject == "i":
        return "am"
    return "is" if third_person(group) else "are"
