"""offer_help: offering help, now or later."""

from coach.domain.exercise import Move
from coach.rules.replies.moves.rule import IF, Group, In, MoveRule

_MORE = "question|query|concern|doubt|help|problem|issue|assistance|clarification|information|need|support|trouble|anything|something|confusion|difficulty|detail|change|request|feedback|thing|revision"

RULE = MoveRule(
    Move.OFFER_HELP,
    groups=(
        Group(
            (
                "let <us> <adv>? <adv>? know if|when|whenever|should|in|for|anytime ... *",
                "let <us> <adv>? <adv>? know .. anything|any|else|further|more",
                "give <us> <det>? shout|knock",
                f"if|should|when|whenever|in you|there|u|case ... {_MORE}",
                "if|when|whenever|should <adv>? anything|something",
                "let <us> know and|, i|we <will>",
                "gladly|happily <adv>? explain|help|assist|answer|show|guide",
                "any <adv>? query|question|problem|issue|concern|doubt .. ask|contact|reach|reply|message|let|write|tell|email|call|text|inbox|dm|knock <us>|our|here|anytime|back|at|on|or|.",
                f"^ <adv>? any <adv>? <adv>? {_MORE} ... ask|contact|reach|reply|message|let|write|tell|email|call|text|inbox",
                "feel <adv>? free to|and|for",
                "free to contact|ask|reach|message|write|call|reply|email|text|get|inbox|knock",
                                "please|kindly contact|reach|ask|message|write|email|call|reply|text|knock|inform|tell|inbox <us>|out|here|back|our|anytime .. if|anytime|whenever|when|any|should|for|again",
                "contact|reach|ask|message|write|email|call|reply|text|knock|tell|inbox <us>|out|here|back|our|to|anytime|support .. anytime|whenever|if|any|24|day|again|always",
                "reach|get|contact out|<us>|in|them ... if|via|through|at|on|by|for|should|or|anytime|whenever|touch",
                                "<be>|feel|would|will|'d|'ll|more|always <adv>? <adv>? happy|glad|pleased|delighted|love|ready|available|eager|more to? <adv>? <adv>? <be>? help|assist|support|serve|answer|guide|clarify|explain|helping|assisting|walk|advise|provide",
                "<be> <adv>? <adv>? here|available|around|ready|there <adv>? <adv>? to|for|if|whenever|24|when|round help|assist|support|you|serve|answer|any|anytime|guide|hours|/|the|your",
                "<be> <adv>? here|available <adv>? for|if|whenever|when|to you|your|any|need|help|assist|support",
                "give <us> a? shout|knock|call|ring|ping if|anytime|whenever",
                "shout|knock|ping if|whenever|anytime|<us>",
                "<we> can|could|will ... if you like|want|wish|prefer|need",
                "at|in =your service|disposal",
                "message|email|call|click|reply|text away",
                "<we> can|could|will|'ll|would|may|be <adv>? <adv>? <be>? <adv>? help|assist|support|guide|helping|assisting you|with|in|your|to|further|out|them",
                "let <us> <adv>? help|assist|guide|support",
                "offer|provide|give <adv>? <adv>? further? support|assistance|help|guidance",
                "need|want any|further|more|some|extra|additional|a .. help|assistance|support|hand ,|?|just|.|please|feel",
                "count on <us>",
                "ready to <adv>? help|assist|serve|support",
                "always there|here",
                "open to <adv>? question|feedback|change|suggestion",
                "happy|glad to <adv>? <act>|jump|discuss|talk|chat|make|walk|tweak",
                "want|like|need|prefer <us> to",
            ),
            within=In.STATEMENT,
        ),
        Group(
            (
                "please|kindly|just|simply <adv>? write|contact|call|message|reply|tell|inform|ask|email|text|knock|inbox to? <us>|here|back|our|out",
            ),
            near=IF,
        ),
        Group(("not|never hesitate", "not be shy"), deniable=False),
        Group(
            (
                "how|what can|may|could|do|shall|should|else <we>|can ... help|assist|do|serve|support",
                "anything|something else",
                "thing|way .. <we> .. do|help|assist",
                "anything|something .. <we> .. help|do|assist|clarify",
                "any <adv>? <adv>? question|query|concern|doubt",
                "can|may|could|shall <we> ... help|assist|support",
                "what|how can|may|shall <we> do|help|assist",
                "need|want|like any|further|more|some|extra|a|<us> .. help|assistance|support|hand|to",
                "what|which help|assistance",
                "do you .. need|have .. help|question|assistance",
            ),
            within=In.QUESTION,
        ),
    ),
    looks_like=(
        "can|could|would|will|please you <adv>? <adv>? help|assist|support",
        "can not|n't <adv>? help|assist|support|do",
        "thank|=thanks|appreciate|grateful .. help|assistance|support",
        "help center|centre|desk|page|section|article|file|guide|text|menu|button|document",
        "=your help|assistance|support",
        "need|want|seek|require =your help|assistance|support",
        "this|that|it|which|they|plugin|button|tool|cream|link <will>|should|can|may|to? help",
        "if you <adv>? want|have problem with <us>",
        "let <us> know if|that .. work|suit|okay|ok|fit|approve|prefer|agree|works|suits|correct|convenient|fine|acceptable|time|date",
        "please|kindly help <us>|me",
        "<we> need|want|require|seek|look .. help|assistance|support",
        "no|not .. more help|support|assistance|questions",
        "stop message|messaging|contact|calling",
    ),
)  # fmt: skip
