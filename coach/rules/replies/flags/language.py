"""Text that is not English: Bengali, romanised Bengali, another language, or no language."""

import re

from coach.domain.exercise import Flag
from coach.domain.reading import Reading, Word
from coach.rules.replies.words import words

# Frequent in romanised Bengali and no English words. Written as trainees type them.
_BENGALI = words(
    """ami amar amader amra amake apni apnar apnake apnader apnara tumi tomar tomake tomra ekta ekti
    ektu ekhon ekhane okhane jodi kintu karon jonno jonne theke diye niye kore korbo korben korte
    korechi korsi korchi korlam korun koren korlen kora hobe hoyeche hoise hoyese hocche hole hoy
    holo ache achi achen achhe chhilo chilo chilen nai nei nah keno kemon kothay kokhon kivabe
    kibhabe kichu kisu kono onek khub bhalo valo valobasha kharap dhonnobad dhonyobad dhonnobaad
    shuvo shubho sokal bikal rate din kalke ajke aaj kal porshu poroborti taka dam koto pathabo
    pathiye pathaben pathano pathaise pathai dekhte dekhun dekhtesi dekhchi dekhbo dekhi bolun
    bolen bolte bolbo bolchi bolsi janaben janan janabo jante janina janen lagbe lagle lage parben
    parbo parbe pari parchi parsi parina peyechi peyechen paben pabo paini pelen pele nite nilam
    niben nibo dite diben dibo dilam disi diyechi diyeche shomossa somossa shomoy somoy shob sobai
    shobai ebong othoba tahole tai tobe jeno jokhon tokhon sathe shathe moto motoi shudhu sudhu
    abar ager pore aage egula eita oita oi ei eta ota eto oto thik thikana bondho khola bhai bhaia
    vai vaia apu appi bhaiya dada didi ekhono ekhoni kindly_korun bolechen gechi gese geche gelo
    jabe jabo jai jacchi aschi asbe ashbe asche elo asen dorkar chai chan chacchi cheyechi cheyesi
    bujhte bujhechi bujhlam bujhi bujhsi dukkhito dukhito khoma maf shahajjo sahajjo kotha kothata
    lekha likhe likhben pochondo jinish product_ta orderta ta ti gulo guli er der ke ra na ki ar o
    je se sei jei hoiche koira koren hoibo korar howar hower asole ashole mone oboshoy oboshshoi
    nischoy apatoto protidin mash mashe bochor ghonta minit tomader eder oder tader shei sathei"""
)
# Two letters, or English as well: they count only where surer words stand too.
_WEAK = words("ta ti er der ke ra na ki ar o je se ei oi din mash rate dam kal pore hole kore tai")
_OTHERS = words(
    """que los las una por para con como pero gracias hola usted su pedido esta muy el la les des
    une est vous nous merci bonjour votre avec dans pour pas sur je et ne der die das und ist nicht
    sie wir ein eine mit auf danke bitte il di che non sono grazie com obrigado voce nao aap aapka
    hai hain mein nahi kya karo karenge jayega tak ka ki ko se ho kar raha saya anda dan yang ve
    bir bu icin"""
)
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_SHARE_OF_OTHER_SCRIPT = 0.3
_SHARE_OF_BENGALI = 0.3
_SHARE_UNKNOWN = 0.5
_FEWEST = 4
# Without a word we know of another language, only a longer text is sure to be one.
_FEWEST_UNKNOWN_LANGUAGE = 8
_NO_WORD = re.compile(
    r"^[^aeiouy\W\d_]{5,}$|[^aeiouy\W\d_]{6,}|(.)\1{3,}|.{40,}"
    r"|asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|werty|rtyu|tyui|yuio|uiop|zxcv|xcvb|cvbn|vbnm|lkjh|poiu"
    r"|q[^u\W]|j[bcdfgklmpqrstvwxz]|[bcdfgkmpqtvwxz]j|x[bdfgjklmnqrswxz]|[bcdfghjkmpqsvwz]x"
    r"|z[bcdfgjkmnpqrstvwx]|v[bcdfgjkmnpqtwxz]|[bcdfghkpqstwxz]q|hj|hx|kz|bd|kf|ksj|sjd|hsd|dfk"
)
_SHARE_NO_WORD = 0.4


def flag(reading: Reading) -> Flag | None:
    """`not_english`, `gibberish`, or None for text that is English enough."""
    if _is_other_script(reading.text):
        return Flag.NOT_ENGLISH
    read = [word for word in reading.real_words() if word.norm[0].isalpha()]
    if not read:
        return Flag.GIBBERISH
    if _is_bengali(read):
        return Flag.NOT_ENGLISH
    strange = [word for word in read if not word.is_known]
    impossible = [word for word in strange if len(word.norm) > 4 and _NO_WORD.search(word.norm)]
    if impossible and len(impossible) >= _SHARE_NO_WORD * len(read):
        return Flag.GIBBERISH
    if len(read) < _FEWEST or len(strange) < _SHARE_UNKNOWN * len(read):
        return None
    if sum(word.norm in _OTHERS for word in read) >= 2:
        return Flag.NOT_ENGLISH
    if _names_most(strange, reading):
        return None
    if len(impossible) * 4 >= len(strange):
        return Flag.GIBBERISH
    return Flag.NOT_ENGLISH if len(read) >= _FEWEST_UNKNOWN_LANGUAGE else None


def _is_other_script(text: str) -> bool:
    letters = len(_LETTER.findall(text))
    return letters - len(_LATIN.findall(text)) > _SHARE_OF_OTHER_SCRIPT * letters


def _is_bengali(read: list[Word]) -> bool:
    bengali = [word for word in read if word.norm in _BENGALI]
    surely = {word.norm for word in bengali} - _WEAK
    return len(surely) >= 2 and len(bengali) >= _SHARE_OF_BENGALI * len(read)


def _names_most(strange: list[Word], reading: Reading) -> bool:
    """Whether most of the unknown words are written as names are."""
    capitals = sum(word.span.of(reading.text)[0].isupper() for word in strange)
    return capitals * 2 > len(strange) and capitals < len(list(reading.real_words()))
