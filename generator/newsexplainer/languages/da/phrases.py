"""Danish phrases for dates."""

from newsexplainer.languages.phrases import days, periods
from newsexplainer.languages.phrases import spans as joins
from newsexplainer.languages.phrases.types import PhraseRules, Rule

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januar", "jan.", "jan"),
            ("februar", "feb.", "feb"),
            ("marts", "mar.", "mar"),
            ("april", "apr.", "apr"),
            ("maj",),
            ("juni", "jun.", "jun"),
            ("juli", "jul.", "jul"),
            ("august", "aug.", "aug"),
            ("september", "sept.", "sep.", "sep"),
            ("oktober", "okt.", "okt"),
            ("november", "nov.", "nov"),
            ("december", "dec.", "dec"),
        ),
        start=1,
    )
    for name in names
}

_FIXED = {
    "i dag": ("day", 0),
    "idag": ("day", 0),
    "i morges": ("day", 0),
    "i formiddags": ("day", 0),
    "i formiddag": ("day", 0),
    "i eftermiddags": ("day", 0),
    "i eftermiddag": ("day", 0),
    "i aften": ("day", 0),
    "tidligere i dag": ("day", 0),
    "senere i dag": ("day", 0),
    "i går": ("day", -1),
    "igår": ("day", -1),
    "i aftes": ("day", -1),
    "i forgårs": ("day", -2),
    "i morgen": ("day", 1),
    "i overmorgen": ("day", 2),
    "i nat": ("night", 0),
    "natten til i dag": ("night", 0),
    "i denne uge": ("week", 0),
    "denne uge": ("week", 0),
    "ugen": ("week", 0),
    "tidligere på ugen": ("week", 0),
    "senere på ugen": ("week", 0),
    "i sidste uge": ("week", -1),
    "sidste uge": ("week", -1),
    "i forrige uge": ("week", -1),
    "forrige uge": ("week", -1),
    "i næste uge": ("week", 1),
    "næste uge": ("week", 1),
    "i den kommende uge": ("week", 1),
    "i denne weekend": ("weekend", 0),
    "i sidste weekend": ("weekend", -1),
    "sidste weekend": ("weekend", -1),
    "i næste weekend": ("weekend", 1),
    "i denne måned": ("month", 0),
    "denne måned": ("month", 0),
    "måneden": ("month", 0),
    "senere på måneden": ("month", 0),
    "i sidste måned": ("month", -1),
    "sidste måned": ("month", -1),
    "i forrige måned": ("month", -1),
    "forrige måned": ("month", -1),
    "i næste måned": ("month", 1),
    "næste måned": ("month", 1),
    "i år": ("year", 0),
    "dette år": ("year", 0),
    "året": ("year", 0),
    "tidligere i år": ("year", 0),
    "senere i år": ("year", 0),
    "sidste år": ("year", -1),
    "i fjor": ("year", -1),
    "forrige år": ("year", -1),
    "i forfjor": ("year", -2),
    "forfjor": ("year", -2),
    "næste år": ("year", 1),
    "til næste år": ("year", 1),
}

_AMBIGUOUS = "some mean the one before that: check"
_NOTED = dict.fromkeys(("i forrige uge", "forrige uge", "i forrige måned", "forrige måned", "forrige år"), _AMBIGUOUS)

_ANCHOR = "the phrase counts from another event, not from the day it was said"
_ANCHOR_HELP = "write the date of that event, as 2023-07-27/.. for something since 27 July 2023"
_VAGUE_HELP = "write only what is certain, as [..2023-09-05] for no later than the day it was said"
_REFUSED = (
    (r"siden (?:da|dengang|hen)|derefter|dengang|efterfølgende", _ANCHOR, _ANCHOR_HELP),
    (r"(?:dagen|ugen|måneden|året|aftenen) (?:før|efter|forinden)", _ANCHOR, _ANCHOR_HELP),
    (r".+ (?:forinden|senere|tidligere)", _ANCHOR, _ANCHOR_HELP),
    (
        r"for nylig|fornylig|for nyligt|for længst|for (?:kort|lang|nogen) tid siden|for (?:et par|få|flere|nogle) .+ siden",
        "the phrase has no bounds",
        _VAGUE_HELP,
    ),
    (r"snart|inden længe|om kort tid|i den (?:nærmeste|kommende) tid", "the phrase has no bounds", _VAGUE_HELP),
    (
        r"i weekenden|weekenden",
        "`i weekenden` may be the last one or the next",
        "write i sidste weekend, i denne weekend or the days",
    ),
)

