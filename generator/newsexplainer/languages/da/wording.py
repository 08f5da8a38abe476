"""How Danish counts, dates, doubts and denies."""

from newsexplainer.languages.wording import Hedge, Wording

WORDING = Wording(
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
    negations=frozenset(("ikke", "ingen", "aldrig", "uden")),
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
