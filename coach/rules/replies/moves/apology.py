"""apology: saying sorry, in the writer's own name or the team's."""

from coach.domain.exercise import Move
from coach.rules.replies.moves.rule import Group, MoveRule

RULE = MoveRule(
    Move.APOLOGY,
    groups=(
        Group(
            (
                "<we>? <be>? <adv>? <adv>? sorry",
                "<we>? <modal>? <be>? <adv>? <adv>? apologize",
                "apologizing",
                "my|our|sincere|sincerest|deepest|deep|humble|heartfelt|many|please|full|warm|hearty <adv>? apology|apologies",
                "=apologies",
                "accept|owe|extend|offer|send|express|convey|give|deserve|make|issue .. apology|apologies",
                "apology for|to|on|from|that|about|regarding",
                "ask|beg|seek|request .. forgiveness|pardon",
                "forgive <us>|the|our|my|this|for",
                "pardon <us>|the|our|my|this|for",
                "excuse <us>|my|our for|delay|late|mistake|error",
                "my|our =bad",
                "<we> <modal>? <be>? <adv>? <adv>? regret|regretful",
                "regret <det>|having|not|what|causing|for",
            ),
        ),
        Group(("can not apologize .. enough", "can not .. sorry enough"), deniable=False),
        Group(("not <adv>? <adv>? sorry enough", "could not be <adv>? more sorry"), deniable=False),
    ),
    looks_like=(
        "sorry state|sight|excuse|tale|story|shape|figure|loser",
        "feel sorry for your|him|her|them|yourself|the",
        "than|from =sorry",
        "say|saying|said sorry to|for <det>? guest|customer|client|her|him|them",
        "why should|must|do we|i ..  sorry|apologize",
        "he|she|they <adv>? say|said sorry",
        "he|she|they|you|it|customer|client|courier|driver|seller|manager|supplier|who <modal>? <be>? <not>? <have>? <be>? <adv>? <adv>? sorry|apologize|regret",
        "you <be>? have|need|be|require to be|say|feel sorry",
        "you <modal>? <not>? <be>? have|has|need|do|like|going|ought to? <adv>? apologize",
        "<be>|do|did|will|would|should you|they|he|she <adv>? .. sorry|apologize|apology|regret",
        "say|saying|said sorry to|by|for? you|customer|client|her|him|them|his",
        "accept your|his|her|their|the .. apology|apologies",
        "your|his|her|their|its|customer's .. apology|apologies",
        "<det>? apology|apologies letter|email|note|template|message|page|section|text|card|draft|mail|script|post|banner|is|was|from",
        "want|wants|wanted|expect|expects|demand|demands|ask|asks|asked|deserve|deserves|wait|waiting for? <det> .. apology",
        "<we> deserve .. apology",
        "owe <us> .. apology",
        "regret to <adv>? inform|say|tell|announce|advise|let|confirm",
        "you .. will|would|may|might .. regret",
        "regret buy|buying|order|ordering|purchase|hire|hiring",
        "make|write|design|draft|prepare|create|translate|proofread|add|edit .. apology",
    ),
)  # fmt: skip
