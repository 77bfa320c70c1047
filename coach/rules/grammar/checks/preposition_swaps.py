"""Prepositions of time, place and medium, those with an object between, and those left out."""

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check
from coach.rules.grammar.swaps import CLOSED, Swaps, swap
from coach.rules.grammar.verbs import verb

_WHOM = r"(?:me|us|him|her|them|you|everyone|everybody|customers|clients|the (?:client|customer|buyer|team|seller|rider|manager|owner|supplier|agent)s?|our (?:team|clients|customers|buyers|readers|members))"
_THEM = (
    r"(?:it|this|them|these|that|(?:the|your|my|our|this|that|a|an|all|his|her|their) (?:\w+ )?\w+)"
)
_THE = r"(?:the|your|my|our|this|that|his|her|their|its|these|those)"
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|several|a few|a couple of)"
_LENGTH = (
    rf"{_NUMBER} (?:working |business |more |full )?(?:minutes?|hours?|days?|weeks?|months?|years?)"
)
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_END = r"(?= [.,;:!?)]| and\b| but\b| so\b| because\b|$)"
_TOWN = (
    r"(?:dhaka|chattogram|chittagong|sylhet|khulna|rajshahi|barishal|rangpur|mymensingh|cumilla|gazipur|bogura|jashore|"
    r"bangladesh|india|kolkata|london|dubai|canada|australia|germany|singapore|malaysia|toronto|sydney|new york|japan|china)"
)
_WORKPLACE = r"(?:bank|company|hospital|school|shop|firm|call cent(?:re|er)|factory|office|ngo|hotel|restaurant|agency|university|college|clinic|store|bakery|pharmacy)"
_EVENT = r"(?:party|wedding|conference|fair|seminar|webinar|workshop|airport|station|exhibition|reception desk|bus stop|concert|picnic)"
_DOER = r"(?:designer|developer|team|manager|writer|editor|staff|supplier|client|customer|mentor|boss|colleague|engineer|teacher|artist|agency|company|courier|technician|photographer|tailor|baker)"
_TRANSPORT = (
    r"(?:bus|train|car|taxi|rickshaw|plane|launch|boat|bike|bicycle|cng|ferry|metro|motorbike|ship)"
)
_TOOL = r"(?:pen|pencil|knife|brush|spoon|tool|key|hammer|cloth|marker|screwdriver|scissors|needle|camera|mouse|ruler)"


def _forms(bases: str) -> str:
    return (
        "(?:"
        + "|".join(
            sorted({f for b in bases.split() for f, _ in verb(b).forms()}, key=len, reverse=True)
        )
        + ")"
    )


