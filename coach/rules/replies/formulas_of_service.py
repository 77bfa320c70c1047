"""Words of any service reply: they say nothing of what it is about."""

from coach.rules.replies.words import words

SERVICE_WORDS = words(
    """the and for with you your our this that these those have has had will would can could may might
    shall should must are was were been being does did not any all some more very really also just
    from into about over after before until while when where which what who how why there here than
    then them they their its his her she him but because please kindly hello dear sir madam thank
    thanks sorry apology apologize regret help assist assistance support team customer client service
    contact email mail message write reply respond response question query issue problem concern
    matter need want like know let get give make take see look find feel free happy glad hope best
    regard regards kind warm sincerely welcome good great nice day week today tomorrow time soon
    send share provide tell confirm check update information detail understand appreciate patience
    inconvenience trouble sure able work thing way well now back further other again first next new
    one two use keep think say come put seem become experience continue forward hear read wait"""
)
