"""Words that are mixed up by sound, by spelling or because one Bengali word covers both."""

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check
from coach.rules.grammar.company import company

CHECKS = (
    Check(
        id="COACH_CONFUSABLE_APOSTROPHE",
        concept=Concept.CONFUSABLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="They sound the same, so say it in full: “you are”, “it is”, “they are” or “we are” is "
            "meant, or whose it is, or a place. Here it is “{right}”.",
            bn="শুনতে এক, তাই ভেঙে দেখুন: “you are”, “it is”, “they are”, “we are” বোঝাচ্ছে, নাকি কার জিনিস, "
            "নাকি জায়গা? এখানে হবে “{right}”।",
        ),
        find=company("confusable_apostrophe"),
        wrong=(
            "The workers put [there => their] phones in a locker.",
            "Please tell us if [your => you're] interested in the offer.",
            "The brand changed [it's => its] logo last year.",
            "We [where => were] busy with the Eid orders.",
        ),
        right=(
            "There are their phones, and they're all new.",
            "You're welcome to use your coupon.",
            "It's a shame that its lid is broken.",
            "I do not know where they were.",
        ),
    ),
    Check(
        id="COACH_CONFUSABLE_SOUND",
        concept=Concept.CONFUSABLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“{wrong}” and “{right}” sound much alike but mean different things. Here it is “{right}”.",
            bn="“{wrong}” আর “{right}” শুনতে প্রায় এক, কিন্তু অর্থ আলাদা। এখানে হবে “{right}”।",
        ),
        find=company("confusable_sound"),
        wrong=(
            "Please do not [loose => lose] the receipt.",
            "This bag is cheaper [then => than] that one.",
            "The new price will [effect => affect] all our buyers.",
            "I am glad to [here => hear] from you.",
            "I [brought => bought] this fan from your shop for 3,200 taka.",
        ),
        right=(
            "The lid is loose, so do not lose it.",
            "If you need more time, then tell us.",
            "The effect of the sale was small.",
            "Come here and hear the song.",
            "I brought my own tea to the meeting.",
        ),
    ),
    Check(
        id="COACH_CONFUSABLE_BY_EAR",
        concept=Concept.CONFUSABLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Bengali does not part these sounds (v and b, s and sh, z and j, short and long i), so "
            "“{wrong}” slips in for “{right}”.",
            bn="বাংলায় v-b, s-sh, z-j আর ই-ঈ-র উচ্চারণ আলাদা শোনায় না, তাই “{right}”-এর জায়গায় “{wrong}” লেখা হয়ে "
            "যায়। এখানে হবে “{right}”।",
        ),
        find=company("confusable_by_ear"),
        wrong=(
            "Please [feel => fill] in the form with your details.",
            "Prices [very => vary] with the size.",
            "I want to [live => leave] the office at six.",
            "It was the [shame => same] price as last year.",
        ),
        right=(
            "Please feel free to fill in the form.",
            "It is a very good price.",
            "I live near the office, so I leave at six.",
            "What a shame that it is the same price.",
        ),
    ),
    Check(
        id="COACH_CONFUSABLE_ALIKE",
        concept=Concept.CONFUSABLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“{wrong}” is a word too, but another one: the sense needs “{right}”. The speller cannot see it.",
            bn="“{wrong}”-ও একটি শব্দ, তবে অন্য শব্দ: অর্থ অনুযায়ী এখানে “{right}” লাগবে। বানান-পরীক্ষক এটি ধরতে পারে না।",
        ),
        find=company("confusable_alike"),
        wrong=(
            "Please send the [from => form] back before Thursday.",
            "Both [brunches => branches] of our bank are closed.",
            "We got your [massage => message] this morning.",
            "Please [conform => confirm] the order by noon.",
        ),
        right=(
            "The form came from the bank.",
            "We meet for brunch near the branch.",
            "The spa sent a message about the massage.",
            "The boxes conform to the rule.",
        ),
    ),
    Check(
        id="COACH_CONFUSABLE_MEANING",
        concept=Concept.CONFUSABLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="One Bengali word covers both, but English keeps them apart: here it is “{right}”, not “{wrong}”.",
            bn="বাংলায় এক শব্দেই দুটি চলে, ইংরেজিতে আলাদা: এখানে “{wrong}” নয়, “{right}”।",
        ),
        find=company("confusable_meaning"),
        wrong=(
            "Could you [borrow => lend] me your charger?",
            "Please [remember => remind] me about the call.",
            "He [learned => taught] me Photoshop last year.",
            "I [wish => hope] you will like the new page.",
        ),
        right=(
            "May I borrow your charger? I can lend you my cable.",
            "I remember that you asked me to remind you.",
            "He taught me what he had learned.",
            "I wish I had more time.",
        ),
    ),
    Check(
        id="COACH_CONFUSABLE_FORM",
        concept=Concept.CONFUSABLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The same family, another job in the sentence: verb, noun, adjective and adverb differ. Here "
            "it is “{right}”.",
            bn="একই পরিবারের শব্দ, তবে বাক্যে কাজ আলাদা: ক্রিয়া, বিশেষ্য, বিশেষণ আর ক্রিয়াবিশেষণের রূপ ভিন্ন। এখানে হবে “{right}”।",
        ),
        find=company("confusable_form"),
        wrong=(
            "Please [advice => advise] me on the best plan.",
            "The printer does not work [proper => properly].",
            "She speaks English very [good => well].",
            "The office is [nearly => near] the station.",
        ),
        right=(
            "I advise you to take her advice.",
            "It needs a proper check, so it works properly.",
            "Her English is good, and she speaks it well.",
            "It is nearly noon, and the shop is near.",
        ),
    ),
    Check(
        id="COACH_CONFUSABLE_JOINED",
        concept=Concept.CONFUSABLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="One word and two words are not the same here: write “{right}”.",
            bn="জোড়া লাগিয়ে না আলাদা, তাতে শব্দ বদলে যায়। এখানে লিখুন “{right}”।",
        ),
        find=company("confusable_joined"),
        wrong=(
            "The rider [maybe => may be] late today.",
            "We get orders [everyday => every day] from Sylhet.",
            "I did it [my self => myself] last night.",
            "Please [login => log in] with your phone number.",
        ),
        right=(
            "Maybe the rider is late today.",
            "These are everyday shoes that I wear every day.",
            "I did it myself.",
            "Your login is your phone number, so log in with it.",
        ),
    ),
    Check(
        id="COACH_CONFUSABLE_LIKELY",
        concept=Concept.CONFUSABLE,
        tier=Tier.HINT,
        message=Bilingual(
            en="“{wrong}” is often mixed up with “{right}”. Check which one you mean.",
            bn="“{wrong}” আর “{right}” প্রায়ই গুলিয়ে যায়। কোনটি বোঝাতে চান দেখে নিন।",
        ),
        find=company("confusable_likely"),
        wrong=(
            "Could you please [bring => take] this parcel to the post office?",
            "We have [less => fewer] customers than last year.",
            "They want to [brake => break] the big order into two.",
        ),
        right=(
            "Please bring me the parcel.",
            "We have less time than last year.",
            "Besides logos, we also make banners.",
        ),
    ),
)