_WRONG = Swaps(
    # phrases
    swap(r"\b(?:start|starts|started|begins?|open|opens|close|closes|meeting|call|class|arrive|arrives|come|comes) (?P<at>on|in) (?=(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}(?: ?: ?\d\d)?) (?:in the|am|pm|o'clock)\b)", "at"),
    swap(rf"\b{_forms('order book contact pay reach')} (?:\w+ ){{0,2}}?(?P<at>on|over-x|with) (?=phone{CLOSED})", "by"),
    swap(r"\b(?:picture|photo|button|one|icon|menu|image|shop|door|link|box|column) (?P<at>in) (?=the (?:left|right)(?: [.,;!?]| is| was| side| hand| has))", "on"),
    swap(r"\b(?:mistake|typo|error|word|spelling mistake|mistakes|errors|typos) (?P<at>on) (?=(?:the|your|my|our) (?:first|second|third|last|next) (?:line|paragraph|sentence|section|row|column|chapter|word)\b)", "in"),
    swap(r"\b(?:find|found|see|saw|shown|located|listed|search|review|reviews|rating|us|it) (?P<at>in) (?=(?:google maps|google map|google|fiverr|upwork|daraz|amazon|ebay|linkedin|canva-x|twitter|tiktok|pinterest|trello)(?: [.,;!?]| and| or| if| too| now| for|$))", "on"),
    swap(r"\b(?:said|says|say) (?P<at>(me|us|him|them)) (?=(?:that|to|about|it|the|i|he|we|they|you)\b)", r"to \2"),
    swap(r"\b(?:stay|stays|stayed|remain|remains|remained) open (?P<at>by) (?=(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|midnight|noon))", "until"),
    swap(r"\btoo (?:\w+) (?P<at>of) (?=(?:one|me|us|him|her|them|my|our|your|the) )", "for"),
    swap(r"\b(?:am|is|are|was|were|'m) (?:quite |very |still |completely )?new (?P<at>in) (?=(?:this|that|the|your|our|these|upwork|fiverr|freelancing|shopify|wordpress|web|digital|graphic|seo) ?(?:tool|job|work|field|place|company|software|platform|system|area|role|world|app|design|marketing|[.,]))", "to"),
    swap(r"\bused (?P<at>with|of|in) (?=(?:our|your|the|this|my|their) (?:system|tool|software|work|rules|style|way|time|new|platform|routine|schedule|weather))", "to", unless=r"\b(?:be|is|are|was|were|been|being) used (?:with|in)"),
    swap(r"\b(?:parcel|order|rider|package|box|shipment|he|she|it|they|food|goods|driver|i|we) (?:is|are|was|were|am|'s|'m) (?:already |still |now )?(?P<at>in) (?=the way(?: [.,;!?]| to| now| and|$))", "on"),
    swap(r"\b(?:is|are|was|were|everything|keep|stay|now) (?P<at>in) (?=control(?: [.,;!?]| now| and|$))", "under"),
    swap(r"\b(?:am|is|are|always|'re|'m) (?P<at>in|on) (?=your service(?: [.,;!?]| at| for| day| all|$))", "at"),
    swap(r"\b(?P<at>in|at) (?=(?:good|bad|friendly|excellent) terms with\b)", "on"),
    swap(r"\b(?:pay|paid|paying|payment|book|booked|inform|know|thanks?|thank you|send|sent|told|tell|half) (?:\w+ ){0,3}?(?P<at>by|at|on|with) (?=advance(?: [.,;!?]| and| for| if| by| before|$))", "in"),
    swap(r"^(?P<at>in) (?=first(?: ,| i\b| we\b| he\b| she\b| it\b| the\b))", "at"),
    swap(r"^(?P<at>at) (?=the end (?:,|the client|we|i|he|she|they|it)\b)", "in"),
    swap(r"\b(?:apply|applies|applied) (?P<at>on|for|in) (?=(?:all|every|each|both|old|new|the (?:first|second|next|whole|total)|this|these|your) (?:sellers?|orders?|items?|products?|customers?|members?|buyers?|users?|plans?|price|sale|case|cases)\b)", "to", unless=r"\bwe apply|\bi apply"),
    swap(r"\b(?:cheaper|bigger|smaller|better|faster|slower|higher|lower|longer|shorter|older|younger|larger|stronger|heavier|lighter|newer|easier|harder|safer|costlier|nicer|later|taller) (?P<at>from|to|of|compared from) (?=(?:me|him|her|us|them|you|ours|yours|theirs|mine|his|before|(?:the|our|your|my|this|that|his|her|their|other|any|all) (?:\w+ )?(?:one|ones|other|others|shop|shops|plan|plans|version|bag|phone|theme|price|prices|product|products|seller|sellers|site|website|model|offer|team|company|design|market|draft|logo))(?: [.,;!?]| and| but| so| in| on|$))", "than",
         unless=r"\b(?:better|faster|more \w+|easier|harder|safer|later|higher|lower) to (?:me|him|her|us|them|you)\b|\b(?:more|less) (?:\w+ )?(?:information|details|photos|orders|clients|emails|messages|feedback|money|help|time|news|replies|reviews|questions|help|people|customers|buyers|samples|files|updates|requests|complaints)\b"),
    swap(r"\b(?:best|fastest|biggest|youngest|oldest|cheapest|smallest|largest|tallest|busiest|newest|most \w+ \w+) (?P<at>of) (?=(?:our|the|my|your|this) (?:team|city|town|country|world|market|class|office|shop|company|area|group|page)(?: [.,;!?]| and| but|$))", "in"),
    swap(r"\bchoose (?P<at>from|among|of) (?=(?:the )?two\b)", "between"),
    swap(r"\b(?:a|the|any|no|big|great|severe) shortage (?P<at>in|for|on|with) (?=\w+s\b)", "of"),
    swap(r"\b(?:a|one|another|few|some|any|more|two|three|my) (?:\w+ )?questions? (?P<at>of|on-x|for-x) (?=(?:your|the|my|this|our|that) )", "about"),
    swap(r"\b(?:delay|delays|mistake|mistakes) (?P<at>of) (?=(?:the|your|our|my|this) (?:delivery|shipment|payment|refund|invoice|reply|order|project|report|list|bill)\b(?! (?:team|man|date|person)))", "in"),
    swap(r"\b(?:list|copy|photo|picture|copies|photos|pictures|screenshot|screenshots|scan) (?P<at>about|for-x) (?=(?:the|your|my|our|this|all) )", "of"),
    swap(rf"\b(?:photo|picture|copy|screenshot) (?P<at>from) (?=(?:the|your|my|our) (?:\w+ )?(?:cup|product|item|damage|box|shirt|dress|bag|error|screen|receipt|bill|invoice|id card|passport|label|form|contract|certificate|agreement){CLOSED})", "of"),
    swap(r"\b(?:a|any|some|the|this|no|same|another) (?:\w+ )?(?:problem|problems|trouble|issue|issues) (?P<at>in|of|to|about) (?=(?:my|your|our|the|this|his|her) (?:account|order|parcel|payment|login|internet|internet connection|connection|phone|laptop|printer|password|website|site|card|server|delivery|app|theme|plugin|invoice|refund|link|camera|software|system)(?: [.,;!?]| and| but| so| since| again| now| today|$))", "with"),
    swap(r"\b(?:the matter|wrong) (?P<at>to|in|of|for) (?=(?:your|the|my|our|this|his|her|it|you) ?)", "with", unless=r"\bthe matter (?:to|of|in|for) (?:the|our|my|your) (?:manager|team|boss|hand|court|bank|police|supplier|courier|client|support|owner)|\bwrong (?:for|to|of|in) (?:you|him|her|them|us|me)\b|in the wrong|wrong in (?:the|this)"),
    swap(r"\b(?:good|bad|close|strong|long|great|better|excellent|friendly) (?:relation|relations|relationship) (?P<at>to|of|between-x|among) (?=(?:our|my|your|the|his|her|their|all) )", "with"),
    swap(r"\b(?:argument|discussion|talk|conversation|debate|dispute) (?P<at>on|for|of-x|regarding-x) (?=(?:the|your|our|this|my) (?!phone|\w+ (?:page|call))\w+)", "about"),
    swap(r"\b(?:a|the|this|monthly|weekly|daily|short) report (?P<at>of) (?=(?:the|our|your|this) (?:sales|campaign|page|event|meeting|market|survey|visit|problem|traffic|progress|work))", "on"),
    swap(r"\b(?P<at>because from|because for) (?=\w)", "because of"),
    swap(r"\bon account (?P<at>for|to|from) (?=\w)", "of"),
    swap(r"\b(?:run|runs|ran|running) out (?P<at>from|with|in|off) (?=\w+)", "of"),
    swap(r"\b(?:keep|stay|kept|stayed|keeps) away (?P<at>of|to|with) (?=\w)", "from"),
    swap(r"\b(?P<at>((?:come|came|comes|coming) across) (?:with|to|on)) (?=(?:your|the|a|an|this|my|his|her|some|many))", r"\2", unless=r"\bacross to the|across (?:to|on) the (?:other|road|phone|screen)"),
    swap(r"\b(?P<at>((?:give|gave|given|gives|giving) up) (?:from|of|with)) (?=(?:the|this|my|his|her|our|hope|trying|smoking|working))", r"\2"),
    swap(r"\b(?:lean|leaned|leaning) (?P<at>in|to) (?=(?:the|my|your|our) (?:\w+ )?(?:counter|wall|table|desk|glass|door|shelf))", "on"),
    swap(rf"\b(?:hand|handed|handing|hands)(?: \w+)? over (?:{_THEM} )?(?P<at>with|for|at) (?=(?:the|my|our|your|him|her|them|us) )", "to"),
    swap(r"\b(?:point|points|pointed|pointing) (?P<at>on|in) (?=(?:the|a|my|our|your|this|that) )", "at", unless=r"\b(?:the|a|this|that|some|any|no|every|each|your|my|main|good|starting|selling|focal|one) points?\b"),
    swap(r"\b(?:photo|photos|picture|pictures|video|videos|shot|recorded|taken) (?:was |were )?(?P<at>by) (?=(?:my|the|a|his|her|our|your|mobile|this) ?(?:phone|mobile|camera|mobile phone|iphone|smartphone|drone|webcam))", "with"),
    swap(r"\b(?:delivered|sent|shipped|posted|gone|went) (?P<at>by|at|in) (?=(?:the|a) (?:wrong|right|old|new|other|different|correct) (?:address|house|number|person|customer|email|place|city|branch)\b)", "to"),
    swap(r"\b(?:went|go|going|goes|gone|are|am|is|was|were) (?P<at>in|at|for-x) (?=(?:a|the|our|my|his|her) (?:\w+ )?(?:trip|tour|journey|picnic|holiday|vacation|business trip)\b)", "on"),
    swap(r"\b(?:drive|drives|drove|driving|run|runs|works|move|moves|moved|travels|load|loads|ran) (?P<at>with|in|on) (?=(?:a )?(?:high|low|full|great|good|top|maximum|slow|\d+ \w+) speed)", "at"),
    swap(rf"\b(?:bought|buy|got|sell|sells|sold|ordered|purchased|available) (?:it|this|them|{_THEM}|one|two|three)? ?(?P<at>with|in|by|at-x) (?=(?:only |just |about )?(?:tk |taka )?\d[\d,.]* ?(?:taka|tk|dollars|usd|euros|pounds|rupees|bucks))", "for"),
    swap(r"\b(?:drop|drops|dropped|fell|fall|rose|rise|gone up|went up|come down|came down|reduced|increased|raised|cut) (?P<at>at|in|till|upto) (?=(?:tk |taka )?\d[\d,.]* ?(?:taka|tk|dollars|usd|euros|pounds|rupees|%|percent))", "to"),
    swap(r"\b(?:sit|sits|sat|sitting|works?|worked|wait|waiting|ask|collect) (?P<at>in|on) (?=(?:the|our) (?:front desk|reception|reception desk|help desk|counter|cash counter|information desk))", "at"),
    swap(r"\b(?:keys?|phone|box|file|laptop|papers?|parcel|book|cup|it|bag|pen|report|invoice|files) (?:is|are|was|were|lies|lay) (?:still |now )?(?P<at>at|in) (?=(?:the|my|your|his|her|our) (?:\w+ )?(?:table|desk|floor|shelf|counter|roof|wall)(?: [.,;!?]| near| in| by| and| now|$))", "on"),
    swap(r"\b(?:there is|there was|is|was|are) (?:\w+ )?(?P<at>into) (?=(?:the|my|your|our|this) (?:\w+ )?(?:box|bag|room|folder|phone|file|office|house|parcel|drawer|bottle|packet|shop))", "in"),
    swap(r"\b(?:jump|jumped|jumps|fall|fell|falls|dive|dived) (?P<at>in) (?=the (?:river|water|pond|pool|lake|sea|well)\b)", "into"),
    swap(r"\b(?:suitable) (?P<at>to) (?=(?:dry|oily|all|every|small|large|young|old|any|babies|children|kids|women|men|beginners|my|our|your|the|this|both) ?)", "for", unless=r"\bsuitable to (?:all of|both of)"),
    swap(r"\b(?:is|are|was|were|not) capable (?P<at>to) (?=\w+ing\b)", "of"),
    swap(r"\b(?:prices?|product|plan|design|version|colour|color|model|shirt|result|total|amount|number|address|size) (?:is|are|was|were|looks?) (?:very |quite |totally |completely |so |a bit )?different (?P<at>with|by|of) (?=\w)", "from"),
    swap(r"\b(?:said|says|written|printed|the (?:price|date|size|code|name|number|address)) (?:is |are |was )?(?P<at>upon) (?=the (?:label|box|page|bottle|bag|card|receipt|cover|packet))", "on"),
    swap(r"\bno need (?P<at>for|of) (?=(?:worry|hurry|panic|call|pay|come|send|reply|wait|write|go|buy|do|visit|change)(?: [.,;!?]| about| again| us| me| extra| to|$))", "to"),
    swap(r"\b(?:relation|relationship) (?P<at>to) (?=our buyers)", "with"),
    # time
    swap(rf"(?<!percent )(?<!% )(?<!points )(?<!log )(?<!logged )(?<!logging )(?<!sign )(?<!signed )(?<!check )(?<!checked )(?<!came )(?<!come )(?<!fill )(?<!moved )(?<!move )(?<!ran )(?<!hand )(?<!handed )(?<!go )(?<!went )(?<!carry )(?<!working )\b(?P<at>(?:in|on|at) ((?:last|next|every|this coming|each) (?:week|month|year|night|morning|evening|afternoon|{_DAY}|{_MONTH})))(?![\w'’-])", r"\2"),
    swap(r"\b(?P<at>(?:in|on|at) ((?:today|tomorrow|yesterday|tonight)))(?= [.,;!?]| i | we | at | and | morning| evening| night)", r"\2", unless=r"\b(?:log|logs|logged|logging|sign|signs|signed|signing|check|checked|checking|come|came|coming|be|was|were|is|am|are|'m|'s|'re|go|goes|went|going|move|moved|moving|hand|handed|turn|turned|stay|stayed|drop|dropped|call|called|bring|brought|send|sent|keep|kept|put|get|got|let|phone|carry|carried|hold|left|pop|popped|fill|filled|take|took|taken|switch|switched|shop|store|go) (?:\w+ ){0,2}(?:in|on|at) (?:today|tomorrow|yesterday|tonight)\b"),
    swap(rf"\b(?P<at>(?:on|at)) (?=the (?:morning|afternoon|evening){_END})", "in"),
    swap(r"\b(?P<at>(?:on|at) (morning|afternoon|evening))(?= [.,;!?]| and | we | i )", r"in the \2"),
    swap(rf"\b(?P<at>within) (?=(?:{_DAY}|tomorrow|tonight|noon|next (?:week|month)|\d{{1,2}} ?(?:am|pm)|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|the end of)\b)", "by"),
    swap(rf"\b(?P<at>during) (?={_LENGTH}{_END})", "for"),
    swap(rf"^(?P<at>before ({_LENGTH}))(?= ,| i\b| we\b| he\b| she\b| they\b)", r"\2 ago"),
    swap(rf"\b(?:sent|ordered|bought|received|got|came|joined|paid|wrote|called|started|left|posted|emailed|messaged|placed|was|were|did|said|told|asked|arrived|delivered|happened|finished|opened|launched) (?:\w+ ){{0,5}}?(?P<at>before ({_LENGTH}))(?= [.!?]|$)", r"\2 ago"),
    swap(rf"\b(?:is|are|was|were|deadline|due|meeting|exam|event) (?P<at>on) (?=(?:two|three|four|five|\d+) (?:days|hours|weeks|minutes|months){_END})", "in"),
    swap(r"\bbetween (?:\d[\d:.]* ?(?:am|pm)?|[a-z]+day|" + _NUMBER + r") (?P<at>to) (?=\d|[a-z]+day|" + _NUMBER + r")", "and"),
    swap(r"\b(?:stay|wait|hold|continue|keep)\w* (?:\w+ ){0,5}(?P<at>by) (?=(?:he|she|they|we|i|you) )", "until"),
    swap(r"\b(?P<at>since from|from since) (?=\w+)", "since"),
    # place and medium
    swap(r"\b(?P<at>in|at) (?=page \d)", "on"),
    swap(rf"\b(?P<at>in|at) (?={_THE} (?:\w+ )?(?:website|web ?site|webpage|web page|facebook page|home ?page|internet|landing page|product page|checkout page|contact page|youtube channel|facebook group-x|screen){CLOSED})", "on",
         unless=r"\b(?:look|looks|looking|looked|stare|stared) at\b|\barrive|\bpoint\w* at|\binterest\w* in|\bchanges? in|\bin the internet (?:age|business)"),
    swap(rf"\b(?:is|are|was|were|it|them|link|file|code|found|find|see|saw|mentioned|written|attached|sent|details|wrote|said|address|number|password|included|promised|instructions|information) (?P<at>on) (?={_THE} (?:last |first |previous |same |welcome |confirmation |below )?(?:email|mail|message|letter|attachment|inbox|spam folder|text message)\b(?! (?:list|address|account|client|button|icon|template|design|page|thread|app|server|marketing|campaign)))", "in"),
    swap(r"\b(?:written|printed|shown|mentioned|given|listed|displayed|posted|published) (?P<at>at|in) (?=(?:the|our|your|this) (?:box|label|package|website|site|page|screen|receipt|wall|cover|packet|board|door|bottle))", "on"),
    swap(rf"\b{_forms('put place keep leave lay')} (?:it|them|{_THEM}) (?P<at>in) (?=(?:the|my|your|our|his|her) (?:table|desk|floor|wall|counter|website|page|homepage|roof){_END})", "on"),
    swap(r"\b(?:is|are|was|were|not|it|them|name|see|saw|found|find|read|live|lives|lived|shown|appear|appears|show|shows|added|record) (?P<at>on) (?=(?:the|your|our|this|my|a) (?:\w+ )?(?:system|newspaper|database|cart|world|sky|city|country|village|queue|inbox|spreadsheet cell)\b(?! (?:page|list|is|was)))", "in"),
    swap(rf"\b{_forms('work')} (?P<at>on) (?=(?:a|an|the|our|his|her|my|another) (?:\w+ ){{0,2}}?{_WORKPLACE}{CLOSED})", "at",
         unless=r"\bon (?:the|our|his|her|my) (?:shop|store|office|company|school|hotel|agency)(?: \w+)? (?:website|page|design|logo|menu|of)|\bwork\w* on the (?:shop|store|office|school|bakery)\b"),
    swap(rf"\b(?:met|meet|meets|wait|waits|waiting|waited|stand|standing|stood|collect|collected) (?:\w+ ){{0,3}}?(?P<at>in|on) (?=the (?:\w+ )?(?:gate|door|counter|bus stop|bus stand|entrance|junction|crossing|reception desk){CLOSED})", "at"),
    swap(rf"\b(?:him|her|them|you|us|me|see|saw|met|meet|was|were|be|there|present|arrive|arrived) (?P<at>on) (?=(?:the|a|his|her|our|your|my) (?:\w+ )?{_EVENT}\b)", "at"),
    swap(rf"\b{_forms('arrive')} (?P<at>at|to|on) (?={_TOWN}\b(?! (?:airport|station|office|port|bus|branch|university|railway)))", "in"),
    swap(rf"\b{_forms('arrive')} (?P<at>to|on) (?=(?:the|our|your|my|his|her) )", "at", unless=r"\bon (?:the|our|your|my|his|her) (?:\w+ )?(?:\d|first|second|third|\w+th\b|morning|afternoon|evening|night|day|week|date|market|scene|birthday|weekend|island|coast|shore|spot|platform|doorstep|back)"),
    swap(rf"\b{_forms('go come travel return arrive get leave')} (?:\w+ ){{0,4}}?(?P<at>with|in|on) (?={_TRANSPORT}{_END})", "by", unless=r"\bon (?:board|foot)|\b(?:in|with) (?:taxi|car) (?:and|or)"),
    swap(rf"\b{_forms('write draw cut sign open clean eat fix paint mark take')} (?:\w+ ){{0,4}}?(?P<at>by) (?=(?:a|an|the|my|your|this|black|blue|red) (?:\w+ )?{_TOOL}\b)", "with"),
    swap(rf"\b(?:is|are|was|were|still|currently|now|be|been) (?P<at>in|on|at) (?=(?:maintenance|construction|warranty|guarantee|investigation|repair){CLOSED})", "under"),
    swap(rf"\b(?:is|are|was|were|been|be) (?:\w+ly )?(?:written|made|designed|created|signed|approved|done|built|drawn|painted|prepared|checked|edited|developed|managed|owned|run|led|recommended|reviewed|translated|organi[sz]ed|posted|handled|taken|tested) (?P<at>from) (?=(?:our|my|the|a|an|your|his|her|their|another) (?:\w+ )?{_DOER}{CLOSED})", "by"),
    swap(rf"\b{_forms('divide split separate translate convert')} (?:\w+ ){{0,4}}?(?P<at>in|to) (?=(?:two|three|four|five|six|several|small|equal|different|parts|groups|pieces|sections|paragraphs|english|bangla|bengali|french|spanish|arabic|hindi|german|teams)\b(?! (?:\w+ )?(?:minutes|hours|days|weeks|months)))", "into"),
    # an object between verb and preposition
    swap(rf"\b{_forms('discuss')} {_THEM} (?P<at>to) (?=(?:my|our|the|your|his|her|him|them|you|me|us)\b)", "with"),
    swap(rf"\b{_forms('share')} {_THEM} (?P<at>to) (?=(?:us|me|him|them|you|everyone|(?:our|my|your|the|his|her) (?:team|client|clients|customer|customers|manager|boss|friends?|colleagues?|staff|supplier|designer|developer|followers|courier|seller|buyer)){_END})", "with"),
    swap(rf"\b{_forms('accuse')} {_WHOM} (?P<at>for|with|about|on) (?=\w)", "of"),
    swap(rf"\b{_forms('blame')} {_WHOM} (?P<at>of|about|with) (?=\w)", "for"),
    swap(rf"\b{_forms('thank')} {_WHOM} (?P<at>of|about|on|to) (?=(?:your|the|my|our|this|all|helping|giving|sending|buying|choosing|being|joining|taking|being|sharing|telling))", "for"),
    swap(rf"\b{_forms('congratulate')} {_WHOM} (?P<at>for|about|at|of|to) (?=(?:your|the|his|her|their|our|this|\w+ing))", "on"),
    swap(rf"\b{_forms('warn inform notify update')} {_WHOM} (?P<at>for|of-x) (?=(?:the|this|your|my|our|any|a) (?!first|last|next|time|moment|while|second|sake))", "about"),
    swap(r"\b(?:updated|informed|posted) (?P<at>for) (?=(?:the|this|your|my|our|any) (?!first|last|next|time))", "about"),
    swap(rf"\b{_forms('remind')} {_WHOM} (?P<at>for|on|to) (?=(?:the|this|your|my|our|a|their|his|her) (?:\w+ )?(?!day|morning|first|last|next|time)\w+)", "about", "of"),
    swap(rf"\b{_forms('prevent stop prohibit discourage')} {_WHOM} (?P<at>of|to|for) (?=\w+ing\b)", "from"),
    swap(rf"\b{_forms('compare')} {_THEM} (?P<at>from|than|by|of) (?=\w)", "with"),
    swap(rf"\b{_forms('introduce')} (?:{_WHOM}|{_THEM}) (?P<at>with) (?=(?:my|our|the|his|her|your|their) (?:\w+ )?(?:boss|team|manager|client|clients|friend|friends|family|owner|customers|colleagues|developer|designer|director))", "to"),
    swap(rf"\b{_forms('invite')} {_WHOM} (?P<at>in|at|on) (?=(?:the|our|my|a|this|your) (?:\w+ )?(?:party|meeting|event|wedding|group|page|webinar|seminar|call|launch|programme|program|office|workshop))", "to"),
    swap(rf"\b{_forms('protect')} {_THEM} (?P<at>of|by-x) (?=\w)", "from"),
    swap(rf"\b{_forms('send forward email mail ship')} {_THEM} (?P<at>at|in) (?=(?:my|your|our|the|this|his|her|their) (?:\w+ )?(?:email|e-mail|mail|email address|home|office|house|whatsapp number|address)\b)", "to"),
    swap(rf"\b{_forms('add')} {_THEM} (?P<at>in|on|into) (?=(?:your|the|my|our) (?:shopping )?(?:cart|basket|bag|list|wishlist|group|team|order){_END})", "to"),
    swap(rf"\b{_forms('add')} (?P<at>in|on) (?=(?:your|the|my|our) (?:shopping )?(?:cart|basket|bag|wishlist){_END})", "to"),
    swap(rf"\b{_forms('attach')} {_THEM} (?P<at>with|in|on|into) (?=(?:this|the|my|your|our) (?:email|mail|message|letter|reply|form|application))", "to"),
    swap(rf"\b{_forms('connect')} (?:{_THEM} )?(?P<at>with|in|on) (?=(?:the internet|internet|wifi|wi-fi|bluetooth|the wifi|the wi-fi|the printer|the network|the router|the server))", "to"),
    swap(rf"\b{_forms('increase raise reduce cut drop grow rise fall decrease lower improve')} (?:{_THEM} |prices? |sales |costs? )?(?P<at>with|of) (?=(?:\d+|five|ten|fifteen|twenty|thirty|fifty|almost|about|nearly) ?(?:%|percent|taka|dollars|times|per cent))", "by", unless=r"\b(?:an?|the|this|your|our) (?:\w+ )?(?:increase|raise|cut|drop|rise|fall|decrease|reduction)\b"),
    swap(rf"\bspent? (?:{_LENGTH}|{_NUMBER} \w+|a lot of time|all day|hours) (?P<at>for|in|to) (?=(?:the|this|your|a|my|our) (?:\w+ )?(?:banner|logo|design|report|project|page|website|post|video|email|reply|list|sheet|article|research|ticket|problem|issue|task))", "on"),
    swap(r"\b(?:no|any|full|lost|little|better|much|complete|some) control (?P<at>on|in|to|upon) (?=(?:the|this|my|your|our|it|that|his|her))", "over"),
    swap(rf"\b{_forms('promote')} (?P<at>as) (?=(?:an? |the )?(?:\w+ ){{0,2}}(?:leader|manager|supervisor|head|editor|director|officer|executive|assistant|admin|captain|agent)\b)", "to"),
    swap(r"\bfollowed (?P<at>with) (?=(?:a|an|the|two|another) )", "by"),
    swap(rf"\b{_forms('look')} (?P<at>for|on|at-x) (?=(?:this|the|that|your|my) (?:matter|issue|complaint|case|dispute)\b)", "into"),
    swap(rf"\b{_forms('look')} (?P<at>to|on|in) (?=(?:the|this|my|your|our) (?:\w+ )?(?:picture|photo|image|file|screenshot|design|page|website|example|attachment|logo|draft|list|chart|map){CLOSED})", "at"),
    swap(rf"\b{_forms('talk')} (?P<at>on) (?=(?:the|this|our|your|that|some|a) (?!phone|mobile|telephone|line|radio|air|internet|way|side|spot|call|street|road|weekend|day|first|last)\w+)", "about"),
    swap(r"\b(?P<at>by) (?=(?:my|your|our|his|her|their|its) own(?: [.,!?]|$))", "on"),
    swap(r"\b(?P<at>in|at|on) (?=(?:my|your|our|his|her|their) point of view)", "from"),
    swap(r"\b(?P<at>according to me)\b", "in my opinion"),
    swap(r"\b(?P<at>according (?:with|by|of|from)) (?=\w)", "according to"),
    swap(r"\b(?P<at>in) (?=behalf of)", "on"),
    swap(r"\b(?P<at>in|with) (?=purpose [.,!?])", "on"),
    swap(r"\b(?P<at>with|on|in) (?=(?:a )?mistake [.,!?])", "by"),
    swap(r"\bdifference (?P<at>of) (?=(?:the )?(?:\w+ )(?:plan |package |model |one )?and (?:the )?\w+)", "between", unless=r"difference of (?:opinion|view)|difference in (?:price|cost|size|colou?r|quality|time|weight)"),
    swap(r"\b(?:am|is|are|was|were|'m|be|been) (?:not |very |so |quite )?busy (?P<at>for|in|by|at|of) (?=(?:my|the|our|your|his|her|another|other|some|a) (?:\w+ )?(?:reports?|project|projects|work|task|tasks|client|clients|customers|orders?|exam|exams|family|meeting|meetings|job|shop|campaign|website|design|wedding)\b)", "with"),
    swap(r"\b(?:am|is|are|was|were|be|'m|not|very|more|fully|already) familiar (?P<at>to|of|about|on|in|for) (?=(?:this|that|these|the|your|our|most|all|any|many|shopify|excel|canva|wordpress|google|upwork|fiverr|trello|slack|facebook|such|both|how)\b)", "with", unless=r"familiar to (?:most|all|many|both|the|our|your) "),
    swap(r"\b(?:belongs?|belonged) (?P<at>from|of|with|in|at) (?=(?:an?|the|my|our|your|this|that) )", "to", unless=r"belongs? (?:in|with|at) "),
    swap(r"^(?:hello ,? ?|hi ,? ?)?i (?:come|am) (?P<at>of) (?=(?:an?|the) (?:\w+ )?(?:village|town|city|family|country|place))", "from"),
    swap(r"\b(?:got|get|gets|received|receive|had|have) (?:an?|the|your|many|some|no|this|another) (?:\w+ )?(?:call|calls|email|emails|mail|message|messages|letter|reply|complaint|complaints|request|order|text|notice) (?P<at>of) (?=(?:the|an?|my|our|your|one of|another) (?:\w+ )?(?:bank|client|customer|buyer|manager|boss|supplier|courier|seller|company|office|owner|shop|landlord|team|agency|police)\b(?! (?:transfer|account|details|service|'s)))", "from"),
    swap(r"\b(?:spoke|speak|speaking|talk|talked|talking|told|tell|asked|call|called|calling|confirmed|explained|discuss|discussed|chatted) (?:\w+ ){0,4}?(?P<at>in|by-x|at|over-x) (?=the phone(?: [.,;!?]| about| yesterday| today| and| this| last| before| but|$))", "on"),
    swap(r"\b(?:is|am|are|was|were|'s|'m) (?:still |now |already |busy )?(?P<at>at|in) (?=the phone(?: [.,;!?]| with| now| so| and| right|$))", "on"),
    swap(r"\b(?:write|reply|answer|speak|explain|describe|say|said|written|wrote|replied|fill|filled|type|talk|chat|respond|answered) (?:\w+ ){0,5}?(?P<at>by|with|on) (?=(?:english|bangla|bengali|hindi|arabic|french|german|spanish)(?: [.,;!?]| so| and| because| only| please| or| but| to|$))", "in", unless=r"\bwith english (?:and|or|to)"),
    swap(r"\b(?:wrote|written|write|signed|sign|marked|printed|drawn|filled|draw|mark) (?:\w+ ){0,4}?(?P<at>with|by) (?=(?:\w+ )?(?:ink|capital letters|bold|italics)\b)", "in"),
    swap(r"\b(?:file|files|photo|photos|image|document|documents|report|video|videos|invoice|logo|link|data|it|they|is|are|everything) (?:is |are |was |were )?(?P<at>on|at) (?=(?:the|a|that|this|your|our|my|another) (?:\w+ )?folder\b)", "in", unless=r"\b(?:click|clicked|right-click|based|depends?|change|changes) (?:\w+ )?on"),
    swap(r"\b(?:is|are|was|see|find|found|printed|look|shown|listed|written|photo|picture|table|price|chart|answer|it) (?:\w+ )?(?P<at>at) (?=(?:the )?(?:page (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)|(?:first|second|third|last|next|back|front) page)\b)", "on", unless=r"\blook(?:s|ed|ing)? at"),
    swap(r"\b(?:keys?|phone|book|bag|cup|laptop|box|parcel|paper|papers|printer|documents|file|files) (?:is |are |was |were )(?:still |now |just )?(?P<at>in|at) (?=(?:the|my|your|his|her|our) (?:\w+ )?(?:table|floor|shelf|roof|chair|wall)\b)", "on"),
    swap(r"\b(?:type|write|enter|put|paste|add|fill|click|upload|insert) (?:\w+ ){1,4}?(?P<at>at) (?=(?:the|this|that) (?:\w+ )?(?:box|field|column|cell)\b)", "in", unless=r"\bclick|\bat the (?:top|bottom)"),
    swap(r"\b(?:ends?|starts?|begins?|ending|starting) (?P<at>by) (?=\d+\b(?! ?(?:am|pm|:|o'clock|%|percent|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb)))", "in", unless=r"\b(?:start|starts|begin|begins|starting) by"),
    swap(r"\b(?:rise|rises|rose|risen|fell|fall|fallen|dropped|drop|increased|increase|decreased|went up|gone up|go up|grew|grown|go down|went down|gone down|reduced|down|up) (?P<at>with|for-x|of-x) (?=(?:\d+|one|two|three|four|five|ten|fifteen|twenty|thirty|forty|fifty) ?(?:%|percent|per cent|taka|dollars|points))", "by"),
    swap(r"\bdivided? (?:\w+ ){0,4}?(?P<at>on|by-x|to) (?=(?:\d|two|three|four|five|six|small|equal|several) ?(?:\w+ )?(?:parts?|groups?|pieces|teams|sections|steps))", "into", unless=r"\bon (?:which|how)"),
    swap(r"\b(?:change|changed|move|moved|shift|shifted|extend|reschedule|rescheduled|changing|moving) (?:\w+ ){1,5}?(?P<at>to|of) (?=(?:\d{1,2}(?: ?: ?\d\d)? ?(?:am|pm)?|monday|tuesday|wednesday|thursday|friday|saturday|sunday) to (?:\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday))", "from"),
    swap(r"\b(?P<at>at|on) (?=the meantime\b)", "in"),
    swap(r"^(?P<at>on|at) (?=(?:this|that|which) case [,])", "in"),
    swap(r"^(?P<at>in|on) (?=what time (?:will|do|does|did|is|are|can|should|would|shall|was)\b)", "at"),
    swap(r"\bfrom (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?P<at>upto|till-x|and) (?=(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)", "to"),
    swap(r"\bbetween (?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?P<at>to|till|until) (?=\w)", "and"),
    swap(r"\b(?:better|worse|cheaper|bigger|smaller|faster|slower|larger|higher|lower|older|younger|longer|shorter|easier|harder|stronger|heavier|lighter|newer|thicker) (?P<at>from|then-x|to-x) (?=(?:last|the (?:last|old|other|previous|first|second)|before|mine|yours|ours|his|hers|theirs|any other|all other|others|him|me|us|them)\b)", "than"),
    swap(r"\b(?:had|have|has|having) (?:an?|the|another|no) (?:\w+ )?(?:talk|chat|call|word|discussion|conversation|argument|meeting) (?P<at>to|by) (?=(?:the|our|my|your|his|her|a|one) (?:\w+ )?(?:designer|client|customer|manager|boss|supplier|team|buyer|owner|developer|writer|courier|seller|accountant|rider|editor)\b)", "with"),
    swap(r"\bi (?:usually |always |mostly |also |can |often )?work (?P<at>in) (?=home(?: [.,;!?]| so| and| as| because|$))", "from"),
    swap(r"^(?:hello ,? ?|hi ,? ?)?(?:i am|i'm|we are) writing (?P<at>for|on-x|of) (?=(?:the|my|our|your|an?|this) (?:\w+ )?(?:order|parcel|invoice|complaint|delay|refund|payment|problem|issue|product|account|position-x)\b)", "about"),
    swap(r"\b(?:experience|years) (?P<at>of|on|about) (?=(?:customer (?:service|support|care)|data entry|video editing|graphic design|web design|web development|digital marketing|email marketing|seo|content writing|social media|bookkeeping|copywriting|photo editing|lead generation|sales|marketing|teaching|design|e-commerce)\b)", "in", unless=r"years of"),
    swap(r"\b(?:spend|spends|spent|spending) (?:\w+ ){1,6}?(?P<at>for|behind) (?=(?:ads|advertising|marketing|clothes|food|this design|this task|this project|the design|the project|shipping|rent|each|every|my|it|them|social media|facebook)\b)", "on", unless=r"\bspen\w+ (?:\w+ ){1,5}(?:on|in|at|with|\w+ing) "),
    swap(r"\bneed (?:your|some|his|her|their|any|more|a little) (?:\w+ )?help (?P<at>for|in-x|of|about-x) (?=(?:this|the|my|our|a) (?:\w+ )?(?:spreadsheet|report|design|project|order|invoice|task|website|page|form|file|account|payment|logo|list|campaign|proposal|order|setup|settings)\b)", "with"),
    swap(r"\b(?:am|is|are|was|were|be) short (?P<at>in|at|for|with) (?=(?:time|money|cash|stock|staff|space|hands|people|funds)\b)", "of"),
    swap(r"\b(?:keep|keeps|kept|keeping|put) (?:me|us|him|her|them|you|everyone|the team) (?P<at>to|on|at) (?=the loop\b)", "in"),
    swap(r"\b(?:was|were|am|is) born(?: and (?:raised|brought up))? (?P<at>at|on) (?=(?:bangladesh|dhaka|sylhet|khulna|chittagong|chattogram|rajshahi|barishal|india|a (?:small )?(?:village|town|city))\b)", "in"),
    swap(r"\b(?:joined|started|left|opened|founded|launched|graduated|built|began|passed|bought|finished) (?:\w+ ){0,4}?(?P<at>on|at) (?=(?:19|20)\d\d(?: [.,;!?]| as| with| and| when| after|$))", "in"),
    swap(r"\bgift (?:is|was) (?P<at>to) (?=(?:my|his|her|our) )", "for"),
    swap(r"\bthe difference (?P<at>of|from|in) (?=(?:the )?(?:two|both|these|those|them|plans|options)\b)(?!\w+ (?:parts?|instal\w+|payments?|steps?|weeks?|days?|months?|cases?|places?|ways|hours?)\b)", "between"),
)  # fmt: skip

