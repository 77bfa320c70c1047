"""Whole replies of trainees, and the moves each makes."""

import pytest

from tests.unit.replies import reader

REPLIES = (
    (
        "greeting thanks solution offer_help closing",
        "Dear Mr. Brown,\nThank you for order from us. I am glad to inform you that we have dispatch your sofa today by DHL. The tracking ID is DH88213.\nIf you face any problem, just give me a shout.\nWarm regards,\nShila",
    ),
    (
        "greeting apology empathy solution next_step",
        "Hello mam, so sorry for late reply. I can understand you are very upset. I talk with the courier and they found the parcel in their office. They deliver it tomorrow before 5 pm.",
    ),
    (
        "ask_info greeting",
        "Hi there! Which date you want to book the photoshoot, and how many peoples will come?",
    ),
    (
        "greeting restate solution next_step ask_info closing",
        "Hi Ben, You need somebody who can upload 200 products in your WooCommerce store and write short descriptions. I did the same job for two fashion shops last year. I can finish 40 products per day, so your whole list will be ready in five days. Could you share a sample of the product sheet?\nBest,\nMahin",
    ),
    ("thanks closing", "Thanks a million for the 5 star review! Hope to see you again."),
    (
        "greeting solution",
        "Hi Lena, the homepage is updated: new banner, new phone number and the map now shows the right address.",
    ),
    (
        "apology solution",
        "Oops, our bad! The coupon was typed wrong in the post. The right code is EID20.",
    ),
    ("solution", "The red one is lighter, so it is better for travel."),
    ("next_step", "Once the designer is back on Sunday she will send you two more drafts."),
    (
        "greeting restate apology solution next_step closing",
        "Dear Ms. Rahman,\n\nYou wrote that two of the six plates in your parcel were cracked. I apologise for that. Two new plates left our warehouse this morning, and they should be with you by Saturday. You do not have to send the broken ones back.\n\nKind regards,\nPia",
    ),
    ("solution", "Unfortunately our shop does not have that size now."),
    (
        "ask_info solution",
        "We have two rooms free on that night. Do you prefer the sea side or the garden side?",
    ),
    (
        "greeting solution next_step",
        "Good day sir, I have finish the logo correction which you told. Kindly check the attachment. I will wait for your feedback and make the final file after that.",
    ),
    (
        "restate solution",
        "Regarding the slow loading of your shop page, the reason was very big images. I compressed 32 images and now it opens in 2 seconds.",
    ),
    ("offer_help", "Any other thing I can do for you?"),
    (
        "apology solution next_step",
        "Really sorry but we can't take orders for tomorrow. The earliest we can do is Friday morning.",
    ),
    (
        "greeting thanks ask_info",
        "Hello Karim bhai, thanks for inboxing us. Plz tell us your full address and mobile number for the delivery.",
    ),
    (
        "empathy solution",
        "I know you wanted it for the wedding, and it's heartbreaking that it didn't come on time. We have sent your money back in full.",
    ),
    (
        "thanks restate next_step",
        "Thank you for telling us about the rude driver. We are talking with him today, and the manager will call you by 6 pm.",
    ),
    (
        "solution offer_help",
        "Just tap the three dots, choose Edit and save the new number. Shout if it doesn't work!",
    ),
    (
        "greeting solution closing",
        "Dear Team,\nPlease find below the minutes of today's meeting.\n1. Budget is approved.\n2. The next meeting is on 5 June.\nRegards,\nNipa",
    ),
    (
        "greeting ask_info closing",
        "Dear Mr Wood,\nI am writing to request your approval for the attached quotation. Kindly confirm so that we may proceed.\nYours sincerely,\nOmar",
    ),
    (
        "greeting solution next_step closing",
        "Hi Zoe,\nQuick update: the contact form is fixed and I tested it twice. Tomorrow I will start the speed work.\nCheers,\nAvi",
    ),
    ("solution", "My advice would be to start with the small plan; you can always move up later."),
    (
        "greeting restate solution ask_info offer_help",
        "Hello Nila, you're asking if our night cream is safe for pregnant women. Yes it is, it has no retinol. Is there any allergy we should know about? Always happy to help you choose.",
    ),
    (
        "apology empathy next_step",
        "We're truly sorry, Hasan. Three weeks without internet is too much for anyone working from home. Our engineer is going to visit you on Monday at 10.",
    ),
    ("greeting next_step", "hi sir i am checking it now, give me 10 minutes pls"),
    (
        "solution next_step closing",
        "Your appointment is moved to 4 pm on Tuesday. You'll get a reminder one day before. See you then!",
    ),
    (
        "greeting solution offer_help closing",
        "Hello Sir, I am expert in Photoshop and Canva and I have 2 years experience of making thumbnails. I will make 10 thumbnails in one week with unlimited revision. Feel free to knock me. Thank you.",
    ),
    (
        "greeting apology ask_info",
        "Hi Amir, sorry we missed your call. What is the best number to reach you after lunch?",
    ),
    (
        "thanks solution next_step closing",
        "Thank you for your payment. Your seat is confirmed and the class link will be in your inbox one hour before we start.\nSee you on Sunday,\nTeam Uttara Yoga",
    ),
    ("solution", "Both phones take good photos, but the cheaper one has the bigger battery."),
    ("solution", "The shirt shrinks a little, so choose one size up."),
    (
        "restate apology solution",
        "You paid for express delivery and it came by normal post. That's our mistake and I'm sorry. I've returned the extra 300 taka to your bKash.",
    ),
    (
        "greeting solution offer_help",
        "Hello Dr. Lee, the slides are in the shared folder. I made the titles bigger and removed the old logo. If there's something you'd like different, I can change it tonight.",
    ),
    (
        "greeting restate ask_info",
        "Good morning Elena, I see you'd like a landing page for your yoga retreat. What's the date of the retreat and do you already own a domain?",
    ),
    (
        "empathy apology next_step",
        "I know waiting is no fun, Tina, and I'm sorry it's taking this long. Our team is looking at it right now and I'll post an update here before 8 tonight.",
    ),
    (
        "solution next_step",
        "I've backed up the site and removed the two bad plugins. Next I'll change all passwords and run a full scan this evening.",
    ),
    (
        "greeting thanks solution closing",
        "Dear Ms Ito, many thanks for the invitation. I am afraid Mr. Haque is travelling that week and cannot attend. He sends his best wishes for the event. Kind regards, Sadia",
    ),
    ("ask_info", "Just to be sure I order the right one, is it the black or the navy?"),
    (
        "greeting restate solution next_step ask_info closing",
        "Hello Mr. Novak,\n\nYour post asks for someone to answer customers in the evening, Dhaka time. I have done exactly this for a Danish shoe shop since 2023, and I type 60 words a minute. I am free from 6 pm to midnight every day and can begin this Saturday. Which help desk do you use?\n\nBest wishes,\nFaria",
    ),
    ("next_step", "My manager signs the refunds on Thursdays, so expect the money by the weekend."),
    ("solution next_step", "It is sold out at the moment. New stock comes on the 12th."),
    (
        "apology solution",
        "My apologies, I gave you the price of the small box. The large box is $18.",
    ),
    (
        "thanks offer_help",
        "Glad you liked it and thanks for the kind words! We're here whenever you need us.",
    ),
    (
        "greeting restate solution",
        "Hi Paul, about the picture you asked for: it is attached in PNG and SVG.",
    ),
    (
        "empathy solution offer_help",
        "That sounds stressful. You can pause the plan for up to three months at no cost, and I can set it up for you now if you like.",
    ),
    (
        "greeting ask_info closing",
        "Dear Nusrat apa,\nPlease send the bank slip of Sunday when you get a minute.\nThanks,\nRony",
    ),
    ("solution", "Open Settings, go to Billing and press Change card."),
    ("restate", "So the parcel says delivered, but nobody at home has seen it."),
    (
        "solution ask_info",
        "We can do Tuesday at 2 or Wednesday at 11. Which one is better for you?",
    ),
    ("apology empathy", "I am sorry, this must have ruined your evening."),
    (
        "greeting solution next_step closing",
        "Assalamu alaikum, sir. Today I called 14 leads, 5 of them want a demo. Tomorrow I will call the rest 11 and send you the sheet by 6 pm. Regards, Hridoy",
    ),
    ("thanks closing", "Thank you so much for choosing us, and have a lovely Eid!"),
    ("solution", "I would go for the cotton one. It is softer and you can wash it at home."),
    (
        "greeting apology solution offer_help closing",
        "Dear customer, sorry for inconvenience. We checked and your account is active now. Please log in again. If problem is not solve, kindly inform us. Thanks & Regards, Support Team",
    ),
    ("greeting apology", "hello apu sorry for late"),
    (
        "ask_info next_step",
        "Could you approve the second draft today? I'll start printing as soon as you do.",
    ),
)
NO_REPLIES = (
    "Noted.",
    "The weather in Dhaka was nice and we ate mangoes.",
    "This is a good question.",
)


@pytest.mark.parametrize(("moves", "text"), REPLIES, ids=[text[:40] for _, text in REPLIES])
def test_every_move_of_a_reply_is_seen(moves, text):
    made = {str(found.move) for found in reader().moves(text)}
    assert set(moves.split()) <= made


@pytest.mark.parametrize("text", NO_REPLIES)
def test_what_answers_nobody_makes_no_move(text):
    assert reader().moves(text) == ()


def test_the_words_that_show_a_move_say_enough_to_be_recognised():
    text = "Dear Tom, I understand that your order has not come. I will send it again on Monday."
    shown = {str(found.move): found.span.of(text) for found in reader().moves(text)}
    assert shown["greeting"] == "Dear Tom"
    assert shown["restate"] == "I understand that your order has not come"
    assert shown["next_step"] == "I will send it again on Monday"
