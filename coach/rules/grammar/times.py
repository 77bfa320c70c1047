"""Time phrases in the plain words of a line: what is surely past, future, now or a duration."""

import re

UNITS = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade)"
_DAYS = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_SEASONS = r"(?:spring|summer|autumn|winter|fall|eid|ramadan|puja|christmas|season|semester|term)"
NUMBERS = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety"
    r"|several|few|many|a few|a couple of|some|half an?|an?|a long|so many|about \d+|almost \w+"
    r"|nearly \w+|over \w+|more than \w+)"
)
# A definite time that is over. "The last week" and "last week's" are other things; so is a
# time that only bounds ("since yesterday", "by last Friday") or describes a noun ("of last year").
PAST = re.compile(
    r"(?<!since )(?<!until )(?<!till )(?<!by )(?<!of )(?<!than )(?<!for )(?<!over )(?<!during )"
    r"(?<!before )(?<!after )(?<!from )(?<!the )(?<!as )(?<!from the )(?<!since the )(?<!like )"
    r"(?:"
    r"(?:the day before )?yesterday(?: morning| afternoon| evening| night| at noon)?"
    rf"|last (?:night|evening|weekend|week|month|quarter|year|{_DAYS}|{_MONTHS}|{_SEASONS})"
    rf"|{NUMBERS} (?:{UNITS}s?|while|days|moments?) (?:back|ago)(?! (?:was|were|is|when i)\b)"
    r"|(?:long|some time|years|months|weeks|days|hours|minutes) ago"
    r"|the other day|the previous (?:day|week|month|year|evening|night)|back then|in those days"
    r"|in (?:my|his|her|our|their) (?:childhood|student life|school days|college days)|earlier today"
    rf"|in {_MONTHS} (?:19\d\d|20[01]\d|202[0-4])"
    r"|in (?:early |late |mid )?(?:19\d\d|200\d|201\d|202[0-4])(?! and\b)"
    r"|from (?:19|20)\d\d (?:to|until|till) (?:19\d\d|200\d|201\d|202[0-4])"
    r"|from (?:19|20)\d\d (?:until|till) (?:his|her|their) \w+"
    r"|in the last (?:spring|summer|autumn|winter|eid|ramadan|puja|season|semester)"
    r"|between (?:19|20)\d\d and (?:19\d\d|200\d|201\d|202[0-4])"
    r")(?![\w'’])"
)
# A date or a clock time: past or future, but no time for a present perfect.
POINT = re.compile(
    r"(?<!since )(?<!until )(?<!till )(?<!by )"
    rf"(?:on (?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTHS}"
    rf"|on {_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?"
    rf"|on {_DAYS}(?: morning| afternoon| evening| night)?(?! (?:and|to|through))"
    r"|at (?:noon|midnight)"
    rf"|in {_MONTHS}(?! (?:19|20)\d\d)"
    r"|at \d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m|p\.m|o'clock))(?![\w'’])"
)
# A past moment told by another event, or a clock time in words.
MOMENT = re.compile(
    rf"(?:\b(?:{NUMBERS} {UNITS}s?|just|shortly|right|immediately|soon|long) (?:before|after)(?= (?:the|my|our|his|her|their|your|i|we|he"
    r"|she|they|it)\b)"
    r"|\buntil (?:last (?:week|month|year|night)|(?:19|20)\d\d)\b"
    r"|\bthe (?:day|night|week|month|morning|evening|year) (?:before|after)(?= \w)"
    r"|\bin the first (?:\w+ )?(?:day|week|month|year|hour)s?(?: \w+)? (?:after|of)(?= the| our| my)"
    r"|\bduring the (?:lockdown|flood|strike|pandemic|storm|war|eid|holidays?|sale|power cut|exams?|wedding|trip|training)\b"
    r"|\bat (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:this|in the|yesterday|last|sharp|o'clock)| ?,| \.|$))"
)
FUTURE = re.compile(
    r"(?<!until )(?<!till )(?<!for )(?<!from )(?<!before )(?<!by )(?<!of )(?<!after )(?<!to )"
    r"(?<!since )(?<!than )"
    r"(?:(?:the )?day after tomorrow|tomorrow(?: morning| afternoon| evening| night)?"
    rf"|next (?:week|month|year|quarter|weekend|{_DAYS}|{_MONTHS}))(?![\w'’])"
)
# A time that began something still going on: "since ...".
SINCE_POINT = (
    r"(?:yesterday|morning|this morning|noon|last \w+|(?:19|20)\d\d|(?:my |his |her )?(?:childhood|birth|school days|school|college|university)|then|launch"
    rf"|{_DAYS}|{_MONTHS}(?: (?:\d+|last|of))?|(?:the )?(?:beginning|start)|\d+(?:st|nd|rd|th)? {_MONTHS}"
    r"|(?:about |around )?\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|o'clock)"
    rf"|(?:early |late )?(?:this )?(?:the )?(?:last |past )?{NUMBERS} {UNITS}s?(?: ago)?"
    rf"|the (?:last|past) (?:{NUMBERS} )?{UNITS}s?"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven) (?:this|in the|yesterday|o'clock)(?: \w+)?|eid|ramadan"
    r"|long(?: time)?|a long time)"
)
DURATION = rf"(?:{NUMBERS} (?:long )?(?:{UNITS}s?)|(?:a )?(?:very )?long(?: time)?|ages|decades|years|months|weeks|days|hours|(?:quite )?(?:some time|a while)|quite a few {UNITS}s?)"