_TOO_MANY = Swaps(
    swap(rf"\b(?:we|i|they|he|she|you|have|has|had|customer|client|buyer|to|and) (?P<at>({_forms('order demand')}) for) (?=(?:the|an?|my|our|two|three|four|five|six|ten|some|new|more|full|\d+|this|that|these) )", r"\2", unless=r"\b(?:the|an|this|my|your|our|in|no|big|high|great|good|new|first|last|every|each|next) (?:order|demand)|\border(?:ed)? for (?:the|my|a) (?:first|last|same|second|mother|father|wife|sister|brother|friend|son|daughter|family|office|team|long|client|customer|wedding|party|event|birthday|next)"),
    swap(r"\b(?P<at>(includes|include|included) (?:with|of)) (?=(?:the|an?|all|two|three|four|five|six|ten|free|your|our|\d+) )", r"\2", unless=r"\b(?:is|are|was|were|be|been|not|comes) included with"),
    swap(r"\b(?:i|we|he|she|they) (?P<at>met with) (?=(?:an?|my|our) (?:old |new |school |good )?(?:friend|client|customer|man|woman|boy|girl|person|cousin|buyer)\b)", "met", unless=r"met with (?:an|a) accident"),
    swap(r"\b(?P<at>(try|tried|trying|tries) (?:in|with|at|on) (my|our|his|her|their|your)) (?=(?:level )?best)", r"\2 \3"),
    swap(rf"\b(?P<at>({_forms('violate')}) against) ", r"\2"),
    swap(r"\b(?:he|she|i|they|who|has|have|had) (?P<at>married (?:with|to)) (?=(?:a|an|his|her|the|my|another)\b)", "married", unless=r"married to"),
    swap(r"\b(?:he|she|i|they|we|you|who|has|have|had|will|to) (?P<at>(left|leave|leaving) (?:from|to)) (?=(?:the|my|our|his|her|this|that|their) (?:\w+ )?(?:company|job|office|team|firm|group|house|agency|organi[sz]ation)\b)", r"\2"),
    swap(r"\b(?:please|to|can|will|must|should|kindly|you|we|i|they|often|also|and|you'll|customers|people) (?P<at>(visit|visited|visiting) (?:to|in|at|on)) (?=(?:our|the|your|my|this|his|her|their|us|it|me)\b(?! (?:weekend|end|morning|evening|last|next|first|same|time|day)))", r"\2"),
    swap(r"\b(?P<at>(comprises) of) ", r"\2"),
    swap(r"\b(?P<at>(reach|reached|reaches|reaching) (?:to|at|in|into)) (?=(?:the|your|my|our|us|me|him|them|you|his|her|their|home|there|office|dhaka|bangladesh)\b(?! (?:same|time|end of)))", r"\2", unless=r"\breach(?:ed)? (?:\w+ )?(?:out|in the|in time)|\bbe reached|\bwithin reach|\bin reach|reached at (?:the|our) (?:number|hotline|phone)"),
    swap(r"\b(?P<at>(enter|entered|enters|entering) (?:into|in|to)) (?=(?:the|my|our|your|this|that|his|her) (?:\w+ )?(?:room|office|site|website|building|shop|group|page|house|account|market|meeting|hall|store|dashboard|chat)\b)", r"\2"),
    swap(rf"\b(?P<at>({_forms('contact email phone text')}) (?:with|to)) (?=(?:the|my|our|your|this|us|me|him|them|you|their|his)\b)", r"\2", unless=r"\b(?:in|a|an|the|my|our|your|no|any|direct|eye|close|of|this|that|his|her|first|their|with|by|via|and|an?y|or|through|from|make|made|making|do|did|gave|give) (?:contact|email|phone|text)\b"),
    swap(rf"\b(?P<at>({_forms('lack')}) (?:of|in)) (?=(?:a|the|our|good|proper|any|some|time|money|experience|confidence|skills?)\b)", r"\2", unless=r"\b(?:the|a|for|of|to|is|and|any|no|your|our|by|from|some|total|complete) lack\b|^lack|\b(?:is|are|was|were) lacking"),
    swap(rf"\b(?P<at>({_forms('await')}) (?:for|on)) ", r"\2"),
    swap(rf"\b(?P<at>({_forms('approach')}) (?:to|with)) (?=(?:us|me|him|them|you|the (?:client|manager|owner|bank|supplier|seller|company|courier))\b)", r"\2", unless=r"\b(?:an|the|my|our|your|this|new|better|right) approach\b"),
    swap(r"\b(?P<at>go(?:es|ing)? to home|went to home|come to home|came to home|back to home)(?= [.,!?]| and| at| early| late| after| by)", "home", unless=r"\bto home\b(?!)"),
)  # fmt: skip

