"""greeting: the first word to the reader, or a wish that stands for it."""

from coach.domain.exercise import Move
from coach.rules.replies.moves.rule import Group, MoveRule, Where

RULE = MoveRule(
    Move.GREETING,
    groups=(
        Group(
            (
                "hi|hello|hey|hiya|howdy|=greetings|hola",
                "dear|respected *",
                "good morning|afternoon|evening|day|noon",
                "welcome to|back|aboard|,|!",
                "assalamu|assalamualaikum|salam|salaam|asalamu|assalam|salamualaikum",
                "namaste|namaskar|nomoskar|nomoshkar|adab",
                "to =whom it may concern",
                "eid mubarak",
                "happy new year",
                "happy monday|tuesday|wednesday|thursday|friday|weekend",
                "<we>? hope|trust that? you|this|everything|your|all ... =well|=fine|well|fine|good|great|nice|safe",
                "nice|pleased|glad|great|good to meet|e-meet you",
                "how be|do you .. today|do|?|,|.",
            ),
            where=Where.AT_START,
            deniable=False,
        ),
    ),
    looks_like=(
        "hi|hello|hey - tech|res|fi|resolution|vis|end|world",
        "hi resolution|res|tech|fi",
        "hello world|kitty|bar|page|button|fresh",
        "as we|you|i|per|for|soon|a|the|of|your|our|it|this|mentioned|discussed|requested|=far|=well|part|an|agreed|long",
        "good morning|afternoon|evening|day slot|time|appointment|shift|meeting|session|show|deal|for|is|was|would|be|on|at|work|suit|rush",
        "dear customer|client|one love|be|like|want|need|matter|who",
        "dear friend|one of mine",
        "as salamu|salam|salaam|assalam",
    ),
)
