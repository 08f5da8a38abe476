"""How English counts, dates, doubts and denies."""

from newsexplainer.languages.wording import Hedge, Wording

WORDING = Wording(
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    numbers={
        **{
            word: n
            for n, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 2)
        },
        **{
            word: n
            for n, word in enumerate(["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"], 13)
        },
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
        "ninety": 90,
        **{word: n for n, word in enumerate(["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 3)},
    },
    multipliers={"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9},
    thousands=",",
    clock=r"\b(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?\s?(?P<half>am|pm)\b|\b(?P<hour24>\d{1,2}):(?P<minute24>\d{2})\b",
    adjective_endings="s?",
    negations=frozenset(("not", "no", "never", "without")),
    hedges=(
        Hedge(
            "possible",
            (r"possibly", r"might", r"perhaps", r"maybe", r"possible"),
            (r"may", r"could", r"can", r"possibilit\w*", r"potential\w*"),
        ),
        Hedge(
            "probable",
            (
                r"probabl\w*",
                r"likely",
                r"unlikely",
                r"presumably",
                r"hardly",
                r"(?:is|are|was|were|be|been) expected",
                r"(?:is|are|was|were) due to",
            ),
            (
                r"expect\w*",
                r"due",
                r"(?:as|pre)sum\w*",
                r"planned",
                r"assess\w*",
                r"judge[ds]?",
                r"(?:is|are|was|were) to",
                r"suggest\w*",
                r"seem\w*",
                r"appear\w*",
                r"should",
            ),
        ),
        Hedge("suspected", (r"suspect\w*", r"suspicion\w*"), (r"alleg\w*", r"presumed")),
        Hedge(
            "hearsay",
            (r"reportedly", r"allegedly", r"alleged", r"apparently", r"said to", r"claim(?:s|ed|ing)?(?! no\b)"),
            (r"alleg\w*", r"purported\w*", r"seemingly", r"report\w*"),
        ),
    ),
)
