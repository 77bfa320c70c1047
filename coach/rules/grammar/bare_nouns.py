"""Count nouns that stand alone all the same, in set phrases: "take place", "in person"."""

from coach.rules.grammar.wordset import word_set

_IDIOMS = {
    "take": "interview exam test bath photo picture decision part place note effect charge form shape action control care time advantage aim issue "
    "offence offense turn stock heart root cover flight position office leave company notice pride",
    "make": "smile laugh phone delay quarrel booking way sense room note use progress contact love money time peace noise record fun "
    "profit change do believe space reference mention",
    "lose": "touch hope interest weight face track sight patience ground power money count heart signal",
    "keep": "track pace company record score note time watch quiet order count contact stock",
    "give": "way notice birth permission credit evidence feedback priority thought rise voice "
    "place effect ground battle instruction",
    "cast": "doubt light", "catch": "fire sight", "set": "foot sail fire", "pay": "tax cash rent "
    "attention extra interest", "send": "word", "leave": "home work school university college office town room",
    "start": "university college work school business production", "gain": "weight access ground entry", "have": "lunch "
    "fun access time faith room contact effect school class reason cause", "reach": "home agreement "
    "page level", "attend": "school college university class church", "finish": "school college university",
    "get": "home work rid hold lunch access school", "watch": "tv television", "open": "shop",
    "cause": "damage delay concern confusion harm alarm", "build": "trust", "go": "home", "do": "business job booking picnic interview phone call shop",
    "ask": "permission", "bring": "home cash order", "edit": "video film audio", "shoot": "video film", "feel": "part", "hold": "office court", "see": "page "
    "reason section attachment", "show": "signature", "find": "time room fault", "change": "place "
    "colour color hand size name position", "run": "water", "need": "time change work approval repair", "lack": "clarity", "save": "time",
    "spend": "time", "cover": "cost", "follow": "suit", "raise": "capital cash", "cross": "path",
    "enter": "office production", "use": "chat email phone video", "by": "", "join": "school class",
    "include": "delivery tax vat", "want": "change", "accept": "cash card", "add": "value weight",
    "offer": "support delivery advice", "reduce": "cost risk noise waste", "claim": "credit",
    "declare": "war", "earn": "interest cash", "lend": "weight", "serve": "time", "mean": "business",
    "drive": "traffic", "charge": "interest", "press": "enter", "hit": "send save publish", "select": "all",
    "click": "save send submit publish", "receive": "notice approval word", "provide": "notice cover support",
    "avoid": "confusion", "put": "sign", "prefer": "email phone", "check": "email", "like": "email",
}  # fmt: skip
AFTER_VERB = {base: word_set(words) for base, words in _IDIOMS.items()}

