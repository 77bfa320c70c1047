"""“The” and “a” where English has nothing: names, days, general things, what is not counted."""

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check
from coach.rules.grammar.swaps import CLOSED, Swaps, swap

_NUMBER = r"(?:\d+[a-z]?|one|two|three|four|five|six|seven|eight|nine|ten)"
_DAYS = r"(?:business |working |full |whole )?(?:days|weeks|hours|months|minutes|years)"
_LANGUAGE = r"(?:english|bangla|bengali|hindi|urdu|arabic|spanish|french|german|japanese|chinese|italian|korean|russian)"
_SKILL = (
    r"(?:graphics? design(?:ing)?|web design(?:ing)?|web development|digital marketing|data entry|seo|"
    r"content writing|(?:video|photo) editing|programming|coding|accounting|customer (?:service|support|care)|"
    r"(?:email|social media|content|affiliate) marketing|copywriting|freelancing|bookkeeping|photography|"
    r"typing|maths?|physics|chemistry|computer science|e-commerce|proofreading|lead generation|"
    r"virtual assistance|project management|time management|technical support|web research)"
)
_ABSTRACT = (
    r"(?:honesty|patience|life|love|peace|education|health|happiness|success|money|technology|communication|"
    r"punctuality|trust|teamwork|creativity|hard work|customer (?:satisfaction|service|support|experience|loyalty)|"
    r"marketing|freelancing|social media|e-commerce|nature|society|music|experience|knowledge|practice|"
    r"confidence|loyalty|unity|discipline|time|humanity|kindness|respect|honour|politeness|good communication|"
    rf"online (?:business|shopping|marketing)|time management|{_SKILL})"
)
_PEOPLE = (
    r"(?:customers|buyers|people|clients|users|women|men|children|students|parents|visitors|shoppers|employers|"
    r"freelancers|companies|shops|sellers|businesses|bengali people|small businesses|online customers)"
)
_UNCOUNTED = (
    r"(?:permission|proof(?= of)|attention|courage|luck|fun|access|assistance|guidance|"
    r"gratitude|fluency|scenery|harm|training|clothing|accommodation|stationery|electricity|safety|"
    r"customer (?:support|service|care)|technical support|hard work|team ?work|cooperation|coordination|"
    r"motivation|overtime|trouble|confidence|honesty|patience|punctuality|dedication|"
    r"web traffic|internet|bandwidth|storage|privacy|clarity|creativity|enthusiasm|freelance work|"
    r"remote work|extra work|office work|more (?:time|work|money|space|help|support)|enough (?:time|money|space))"
)

# "In the touch": the set phrase has no article.
_BARE_PHRASES = (
    ("by", "chance|default|mistake|accident|hand"),
    ("in", "public|particular|vain|addition|brief|transit|secret|silence|danger|demand|love|touch|"
     "comparison|person|writing|cash|advance|fact|detail|charge of|terms of|spite of|need of|"
     "search of|favou?r of|case of emergency|regard to|respect of|front of|trouble"),
    ("on", "duty|holiday|leave|demand|request|purpose|foot|behalf of|average|vacation"),
    ("for", "instance|example|sale|rent|free|ever|granted|fun|sure"),
    ("under", "construction|control|pressure|warranty|guarantee|repair|consideration"),
    ("out of", "date|reach|service|control|order|fashion|town|breath"),
    ("up to", "date"),
    ("ahead of", "schedule"),
    ("behind", "schedule"),
    ("with", "respect to|regard to"),
    ("from", "time to time|scratch|memory"),
    ("day by", "day"),
    ("step by", "step"),
)  # fmt: skip

