"""Flags: what each is raised for, and what only looks like it."""

import pytest

from coach.domain.exercise import Flag
from tests.unit.replies import exercise, reader

OTHER_TOPIC = (
    "The cat sat on the mat while green aliens painted seventeen bridges near Jupiter and ate "
    "noodles with golden forks. The mountains were purple and a tired wizard repaired his broom "
    "before the dragon race began in the stadium."
)
SUPPORT_SOMEWHERE_ELSE = (
    "Hello Maria, I am sorry about the delay. Your kettle KT-5512 went to the wrong depot, and it "
    "will reach you on 14 May. I will write again on Wednesday with news of the parcel."
)


def raised(text: str, task=None) -> set[str]:
    return {str(one.flag) for one in reader().flags(text, task)}


@pytest.mark.parametrize("text", ["", "   ", "\n\n\t", "\u200b"])
def test_a_text_without_a_mark_is_empty(text):
    assert raised(text) & {"empty", "gibberish"}


@pytest.mark.parametrize(
    "text",
    [
        "আপনার অর্ডারটা আজ পাঠানো হয়েছে।",
        "Dear sir, আমি আপনার অর্ডারটা দেখছি, একটু অপেক্ষা করুন।",
        "ami apnar order ta dekhtesi, ektu wait korun please",
        "Hello sir, apnar product kalke pathano hobe, thank you",
        "bhai apni kobe taka pathaben janaben",
        "Bonjour madame, votre commande est en route, merci beaucoup",
        "Hola, su pedido ya esta en camino, muchas gracias por la compra",
        "lorem ipsum dolor sit amet consectetur adipiscing elit",
    ],
)
def test_another_language_is_seen(text):
    assert "not_english" in raised(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dear Apu, your panjabi and saree are ready at the Dhanmondi shop.",
        "Rafiq Hossain, Sumaiya Akter, Tanvir Rahman and Nusrat Jahan joined the call.",
        "I sent the biryani menu to Mr. Chowdhury in Cox's Bazar.",
        "Assalamu alaikum, your order of five kurtis will reach Sylhet tomorrow.",
        "The title of the song is আমার সোনার বাংলা, and the poster is ready for you to see.",
        "ok thx",
        "Our café in Zürich serves crème brûlée.",
        "I recieved informations from depot and they was say it come tommorow.",
    ],
)
def test_english_with_bengali_names_and_learners_slips_is_english(text):
    assert raised(text) & {"not_english", "gibberish"} == set()


@pytest.mark.parametrize(
    "text",
    [
        "asdfgh jkl qwerty zxcv",
        "kjahsd kajhsd aksjd qwpoei zmxnc",
        "a" * 20_000,
        "12345 67890",
        "?!?!",
        "fghfgh dfgdfg hjkhjk",
    ],
)
def test_what_is_no_language_is_gibberish(text):
    assert "gibberish" in raised(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sorry thanks hello understand solution regards",
        "Hello, thanks, sorry, understand, solution, help, regards",
        "greeting empathy apology solution next step closing",
        "Hello. Thank you. Sorry. I understand. Solution. Next step. Let me know. Regards.",
        "thanks and sorry and hello and regards and welcome",
    ],
)
def test_polite_words_in_a_row_are_no_reply(text):
    assert "gibberish" in raised(text)
    assert reader().moves(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Hi Tom,\nThank you!\nBest,\nRina",
        "Hello sir, thank you. I sent the file. Best regards",
        "Sorry for the wait. Your refund is on its way. Thanks again!",
        "Thank you for your kind help and support.",
    ],
)
def test_a_short_polite_reply_is_a_reply(text):
    assert "gibberish" not in raised(text)
    assert reader().moves(text)


@pytest.mark.parametrize(
    "text",
    [
        "Please wait. Please wait. Please wait. Please wait.",
        "please wait for your order " * 5,
        "We are sorry for the late delivery. " * 4,
        "good good good good good",
    ],
)
def test_the_same_words_over_and_over_are_repetition(text):
    assert "repetition" in raised(text)


def test_a_list_of_steps_is_no_repetition():
    text = (
        "Click on Settings. Click on Users. Click on Add user. Type the name. Click on Save. "
        "Then click on Settings again and choose Roles."
    )
    assert "repetition" not in raised(text)