_TIME = r"[0-9]{1,2}(?:[.:][0-9]{2}){0,2}"
_CLOCK = r"(?:kl\.?|klokken) ?"
_ABOUT = r"(?P<about>(?:omkring|ca\.|cirka|ved) )?"
_ZONE = r"(?: dansk tid)?"

_RULES: tuple[tuple[str, Rule], ...] = (
    (r"(?:muligvis|måske|formentlig|angiveligt) <inner>", days.qualified("?")),
    (r"(?:først|tidligt) (?:i|på) <inner> || i (?:begyndelsen|starten) af (?P<inner>.+)", days.third(0)),
    (r"midt (?:i|på) <inner> || i midten af (?P<inner>.+)", days.third(1)),
    (r"(?:sidst|sent) (?:i|på) <inner> || i slutningen af (?P<inner>.+)", days.third(2)),
    (
        rf"(?:<inner> )?mellem {_CLOCK}(?P<t>{_TIME}){_ZONE} og (?:{_CLOCK})?(?P<t2>{_TIME}){_ZONE}",
        joins.between_times(True),
    ),
    (rf"(?:<inner>,? )?{_ABOUT}{_CLOCK}(?P<t>{_TIME}){_ZONE}<dash>(?P<t2>{_TIME}){_ZONE}", joins.between_times(False)),
    (r"fra (?P<a>.+?) til (?:og med )?(?P<b>.+)", joins.lasting),
    (r"siden <inner> || fra (?P<inner>.+?)(?: og frem(?:ad)?)?", joins.since),
    (r"(?:til og med|t\.o\.m\.|indtil|frem til|til udgangen af) <inner>", joins.until),
    (r"til (?P<inner>(?:omkring|ca\.|muligvis|måske|den|[0-9]|i går|i dag|en dag|en ikke|årene) ?.*)", joins.until),
    (r"senest <inner>", joins.by),
    (r"tidligst <inner>", joins.not_before),
    (r"før <inner>", joins.before),
    (r"efter <inner>", joins.after),
    (
        r"(?:en dag|en af dagene) mellem (?P<a>.+?) og (?P<b>.+) || (?:engang )?mellem (?P<a>.+?) og (?P<b>.+)",
        joins.between,
    ),
    (r"(?:engang|en gang|på et tidspunkt) (?:i|mellem) <inner>", periods.some_time),
    (r"en ikke oplyst måned i <inner>", periods.some_month),
    (r"en (?:ikke oplyst )?dag (?:i )?<inner>", periods.some_day),
    (r"(?P<a>.+) eller (?P<b>.+)", joins.either),
    (rf"{_ABOUT}{_CLOCK}(?P<t>{_TIME}){_ZONE} || <inner>,? {_ABOUT}{_CLOCK}(?P<t>{_TIME}){_ZONE}", joins.at_time),
    (rf"(?P<about>(?:omkring|ca\.|cirka) )?{_CLOCK}(?P<t>{_TIME}){_ZONE} <inner>", joins.at_time),
    (r"(?:omkring|cirka|ca\.?|henved) <inner>", days.qualified("~")),
    (r"årene <year>[-–](?P<last>[0-9]{4})", periods.years),
    (r"(?:i )?<season>(?: i)? <year>(?:[-–/](?P<second>[0-9]{2,4}))?", periods.season_of_year),
    (r"(?:i )?(?:sidste|forrige) <season> || i <season>s", periods.season_beside(-1)),
    (r"(?:til|(?:i )?næste) <season>", periods.season_beside(1)),
    (r"i <season>", periods.season_beside(0)),
    (r"(?:i )?(?:det )?<ordinal> halvår(?:(?: af| i)? <inner>)?", periods.half_or_quarter(6)),
    (r"(?:i )?(?:det )?<ordinal> kvartal(?:(?: af| i)? <inner>)?", periods.half_or_quarter(3)),
    (r"(?:i )?uge (?P<week>[0-9]{1,2})(?:,? (?:i )?(?P<year>[0-9]{4}))?", periods.week_number),
    (r"(?:i )?<year>'?erne", periods.decade),
    (r"(?:i )?<year>-tallet", periods.century),
    (r"natten til <inner>", days.night_to),
    (r"(?:for )?<n> <unit> siden", days.counted(-1)),
    (r"om <n> <unit>", days.counted(1)),
    (r"(?:i )?(?:de|den|det) (?:seneste|sidste)(?: <n>)? <unit>", days.past_units),
    (r"i <weekday>s || (?:i )?sidste <weekday>", days.weekday(-1)),
    (r"(?:nu )?på <weekday> || førstkommende <weekday>", days.weekday(1)),
    (r"næste <weekday>", days.weekday_next_week),
    (r"<weekday> (?P<inner>(?:i )?(?:sidste|forrige|denne|næste) uge|(?:i )?uge .+)", days.weekday_of_week),
    (r"<weekday>(?:en)?,? (?:den )?(?P<inner>[0-9].+)", days.weekday_with_date),
    (r"(?:om |nu )?<weekday>", days.weekday(0)),
    (r"(?:i )?(?:sidste|forrige) <month>", periods.month_beside(-1)),
    (r"(?:til|(?:i )?næste) <month>", periods.month_beside(1)),
    (
        r"(?P<named>(?:(?:i|den) )?(?:[0-9]{1,2}\. )?<anymonth>) (?P<inner>i år|sidste år|i fjor|forrige år|næste år)",
        periods.month_of_year,
    ),
    (r".*", joins.named),
    (r"(?P<a>.+?)(?:<dash>| til (?:og med )?)(?P<b>.+)", joins.lasting),
    (r"(?:i løbet af|inden for|i perioden|i|den|d\.|på|under) <inner>", days.wrapped),
)