_LEFT_OUT = Swaps(
    swap(r"^(?:which|what) (?:company|client|agency|shop|team|firm|person|brand) (?:do|does|did) (?:you|he|she|they) (?P<at>(work))(?= \?)", r"\2 for"),
    swap(r"^(?:who|what|whom) (?:is|are|was|were) (?:you|he|she|they|we) (?P<at>(waiting|looking))(?= \?)", r"\2 for"),
    swap(r"^(?:who|whom) (?:do|does|did|can|should|will) (?:i|you|he|she|they|we) (?P<at>(talk|speak|listen|report|reply|write|belong))(?= \?)", r"\2 to"),
    swap(r"\b(?:topic|issue|problem|client|person|matter|offer|product|job|point|idea|plan|project|tool|file|order|one|thing) (?:that )?(?:i|we|you|he|she|they) (?:was |were |am |are )?(?P<at>((?:told|asked|informed) (?:you|me|him|her|them|us)|talked|talking|complained|spoke|worried))(?= [.,]| in my| last| yesterday| before| earlier)", r"\2 about", unless=r"(?:person|one|client) (?:that )?\w+ (?:talked|spoke)|(?:told|asked) (?:you|me|him|her|them|us)$"),
    swap(r"\b(?:the|this|that) (?:person|man|woman|client|customer|agent|manager|lady|rider|buyer|seller|one) (?:that |who |whom )?(?:i|we|you|he|she|they) (?P<at>(spoke|talked))(?= [.,]| yesterday| last| on the phone| before| today| said| told| earlier)", r"\2 to"),
    swap(r"\b(?:nobody|no one|someone|somebody|anyone|people|friends|person) to (?P<at>(talk|speak))(?= [.,!?]| about)", r"\2 to"),
    swap(r"\b(?:chair|seat|sofa|stool|bench|place-x) to (?P<at>(sit))(?= [.,!?]| while| when)", r"\2 on"),
    swap(r"\bplease (?P<at>(wait)) (?=(?:an?|our|my|your|the) (?:\w+ )?(?:reply|email|mail|confirmation|call|rider|courier|turn-x)\b)", r"\2 for"),
    swap(r"\b(?:i|we|you|to|they|always|often|people|who) (?P<at>(listen)) (?=(?:podcasts?|music|songs?|radio|audiobooks?|lectures?|news|customers|clients|people|english)\b)", r"\2 to"),
    swap(r"\b(?P<at>(depends?|depended|depending|rely|relies|relied|insists?|insisted|focus(?:es|ed)?|concentrates?|concentrated)) (?=(?:the|your|our|my|this|his|her|their|a|customers|us|it|how much|which)\b)", r"\2 on",
         unless=r"\b(?:it|that|all) depends (?:which|how|the)|\bdepending (?:which|how)"),
    swap(r"\b(?P<at>(participates?|participated|participating|specialise[sd]?|specialize[sd]?)) (?=(?:the|your|our|my|this|a|web|logo|graphic|digital|any|many|every)\b)", r"\2 in"),
    swap(r"\b(?P<at>(subscribe[sd]?|subscribing|belongs?|belonged|responds?|responded|listens?|listened|listening|object(?:s|ed)|reply|replies|replied)) (?=(?:the|your|our|my|this|me|us|him|them|his|her|their|customers|clients)\b(?! (?:same|next|day|moment|way|time|morning|first|week)))", r"\2 to",
         unless=r"\b(?:my|your|the|a|our|this|his|her|quick|first|no|any|their|last) (?:reply|replies|object)\b|\bto (?:\w+ )?(?:reply|respond|subscribe) (?:all|every)\b|reply all|replied (?:all|the same|this|every)"),
    swap(r"\b(?P<at>(talk|talks|talked|talking|speak|speaks|spoke|speaking|happened|happens)) (?=(?:me|us|him|them|customers|clients|the (?:manager|client|customer|owner|buyer|supplier|rider|team|boss|seller|doctor))\b)", r"\2 to",
         unless=r"\b(?:talk|talked) (?:me|us|him|them) (?:into|through|out|over)|\blet\b"),
    swap(r"\b(?P<at>(agree[sd]?)) (?=(?:you|me|him|them|your|his|their|my) ?(?:opinion|point|view|idea|suggestion|[.,!?]|about|on|that))", r"\2 with", unless=r"agree (?:you|they|we) "),
    swap(r"\b(?:apologi[sz]e[sd]?|apologi[sz]ing) (?P<at>(the|any|this|our)) (?=(?:\w+ )?(?:delay|inconvenience|mistake|error|trouble|confusion|wait|problem|late))", r"for \2"),
    swap(r"\b(?:complain(?:s|ed|ing)?|apologi[sz]e[sd]?|apologi[sz]ing) (?P<at>(me|us|him|her|them|you|the (?:client|customer|buyer|manager|seller)))(?= about| for| that| of| [.,]| because)", r"to \2", unless=r"apologi\w+ you (?:are|were|have)"),
    swap(r"\b(?P<at>(complain(?:s|ed|ing)?)) (?=(?:the|your|our|my|this) (?:\w+ )?(?:delay|product|service|quality|price|packaging|rider|courier|size|colour|color|delivery|noise|food|smell)\b)", r"\2 about"),
    swap(r"\b(?P<at>(wait(?:s|ed|ing)?)) (?=(?:your|my|our|his|her|their|the|you|me|us|him|them)\b(?! (?:whole|entire|full|turn|turns)))", r"\2 for", unless=r"\b(?:long|a|the|your|this) wait\b|wait(?:ed|ing)? the (?:day|night|week|two|three|five|ten)"),
    swap(r"\b(?P<at>(look(?:s|ed|ing)?)) (?=(?:a|an|new|some|any) (?:\w+ ){0,2}?(?:job|work|supplier|designer|developer|writer|assistant|freelancer|client|clients|house|flat|solution|way|gift|courier|shop|position|project|photographer)\b)", r"\2 for", unless=r"\blooks? (?:a|an|some) (?:\w+ )?(?:bit|little|lot)|looks? a "),
    swap(r"\b(?P<at>(look(?:ed|ing)?)) (?=(?:the|my|our|this|your) (?:\w+ )?(?:picture|photo|photos|image|file|screenshot|design|page|website|profile|portfolio|attachment|logo|draft|list|chart|sample|samples|example)\b)", r"\2 at"),
    swap(r"\b(?P<at>(search(?:ed|ing)?)) (?=(?:a|an|some|new|another) (?:\w+ ){0,2}?(?:job|work|designer|developer|writer|supplier|solution|freelancer|house|flat|gift|courier|way|assistant|photographer|replacement)\b)", r"\2 for", unless=r"\b(?:a|the|job|web|google) search\b"),
    swap(r"\b(?P<at>(appl(?:y|ied|ying))) (?=(?:the|this|a|your|that|any|these) (?:\w+ ){0,3}?(?:job|position|post|role|vacancy|loan|visa|internship|scholarship|leave|refund)\b)", r"\2 for"),
    swap(r"\b(?P<at>(ask(?:s|ed|ing)?)) (?=(?:a|some|an|any|more) (?:\w+ )?(?:refund|discount|help|replacement|sample|samples|raise|receipt|favour-x|advice|permission|information|invoice|quotation|quote|apology|feedback|time off|leave)\b)", r"\2 for"),
    swap(r"\b(?P<at>(pay(?:s|ing)?|paid)) (?=(?:the|this|your|my|our) (?:\w+ )?(?:delivery|shipping|product|products|item|items|order|service|goods|food|ticket|tickets|hosting|domain|damage|repair|course|dress|shirt|phone|sofa|book|books|bag|cake|parcel)\b(?! (?:charge|charges|fee|fees|cost|costs|bill|price|amount|tax)))", r"\2 for"),
    swap(r"\b(?P<at>fill(?:ed|ing)?(?: up)?) (?=(?:the|this|a|your|our|that|an|out-x) (?:\w+ ){0,2}?(?:form|forms|application|questionnaire|survey)\b)", "fill in", "fill out", unless=r"\bfill\w* (?:\w+ ){1,4}(?:in|out)\b|\bfill(?:ed|ing)"),
    swap(r"\b(?P<at>according) (?=(?:our|your|the|my|this|his|her|their)\b)", "according to"),
    swap(r"\b(?P<at>(?<!is )(?<!are )(?<!was )(?<!be )(?<!over)due) (?=(?:the|our|your|this|heavy|bad|a) (?:\w+ )?(?:rain|delay|strike|weather|problem|traffic|error|holiday|storm|flood|issue|shortage|demand))", "due to"),
    swap(r"(?P<at>\bbecause) (?=(?:the|this|a|our|his|her|their|heavy|bad|my) (?:\w+ )?(?:strike|rain|storm|weather|traffic|delay|holiday|flood|error|illness|mistake|fever|load-shedding|power cut)(?: [.,;!?]|$))", "because of"),
    swap(r"\b(?P<at>instead) (?=(?:the|a|an|this|my|your|our|that|using|calling|sending|writing|waiting|paying|giving|email|phone)\b)", "instead of", unless=r"\binstead (?:the|a|an|this|my|your|our) \w+ (?:is|was|will|can|has|should|must|\w+s)\b|^instead ,"),
    swap(r"\bin case (?P<at>(fire|emergency|delay|damage|loss|problem|rain|trouble|accident|failure|doubt|a delay|any problem|any issue|any damage|an emergency))(?= [.,;!?]| or| please| call| you| we)", r"of \2"),
    swap(r"\bon behalf (?P<at>((?:the|our|my|all|your|mr|mrs|ms)))(?= )", r"of \2"),
    swap(r"\bin front (?P<at>(the|our|my|your|his|her|their|this))(?= )", r"of \2"),
    swap(r"\bnext (?P<at>(the|our|my|your)) (?=(?:bank|shop|office|mosque|station|school|house|market|hotel|hospital|gate|park))", r"to \2"),
    swap(r"\bregardless (?P<at>(the|your|our|my|how|what|which|size|price))(?= )", r"of \2"),
    swap(r"\b(?:thanks|thank you|sorry) (?P<at>(your|the|my|our))(?= (?:\w+ )?(?:help|reply|support|time|order|message|delay|mistake|inconvenience|patience|understanding|cooperation|feedback|trouble|late|interest|purchase|email|mail|quick|kind))", r"for \2", unless=r"\b(?:sorry|thanks|thank you) (?:your|the|my|our) (?:\w+ ){1,3}(?:is|was|has|did|had|are|were|will|arrived|got|took)\b"),
    swap(r"\b(?:can|could|cannot|to|not|please|i|and|then|you) (?P<at>log ?in|sign in) (?=(?:my|your|the|our|his|her|this) (?:\w+ )?(?:account|dashboard|page|panel|profile|site|website|portal|shop|store|email|app))", "log in to"),
    swap(r"\b(?:go|goes|went|going|come|comes|came|coming) (?P<at>(my|our|your|the|his|her|their)) (?=(?:office|shop|market|store|bank|branch|village|school|hospital|meeting|hotel|mosque|station|house|showroom|outlet|party|wedding)\b)", r"to \2"),
    swap(r"\b(?:arrive|arrives|arrived|arriving) (?P<at>(the|our|my|your|his|her)) (?=(?:office|shop|station|airport|hotel|warehouse|house|address|door|gate|hub|branch|school|venue|meeting|store)\b)", r"at \2"),
    swap(r"\b(?:interested|expert|expertise|skilled|experienced) (?P<at>(this|the|your|our|working|joining|web|graphic|digital|data|seo|logo|customer))(?= (?:job|position|role|offer|project|work|product|plan|service|post|design|marketing|entry|with|as|for|on|in|at|course|package|development|support))", r"in \2"),
    swap(r"\b(?:aware|proud|afraid|capable|fond|full|tired|guilty|ashamed) (?P<at>(the|this|your|our|my|any|his|her|handling|working|doing|waiting|using|writing|managing|losing))(?= )", r"of \2"),
    swap(r"\b(?:satisfied|happy|pleased|familiar|busy|angry|impressed|disappointed) (?P<at>(your|the|our|my|this|his|her|their))(?= (?:\w+ )?(?:service|work|product|quality|design|reply|result|support|software|tool|system|orders|delay|team|website|performance|price|behaviou?r))", r"with \2", unless=r"\b(?:happy|pleased|satisfied) (?:your|the|our|my|this) (?:\w+ ){1,2}(?:is|was|are|has|were|will|got|arrived|went|came)\b"),
    swap(r"\b(?:responsible|famous|ready|suitable|grateful|eligible|available|sorry|perfect|ideal|enough|late) (?P<at>(your|the|our|my|this|his|her|their|answering|managing|handling|posting))(?= (?:\w+ )?(?:inbox|page|meeting|delivery|help|support|delay|customers|orders|work|job|position|refund|sweets|quality|offer|discount|launch|interview|class|call|shop|website|tickets|messages|emails|comments))", r"for \2"),
)  # fmt: skip