class TestCopying:
    def test_the_message_sent_back_is_copied(self):
        task = exercise()
        assert "copied_prompt" in raised(task.messages[0].text, task)
        assert "copied_prompt" in raised(f"Dear Maria, {task.situation.en} Thanks.", task)

    def test_one_short_line_may_be_quoted(self):
        text = (
            'You wrote: "I have written two times and nobody has answered me." I am very sorry '
            "for that. Your kettle KT-5512 went to another depot, and we will bring it to your "
            "door on 14 May, four days after the birthday. Best regards, Rina"
        )
        assert raised(text, exercise()) == set()

    @pytest.mark.parametrize("number", [0, 1])
    def test_a_model_answer_is_copied_with_a_name_changed_too(self, number):
        task = exercise()
        model = task.models[number].text
        assert "copied_model" in raised(model, task)
        assert "copied_model" in raised(model.replace("Rina", "Jui").replace("very ", ""), task)

    def test_common_formulas_are_no_copy(self):
        text = (
            "Dear Maria,\nI am very sorry for the wait. The kettle was sent to the wrong depot by "
            "our team. The new day for KT-5512 is Thursday 14 May, and I will call the courier "
            "myself that morning.\nBest regards,\nJui"
        )
        assert raised(text, exercise()) == set()

    def test_a_source_to_rewrite_must_change_and_may_stay_in_part(self):
        source = (
            "your kettle is late because depot is wrong and we dont know when it come, so wait "
            "for some days and dont write to us again and again, we are very busy in this week"
        )
        task = exercise(kind="rewrite", source_text=source)
        better = (
            "Your kettle is late because it went to the wrong depot, and we do not know yet when "
            "it will come. Please wait for some days; I will write to you as soon as I know more."
        )
        assert "copied_prompt" in raised(source, task)
        assert "copied_prompt" not in raised(better, task)

    def test_a_corrected_text_is_no_copy_and_an_untouched_one_is(self):
        source = "I has sent you the kettle order KT-5512 on Monday and it will came on 14 May."
        task = exercise(
            kind="proofread", source_text=source, words={"min": 10, "max": 40}, limits=[]
        )
        assert raised(source, task) == {"copied_prompt"}  # handed back untouched
        assert raised(source.replace("has", "have").replace("came", "come"), task) == set()


def test_a_text_about_something_else_is_off_task_and_a_poor_answer_is_not():
    assert "off_task" in raised(OTHER_TOPIC, exercise())
    assert "off_task" not in raised(SUPPORT_SOMEWHERE_ELSE, exercise())
    unhelpful = (
        "Dear customer, parcels are sometimes late and we cannot do anything. Please be patient "
        "and wait for the courier, he will call when he arrives at your house with the box."
    )
    assert "off_task" not in raised(unhelpful, exercise())


@pytest.mark.parametrize(
    ("words", "flag"),
    [(10, "too_short"), (26, "too_short"), (27, ""), (90, ""), (103, ""), (104, "too_long")],
)
def test_length_is_held_against_the_range_with_soft_edges(words, flag):
    text = " ".join(["kettle", "order", "Thursday", "depot", "sorry"] * 30).split()[:words]
    found = raised(" ".join(text), exercise()) & {"too_short", "too_long"}
    assert found == ({flag} if flag else set())


@pytest.mark.parametrize(
    "text",
    [
        "You are stupid and this is your fault.",
        "That is not my problem.",
        "Can't you read the policy?",
        "Stop complaining and wait.",
        "I already told you three times that it is late.",
        "Don't waste my time.",
        "Shut up, please.",
        "What is wrong with you?",
        "We don't care about your birthday.",
        "How dare you write like this!",
        "You people always complain.",
        "Mind your language, sir.",
        "You are a liar, madam.",
        "It is your own fault, you gave a wrong address.",
        "Use your brain before you order.",
    ],
)
def test_rude_words_are_seen(text):
    (first, *_) = [one for one in reader().flags(text, None) if one.flag is Flag.RUDE]
    assert first.span is not None


@pytest.mark.parametrize(
    "text",
    [
        "It is not your fault.",
        "There are no stupid questions.",
        "I made a silly mistake in the file.",
        "What is wrong with your order?",
        "Please tell me what the problem is.",
        "You are right, and we were wrong.",
        "We care about your birthday.",
        "The shop has silly hats for children.",
        "Sorry, that was my fault.",
        "You have received the wrong item.",
        "Please stop the old plugin before you start the new one.",
        "Nobody should feel foolish for asking.",
        "Most people don't care about fonts, but you do.",
    ],
)
def test_plain_speech_is_not_rude(text):
    assert "rude" not in raised(text)


