"""What came of an edit, told to the browsers and on the terminal."""

from collections.abc import Callable

from newsexplainer.diagnostics import plural
from newsexplainer.frontends.preview.journal import Journal
from newsexplainer.frontends.preview.messages import Fault, News, PageRebuilt, SiteRebuilt

Say = Callable[[str], None]
"""Prints lines on the terminal."""


class Reporter:
    """Tells news; remembers what need not be said twice."""

    def __init__(self, journal: Journal, say: Say) -> None:
        self._journal = journal
        self._say = say
        self._warnings = 0
        self._said = ""

    def tell(self, news: News) -> None:
        """Browsers first: somebody waits for them."""
        match news:
            case PageRebuilt():
                self._journal.changed(frozenset({news.file}) if news.file else frozenset())
                self._say(f"{news.file.removesuffix('index.html') or 'the pages of the story are as they were'}: {news.seconds:.2f} s")
                self._warn_of(news.warnings)
            case SiteRebuilt():
                self._journal.changed(news.files, news.base)
                self._say(f"{plural(news.pages, 'page')}, {_changed(len(news.files))}, {news.seconds:.1f} s")
                self._count(news.warnings)
            case Fault():
                self._journal.failed(news.text)
                self._say(news.text)
                if self._journal.state.ready:
                    self._say("The site from before the mistake is still shown.")
            case _:
                self._say("The program was edited; it starts again.")

    def _warn_of(self, warnings: str) -> None:
        if warnings and warnings != self._said:
            self._say(warnings)
        self._said = warnings

    def _count(self, warnings: int) -> None:
        if warnings and warnings != self._warnings:
            self._say(f"{plural(warnings, 'warning')}: `explain check` shows them")
        self._warnings = warnings


def _changed(count: int) -> str:
    return f"{count} changed" if count else "none changed"
