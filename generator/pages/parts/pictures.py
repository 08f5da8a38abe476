"""What the drawings of a site share in one language."""

from generator.drawing.countries import country_outlines
from generator.drawing.story_pictures import Setting
from generator.drawing.world import load_world
from generator.model.status_codes import Status
from generator.pages.words import Words, capitalised
from generator.status import SiteModel
from generator.status.texts import STATUS_LABELS


def drawing_setting(site: SiteModel, words: Words) -> Setting:
    """The setting of every story's pictures; made once for all of them."""
    names = {status: capitalised(words.gettext(STATUS_LABELS[status])) for status in Status}
    return Setting(words.language, words.catalog, names, country_outlines(site.project.places, load_world()))
