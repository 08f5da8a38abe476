"""The languages of a site: which of those that exist it is published in, each of them whole."""

import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from typing import Final

from babel import Locale, UnknownLocaleError

from newsexplainer.diagnostics import Diagnostic, InputError, Span, one_of
from newsexplainer.execution.memo import remembered
from newsexplainer.languages.language import LACKING, Language
from newsexplainer.languages.wording import LEVELS

FOLDER: Final = "generator/newsexplainer/languages"
"""Where languages lie, as diagnostics name it."""

_HERE: Final = Path(__file__).parent
_HELP: Final = "a language is published when it has every piece that the others have; `docs/architecture.md` says which these are"


class Languages(Mapping[str, Language]):
    """The languages of a site by tag, in the order in which readers are offered them; the first one is the default.

    Two are the same only if they are one object, so that they may be the key of a cache.
    """

    def __init__(self, languages: Iterable[Language]) -> None:
        """`InputError` with every piece that one of `languages` lacks."""
        self._by_tag = {language.tag: language for language in languages}
        if problems := [problem for language in self._by_tag.values() for problem in _lacking(language)]:
            raise InputError(problems)

    @property
    def tags(self) -> tuple[str, ...]:
        """The BCP 47 tags, in order."""
        return tuple(self._by_tag)

    @property
    def default(self) -> str:
        """The tag of the first language."""
        return self.tags[0]

    def others(self, tag: str) -> tuple[str, ...]:
        """The tags of all but one."""
        return tuple(other for other in self._by_tag if other != tag)

    def __getitem__(self, tag: str) -> Language:
        return self._by_tag[tag]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_tag)

    def __len__(self) -> int:
        return len(self._by_tag)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def __reduce__(self) -> tuple[Callable[[tuple[str, ...]], "Languages"], tuple[tuple[str, ...]]]:
        """Pickled by their tags: rules and patterns are the program's and not data."""
        return load_languages, (self.tags,)


@remembered(8)
def load_languages(tags: tuple[str, ...]) -> Languages:
    """The languages with these tags, from their folders; `InputError` with what any of them lacks."""
    found: list[Language] = []
    problems: list[Diagnostic] = []
    for tag in tags:
        try:
            found.append(_load(tag))
        except InputError as error:
            problems += error.diagnostics
    if problems:
        raise InputError(problems)
    return Languages(found)


def unknown_language(tag: str, known: Iterable[str], span: Span) -> Diagnostic:
    """The mistake of naming a language that does not exist, at `span`."""
    return Diagnostic(
        code="unknown-site-language",
        span=span,
        message=f"there is no language `{tag}`",
        help=f"choose from: {one_of([*known])}; `docs/architecture.md` says how one is added",
    )


def shown_path(folder: Path) -> str:
    """The folder of a language as diagnostics name it."""
    own = f"{FOLDER}/{folder.name}"
    return own if folder.parent == _HERE or folder.as_posix().endswith(f"/{own}") else str(folder)


def _load(tag: str) -> Language:
    """Whatever a language's own files raise is a piece that is missing or of the wrong shape, and is said in one line."""
    name = tag.replace("-", "_").lower()
    try:
        language: Language = import_module(f"newsexplainer.languages.{name}").LANGUAGE
    except Exception as error:
        raise InputError([_broken(tag, name, error)]) from error
    return language


def _broken(tag: str, name: str, error: Exception) -> Diagnostic:
    own = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).parent.name == name]
    file, line = (Path(own[-1].filename).name, own[-1].lineno or 1) if own else ("__init__.py", 1)
    return Diagnostic("incomplete-language", Span(f"{FOLDER}/{name}/{file}", line), f"the language `{tag}` is not whole: {error}", help=_HELP)


def _lacking(language: Language) -> Iterator[Diagnostic]:
    path = f"{shown_path(language.folder)}/__init__.py"
    for what in _missing(language):
        yield Diagnostic("incomplete-language", Span(path), f"the language `{language.tag}` has no {what}", help=_HELP)


def _missing(language: Language) -> Iterator[str]:
    """The pieces that are lacking, or too few of their kind."""
    absent = [piece.name for piece in fields(Language) if getattr(language, piece.name) is LACKING]
    yield from (f"`{name}`" for name in absent)
    if "region" not in absent and not _is_known(language.region):
        yield f"`region` that CLDR knows: `{language.region}`"
    if "phrases" not in absent:
        yield from _uncounted("phrases", "months", 12, set(language.phrases.months.values()))
        yield from _uncounted("phrases", "weekdays", 7, set(language.phrases.weekdays.values()))
        yield from _uncounted("phrases", "seasons", 4, set(language.phrases.seasons.values()))
    if "wording" not in absent:
        yield from _uncounted("wording", "months", 12, set(language.wording.months))
        yield from _uncounted("wording", "weekdays", 7, set(language.wording.weekdays))
        hedged = {hedge.level for hedge in language.wording.hedges if hedge.strong}
        yield from (f"words in `wording.hedges` for what is `{level}`" for level in LEVELS if level not in hedged)


def _uncounted(piece: str, name: str, wanted: int, found: set[int] | set[str]) -> Iterator[str]:
    if len(found) != wanted:
        yield f"`{piece}.{name}` for each of the {wanted}: it has {len(found)}"


def _is_known(region: str) -> bool:
    try:
        Locale.parse(region)
    except (ValueError, UnknownLocaleError):
        return False
    return True