PHRASES = PhraseRules(
    months=_MONTHS,
    weekdays={d: n for n, d in enumerate(("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"))},
    numbers={
        word: number
        for number, words in enumerate(
            (
                ("en", "et", "én", "ét"),
                ("to",),
                ("tre",),
                ("fire",),
                ("fem",),
                ("seks",),
                ("syv",),
                ("otte",),
                ("ni",),
                ("ti",),
            ),
            start=1,
        )
        for word in words
    },
    units={
        **dict.fromkeys(("dag", "dage", "døgn"), "day"),
        **dict.fromkeys(("uge", "uger"), "week"),
        **dict.fromkeys(("måned", "måneder"), "month"),
        "år": "year",
    },
    seasons={
        **dict.fromkeys(("foråret", "forår"), 0),
        **dict.fromkeys(("sommeren", "sommer"), 1),
        **dict.fromkeys(("efteråret", "efterår"), 2),
        **dict.fromkeys(("vinteren", "vinter"), 3),
    },
    ordinals={"første": 1, "andet": 2, "tredje": 3, "fjerde": 4, "1.": 1, "2.": 2, "3.": 3, "4.": 4},
    fixed=_FIXED,
    noted=_NOTED,
    refused=_REFUSED,
    rules=_RULES,
    day_pattern=r"""(?:den |d\. )?(?P<day>[0-9]{1,2})\.(?: <month>(?: (?P<year>[0-9]{4}))?)?
        (?:den |d\. )?(?P<day>[0-9]{1,2}) <month>(?: (?P<year>[0-9]{4}))?
        (?:i )?<month>(?: (?P<year>[0-9]{4}))?
        (?:i |år |i år )?(?P<year>[0-9]{3,4})""",
    examples=(
        *_FIXED,
        "i mandags",
        "på mandag",
        "mandag i sidste uge",
        "for tre dage siden",
        "for to uger siden",
        "om to uger",
        "om tre måneder",
        "sidst i august",
        "først i september",
        "midt i september",
        "i begyndelsen af september",
        "i slutningen af måneden",
        "10.-13. september",
        "mellem 10. og 13. september",
        "en dag mellem 10. og 13. september",
        "omkring august 2023",
        "før 2022",
        "siden 27. juli 2023",
        "juli-september 2023",
        "i sommer",
        "sommeren 2023",
        "i uge 36",
        "første halvår 2023",
        "i går kl. 7.36",
    ),
)