_PHRASES = {
    "in": "term hand head face condition favour favor mistake pdf place fact case order stock person detail question hand doubt box town class theory reply "
    "response step line draft part column store character session series transit conversation bed "
    "summary agreement game message form shape category production process chat school law focus "
    "image secret time need use control demand advance charge return turn practice search silence "
    "touch trouble view writing common danger debt decline love power print progress public ruin "
    "season sight style sync tune vain vogue nature college university conclusion comparison "
    "contact reality business exchange principle review storage theory language bulk full life cash "
    "addition surprise effect support default operation existence force color colour mind "
    "recession court prison jail hospital mourning relation hindsight retrospect design length height size "
    "number development training education chief future month week year day region protest",
    "on": "mistake process name board call file track request schedule screen stage tour page guard loan offer paper camera "
    "air brand budget message target trial order video desktop mobile tablet location shift deadline "
    "demand card bail tv line television issue topic point task trend vacation item platform time "
    "sale holiday leave purpose duty hold fire foot strike display average balance behalf business "
    "condition credit delivery earth edge hand impulse occasion land site record reflection "
    "principle production probation side sight standby top trust view approval arrival campus "
    "inspection notice receipt price quality cost social alert charge medication maternity arrival",
    "at": "school work table college university church court sea issue event customer risk level home "
    "law hand least last first once present random rate work war peace night noon length large ease "
    "cost stake play rest best worst sight times checkout lunch dinner breakfast check-in reception "
    "price market birth death dawn dusk midnight university",
    "for": "example instance sale hire reference review approval promotion print lunch dinner school "
    "work month week day permission rent charity help action free rebate now good life "
    "fun love money export import delivery payment breakfast comparison change comment fear "
    "access sure real ever pickup pick-up collection exchange return refund replacement discussion "
    "clarity breach delay release publication web customer inspection debate repair quality price "
    "tax testing position business home travel",
    "from": "home work school date scratch time memory experience university college start top "
    "beginning head person place day month year week door morning space abroad end cradle left page "
    "bed hospital cover mother father one step side birth childhood line",
    "to": "discussion debate negotiation technology pdf school work college university date scale account question contract review guarantee "
    "warranty budget law patience reference option home range limit reason exception age cost bed "
    "town market page person door place step line day week month year hour night image hospital "
    "phone start end notice construction development repair control pressure email action order "
    "request office report contact design plan order reply deliver address book request return "
    "post copy file process pack list message text stage point market book comment visit answer "
    "complaint name record charge stock court friend switch church college prison sea share link "
    "change access update upgrade support offer limit label log market monitor note number open "
    "photograph picture pilot place plan play post price print project promise quote rate research "
    "rent reward risk sample schedule screen sign sort state story table tag target task test "
    "track trade train transfer trial value view vote question queue plant practice position "
    "partner guest film fish finish fit fix flag focus frame gift guide hand head help highlight "
    "host house influence interview invoice issue judge key label land lecture lesson level list "
    "lock mail map mark master match measure model name nail notice object pay pair part pass "
    "patch pause pen phone pin pipe plate plot point poll pool profile profit program project "
    "prompt proof purchase push redirect refund regret release review revision ring rule sail "
    "scan score screw seal seat section ship shop shelf shoe shower signal skill sketch slide "
    "smile snack sound spot spring stall stamp star station store stream stress struggle study "
    "subject suit survey sweater switch tap taste tie tip tire title toast tool torch tour toy "
    "trail trap treat trend trick trip tutor type voice volunteer walk wall watch water wave web "
    "welcome wheel whistle window wire wish witness word worry wrap yield zip attempt audit "
    "author award bag balance ban band bank bargain base battle bench benefit bid bill blanket "
    "block blog board boat bomb bond bookmark boost boss bottle bowl box brand break bridge brief "
    "broadcast brush bucket buffer build bunch bundle burn bus button cable cage cake call camp "
    "cancel cap caption card cash cast catalogue cause chain chair challenge chance channel chart "
    "chat check circle claim class click clip clone cloud coach coat code combat comb command "
    "compromise concern condition conference conflict contest contrast counter couple coupon "
    "course cover crack craft crash credit crop cross crowd curb curve cushion custom cut cycle",
    "with": "mistake courier pdf regard respect reference customer care delivery time age experience order access confidence "
    "relation home view effect money love patience interest practice work support payment",
    "about": "time life work business customer delivery price quality cost money art design size colour color",
    "into": "account place question effect shape line practice play view action business force use "
    "detail town production consideration storage law bed office contact cash",
    "under": "control pressure warranty guarantee contract construction development review repair cover "
    "fire law threat age budget consideration attack water way oath protection stress load",
    "over": "time budget lunch dinner coffee tea email phone text chat night half age",
    "within": "reach range budget sight reason scope walking limit office",
    "without": "delay notice question permission fail doubt exception charge reason access fear cost tax "
    "help interruption internet limit warning payment approval work error cause discount fuss hope "
    "number water cash consent support risk success change effort work money issue end problem "
    "difficulty damage confirmation page order reservation prescription appointment order",
    "during": "business office work lunch peak delivery transit production construction checkout class school",
    "before": "checkout lunch dinner delivery dispatch time noon launch payment print purchase publication "
    "school class bed arrival departure approval work release",
    "after": "checkout lunch dinner delivery time school class work payment school college approval "
    "birth launch release arrival purchase sale office university page day week month year",
    "against": "payment order time policy nature law delivery",
    "by": "", "than": "", "per": "", "via": "", "of": "", "like": "", "until": "", "till": "", "past": "", "up": "",
    "beyond": "repair doubt question reason control recognition reach", "out": "", "off": "", "down": "",
    "between": "", "among": "", "along": "", "behind": "schedule time",
    "near": "completion", "through": "", "across": "", "inside": "", "outside": "office work business",
    "around": "town", "towards": "", "toward": "", "above": "average budget", "below": "average budget cost",
    "onto": "", "despite": "", "regarding": "", "upon": "request receipt arrival delivery approval", "beside": "",
    "throughout": "", "as": "",
}  # fmt: skip
AFTER_PREPOSITION = {word: word_set(nouns) for word, nouns in _PHRASES.items()}
