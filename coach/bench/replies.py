"""Replies nobody has seen: made from stock sentences with new names and numbers each time.

LanguageTool remembers sentences. A measurement of a first check needs texts in
which no sentence comes twice, however often it is repeated.
"""

import random
from collections.abc import Iterator
from itertools import islice

_NAMES = (
    "Rahim", "Sumaiya", "Farhana", "Tanvir", "Nusrat", "Arif", "Mitu", "Shakil", "Jannat",
    "Imran", "Sharmin", "Rakib", "Karen", "David", "Olivia", "Mr Cole", "Ms Turner", "Helen",
)  # fmt: skip
_THINGS = ("shirt", "lamp", "kettle", "jacket", "table", "camera", "bag", "logo", "report", "mug")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PLACES = ("Dhaka", "Sylhet", "Leeds", "Toronto", "Khulna", "Austin", "Perth", "Rajshahi")

_GREETINGS = (
    "Hello {name}, thank you for writing to us about order {number}.",
    "Dear {name}, thanks for your message of {day} about order {number}.",
    "Hi {name}, I am sorry to hear about the {thing} in order {number}.",
)
# Sound ones and flawed ones, as in a trainee's draft.
_SENTENCES = (
    "I checked order {number} and the {thing} left {place} on {day} morning.",
    "The courier in {place} told me that parcel {number} will reach you before {day}.",
    "Please send {name} a photo of the {thing} with the label {number} on it.",
    "We have refunded {amount} dollars to the card you used for order {number}.",
    "Our team in {place} will replace the {thing} number {number} at no cost to you.",
    "If the {thing} does not arrive by {day}, please write to {name} and quote {number}.",
    "I have added note {number} so that {name} knows what you asked for on {day}.",
    "You can keep the first {thing}, and we will send the second one under number {number}.",
    "The price of the {thing} is now {amount} dollars, which is less than it was on {day}.",
    "I am understanding that the {thing} {number} did not came to {place} on {day}.",
    "We will discuss about the {thing} with {name} and give you a update on case {number}.",
    "She have received {amount} message about the {thing} since last {day}.",
    "Kindly do the needful and revert back to {name} with the number {number}.",
    "He didn't knew that the {thing} for {place} was send on {day} with code {number}.",
    "Can you please tell {name} which color of {thing} you want for order {number}?",
    "I would like to offer you {amount} dollars off your next {thing} from our {place} shop.",
    "There was a delay of {amount} hours in {place} because the van with parcel {number} broke down.",
    "Your account {number} is active again, and {name} has tested it from {place}.",
)
_CLOSINGS = (
    "Please let {name} know if you need anything else about case {number}.\n\nBest regards,\n{sender}",
    "I will write to you again on {day} about {number}.\n\nKind regards,\n{sender}",
)


def replies(words: int = 120, *, seed: int = 1) -> Iterator[str]:
    """Endless texts of about `words` words; equal seeds give equal texts.

    No sentence of one seed comes again in any text of it.
    """
    chance = random.Random(seed)
    unique = iter(range(100_000 + 7919 * seed % 800_000, 10**9))
    while True:
        yield _reply(words, chance, unique)


def first(count: int, words: int = 120, *, seed: int = 1) -> list[str]:
    return list(islice(replies(words, seed=seed), count))


def with_one_sentence_changed(text: str, number: int) -> str:
    """`text` with one sentence in its middle that is new."""
    head, _, body = text.partition("\n\n")
    sentences = body.split("\n")
    middle = len(sentences) // 2
    sentences[middle] = f"{sentences[middle]} I also noted the number {number} for {_NAMES[0]}."
    return f"{head}\n\n" + "\n".join(sentences)


def _reply(words: int, chance: random.Random, unique: Iterator[int]) -> str:
    greeting = _filled(chance.choice(_GREETINGS), chance, unique)
    closing = _filled(chance.choice(_CLOSINGS), chance, unique)
    pool = list(_SENTENCES)
    chance.shuffle(pool)
    body: list[str] = []
    count = len(f"{greeting} {closing}".split())
    while count < words:
        pool = pool or list(_SENTENCES)
        body.append(_filled(pool.pop(), chance, unique))
        count += len(body[-1].split())
    middle = (len(body) + 1) // 2
    paragraphs = (" ".join(body[:middle]), " ".join(body[middle:]))
    return "\n\n".join([greeting, *filter(None, paragraphs), closing])


def _filled(sentence: str, chance: random.Random, unique: Iterator[int]) -> str:
    number = next(unique)
    return sentence.format(
        name=chance.choice(_NAMES),
        sender=chance.choice(_NAMES),
        thing=chance.choice(_THINGS),
        day=chance.choice(_DAYS),
        place=chance.choice(_PLACES),
        amount=number % 997 + 2,
        number=number,
    )