# The demand of the buyers, the detail that you asked for: one in particular.
_PARTICULAR = (
    r"\bthe (?:date|order|demand|request|detail|addition|guarantee|repair|town|silence|danger|cash|advance|sale|"
    r"comparison|trouble|holiday|pressure|warranty|love|rent) (?:of|that|which|i|we|you|from|for|to|between|he|she|they)\b"
)
_NEEDLESS = Swaps(
    swap(r"(?<!make )(?<!making )(?<!made )(?<!makes )(?<!get )(?<!getting )\b(?P<at>the most of) (?=the|my|our|your|these|those|them|us|all|his|her|their)\b", "most of"),
    swap(r"\b(?P<at>(?:the|an?) ((?:today|yesterday|tomorrow|tonight|(?:last|this|next) (?:week|month|year))'s))\b", r"\2"),
    swap(
        r"\b(?P<at>the (page|step|chapter|slide|figure|line|room|question|section|paragraph|platform|gate|lesson|"
        rf"level|phase|option|row|column|exercise|appendix|unit|flight|table) ({_NUMBER})){CLOSED}",
        r"\2 \3",
        unless=r"\bthe (?:unit|room|table|row|option|flight|question) (?:one|two|three)",
    ),
    swap(r"\b(?:at|by|before|after|from|until|till|around) (?P<at>the (\d{1,2}(?: ?[:.] ?\d\d)? (?:am|pm|o'clock)))\b", r"\2"),
    swap(rf"\b(?:play\w*|watch\w*) (?P<at>the (cricket|football|badminton|chess|carrom|hockey|tennis|volleyball|basketball|kabaddi)){CLOSED}", r"\2"),
    swap(rf"\b(?:speak|speaks|spoke|speaking|know|knows|learn|learning|understand|understands|good at|good in|fluent in|weak in|and) (?P<at>the ({_LANGUAGE})){CLOSED}",
         r"\2", unless=r"\bthe \w+ (?:and|or) \w+ (?:versions?|pages?|texts?)"),
    swap(r"\b(?:in|during|for|before|after|until) (?P<at>the (ramadan|ramadhan|christmas|durga puja))(?= [.,;!?]| and| because| we| too)", r"\2"),
    swap(rf"\b(?:have|has|had|got|having) (?P<at>the (fever|cough|headache|cold|sore throat|toothache)){CLOSED}", r"a \2"),
    swap(r"\b(?:in|on|by|before|after|from|until|till|since) (?P<at>the ((?:january|february|march|april|june|july|august|september|october|november|december) \d{1,2}))\b", r"\2"),
    swap(rf"\b(?:learn\w*|stud(?:y|ies|ying|ied)|teach\w*|know\w*|experience in|expert in|skilled in|skills in|good at|work in|works in|course in|course on|interested in) (?P<at>the ({_SKILL})){CLOSED}", r"\2"),
    swap(rf"\b(?:go|goes|went|going|come|came) to (?P<at>the (work|bed)){CLOSED}", r"\2"),
    swap(r"\b(?P<at>the all) (?=\w+s )", "all the", "all"),
    swap(r"(?:^|, |\bthat |\bbecause |\band )(?P<at>the most (people|customers|clients|users|buyers|shops|websites|companies|women|students|sellers|visitors)) (?=are|do|have|like|want|use|prefer|buy|pay|know|think|need)", r"most \2"),
    swap(r"\b(?:love|enjoy|protect|save|close to|about) (?P<at>the nature)(?= [.,;!?]| and)", "nature"),
    *(
        swap(rf"\b{first} (?P<at>the ({words})){CLOSED}", r"\2", unless=_PARTICULAR)
        for first, words in _BARE_PHRASES
    ),
    swap(r"\b(?P<at>at the (present|least|once|ease|midnight|noon))(?= [.,;!?]| we| i| our| the)", r"at \2"),
)  # fmt: skip

