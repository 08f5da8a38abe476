"""The drawings of a story: files beside its page, and what stands on pages in their place."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from newsexplainer.charts.countries import country_outlines
from newsexplainer.charts.legend import with_legend
from newsexplainer.charts.locator_map import MapPicture
from newsexplainer.charts.shapes import Canvas, Fact, Group, Picture
from newsexplainer.charts.story_pictures import Setting, StoryPictures
from newsexplainer.maps.world_map import load_world_map
from newsexplainer.model.status_codes import Status
from newsexplainer.pages.paths import drawing_anchor, drawing_path, sources_path
from newsexplainer.pages.words import Words, capitalised
from newsexplainer.status import SiteModel
from newsexplainer.status.texts import STATUS_LABELS

OVERVIEW, STATUSES, VOICES, MAP = "events", "statuses", "who-says-what", "map"
"""Names of the drawings, in addresses."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file of a drawing."""

    path: str = field(metadata={"help": "Site path."})
    canvas: Canvas = field(metadata={"help": "The drawing with its legend."}, repr=False)
    css: str = field(metadata={"help": "Classes of the whole drawing."})


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A file as a page shows it."""

    path: str = field(metadata={"help": "Site path."})
    width: int = field(metadata={"help": "CSS pixels."})
    height: int = field(metadata={"help": "CSS pixels."})


@dataclass(frozen=True, slots=True)
class PictureView:
    """A drawing on a page: for narrow and wide screens, and in a sentence."""

    narrow: PictureFile = field(metadata={"help": "For telephones."})
    wide: PictureFile = field(metadata={"help": "For all else."})
    alt: str = field(metadata={"help": "What it is and what can be seen."})
    notes: tuple[str, ...] = field(metadata={"help": "Caveats for the caption."})
    facts: str = field(metadata={"help": "Site path of the drawing in words."})


@dataclass(frozen=True, slots=True)
class PictureViews:
    """The drawings of a story page; None where there is nothing to draw."""

    overview: PictureView | None = field(metadata={"help": "The events on a time axis."})
    status_chart: PictureView | None = field(metadata={"help": "How the statuses of claims changed."})
    attribution: PictureView | None = field(metadata={"help": "Who says what about whom."})
    locator: PictureView | None = field(metadata={"help": "The map of the story's places."})


@dataclass(frozen=True, slots=True)
class PictureText:
    """A drawing in words."""

    anchor: str = field(metadata={"help": "HTML id."})
    title: str = field(metadata={"help": "What the drawing is."})
    summary: str = field(metadata={"help": "What can be seen, in a sentence."})
    facts: tuple[Fact, ...] = field(metadata={"help": "Every fact it shows."})


def drawing_setting(site: SiteModel, words: Words) -> Setting:
    """The setting of every story's pictures."""
    names = {status: capitalised(words.gettext(STATUS_LABELS[status])) for status in Status}
    return Setting(words.own, words.catalog, names, country_outlines(site.project.places, load_world_map()))


def sheets(language: str, story: str, pictures: StoryPictures) -> Iterator[Sheet]:
    """The files of a story's drawings, two for each."""
    for name, picture in _drawn(pictures):
        for wide in (False, True):
            yield Sheet(drawing_path(language, story, name, wide=wide), _canvas(picture, wide=wide), "pic pic-map" if name == MAP else "pic")


def picture_views(language: str, story: str, pictures: StoryPictures) -> PictureViews:
    """What the story's page shows of them."""
    found = {name: _view(language, story, name, picture) for name, picture in _drawn(pictures)}
    return PictureViews(found.get(OVERVIEW), found.get(STATUSES), found.get(VOICES), found.get(MAP))


def picture_texts(pictures: StoryPictures) -> tuple[PictureText, ...]:
    """All drawings in words, in the order of the story's page."""
    return tuple(PictureText(drawing_anchor(name), p.title, p.summary, p.facts) for name, p in _drawn(pictures))


def _drawn(pictures: StoryPictures) -> list[tuple[str, Picture | MapPicture]]:
    found = ((MAP, pictures.locator), (OVERVIEW, pictures.overview), (VOICES, pictures.attribution), (STATUSES, pictures.status_chart))
    return [(name, picture) for name, picture in found if picture is not None]


def _canvas(picture: Picture | MapPicture, *, wide: bool) -> Canvas:
    if isinstance(picture, Picture):
        return with_legend(picture.wide if wide else picture.narrow, picture.legend)
    other = "pic-phone" if wide else "pic-desk"
    shapes = (shape for shape in picture.canvas.shapes if not (isinstance(shape, Group) and shape.css == other))
    return Canvas(picture.canvas.width, picture.canvas.height, tuple(shapes))


def _view(language: str, story: str, name: str, picture: Picture | MapPicture) -> PictureView:
    def file(*, wide: bool) -> PictureFile:
        canvas = _canvas(picture, wide=wide)
        return PictureFile(drawing_path(language, story, name, wide=wide), canvas.width, canvas.height)

    return PictureView(
        narrow=file(wide=False),
        wide=file(wide=True),
        alt=f"{picture.title.rstrip('.')}. {picture.summary}",
        notes=picture.notes,
        facts=f"{sources_path(language, story)}#{drawing_anchor(name)}",
    )
