"""Names for people who do not exist."""

_FIRST = [
    "Nusrat",
    "Rina",
    "Sumaiya",
    "Karim",
    "Tanvir",
    "Farhana",
    "Jahid",
    "Mitu",
    "Shakil",
    "Ayesha",
    "Rubel",
    "Tania",
    "Imran",
    "Sadia",
    "Hasan",
    "Moushumi",
    "Arif",
    "Lamia",
    "Nayeem",
    "Priya",
    "Sohel",
    "Farzana",
    "Rakib",
    "Jannat",
    "Mahmud",
    "Ishrat",
    "Bappi",
    "Shila",
    "Omar",
    "Nadia",
    "Zahid",
    "Trina",
    "Habib",
    "Keya",
    "Fahim",
    "Mim",
    "Sabbir",
    "Labonno",
    "Yasin",
    "Ritu",
]
_LAST = [
    "Akter",
    "Rahman",
    "Hossain",
    "Islam",
    "Das",
    "Chowdhury",
    "Begum",
    "Sarkar",
    "Ahmed",
    "Khatun",
    "Roy",
    "Molla",
    "Sultana",
    "Biswas",
    "Haque",
    "Miah",
    "Ghosh",
    "Kabir",
    "Uddin",
    "Paul",
]


def name(place: int) -> str:
    """Another one for each place up to 800, the same every time."""
    return f"{_FIRST[place % len(_FIRST)]} {_LAST[(place * 7 + place // len(_FIRST)) % len(_LAST)]}"


CLASSES = ("VA Batch 11 – Evening", "VA Batch 12 – Weekend", "Helpline 4")
MENTORS = ("Ayesha Siddika", "Babul Ahmed")