_A_UNCOUNTED = Swaps(
    swap(rf"\b(?:have|has|had|having|take|took|eat|ate|after|before) (?P<at>a (lunch|dinner|breakfast|supper)){CLOSED}", r"\2"),
    swap(rf"\bby (?P<at>an? (bus|car|train|plane|email|e-mail|phone|post|air|sea|taxi|rickshaw|mail|hand|accident|chance|mistake|sms|whatsapp|bkash|cash)){CLOSED}", r"\2"),
    swap(rf"\b(?:in|on|for|at|with|of|to) (?P<at>an? (advance|time|least|pleasure|touch|contact|progress|detail|details|cash|person|stock|regards?|general|future|fact|conclusion|brief|addition|particular|public|writing|course|home|work|free|example|instance|sale)){CLOSED}", r"\2",
         unless=r"\b(?:in a (?:person|contact|home|public|course)|for a (?:person|sale|course|contact|future|work|home|time|stock|detail|fact|pleasure)|with a (?:person|home|contact|sale|course|touch|general|future|work|detail|pleasure|fact|stock)|of a (?:person|home|contact|sale|course|future|work|detail|general|fact|stock|time|pleasure|conclusion)|to a (?:person|home|contact|sale|course|future|conclusion|detail|general|work|fact|time|stock)|at a (?:time|home|person|sale|course)|on a (?:person|course|home|sale|contact|detail)|in a (?:fact|conclusion) (?:that|of|for)|an example|an instance)\b"),
    swap(r"\b(?P<at>an? ((?:scissors|trousers|jeans|glasses|headphones|pants|shorts|goods|clothes|savings|earnings|congratulations|regards|police|people|children|women|men|information|details|news)))(?= [.,;!?]| for| to| and| of| from| in| on| about| that| with)", r"\2",
         unless=r"\ba people (?:of|who|person)"),
    swap(rf"\b(?P<at>an? ((?:(?:good|great|better|proper|special|full|direct|extra|clear|prior|written|some|strong|polite|bad|quick|live) )?{_UNCOUNTED})){CLOSED}",
         r"\2", r"some \2", unless=r"\b(?:fun|customer (?:support|service|care)|training|internet|storage|access|accommodation|proof|safety|team ?work) (?:\w+ing\b|team|agent|way)|\ba proof of concept\b|\ba (?:great|good|special) (?:luck|trouble)\b"),
    swap(r"\b(?P<at>an? ((?:(?:vast|rich|practical|extensive|wide|strong|proven|prior|previous|hands-on|solid|lot) )?experience)) (?=in|of|as)\b", r"\2",
         unless=r"\ba (?:good|great|new|bad|nice|unique|wonderful) experience|\ban experience (?:of|as)"),
    swap(rf"\b(?P<at>an? ((?:fluent|good|better|perfect|proper|correct|clear|excellent|spoken|poor|broken|standard|simple) {_LANGUAGE})){CLOSED}", r"\2"),
    swap(r"\b(?P<at>a (several|enough)) (?=\w+)", r"\2"),
    swap(r"\b(?P<at>a less (time|money|work|space|traffic|stock|information)\b)", r"less \2"),
    swap(r"\b(?P<at>a many) (?=\w+s )", "many"),
    swap(r"\b(?P<at>an? (\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)) (?=(?:new |more |good |different |small |clear |short )?(?:photos|files|orders|questions|reviews|products|pages|images|posts|items|emails|messages|customers|clients|people|things|points|problems|reasons|options|samples|shirts|bags|copies|comments|articles|words|keywords|leads|videos|designs|logos|banners|invoices|parcels|links)\b)", r"\2"),
)  # fmt: skip

_GENERAL = Swaps(
    swap(rf"^(?P<at>the ({_ABSTRACT})) (?=is|are|can|helps|matters|makes|means|plays|brings|takes|builds|needs|always|comes)\b", r"\2",
         unless=r"^the (?:\w+ ){1,3}(?:is|was|are) (?:up|over|not set|wrong|loud|set|\d|due|late|low|high|from|at|on|in|already|now|still)\b|^the (?:time|love|music|practice|respect|trust|money) (?:is|comes) (?:now|up|when|for|to|ready|here|right|in|on|with|sent|gone|back|\w+ed)\b"),
    swap(rf"^(?P<at>the ({_PEOPLE})) (?=like|love|want|need|prefer|expect|hate|often|always|usually|never|trust|buy|do not like|don't like|are always|look for)\b", r"\2"),
    swap(r"\b(?:love|like|hate|enjoy|prefer|dislike)s? (?P<at>the (music|books|movies|dogs|cats|flowers|mangoes|sweets|sports|children|animals|coffee|tea|rice|fish|travelling|reading|cooking|shopping|art|poetry|challenges|honesty|simplicity|quality)) ?(?=[.!?]|and\b|but\b|very\b)", r"\2"),
    swap(r"(?<!in )(?<!over )(?<!for )(?<!during )(?<!of )(?<!within )(?<!since )\b(?P<at>the (last (?:night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)))(?= [.,!?]| in| at| because| and| but| for)", r"\2",
         unless=r"^the last|\bwas the last|\bis the last"),
    swap(r"\b(?:from|until|till|by|starts?|on) (?P<at>the (next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)))(?= [.,!?]| in| at| because| and| but| for)", r"\2"),
    swap(rf"\b(?:within|in|for|after) (?P<at>the ({_NUMBER} {_DAYS}))(?= [.,!?]| and| but| so| because| if)", r"\2"),
    swap(r"\b(?:go|goes|went|going|send|sends|sent) (?:\w+ ){0,2}?to (?P<at>the (school|college|university|hospital|church|prison|jail))(?= [.,!?]| by| every| on foot| at| in the| regularly| daily| and)", r"\2"),
    swap(r"\b(?P<at>all the (people|customers|human beings|men|women)) (?=need|want|like|love|are|have|should|must)\b", r"all \2", unless=r"\b(?:who|that|we|you|in the|of the)\b"),
    swap(r"\bin (?P<at>the (society))(?= [.,!?])", r"\2"),
)  # fmt: skip

