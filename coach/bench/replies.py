"""Drafts nobody has seen: made from stock sentences with new names and numbers each time.

LanguageTool remembers sentences. A measurement of a first check needs texts in
which no sentence comes twice, however often it is repeated and whoever else
uses the server.
"""

import itertools
import random
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace

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
    "The price of {thing} {number} is now {amount} dollars, which is less than it was on {day}.",
    "I am understanding that the {thing} {number} did not came to {place} on {day}.",
    "We will discuss about the {thing} with {name} and give you a update on case {number}.",
    "She have received {amount} message about {thing} {number} since last {day}.",
    "Kindly do the needful and revert back to {name} with the number {number}.",
    "He didn't knew that the {thing} for {place} was send on {day} with code {number}.",
    "Can you please tell {name} which color of {thing} you want for order {number}?",
    "I would like to offer you {amount} dollars off {thing} {number} from our {place} shop.",
    "There was a delay of {amount} hours because the van with parcel {number} broke down.",
    "Your account {number} is active again, and {name} has tested it from {place}.",
)
_CLOSINGS = (
    "Please let {name} know if you need anything else about case {number}.",
    "I will write to you again on {day} about case {number}.",
)


@dataclass(frozen=True, slots=True)
class Reply:
    """A trainee's draft."""

    greeting: str
    body: tuple[str, ...]
    closing: str

    @property
    def text(self) -> str:
        middle = (len(self.body) + 1) // 2
        paragraphs = " ".join(self.body[:middle]), " ".join(self.body[middle:])
        return "\n\n".join((self.greeting, *paragraphs, self.closing, "Best regards,\nSharmin"))


class Replies:
    """Makes replies; no two of its sentences are the same, nor those of another such maker."""

    def __init__(self) -> None:
        # Seven digits in each, for numbers of unlike lengths are unlike work.
        self._numbers = itertools.count(1_000_000 + secrets.randbelow(8_000_000))

    def fresh(self, words: int = 120, *, seed: int = 1) -> Iterator[Reply]:
        """Endless replies of about `words` words. Equal seeds give twins: the
        same sentences in the same order with the same names, but other numbers."""
        chance = random.Random(seed)
        while True:
            yield self._reply(words, chance)

    def revised(self, reply: Reply, *, seed: int = 1) -> Reply:
        """`reply` with one sentence of its middle replaced by one that is new."""
        chance = random.Random(seed)
        body = list(reply.body)
        body[len(body) // 2] = self._filled(chance.choice(_SENTENCES), chance)
        return replace(reply, body=tuple(body))

    def _reply(self, words: int, chance: random.Random) -> Reply:
        greeting = self._filled(chance.choice(_GREETINGS), chance)
        closing = self._filled(chance.choice(_CLOSINGS), chance)
        pool: list[str] = []
        reply = Reply(greeting, (), closing)
        while len(reply.text.split()) < words:
            pool = pool or chance.sample(_SENTENCES, len(_SENTENCES))
            reply = replace(reply, body=(*reply.body, self._filled(pool.pop(), chance)))
        return reply

    def _filled(self, sentence: str, chance: random.Random) -> str:
        return sentence.format(
            name=chance.choice(_NAMES),
            thing=chance.choice(_THINGS),
            day=chance.choice(_DAYS),
            place=chance.choice(_PLACES),
            amount=chance.randrange(2, 1000),
            number=next(self._numbers),
        )
