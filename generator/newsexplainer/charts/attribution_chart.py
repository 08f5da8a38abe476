"""Who says what about whom: from each speaker lines lead to the claims, and on to those they are about.

One tree per speaker, so that lines never cross however many claims a story has.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from gettext import NullTranslations

from newsexplainer.charts.hatching import status_bar
from newsexplainer.charts.shapes import Canvas, Circle, Fact, Key, Picture, Rect, Shape, Text, line
from newsexplainer.model.status_codes import Stance, Status
from newsexplainer.typography.text_metrics import text_width, wrap

NARROW, WIDE = 328, 672
SIZE = 14.0
LEADING = 17.0
CHIP, CHIP_STEP, CHIP_HEIGHT, ROW = 46.0, 50.0, 22.0, 27.0
BAND = 10.0
"""Width of the pattern at the left of a claim's number."""
MOST_SPEAKERS = 8
"""Speakers drawn, those with most claims first; the text alternative has all."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks or is spoken of, by name."""

    id: str
    name: str
    is_unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Talk:
    """A claim with who says what about it (`stances` in order of time, the last one of each speaker) and whom it is about."""

    number: int
    status: Status
    stances: tuple[tuple[Voice, Stance], ...]
    about: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where things stand: the speaker's box, the trunk of its tree, the claims, and whom they are about.

    `stacked` puts the speaker above the tree instead of left of it.
    """

    speaker: float
    trunk: float
    chips: float
    chips_end: float
    about: float
    stacked: bool


_COLUMNS = {
    NARROW: _Columns(speaker=328, trunk=10, chips=38, chips_end=184, about=198, stacked=True),
    WIDE: _Columns(speaker=168, trunk=182, chips=216, chips_end=492, about=510, stacked=False),
}


@dataclass(frozen=True, slots=True)
class _Branch:
    """The claims about the same actors that a speaker says the same of."""

    sign: str
    talks: tuple[Talk, ...]
    about: str


@dataclass(frozen=True, slots=True)
class _Tree:
    """A speaker with what it says."""

    voice: Voice
    branches: tuple[_Branch, ...]


def attribution_chart(talks: Sequence[Talk], names: Mapping[Status, str], words: NullTranslations) -> Picture | None:
    """The picture, or None where nobody has said anything. `names` are the words for the statuses."""
    spoken = [talk for talk in talks if talk.stances]
    if not spoken:
        return None
    trees = _trees(spoken)
    summary = words.npgettext(
        "drawing",
        "%(speakers)d speakers on %(num)d claim.",
        "%(speakers)d speakers on %(num)d claims.",
        len(spoken),
    )
    return Picture(
        title=words.pgettext("drawing", "Who says what about whom"),
        summary=summary % {"speakers": len(trees), "num": len(spoken)},
        narrow=_draw(trees[:MOST_SPEAKERS], NARROW),
        wide=_draw(trees[:MOST_SPEAKERS], WIDE),
        legend=_legend(spoken, names, words),
        facts=tuple(_fact(tree, names, words) for tree in trees),
        notes=_notes(len(trees) - MOST_SPEAKERS, words),
    )


def _notes(left_out: int, words: NullTranslations) -> tuple[str, ...]:
    if left_out < 1:
        return ()
    text = words.npgettext(
        "drawing",
        "%(num)d speaker with fewer claims is in the text only.",
        "%(num)d speakers with fewer claims are in the text only.",
        left_out,
    )
    return (text % {"num": left_out},)


def _trees(talks: Sequence[Talk]) -> list[_Tree]:
    """The speakers with most claims first; at a tie, in the order in which they first spoke."""
    voices: dict[str, Voice] = {}
    said: dict[str, dict[tuple[str, str], list[Talk]]] = {}
    for talk in talks:
        about = ", ".join(voice.name for voice in talk.about)
        for voice, stance in talk.stances:
            voices.setdefault(voice.id, voice)
            said.setdefault(voice.id, {}).setdefault((sign_of(stance), about), []).append(talk)
    trees = [
        _Tree(voices[id], tuple(_Branch(sign, tuple(found), about) for (sign, about), found in groups.items()))
        for id, groups in said.items()
    ]
    return sorted(trees, key=lambda tree: -sum(len(branch.talks) for branch in tree.branches))


def _draw(trees: Sequence[_Tree], width: int) -> Canvas:
    columns = _COLUMNS[width]
    shapes: list[Shape] = []
    y = 1.0
    for tree in trees:
        made, y = _draw_tree(tree, columns, width, y)
        shapes += made
        y += 14 if columns.stacked else 10
    return Canvas(width, round(y - 8), tuple(shapes))


def _draw_tree(tree: _Tree, columns: _Columns, width: int, y: float) -> tuple[list[Shape], float]:
    css = "pic-edge pic-edge-unnamed" if tree.voice.is_unnamed else "pic-edge"
    box, bottom = _speaker(tree.voice, columns, y)
    top = bottom + 6 if columns.stacked else y
    out: list[Shape] = []
    middles = []
    start = top
    for branch in tree.branches:
        made, middle, top = _draw_branch(branch, columns, width, top, css)
        middles.append(middle)
        out += made
    first = bottom if columns.stacked else start + ROW / 2
    if not columns.stacked:
        out.append(line(columns.speaker, first, columns.trunk, first, css))
    if columns.stacked or middles[-1] > first:
        out.append(line(columns.trunk, first, columns.trunk, middles[-1], css))
    return [*box, *out], max(top, bottom)


def _speaker(voice: Voice, columns: _Columns, y: float) -> tuple[list[Shape], float]:
    lines = wrap(voice.name, columns.speaker - 18, SIZE, lines=4, bold=True)
    height = LEADING * len(lines) + 9
    wide = columns.speaker - 2
    if columns.stacked:
        wide = min(wide, max(text_width(text, SIZE, bold=True) for text in lines) + 18)
    css = "pic-voice pic-unnamed" if voice.is_unnamed else "pic-voice"
    spoken = [Text(9, y + 17 + LEADING * i, text, SIZE, "pic-in pic-strong") for i, text in enumerate(lines)]
    return [Rect(1, y, wide, height, css, 2), *spoken], y + height


def _draw_branch(
    branch: _Branch, columns: _Columns, width: int, y: float, css: str
) -> tuple[list[Shape], float, float]:
    """The shapes, the height at which the branch leaves the trunk, and where the next one may begin."""
    across = int((columns.chips_end - columns.chips + CHIP_STEP - CHIP) // CHIP_STEP)
    rows = [branch.talks[i : i + across] for i in range(0, len(branch.talks), across)]
    middle = y + ROW / 2
    out: list[Shape] = []
    end = columns.chips
    for i, row in enumerate(rows):
        for j, talk in enumerate(row):
            out += _chip(talk, columns.chips + CHIP_STEP * j, y + ROW * i + (ROW - CHIP_HEIGHT) / 2)
        end = max(end, columns.chips + CHIP_STEP * len(row) - (CHIP_STEP - CHIP)) if i == 0 else end
    lines = wrap(branch.about, width - columns.about - 2, SIZE, lines=4) if branch.about else ()
    if lines:
        out.append(line(end, middle, columns.about - 5, middle, "pic-about-line"))
    spoken = [Text(columns.about, middle + 5 + LEADING * i, text, SIZE, "pic-label") for i, text in enumerate(lines)]
    edge = _edge((columns.trunk, middle), (columns.chips, middle), branch.sign, css)
    return [*edge, *out, *spoken], middle, y + max(ROW * len(rows), 8 + LEADING * len(lines))


def _chip(talk: Talk, x: float, y: float) -> list[Shape]:
    owner = f"dv-s--{talk.status.value}"
    return [
        Rect(x + 1, y, CHIP - 2, CHIP_HEIGHT, f"{owner} pic-claim", 2),
        *status_bar(talk.status, x + 1, y, BAND, CHIP_HEIGHT),
        Text(x + CHIP / 2 + BAND / 2 - 0.5, y + 16, f"#{talk.number}", SIZE, "pic-in", "middle"),
    ]


_SIGNS = {Stance.DENIES: "against", Stance.DISPUTES: "against", Stance.WITHDRAWS: "back", Stance.DECLINES: "silent"}


def sign_of(stance: Stance) -> str:
    """Which sign the line to a claim carries."""
    return _SIGNS.get(stance, "for")


def _edge(a: tuple[float, float], b: tuple[float, float], sign: str, css: str) -> list[Shape]:
    """A line to a claim, with a bar for no, a ring for no comment, and both for taken back."""
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    out: list[Shape] = [line(*a, *b, css)]
    if sign in ("silent", "back"):
        out.append(Circle(x, y, 4.5, "pic-edge-ring"))
    if sign in ("against", "back"):
        out.append(line(x - 4, y + 6, x + 4, y - 6, "pic-edge-bar"))
    return out


def _legend(talks: Sequence[Talk], names: Mapping[Status, str], words: NullTranslations) -> tuple[Key, ...]:
    signs = {sign_of(stance) for talk in talks for _, stance in talk.stances}
    rows = [
        ("for" in signs, "for", words.pgettext("drawing", "says so")),
        ("against" in signs, "against", words.pgettext("drawing", "denies or disputes it")),
        ("silent" in signs, "silent", words.pgettext("drawing", "will not comment")),
        ("back" in signs, "back", words.pgettext("drawing", "takes it back")),
    ]
    keys = [Key(Canvas(28, 16, tuple(_edge((0, 8), (28, 8), sign, "pic-edge"))), text) for used, sign, text in rows if used]
    if any(voice.is_unnamed for talk in talks for voice, _ in talk.stances):
        sample = Canvas(28, 16, (Rect(1, 1, 26, 14, "pic-voice pic-unnamed", 2),))
        keys.append(Key(sample, words.pgettext("drawing", "unnamed source")))
    seen = {talk.status for talk in talks}
    return (*keys, *(Key(_sample(status), names[status]) for status in Status if status in seen))


def _sample(status: Status) -> Canvas:
    owner = f"dv-s--{status.value}"
    return Canvas(28, 16, (Rect(1, 1, 26, 14, f"{owner} pic-claim", 2), *status_bar(status, 1, 1, BAND, 14)))


def _fact(tree: _Tree, names: Mapping[Status, str], words: NullTranslations) -> Fact:
    parts = []
    for branch in tree.branches:
        claims = ", ".join(f"#{talk.number} ({names[talk.status]})" for talk in branch.talks)
        text = words.pgettext("drawing", "%(what)s: %(claims)s, about %(names)s")
        if not branch.about:
            text = words.pgettext("drawing", "%(what)s: %(claims)s")
        parts.append(text % {"what": _said(branch.sign, words), "claims": claims, "names": branch.about})
    name = tree.voice.name
    if tree.voice.is_unnamed:
        name = words.pgettext("drawing", "%(name)s (unnamed source)") % {"name": name}
    return Fact(name, tuple(parts))


def _said(sign: str, words: NullTranslations) -> str:
    match sign:
        case "against":
            return words.pgettext("drawing", "denies or disputes it")
        case "silent":
            return words.pgettext("drawing", "will not comment")
        case "back":
            return words.pgettext("drawing", "takes it back")
        case _:
            return words.pgettext("drawing", "says so")
