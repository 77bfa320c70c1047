"""restate: naming the reader's matter in one's own words.

"I understand your problem" names nothing: with `names_matter` the rest of the
sentence must say what the matter is.
"""

from coach.domain.exercise import Move
from coach.rules.replies.moves.rule import Group, In, MoveRule, Where

_ABOUT = "about|regarding|concerning|on|of|with|for|in|over|related"

RULE = MoveRule(
    Move.RESTATE,
    in_first=6,
    groups=(
        Group(
            (
                "<we> <modal>? <be>? <adv>? understand|see|note|notice|gather|realize|learn|hear|know|understood|noted|noticed that? =you|your|the|there|this|it|some|1",
                "^ understand|see|note|notice|noted|understood that? =you|your|the|there|this|it",
                "<we> <modal>? <be>? <adv>? understand|see|know|imagine|realize how|why|what|when",
                f"understand|hear|note|see|share|acknowledge|appreciate your .. <feelings>|frustration|request|question|issue|point|wish|interest|eagerness {_ABOUT}|that|to|when|because|as",
                f"understand|hear|note|see|know the .. issue|problem|difficulty|trouble|concern|error|situation|matter|confusion|inconvenience {_ABOUT}",
                "look|seem|sound|appear|looks|seems like|as|that|you|your|the",
                "<we> <have>? <adv>? <adv>? read|review|go|check|look|see|receive|get through|at|over|into? your|the .. job|project|post|brief|message|email|description|requirement|comment|request|report|complaint|order|review|note|mail",
                "^ to <adv>? confirm|summarize|recap|clarify|sum ,|:|up|what|that|you|your|the",
                "my|our understanding be",
                "let <us> <adv>? confirm|summarize|recap|repeat|check",
                "want|ask|wonder|write|writing to? know|about",
            ),
            within=In.STATEMENT,
            names_matter=True,
            deniable=False,
        ),
        Group(
            (
                "you|client|customer <be>|have? <adv>? mention|say|tell|write|report|inform|request|ask|complain|describe|raise|explain|wish|seek|face|experience|encounter|struggle|require|wonder",
                "you <be>|have? <adv>? look|search|hunt for|to|at",
                "you <adv>? would|'d like|love|prefer",
                "you <adv>? want|prefer|need|wanted|wish <det>|someone|somebody|to|help|your|new|it|us|<number>",
                "you <be>|have? <adv>? have|had|get|has|having .. problem|issue|trouble|difficulty|question|error|doubt|query|complaint|concern",
                "you <have>? <adv>? order|receive|buy|pay|purchase|book|try|send|find|choose|lose|sign|subscribe|place|get|ordered|paid|received|wait|return|cancel|apply|hire|run|own|sell|plan",
                "you <be> <adv>? wait|waiting|try|trying|plan|planning|run|running|hire|hiring|miss|missing|interest|interested|charge|charged|unable|locked|lock|stuck|billed|bill|prepare|organize|launch|launching|open|opening|move|get|having|facing|worry|worried|experience|face|seek|ask|struggle|send|sell|concern|concerned|dissatisfied|unsure",
                "you not|cannot|'t <adv>? <be>? <adv>? log|login|access|open|get|receive|find|see|use|complete|pay|check|place|reset|track|order|load|play|download|upload|able|happy|satisfied|sure|connect|print|want|like|need",
                "you do|did|have|can|could|be|are|were not|n't <be>? <adv>? log|login|access|open|get|receive|find|see|use|complete|pay|check|place|reset|track|order|load|play|download|upload|able|happy|satisfied|sure|connect|print|want|like|need|know",
                "your message|post|email|mail|comment|review|question|query|brief|note|ad|listing|request|complaint <be>? <adv>? about|say|mention|describe|ask|show|tell|regarding|state|be",
                "if you <modal>? <be>? <adv>? <adv>? look|want|like|wish|need|seek|interest|try|interested|have|require",
                "as you <adv>? <have>? mention|say|request|ask|describe|write|tell|explain|note",
            ),
            where=Where.SENTENCE,
            within=In.STATEMENT,
            names_matter=True,
            deniable=False,
        ),
        Group(
            (
                "^ <adv>? =about|regarding|concerning|re",
                "=, =about|regarding|concerning|re",
                "^ with|in <adv>? regard|regards|reference|respect|response|reply|relation|connection to|of|with",
                "^ as|so for your|the|you",
                "^ to your",
                "^ so <det> <thing>",
                "your|the|a message|email|question|inquiry|enquiry|query|comment|interest|request|note|mail|letter|post|report|complaint|feedback about|regarding|concerning|on|in",
                "thank|=thanks ... contact|write|reach|ask|wait|inquire|notify|get <us>|out|touch|in? to|with? <us>? about|regarding|concerning|for|on",
                "sorry|apologize|apology|regret|sad|upset|concerned|apologies to|for|that|about|your|you|the|of|hear|regarding|because|this|any|delay",
                "thank|appreciate|=thanks .. let|inform|tell|report|point|share|bring|notify|flag|spot|alert|send|highlight|explain <us>|this|that|it|your|the|to|out|about",
                "according to|based on your",
                "as per your",
                "i am writing|write|reply|replying|respond|contacting about|regarding|concerning|because",
                "help|assist|guide you with|in",
                "you .. wait|waiting for|since",
                "=your question|concern|issue|problem|worry|request|matter|trouble|main|query be|about|with|regarding|on|was",
                "i|we know|see from|in your",
                "congratulations|congrats on|for|about",
                "glad|happy|delighted|thrilled|pleased|great|sad|lovely|wonderful to? hear|know|learn|see|that|about",
            ),
            names_matter=True,
            within=In.STATEMENT,
            deniable=False,
        ),
        Group(
            (
                "your|the|this|that|'s .. <thing> ... not <adv>? <be>? <adv>? arrive|come|work|load|open|reach|deliver|show|go|receive|fit|start|ship|appear|turn|get|match|connect|respond|send|here|charge|function|play",
                "your|this|that .. <thing> <be>|have|go|come|arrive|look|seem|get|has|show|was|still .. <broken>",
                "you .. wrong|broken|damaged|different|faulty|incorrect|defective|torn .. <thing>",
                "your .. <thing> <be>|has|have|was? <not> here|arrived",
                "have not|n't .. receive|get|arrive|reach|come",
                "charge|charged|bill|billed|debited|paid|pay .. twice|double|extra|wrong|more|2",
            ),
            within=In.STATEMENT,
            deniable=False,
            gaps_may_deny=True,
            where=Where.NOT_IF,
        ),
    ),
    looks_like=(
        "you <adv>? <adv>? have|encounter|face|experience <adv>? <adv>? any|other|additional|more|specific|question|feedback",
        "you <adv>? need|require <adv>? any|help|further|assistance|more|additional|immediate",
        "you need|have|will|can|must|should <adv>? to",
        "look|looking forward",
        "you <modal> <adv>? <be>? see|get|receive|find|need|have|want|ask|check|pay|use|reach|contact|call|send|order|choose",
        "when|once|after|if|as soon as? you <have>? receive|get|find|see|send|pay|place|choose|confirm|approve|order",
        "let <us> know",
        "thank .. for understand|understanding|your patience|understanding",
        "you may|might|can|could",
        "would|do|did|have|are|can|could|if you .. let|send|share|confirm|tell|provide me|us",
        "to help|assist you .. ,|better",
        "you get|receive|have .. from|within|by|in <number>",
    ),
)  # fmt: skip
