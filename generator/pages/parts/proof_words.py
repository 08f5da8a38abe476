"""How a source knows: the words of a proof that the status engine has no need of."""

from generator.model.status_codes import Basis
from generator.pages.words import Words


def basis_word(words: Words, basis: Basis) -> str:
    """How a speaker knows."""
    return {
        Basis.FIRST_HAND: words.pgettext("basis", "at first hand"),
        Basis.DOCUMENT: words.pgettext("basis", "from a document"),
        Basis.HEARSAY: words.pgettext("basis", "from hearsay"),
        Basis.INTELLIGENCE: words.pgettext("basis", "from intelligence"),
        Basis.UNSTATED: words.pgettext("basis", "without saying how it is known"),
    }[basis]