_AFTER_TIME = Swaps(
    swap(rf"\b(?:will|'ll|shall|can|going to|would) (?:\w+ ){{1,9}}?(?P<at>after) (?={_LENGTH}(?: [.!?]|$| and (?:then|we|i)\b))", "in",
         unless=r"\b(?:expire|expires|end|ends|stop|stops|renew|call (?:you )?back-x|every|day after)\b"),
    swap(r"\b(?:answer|decision) (?P<at>of) (?=(?:my|this|your|that|the|our) (?:question|query|email|message|request))", "to"),
    swap(r"\bshare (?:this|the|that|our|my|your) (?:\w+ )?(?:post|photo|video|link|story|reel|offer) (?P<at>to|in) (?=(?:your|my|our|the) (?:page|profile|timeline|wall|story|facebook|group-x))", "on"),
    swap(r"\b(?:discount|offer) (?P<at>from|of) (?=(?:the|your|this|all|our) (?:second|next|first|total|whole|entire|order|item|items|price|bill|products))", "on"),
)  # fmt: skip

_OWN_PREPOSITION = Bilingual(
    en="English uses “{right}” here, not “{wrong}”. Bengali endings like -এ, -তে, -কে and words like সাথে, থেকে stand for several English prepositions.",
    bn="এখানে “{wrong}” নয়, “{right}” বসে। বাংলার -এ, -তে, -কে বা “সাথে”, “থেকে” ইংরেজিতে জায়গা বুঝে আলাদা আলাদা preposition হয়।",
)

