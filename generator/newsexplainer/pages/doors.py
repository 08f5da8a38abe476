"""What the two pages in both languages share: a door into each language."""

from dataclasses import dataclass, field

from newsexplainer.pages.paths import home_path
from newsexplainer.pages.words import capitalised, words_in


@dataclass(frozen=True, slots=True)
class Door:
    """One language of the site, in its own words."""

    language: str = field(metadata={"help": "BCP 47 tag of everything in the section."})
    name: str = field(metadata={"help": "The language's name in itself."})
    site: str = field(metadata={"help": "The name of the site."})
    text: str = field(metadata={"help": "What the reader should know, in a sentence."})
    go: str = field(metadata={"help": "The text of the link."})
    path: str = field(metadata={"help": "Site path of the front page."})


def door(language: str, text: str, go: str) -> Door:
    """The door into `language`; `text` and `go` are msgids of the catalogs."""
    words = words_in(language)
    return Door(
        language=language,
        name=capitalised(words.language_name(language)),
        site=words.gettext("What we know"),
        text=words.gettext(text),
        go=words.gettext(go),
        path=home_path(language),
    )