@pytest.mark.parametrize(
    "text",
    [
        "Please send me your password and OTP so I can log in.",
        "Your card 4111 1111 1111 1111 was charged.",
        "The card number is 5500-0000-0000-0004.",
        "I can see that your password is Rina@2024.",
        "Could you share your WordPress password with me by email?",
        "Kindly provide the CVV of the card.",
        "What is your PIN?",
        "Your OTP is 448211.",
        "We need your NID number to go on.",
        "May I have your card number, please?",
        "tell me ur pin code plz",
    ],
)
def test_secrets_asked_for_or_repeated_are_seen(text):
    assert "personal_data" in raised(text)


@pytest.mark.parametrize(
    "text",
    [
        "Never share your PIN or OTP with anyone.",
        "We will never ask for your password.",
        "Please do not send your card number in the chat.",
        "To reset your password, click the link and enter your new password on the login page.",
        "Your order 4111111111111111 has left.",
        "Call me on +880 1712 345678 or write to rina@example.com.",
        "Your tracking number is 4111 1111 1111 1111.",
        "You need your password to log in.",
        "I have sent you a link to reset your password.",
        "Please share a strong password policy with your team.",
        "Your invoice is 2026-0417 and the total is $1,250.00.",
        "Fill in the form with your name, email address and password.",
        "We changed the PIN pad in the shop.",
    ],
)
def test_contacts_order_numbers_and_good_advice_are_no_secrets(text):
    assert "personal_data" not in raised(text)


@pytest.mark.parametrize(
    ("text", "unsafe"),
    [
        ("We will refund your postage today.", True),
        ("You will get free delivery on your next order.", True),
        ("If you are unhappy, we will refund the postage.", True),
        ("I cannot change the day, but I will refund your postage.", True),
        ("We cannot refund the postage.", False),
        ("I am not able to offer free delivery.", False),
        ("Unfortunately, free delivery is not possible this time.", False),
        ("I will ask my manager if we can refund your postage.", False),
        ("Free delivery isn't something I can give.", False),
        ("Shall I ask whether we can refund the postage?", False),
        ("We will bring the kettle on 14 May.", False),
        ("This will never happen again.", True),
        ("I cannot say that it will never happen again.", False),
    ],
)
def test_a_promise_the_exercise_forbids_is_seen_unless_it_is_denied(text, unsafe):
    assert ("unsafe_promise" in raised(text, exercise())) is unsafe


@pytest.mark.parametrize(
    ("text", "unsafe"),
    [
        ("I guarantee 100% results in one week.", True),
        ("We promise to rank your shop #1 on Google.", True),
        ("This product has a two-year guarantee.", False),
        ("I cannot guarantee a rank on Google.", False),
        ("I promise to send the draft on Monday.", False),
    ],
)
def test_promises_nobody_can_keep_are_seen_without_an_exercise(text, unsafe):
    assert ("unsafe_promise" in raised(text)) is unsafe


@pytest.mark.parametrize(
    ("text", "loud"),
    [
        ("PLEASE SEND ME THE ORDER NUMBER NOW", True),
        ("I told you, THE ORDER HAS BEEN SENT YESTERDAY, so wait.", True),
        ("WHY ARE YOU SHOUTING", True),
        ("Your order AB-1234 from NASA, BBC and IKEA is here.", False),
        ("The FAQ, PDF, URL and SEO notes are below.", False),
        ("OK", False),
        ("Please bring your NID and TIN.", False),
        ("Order PP-20417-XL is on its way with DHL.", False),
        ("Click SAVE and then PUBLISH.", False),
        ("I will do it ASAP.", False),
    ],
)
def test_capitals_are_shouting_only_in_a_row(text, loud):
    assert ("shouting" in raised(text)) is loud


def test_shorthand_is_told_from_words_and_initials():
    text = "Thx 4 ur msg, pls w8. Mr. U Hla and Dr. R. Sen asked about the k-means file, btw."
    assert [span.of(text) for span in reader().shorthand(text)] == ["Thx", "ur", "msg", "pls", "w8"]
    assert reader().shorthand("You are right; please wait. Plan B is in R&D.") == ()


@pytest.mark.parametrize("number", [0, 1])
def test_a_good_answer_raises_no_flag(number):
    task = exercise()
    others = task.model_copy(update={"models": ()})
    assert raised(task.models[number].text, others) == set()


def test_places_are_told_in_the_text_as_given():
    text = "Hi\u200b \ud800Maria,\n\n\n  you are \u200bstupid\u200b!"
    (rude,) = [one for one in reader().flags(text, None) if one.flag is Flag.RUDE]
    assert "stupid" in rude.span.of(text)
