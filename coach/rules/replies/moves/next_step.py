"""next_step: a promise of what happens, and when."""

from coach.domain.exercise import Move
from coach.rules.replies.moves.rule import WHEN, Group, In, MoveRule, Where

RULE = MoveRule(
    Move.NEXT_STEP,
    groups=(
        # To come back with news is a next step even where the time is left open.
        Group(
            (
                "<we> <will>|going <adv>? <adv>? <be>? <adv>? to? <tellyou> <adv>? <adv>? you|back|as|again",
                "<will> <adv>? <adv>? <be>? let you <adv>? know",
                "<we> let you know",
                "<will> .. get|be|come|revert|circle back|touch",
                "be in touch",
                "keep you <adv>? post|posted|update|updated|inform|informed",
                "<will> <adv>? <adv>? follow up",
                "<will> <adv>? <be>? <adv>? <tellyou> to? you",
                "he|she|they <will> <adv>? <adv>? <tellyou>",
                "you <will> <adv>? <adv>? hear from|back",
                "you <will> <adv>? <adv>? <be>? <adv>? contacted|notified|informed|updated|emailed",
                "<we> <will>|going <adv>? <adv>? to? look|check|investigate|review|monitor|watch|examine|inspect|ask|speak|talk|discuss|consult",
                "next step|steps <be>|,|:",
                "^ next ,|:|i|we",
                "<we> <be> <adv>? look|working|checking|investigating into|on|it|this|your|the|with",
                "from there ,? i|we|you",
            ),
            within=In.STATEMENT,
            where=Where.NOT_IF,
        ),
        # Anything else is a promise only with its time.
        Group(
            (
                "<we>|team|courier|colleague|manager|developer|designer <will>|going <adv>? <adv>? <be>? to? *",
                "it|they|that|this|everything|both|<thing>|file|draft|version|list|work|design|call|change|sample|update|all|which <will>|should|must|going <adv>? <be>? <adv>? *",
                "you <will>|should|can <adv>? <adv>? <be>? <adv>? receive|get|have|expect|see|find|refunded|be",
                "<be> <adv>? <adv>? schedule|scheduled|expect|expected|due|plan|planned|set|bound|supposed|estimate|estimated|ready|confirmed|booked|fixed",
                "<we>|courier|team|it|parcel|order|technician|plumber|driver|colleague|cleaner <be> <adv>? <adv>? send|sending|come|coming|arrive|arriving|deliver|delivering|ship|shipping|start|starting|publish|upload|go|going|leave|leaving|call|calling|visit|refund|refunding|expect|expecting|prepare|preparing",
                "<we> can <adv>? <adv>? start|begin|deliver|finish|complete|send|have|do|share|submit|join|meet|provide|hand|get|turn",
                "<we> <be> <adv>? available|free|ready to|for|on|from|to? start",
                "start|begin|deliver|finish|launch on|from|by|within|in|right|immediately|tomorrow",
                "<will> <adv>? be|go|come|arrive|reach|start|get|appear|follow|land|receive|stay|remain|show|begin|end|finish",
                "expect <us>|it|your|the|a|an|this|to|my|our",
                "<we> aim|plan|hope|expect|promise|intend|commit to",
                "take|takes <adv>? <adv>? up? to? <number>",
                "=reach|=reaches|=arrive|=arrives|=come|=comes you|by|on|within|tomorrow",
                "deadline|eta|delivery|timeline|due|plan <be>|:",
            ),
            within=In.STATEMENT,
            where=Where.NOT_IF,
            near=WHEN,
        ),
    ),
    looks_like=(
        "you <will> <adv>? <be>? <not>? need|have|require|must|pay|like|love",
        "<will> <be>? <adv>? happy|glad|pleased|delighted|able|like|love|appreciate|grateful|recommend|suggest|need|help|assist|say",
        "<we> <will>|can <adv>? <be>? <adv>? never|not",
        "would have",
        "<will> of|power|smith",
        "at|=your will",
        "be <will>",
        "how to|can|do",
        "would <adv>? <be>? <adv>? <be>|have|like|love|need|recommend|appreciate|suggest|help",
        "could",
        "it|that|this <will> help|cost|depend|mean|not|rain|be fine|make|only|also? help",
        "keep you post|posted on our|with",
        "keep you warm|safe|waiting",
        "sale|offer|discount|promotion|price|shop|store|office|school|campaign|season|exam|weather .. <will>|go|start|end|close",
        "<will> not|n't",
        "you can <step>",
        "you should <adv>? <step>|not|n't",
    ),
)  # fmt: skip
