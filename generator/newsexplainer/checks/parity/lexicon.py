"""The words that parity looks for, one table per language.

Hedges follow FactBank's commitment levels, with two more that news needs: what somebody is
suspected of, and what is only said to be so. A *weak* word can answer for a hedge in the other
language and demands none itself, because it often means something else (`kan`, `may`).
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Hedge:
    """The wordings of one level of commitment in one language, as regular expressions."""

    level: str
    strong: tuple[str, ...]
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language: how it writes months, weekdays, numbers and doubt."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    numbers: dict[str, int]
    multipliers: dict[str, int]
    thousands: str
    """The sign between thousands; the other of `.` and `,` is the decimal sign."""
    clock: str
    """A regular expression with the groups `hour`, `minute` and `half` (am or pm)."""
    adjective_endings: str
    hedges: tuple[Hedge, ...]


DANISH: Final = Lexicon(
    months=("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"),
    weekdays=("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    numbers={
        **{word: n for n, word in enumerate(["to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"], 2)},
        **{word: n for n, word in enumerate(["tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tyve"], 13)},
        "tredive": 30,
        "fyrre": 40,
        "halvtreds": 50,
        "tres": 60,
        "halvfjerds": 70,
        "firs": 80,
        "halvfems": 90,
        **{word: n for n, word in enumerate(["tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende"], 3)},
    },
    multipliers={"hundrede": 100, "tusind": 1000, "tusinde": 1000, "million": 10**6, "millioner": 10**6}
    | {"milliard": 10**9, "milliarder": 10**9},
    thousands=".",
    clock=r"\b(?:kl\.?|klokken)\s*(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?(?P<half>)",
    adjective_endings="(?:e|t|es)?",
    hedges=(
        Hedge(
            "possible",
            (r"muligvis", r"måske", r"eventuelt", r"mulig\w*"),
            (r"kan", r"kunne", r"tænkes", r"eventuel\w*"),
        ),
        Hedge(
            "probable",
            (
                r"sandsynlig\w*",
                r"formentlig\w*",
                r"formodentlig",
                r"antagelig\w*",
                r"formodes",
                r"ventes",
                r"forventes",
                r"efter planen",
                r"næppe",
                r"usandsynlig\w*",
            ),
            (r"venter", r"forventer", r"skal", r"skulle", r"forvent\w*", r"antag\w*", r"formod\w*", r"vurder\w*", r"synes", r"tyder på"),
        ),
        Hedge("suspected", (r"mistænk\w*", r"mistanke\w*", r"formodede?")),
        Hedge(
            "hearsay",
            (r"angivelig\w*", r"efter sigende", r"tilsyneladende", r"hævde\w*"),
            (r"skulle", r"påstå\w*", r"siges"),
        ),
    ),
)

ENGLISH: Final = Lexicon(
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

LEXICONS: Final = {"da": DANISH, "en": ENGLISH}