CHECKS = (
    Check(
        id="COACH_PREPOSITION_WRONG",
        concept=Concept.PREPOSITION,
        tier=Tier.ERROR,
        message=_OWN_PREPOSITION,
        find=_WRONG,
        wrong=(
            "I found the error [in => on] page 4.",
            "Please send the file [within => by] Friday.",
            "She shared the news [to => with] us.",
            "He works [on => at] a bank in Khulna.",
            "We increased the price [with => by] ten percent.",
            "I saw him [on => at] the wedding.",
            "Our hours are between 10 am [to => and] 5 pm.",
        ),
        right=(
            "The answer is on page 4.",
            "Please send the file within five days.",
            "She shared the link to our page.",
            "She works on the bank's website.",
            "We shall be on the same page at the fair.",
            "Look at the website before you write.",
            "He came in a taxi with my bag.",
        ),
    ),
    Check(
        id="COACH_PREPOSITION_TOO_MANY",
        concept=Concept.PREPOSITION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="This verb takes its object directly: “{right}”, without the little word.",
            bn="এই ক্রিয়ার পরে সরাসরি কর্ম বসে: “{right}”। বাংলার “সাথে”, “সম্পর্কে” বা “-কে” এখানে ইংরেজিতে লাগে না।",
        ),
        find=_TOO_MANY,
        wrong=(
            "We [approached to => approached] the bank for a loan.",
            "Please [visit to => visit] our shop in Banani.",
            "She [left from => left] the company last year.",
            "We will [try in our => try our] best.",
        ),
        right=(
            "Her visit to our shop was short.",
            "The bus left from the station.",
            "I am in contact with the courier.",
            "The price is mentioned on the page.",
        ),
    ),
    Check(
        id="COACH_PREPOSITION_LEFT_OUT",
        concept=Concept.PREPOSITION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A preposition is missing: “{right}”. Bengali shows it with an ending; English needs the word.",
            bn="এখানে একটি preposition বাদ পড়েছে: “{right}”। বাংলায় বিভক্তি দিয়েই চলে, ইংরেজিতে আলাদা শব্দ লাগে।",
        ),
        find=_LEFT_OUT,
        wrong=(
            "The price [depends => depends on] the size.",
            "Please [subscribe => subscribe to] our channel.",
            "She is [looking => looking for] a new job.",
            "I want to [apply => apply for] this position.",
            "In case [fire => of fire], call this number.",
            "Please come [our => to our] shop on Friday.",
        ),
        right=(
            "The price depends on the size.",
            "That depends on you.",
            "That looks a good job.",
            "Please apply this discount at checkout.",
            "Thank you, your order is ready.",
            "We are happy the work is done.",
        ),
    ),
    Check(
        id="COACH_PREPOSITION_AFTER_TIME",
        concept=Concept.PREPOSITION,
        tier=Tier.HINT,
        message=Bilingual(
            en="Here “{right}” is more natural. For time from now on, English says “in two days”, not “after two days”.",
            bn="এখানে “{right}” বেশি স্বাভাবিক। এখন থেকে কত সময় পরে, তা বোঝাতে ইংরেজিতে “after two days” নয়, “in two days” বলে।",
        ),
        find=_AFTER_TIME,
        wrong=(
            "We will deliver the sofa [after => in] two days.",
            "I will call you back [after => in] ten minutes.",
            "I need the answer [of => to] my question.",
        ),
        right=(
            "We will deliver the sofa in two days.",
            "The offer will end after two days.",
            "He called back after ten minutes.",
        ),
    ),
)
