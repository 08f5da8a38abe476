"""What the two pages in every language share: a link into each language."""

from dataclasses import dataclass, field

from newsexplainer.pages.paths import home_path
from newsexplainer.pages.words import Words


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """One language of the site, in its own words."""

    language: str = field(metadata={"help": "BCP 47 tag of everything in the section."})
    name: str = field(metadata={"help": "The language's name in itself."})
    site: str = field(metadata={"help": "The name of the site."})
    text: str = field(metadata={"help": "What the reader should know, in a sentence."})
    go: str = field(metadata={"help": "The text of the link."})
    path: str = field(metadata={"help": "Site path of the front page."})


def language_link(words: Words, text: str, go: str) -> LanguageLink:
    """The link into the language of `words`; `text` and `go` are msgids of the catalogs."""
    return LanguageLink(
        language=words.language,
        name=words.own.name,
        site=words.gettext("What we know"),
        text=words.gettext(text),
        go=words.gettext(go),
        path=home_path(words.language),
    )
