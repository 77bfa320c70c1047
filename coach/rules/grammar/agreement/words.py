"""The words that the reader of subjects and verbs knows."""

from coach.rules.grammar.verb_groups import BREAKS, OBJECT_PRONOUNS, PREPOSITIONS, SUBJECT_PRONOUNS
from coach.rules.grammar.wordset import word_set

ONE_FORMS = word_set("is was has does")
MANY_FORMS = word_set("are were have do")
FLIPPED = {"is": "are", "was": "were", "has": "have", "does": "do"}
FLIPPED |= {many: one for one, many in FLIPPED.items()}
AUXILIARIES = ONE_FORMS | MANY_FORMS | {"am", "did", "had", "'s", "'d"}
MODALS = word_set("will would can could should may might must shall")
FINITE = AUXILIARIES | MODALS
INDEFINITE = word_set(
    "everyone everybody everything someone somebody something anyone anybody anything "
    "nobody nothing"
)
ONE_DETERMINERS = word_set("a an this that each every another either neither")
EACH = word_set("each every either neither")
COUNTS = word_set(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty "
    "sixty seventy eighty ninety"
)
MANY_DETERMINERS = COUNTS | word_set("these those both many several few various numerous")
OWNERS = word_set("my your our his her its their the")
OTHER_DETERMINERS = word_set("some any no all most much little what which whose half enough more")
DETERMINERS = ONE_DETERMINERS | MANY_DETERMINERS | OWNERS | OTHER_DETERMINERS
OF_ONE = word_set("one each either neither much")
OF_MANY = COUNTS | word_set("both many several few")
OF_AS_NOUN = word_set(
    "all most some any half lots plenty none three-quarters two-thirds one-third one-quarter"
)
SIZES = word_set(
    "large huge small great good growing certain significant big whole total limited high vast "
    "considerable surprising record fair"
)
MEASURES = word_set(
    "lot couple majority handful bunch minority percentage fraction proportion portion range variety rest hundred dozen bit "
    "average maximum minimum string stream wave flood pile stack selection collection array load "
    "ton heap assortment mix mixture combination proportion group team series set"
)
NUMERALS = word_set(
    "hundred thousand million lakh crore dozen hundreds thousands first second third next last "
    "other same main only own new old"
)
ALL_PREPOSITIONS = PREPOSITIONS | word_set(
    "except besides beyond concerning despite like than to as unlike"
)
JOINERS = {
    ("along", "with"): 2,
    ("together", "with"): 2,
    ("as", "well", "as"): 3,
    ("in", "addition", "to"): 3,
    ("rather", "than"): 2,
    ("such", "as"): 2,
    ("unlike",): 1,
    ("especially",): 1,
    ("particularly",): 1,
    ("even",): 1,
    ("including",): 1,
    ("not",): 1,
    ("like",): 1,
    ("except",): 1,
    ("with",): 1,
}
LIKE_PREPOSITIONS = word_set(
    "following regarding concerning including considering according during pending depending "
    "judging starting beginning based assuming given looking hoping thanking wishing"
)
# Before a bare noun other -ing words describe it: "growing shops need help".
DOINGS = word_set(
    "having offering showing running posting printing packing booking paying selling calling building "
    "changing testing tracking collecting planning setting saving spending asking helping "
    "writing answering replying making designing creating sending checking handling learning "
    "reading using doing sharing uploading editing typing giving taking getting keeping finding "
    "solving adding removing updating choosing buying hiring translating scheduling downloading"
)
ENDS = word_set('. ! ? ; : ( ) [ ] — – - … । / • " “ ”')
STOPS = (
    FINITE | ALL_PREPOSITIONS | BREAKS | OBJECT_PRONOUNS | SUBJECT_PRONOUNS | INDEFINITE | ENDS
    | word_set("whoever whatever whichever not nor yet who whom whose which that yes please to there also too being been be etc")
)  # fmt: skip
NO_ADJECTIVE_ADVERBS = word_set("here there now today never often always usually also")
OPENERS = word_set(
    "wherever whichever provided "
    "because although though when whenever if while whilst until till unless once whereas whether "
    "after before since as so that but how why where"
)
REPORTING = word_set(
    "think thinks thought believe hope guess assume know knows say says said feel understand sure "
    "sorry afraid glad happy confirm notice noticed means mean suppose heard see realise realize"
)
BIDDING = word_set("help call tell stop get ask give remind save send show check fix take")
SENSING = word_set("see hear heard feel felt notice noticed watch saw")
STAND_ALONE = word_set("us them you these those which whom")
VERDICTS = word_set(
    "a an the all enough too not plenty what more less quite very far nothing fine fair cheap "
    "expensive reasonable good better best"
)
# Named for what they do, a department is one.
DEPARTMENTS = word_set(
    "accounts sales operations resources admissions communications relations payments returns claims "
    "systems services affairs works sports sheets docs teams stories reels forms customs"
)
CONTENT_CLAUSES = word_set("where how why what whether that")
GOES_ON = word_set("when if because before after while until too so very more less well and but")
AFTER_THIS = word_set(
    "mean make sound look seem help need take give come go happen cause show cost"
)
ABOUT_SO_MANY = (
    ["more", "than"],
    ["less", "than"],
    ["fewer", "than"],
    ["at", "least"],
    ["at", "most"],
    ["up", "to"],
)
STANDING = word_set(
    "is was are were come comes stand stands lie lies sit sits hang hangs follow follows"
)
LINKING = word_set("sound look seem feel become get stay remain turn appear")
TELLING = word_set("tell tells told inform informs informed remind reminded assure assured")
SUBJUNCTIVE = word_set(
    "suggest suggests suggested recommend recommends recommended propose proposed insist insists "
    "insisted demand demands demanded request requests requested ask asks asked require requires "
    "required prefer advise advised urge order ordered important essential necessary vital crucial "
    "imperative better advisable mandatory rather wish wishes lest recommendation suggestion "
    "requirement"
)
IRREALIS = word_set("if wish though suppose only")
TIMES = word_set("day week month year morning evening night time hour sunday monday tuesday friday "
                  "wednesday thursday saturday weekend summer winter quarter")  # fmt: skip
