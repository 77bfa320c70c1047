"""“The” and “a” left out of fixed places: twice a day, the poor, the government, the end of the month."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import lines
from coach.rules.grammar.noun_phrases import Bare, Place, bare_phrases
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.swaps import CLOSED, Swaps, swap
from coach.rules.grammar.wordset import word_set

_UNIT = r"(?:day|week|month|year|hour|minute|night|piece|page|word|kilo|kg|litre|dozen|person|head|item|post)"
_MONEY = r"(?:taka|tk|dollars?|usd|euros?|pounds?|cents|rupees|bucks)"
_ENDS = r"(?= (?:[.,;:!?)]|and|or|but|on|in|for|at|to|from|with|if|because|so|by|when|as|now|plus|before|after)(?![\w'’-])|$)"
_ADJECTIVES = r"(?:poor|elderly|disabled|unemployed|homeless|blind|deaf|needy|rich|injured|jobless|underprivileged|sick|young|old)"
_COMPARATIVE = r"(?:more|less|fewer|better|faster|sooner|earlier|longer|bigger|higher|lower|cheaper|harder|quicker|closer|clearer|shorter|smaller|larger|later|older|stronger)"
_SAYS = r"(?:is|was|are|were|has|have|had|will|can|came|does|did|should|must|announced|decided|increased|raised|takes|took|gave|gives|needs|stopped|closed|called|wants|made|says|said)"

_DAILY = r"(?:daily|regular|weekly|monthly|yearly|temporary|permanent|part-time|full-time|priority|first-come|case-by-case|freelance|contract|commission|hourly|emergency)"

_LEFT_OUT_A = Swaps(
    swap(r"\b(?:took|takes|take) (?:me |us |him |her |them |you )?(?:about |only |almost )?(?P<at>hour) (?=to\b)", "an hour"),
    swap(r"\b(?:took|takes|take) (?:me |us |him |her |them |you )?(?:about |only |almost )?(?P<at>(minute|week|month|year|day|while)) (?=to\b)", r"a \1"),
    swap(r"\b(?:give|gave|need|needs|giving) (?:me|us|him|her|them) (?:just |only )?(?P<at>(day|week|minute|moment|month))(?= to\b| [.,])", r"a \1"),
    swap(r"\b(?:only|just) need (?P<at>(little|few)) (?=(?:time|money|help|minutes|days|hours|changes|details|weeks|more)\b)", r"a \1"),
    swap(rf"\b(?:once|twice|thrice|(?:one|two|three|four|five|six|several|many|few|\d+) times?) (?P<at>({_UNIT})){_ENDS}", r"a \1",
         unless=r"\b(?:at|two|three|four|five|many|past|last) times (?:day|night)"),
    swap(rf"\b(?:\d[\d,.]*|five|ten|fifteen|twenty|thirty|fifty|hundred|thousand) {_MONEY} (?P<at>hour){_ENDS}", "an hour"),
    swap(rf"\b(?:\d[\d,.]*|five|ten|fifteen|twenty|thirty|fifty|hundred|thousand) {_MONEY} (?P<at>(day|week|month|year|piece|page|kilo|dozen)){_ENDS}", r"a \1"),
    swap(rf"\$ ?\d[\d,.]* (?P<at>(hour)){_ENDS}", "an hour"),
    swap(rf"\$ ?\d[\d,.]* (?P<at>(day|week|month|year|piece|page)){_ENDS}", r"a \1"),
    swap(r"\b(?:have|has|had|catch|caught|get|got) (?P<at>(bad |high |severe |slight |little |terrible )?(fever|cold|cough|headache|sore throat|runny nose|temperature))(?= [.,;!?]| so| today| since| now| but| because| last| this)", r"a \2\3",
         unless=r"\b(?:it|weather|room|office|food|tea|coffee|water|soup) (?:\w+ )?(?:get|gets|got) cold\b"),
    swap(rf"\b(?:on|in) (?P<at>({_DAILY} basis))", r"a \1"),
    swap(r"\b(?:is|was|are) (?P<at>must)(?= [.,!?]| for| to | in | when| if)", "a must"),
    swap(r"\b(?:today|tomorrow|yesterday|it|friday|monday|sunday) (?:is|was|'s) (?P<at>((?:public |national |bank |government |weekly )?holiday))(?= [.,!?]| here| in| for| and| so| because)", r"a \1"),
    swap(r"\bwith (?P<at>(smile|view to|big smile|limited budget|tight budget|small budget|heavy heart|minimum of|maximum of|total of|bit of|lot of|variety of|range of|wide range of|number of))(?![\w-])", r"a \1"),
    swap(r"\b(?:at|for) (?P<at>((?:total|minimum|maximum|small|large|huge|low|fixed|reasonable|higher|lower|special|good|fair|high|cheap|cheaper|discounted|reduced|affordable|attractive|very \w+) (?:price|cost|rate|fee|charge|discount)))(?= [.,;!?]| for| to | and| than| in | on | with| so| because| from| when)", r"a \1"),
    swap(r"\bin (?P<at>((?:timely|friendly|polite|proper|professional|similar|different|better|simple|new|unique|good|bad|rude|positive|negative|organised|organized|systematic|clear|creative|smart|fun|safe|secure|special|certain) (?:manner|way|fashion|tone|mood|format|style|voice|language)))(?= [.,;!?]| for| to | and| that| so| when| with| than| on )", r"a \1", unless=r"in (?:simple|good|bad|clear|polite|different) (?:language|style|format)"),
    swap(r"\b(?:have|has|had|having|for|spent|spend|enjoyed|with|be|was|is|wish (?:you|them|him|her)|such) (?P<at>((?:very |really )?(?:nice|lovely|great|good|wonderful|busy|long|rough|tough|bad|terrible|beautiful|quiet|memorable|pleasant|happy|relaxing|productive|hectic|fantastic|special|difficult|amazing|safe|blessed) (?:day|evening|morning|afternoon|night|week|weekend|year|journey|trip|flight|stay|holiday|vacation|future|time)))(?= [.,;!?]| at| in| and| with| ahead| because| so| here| there| together| to )", r"a \1",
         unless=r"(?:is|was|be) good time$|for (?:good|happy|bad|great|difficult|tough|rough) time$|good day$|(?:is|was) long time$"),
    swap(r"\b(?:sells?|sold|buy|bought|paid|pay|pays|charge|charges|charged|rent|rented|cost|costs)(?: \w+){0,3} by (?P<at>(kilo|dozen|metre|meter|yard|piece|litre|minute|kg|word))(?= [.,;!?]| and| not| or| here| so| but)", r"the \1"),
    swap(r"\bat (?P<at>((?:high |low |constant |average |normal |total )?(?:speed|rate|height|distance|depth|temperature|cost|discount|profit|rent))) (?=of (?:\d|one|two|three|five|ten|twenty|thirty|forty|fifty|sixty|eighty|only|about|more|less|nearly|almost))", r"a \1"),
    swap(r"^what (?P<at>(pity|shame|waste|surprise|mess|relief|coincidence|disaster|joke|loss|beauty|pleasure|day|view)) (?=that|it|to|of|!|\.)", r"a \1"),
    swap(r"^as (?P<at>(matter|result|rule|consequence|general rule|last resort|token|gesture)) (?=of|,|we|i|to)", r"a \1"),
    swap(r"\b(?:saves?|saved|spent|spend|costs?|need|needs|took|takes|gave|give|have|has|learned|learnt|had|is|are|was|helps?|helped) (?:us |me |you |him |her |them )?(?P<at>lot) (?=of\b)", "a lot"),
    swap(r"\b(?:tell|tells|told|telling) (?P<at>lie)(?= [.,!?]| about| to)", "a lie"),
    swap(r"\b(?:speak|speaks|know|knows|understand|understands) (?P<at>little) (?=english|bangla|bengali|hindi)", "a little"),
    swap(r"\b(?:need|needs|needed|give (?:me|us)|take|takes|wait|want) (?P<at>(?:little|bit) (?=more|time|help|longer|extra))".replace("(?:little|bit) (?=", "(little|bit)(?= "), r"a \1"),
)  # fmt: skip

_LEFT_OUT_THE = Swaps(
    swap(rf"^(?P<at>({_COMPARATIVE})) (?=(?:i|you|we|they|he|she|it|people|customers)\b[^,]*, the {_COMPARATIVE})", r"the \1"),
    swap(rf"^(?P<at>({_COMPARATIVE})) (?=(?:i|you|we|they|he|she|it|people|customers)\b[^,]*, {_COMPARATIVE} (?:it|you|we|they|i|he|she|people|customers|the|your|our)\b)", r"the \1"),
    swap(rf"\b(?:for|of|help|helps|helping|helped|among|support|supports|serve|feed|teach|to help|between) (?P<at>({_ADJECTIVES}))(?= [.;!?]| and (?:the )?(?:rich|poor|needy|homeless|elderly)| in the| in our| during| who| to (?:read|live|find|get|learn|eat|buy))", r"the \1",
         unless=r"\b(?:too|very|so|both) \w+$|\bfree of|\binstead of|\bfrom poor|kind of|type of|for old|of old|of young|for sick|of sick"),
    swap(rf"^(?P<at>(government|sun|moon|sky|economy|prime minister|environment|stock market|world)) (?={_SAYS}\b)", r"the \1"),
    swap(r"(?:\b(?:because|if|when|that|but|so|and) )(?P<at>(government|sun|prime minister)) (?=is|was|has|will|announced|decided|increased|raised|closed|gave|took)", r"the \1"),
    swap(r"\b(?:protect|save|saving|pollute|harm|harms|clean|good for|bad for|friendly to|damage) (?P<at>environment)(?= [.,;!?]| and| by| from| of)", "the environment"),
    swap(r"\b(?:from|in|to|of) (?P<at>((?:south|north|east|west)(?:ern)?(?: part| side)?)) (?=of (?:bangladesh|india|the|our|dhaka|europe|asia|town|my))", r"the \1"),
    swap(r"\b(?:is|are|was|were|am|be) (?P<at>((?!interest|honest|modest|latest|rest|west|test|guest|request|best)\w{3,}est)) (?=of (?:the|all|us|them|these|those|our|my))", r"the \1"),
    swap(r"\b(?:one|two|some|any|three|part|many) of (?P<at>(best|worst|most \w+|biggest|fastest|cheapest|largest|oldest|top|finest|easiest|leading)) (?=(?!of)\w+)", r"the \1", unless=r"of (?:best|top) practices"),
    swap(r"\b(?:feel|felt|think|do|did|say|said|is|are|was|were|cost|costs|look|looks|remain|remains|stay|stays|exactly|almost|nearly|much|stayed) (?P<at>same)(?= [.,;!?]| about| as | for | with | but | in the| to me| too)", "the same",
         unless=r"\ball the same|one and the"),
    swap(r"\b(?:till|until|at|to|in|on|from) (?P<at>((?:very )?(?:last|final) (?:minute|moment|step|stage|hour|phase|round|page)))(?![\w-])(?! (?:deals?|offers?|changes?|booking|bookings|orders?|travel|shopping|rush|work))", r"the \1"),
    swap(r"\b(?:turn|turned|turning|switch|switched|shut) (?:off|on|down) (?P<at>(computer|laptop|light|fan|ac|printer|camera|microphone|mic|router|monitor|machine))(?= [.,;!?]| before| after| when| and| at| every| if)", r"the \1"),
    swap(r"^(?:is|was|has|will) (?P<at>(product|order|parcel|package|offer|item|shop|refund|payment|file|website|link|meeting|store|report|dress|price|job|position)) (?=(?:still|already|available|ready|in stock|sold|open|working|fixed|included|be|been|arrive|come|also|negotiable)\b)", r"the \1"),
    swap(r"\b(?:till|until|at) (?P<at>(end)) (?=of)", r"the \1", unless=r"until end of|till end of"),
    swap(r"^(?:how|what) (?:is|was) (?P<at>(weather|traffic|food|salary|duration|total|minimum order|delivery charge|delivery time|shipping cost|exchange rate|return policy|purpose|status|process|procedure|weight|warranty period|budget|meaning|current status|tracking number|order number))(?= (?:\?|of|for|in|to|there|like|from|on|at|now|today|if|when))", r"the \1"),
    swap(r"\b(?:inform|informed|call|called|contact|contacted|tell|told|to|involve|involved|from|by|with) (?P<at>police)(?= [.,;!?]| if| and| about| when| immediately| at| in| yesterday| today| but| so| for| that| to | because)", "the police"),
    swap(r"\b(?:rises?|rose|sets?|set) in (?P<at>(east|west))(?![\w-])", r"the \1"),
    swap(r"\b(?:to )?tell (?:you |me |us |him |her |them )?(?P<at>truth)(?= [.,!?]| about| to )", "the truth"),
    swap(r"\b(?:is|are|was|not|am) (?P<at>(kind|type|sort)) (?=of (?:person|people|man|woman|shop|company|work|thing|service|seller|client|customer|boss|place|problem)\b)", r"the \1", unless=r"\b(?:this|that|what|same|one|some|any|which) (?:kind|type|sort)$"),
    swap(r"\b(?:on|by|from|until|before|after) (?P<at>(first|second|third|fifth|tenth|last day|first day|first week|last week|\d+(?:st|nd|rd|th))) (?=of (?:every|each|this|next|the|january|february|march|april|may|june|july|august|september|october|november|december))", r"the \1"),
    swap(r"\bget (?P<at>(second|third|fourth|fifth|other|next)) (?=one|item|pair|piece|free)", r"the \1"),
    swap(r"\b(?P<at>a same)(?= \w)", "the same"),
    swap(r"\b(?P<at>a (best|worst|biggest|largest|cheapest|fastest|finest|oldest|newest|nearest|most important|most popular|most beautiful|most expensive)) (?=(?!practice|seller|friend)\w+ (?:in|of|on|that|i|we|for|at)\b)", r"the \2", unless=r"(?:for|as) a best$|a best (?:practice|seller|friend|man|case)"),
    swap(r"\b(?P<at>a (first|last|only)) (?=(?:person|one|customer|man|woman|client|company|shop|time|thing) (?:to|who|that|i|we|in|of)\b)", r"the \2"),
    swap(r"\b(?:for|because of|due to) (?P<at>the ((?:personal|family|medical|technical|unknown|financial|security|safety|health|legal|some) (?:reasons|issues|problems|purposes)))(?= [.,;!?]| and| so| but| in)", r"\2"),
    swap(r"\b(?P<at>(?:the) (mr|mrs|ms|dr)) (?=\w)", r"\2"),
    swap(r"\bin (?P<at>the (class|grade|section|room|gate|page|chapter)) (?=one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d)", r"\2"),
    swap(r"\bin (?P<at>a (contact|touch|charge|stock|process|progress|love|danger|trouble)) (?=with|of|now|at|and|[.,!?])", r"\2"),
    swap(r"\b(?:listen|listens|listened|listening) to (?P<at>radio)(?= [.,;!?]| and| while| when| every| in| at)", "the radio"),
    swap(r"\b(?:go|goes|went|going|gone|come|came|back|rush|rushed|walk|walked|drive|take \w+|took \w+) to (?P<at>(cinema|doctor|dentist|bank|market|post office|mosque|airport|station|beach|toilet|washroom|gym|pharmacy|bazaar|theatre|mall|temple|museum|zoo|park|village|police station|railway station|bus stand|shop|office|warehouse|seaside))(?= [.,;!?]| by| every| with| on foot| yesterday| today| tomorrow| to| and| in| at| for| before| after| because| when| if)", r"the \1"),
    swap(rf"\b(?:in|on|to|from|at|with) (?P<at>(same (?:\w+ )?(?:\w+))){CLOSED}", r"the \1",
         unless=r"\b(?:in|on|to|from|at|with) same (?:here|old|day (?:delivery|service)|sex)"),
)  # fmt: skip

# Names that take "the".
_NAMED = re.compile(
    r"(?:(?<=\bat )|(?<=\bin )|(?<=\bfrom )|(?<=\bof )|(?<=\bto )|(?<=\bfor )|(?<=\bwith )|(?<=\bby )|(?<=\bcrossed )"
    r"|(?<=\bjoined )|(?<=\battended )|(?<=\bacross )|(?<=\bover )|(?<=\bnear )|(?<=\bvisit )|(?<=\bvisited ))"
    r"((?:University|Bank|Ministry|Government|Republic|Institute|Department|Bay|Port|Embassy) of [A-Z]\w+|World Bank|Padma (?:Bridge|River)|Jamuna (?:Bridge|River)|"
    r"Meghna River|European Union|United Nations|Red Crescent|Red Cross|Middle East|Far East|Sundarbans|Supreme Court|High Court|"
    r"United Kingdom|United States|United Arab Emirates|Netherlands|Philippines|Maldives|Himalayas|Taj Mahal|Internet|"
    r"Bangladesh (?:Army|Bank)x|Prime Minister|Asian Development Bank|IMF|WHO|UN|UAE|UK|USA)"
    r"(?=[.,;!?)]| (?:and|in|on|for|to|as|with|by|at|every|last|this|next|since|is|was|has|will|but|who|because|before|after|from|are|when|so|too|now|said|next|today)\b|$)"
)  # fmt: skip


def _names(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _NAMED.finditer(sentence.text):
            start = sentence.start + match.start(1)
            yield Found(Span(start, start + len(match[1])), (f"the {match[1]}",))


_OF_WHOLE = word_set(
    "end beginning start middle rest majority number quality quantity amount total price cost name size "
    "colour color status position purpose aim goal reason cause importance design look feel owner manager "
    "weight length width height value level rate role speed location address title subject delivery launch "
    "condition performance use progress result back front top bottom side corner edge centre center heart "
    "meaning version date time day history future past success failure safety security taste smell sound "
    "availability cancellation cover photo picture image link logo balance duration availability structure "
    "layout theme tone style source root core nature scope state sum capital head founder director "
    "chairman author president leader ceo population language culture people team staff content text "
    "management arrival departure presence absence help support advice opinion approval permission "
    "signature password username email profile page website shop office branch store list best deadline"
)
_OPENS_CLAUSE = word_set("because if when that but so although") | {""}
_THE_OR_A = word_set("list photo picture image team link logo cover page")
_SET_OF = {
    "in": "front top case place spite need charge search support favour favor honour honor view light terms "
    "process use time state lieu respect presence absence memory receipt addition head",
    "on": "top behalf account name", "by": "way means name", "at": "risk time heart", "for": "use lack sake want help",
    "out": "date use", "with": "use help", "as": "part proof head owner result director manager founder author leader president chairman ceo", "due": "",
    "because": "", "make": "use", "take": "care", "free": "", "without": "use help", "through": "use",
    "become": "head president director chairman leader ceo manager part", "from": "lack time", "under": "",
    "be": "time value use importance head president director chairman leader part quality", "have": "time", "of": "time",
}  # fmt: skip
_SET_OF_SETS = {word: word_set(nouns) for word, nouns in _SET_OF.items()}
_KNOWN = word_set(
    "the my our your his her their its this these that those each every both all today yesterday "
    "bangladesh dhaka customers products orders people employees delivery payment shipping goods items "
    "money work life time business water everything us them you it"
)
_PREPOSITIONS = word_set(
    "about at in on from for with to by near regarding because since until before after over into "
    "around behind under through despite than like upon against within"
)


def _of(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if " of " not in line.plain:
            continue
        for bare in bare_phrases(line, _OF_WHOLE):
            if _whole(bare):
                words = line.written(bare.first, bare.head)
                yield Found(*line.fix(bare.first, bare.head, f"the {_low(words)}"))


def _low(words: str) -> str:
    return words[0].lower() + words[1:]


def _whole(bare: Bare) -> bool:
    """Whether "of …" tells which: status of your order; not proof of payment."""
    line = bare.line
    if (
        bare.next != "of"
        or line.lower(bare.head + 2) == "life"
        or line.lower(bare.head + 2) not in _KNOWN
        or bare.noun in _THE_OR_A
    ):
        return False
    if bare.noun in _SET_OF_SETS.get(bare.governor, ()) or (
        bare.governor == "of" and not bare.modified
    ):
        return False
    if bare.noun in (
        "cancellation",
        "availability",
        "use",
        "best",
        "success",
        "failure",
        "delivery",
    ):
        # "Cancellation of the order is possible", "best of all"
        return bare.place is not Place.SUBJECT and line.lower(bare.head + 2) != "all"
    if bare.noun in ("top", "bottom") and bare.place is Place.AFTER_BE:
        return line.lower(bare.head + 3) not in (
            "table",
            "list",
            "class",
            "league",
            "mind",
            "agenda",
        )
    if bare.place is Place.SUBJECT:
        clause = bare.governor in _OPENS_CLAUSE
        later = any(g.first > bare.head + 2 and g.finite for g in line.groups)
        return clause and later and line.lower(len(line.words) - 1) in (".", "!", "?", "")
    if bare.place is Place.AFTER_PREPOSITION:
        return bare.governor in _PREPOSITIONS
    if bare.place is Place.AFTER_BE:
        return bare.noun not in ("quality", "importance", "value", "use")
    return bare.place is Place.OBJECT and bare.governor not in (
        "be",
        "become",
        "elect",
        "appoint",
        "change",
        "call",
    )


CHECKS = (
    Check(
        id="COACH_ARTICLE_A_LEFT_OUT",
        concept=Concept.ARTICLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“A” or “an” is missing here: “{right}”.",
            bn="এখানে a বা an বাদ পড়েছে: “{right}”। বাংলায় “সপ্তাহে দুবার”, “জ্বর হয়েছে” বলতে কিছু লাগে না, ইংরেজিতে লাগে।",
        ),
        find=_LEFT_OUT_A,
        wrong=(
            "We post twice [week => a week] on our page.",
            "He earns five dollars [hour => an hour] from this job.",
            "She has [fever => a fever] today.",
        ),
        right=(
            "We post twice weekly.",
            "He earned five dollars in an hour.",
            "It was so nice of you.",
            "She has cold coffee every day.",
            "In Roman times day and night were twelve hours each.",
        ),
    ),
    Check(
        id="COACH_ARTICLE_THE_LEFT_OUT",
        concept=Concept.ARTICLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“The” is missing: there is only one, or one kind, that can be meant: “{right}”.",
            bn="এখানে “the” বাদ পড়েছে; কোনটি বা কাদের বোঝানো হচ্ছে তা একটাই হতে পারে: “{right}”। বাংলায় কিছু লাগে না, ইংরেজিতে লাগে।",
        ),
        find=_LEFT_OUT_THE,
        wrong=(
            "[More => The more] you post, the more people will see your page.",
            "We collect warm clothes for [poor => the poor].",
            "[Government => The government] has raised the tax.",
            "Your price is one of [best => the best] prices in town.",
            "Both bags cost [same => the same].",
            "He waited until [last minute => the last minute].",
        ),
        right=(
            "More you than me!",
            "The government has raised the tax.",
            "It is a government office.",
            "One of us will call you.",
            "We offer last minute deals.",
            "He went from poor to rich.",
        ),
    ),
    Check(
        id="COACH_ARTICLE_THE_BEFORE_NAME",
        concept=Concept.ARTICLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="This name takes “the”: “{right}”. Names with Union, States, Bank of, University of and the like do.",
            bn="এই নামের আগে “the” বসে: “{right}”। States, Union, University of, Bank of জাতীয় নামে “the” লাগে।",
        ),
        find=_names,
        wrong=(
            "She is studying at [University of Dhaka => the University of Dhaka].",
            "He works for [World Bank => the World Bank] in Dhaka.",
            "The truck crossed [Padma Bridge => the Padma Bridge] at noon.",
        ),
        right=(
            "She is studying at Dhaka University.",
            "He works for the World Bank in Dhaka.",
            "He wrote World Bank reports for years.",
        ),
    ),
    Check(
        id="COACH_ARTICLE_THE_OF",
        concept=Concept.ARTICLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="With “of …” after it we say exactly which one, so it takes “the”: “{right}”.",
            bn="পরে “of …” দিয়ে ঠিক কোনটি তা বলা হচ্ছে, তাই আগে “the” লাগে: “{right}”। বাংলায় “-এর” দিলেই চলে, ইংরেজিতে “the”-ও চাই।",
        ),
        find=_of,
        wrong=(
            "[Number => The number] of orders has doubled since June.",
            "Please tell me [name => the name] of your bank.",
            "We are happy with [quality => the quality] of your work.",
            "I forgot [password => the password] of my account.",
        ),
        right=(
            "In front of the shop there is a bench.",
            "Please make use of the discount.",
            "Name of customer: Rahim",
            "They need proof of payment.",
            "Cancellation of the order is possible before dispatch.",
            "Best of all was the price, and we are top of the table.",
            "He is head of the team.",
        ),
    ),
)