CHECKS = (
    Check(
        id="COACH_ARTICLE_NEEDLESS_THE",
        concept=Concept.ARTICLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="No “the” here: names, numbers of pages and steps, skills, games and many set phrases stand without it: “{right}”.",
            bn="এখানে “the” বসে না। পৃষ্ঠা বা ধাপের নম্বর, ভাষা, কাজের নাম, খেলা আর অনেক বাঁধা কথা “the” ছাড়াই চলে: “{right}”।",
        ),
        find=_NEEDLESS,
        wrong=(
            "Please turn to [the page 12 => page 12] of the manual.",
            "[The today's => Today's] meeting is at ten.",
            "[The most of => Most of] the buyers pay by bKash.",
            "I am learning [the graphic design => graphic design] online.",
            "She opens the shop at [the 9 am => 9 am].",
            "My brother plays [the cricket => cricket] for our office team.",
            "The offer is in [the demand => demand] now.",
        ),
        right=(
            "The page 12 photos are blurred.",
            "Most of the buyers pay by bKash.",
            "She has the most customers of us all.",
            "I am learning the graphic design tools we use.",
            "He will be back at nine.",
            "We watched the cricket match.",
            "The return of the parcel took a week.",
        ),
    ),
    Check(
        id="COACH_ARTICLE_A_UNCOUNTED",
        concept=Concept.ARTICLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="English does not put a or an before this: it is not counted, or already more than one: “{right}”.",
            bn="এর আগে a বা an বসে না: জিনিসটি গোনা যায় না, নয়তো একের বেশি: “{right}”। বাংলায় “একটা অনুমতি” বলা গেলেও ইংরেজিতে যায় না।",
        ),
        find=_A_UNCOUNTED,
        wrong=(
            "We need [a permission => permission] from the owner.",
            "I do not have [a proof => proof] of payment.",
            "You will get [a customer support => customer support] all day.",
            "He speaks [a fluent English => fluent English].",
            "I need [a 10 => 10] photos of the product.",
        ),
        right=(
            "We need permission from the owner.",
            "She is a customer service agent.",
            "It was a fun day for all of us.",
            "We have a training room on the second floor.",
            "It was a great experience as a team.",
        ),
    ),
    Check(
        id="COACH_ARTICLE_GENERAL",
        concept=Concept.ARTICLE,
        tier=Tier.HINT,
        message=Bilingual(
            en="Do you mean this in general, or “last night” as seen from now? Then no “the”: “{right}”.",
            bn="সাধারণভাবে সব জিনিসটির কথা বললে (বা “গত রাত” বোঝালে) আগে “the” বসে না: “{right}”। নির্দিষ্ট একটি বোঝালে “the” ঠিক আছে।",
        ),
        find=_GENERAL,
        wrong=(
            "[The honesty => Honesty] is the best policy.",
            "[The customers => Customers] expect a clear price from every shop.",
            "I met him in Dhaka [the last week => last week].",
            "My son goes to [the school => school] by bus.",
            "We deliver within [the five days => five days].",
        ),
        right=(
            "The honesty of our riders is well known.",
            "The time is up.",
            "In the last week of May we are closed.",
            "The school by the river is new.",
            "The five days of the fair were busy.",
        ),
    ),
)