UNITS = word_set(
    "days weeks months years hours minutes seconds times kilometres kilometers metres meters miles "
    "inches feet kilos kilograms grams litres liters pounds dollars euros rupees taka thirds quarters "
    "percent cents pixels words points tons pieces"
)
PLACES = word_set(
    "mine ours yours hers theirs "
    "abroad home here there today yesterday tomorrow now overseas online above below outside inside "
    "elsewhere"
)
ALSO_PREPOSITIONS = word_set("before after since until till as than like but")
REDUCED = word_set("when while whilst before after since until till if once though although")
# They are adjectives too, so behind a noun they may be no verb.
ADJECTIVES = word_set(
    "appropriate approximate back black blank blind calm clean clear close complete compound "
    "concrete cool correct corrupt direct down dry elaborate empty even express fake fit free "
    "further hurt idle key last lean level light like live loose lower major manifest mature mean "
    "moderate mute narrow open own perfect present quiet ready right round secure separate short "
    "shut slow smooth sour spare split steady still subject tense thin till top total upset warm "
    "waste welcome wet due left set put cut cost read lay"
)
# Nouns on paper, but mostly verbs when they stand behind a subject.
LIKELY = word_set(
    "accept act aim answer appeal ask assist attempt ban benefit block boost borrow bother bounce "
    "break build burn buy call cancel care carry catch cause change charge chase cheat check claim "
    "clean click close collapse come grab heat collect combine comment commit compare consist contact control "
    "convert cook copy cost count cover crash create cry cut damage deal decline decrease deliver "
    "delay demand depend deserve design die differ download draw drink drive drop earn ease eat "
    "edit employ end exchange experience express face fade fail fall feature feed feel fill find "
    "finish fit fix flow focus follow force freeze function gain get give go grant grow guarantee "
    "guess guide handle hang happen hate help hide highlight hire hit hold hope hurt impress "
    "improve include increase influence insert invite join judge jump keep know lack last laugh "
    "launch lead leak leave let lie lift like limit listen live load look lose love make manage "
    "match matter mean measure meet mention miss mix monitor move need notice offend offer open "
    "operate order overlap own pack pay pick play please point post prefer prepare prevent produce "
    "promise protect pull purchase push put raise reach react read receive recover reduce refer "
    "reflect refund refuse reject rely remain remove rent repair repeat replace reply request "
    "require resolve respect respond return reveal reward rise risk ruin run rush save say scan "
    "search see seek seem sell send serve share shift ship show shrink shut sign sit skip sleep slow "
    "smell smile sound speak spend split spoil spread stand start stay steal stick stop struggle "
    "suffer suggest suit support surprise switch take talk taste teach tell tend thank think throw "
    "touch track train transfer translate travel treat trigger trust try turn type understand "
    "update upload use vary visit wait wake walk want warn wash waste watch wear weigh win wish "
    "work worry wrap write"
)
EITHER_HEADS = word_set("team staff company committee family group crew firm agency bank")
