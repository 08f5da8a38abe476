"""The words of the pages: gettext catalogs, checked and compiled in memory.

A page must never show a word of another language because somebody forgot a line, so whatever is
missing, empty, fuzzy or broken in one of the languages fails the build.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, PoFileParser
from babel.support import Translations

from newsexplainer.diagnostics import Diagnostic, InputError, Span
from newsexplainer.execution.memo import remembered
from newsexplainer.languages import TAGS
from newsexplainer.languages.language import Language
from newsexplainer.languages.site import Languages, shown_path

DOMAIN: Final = "explain"

_HERE: Final = Path(__file__).parent

_PLACEHOLDER = re.compile(r"%\(\w+\)[sdrf]|\{\w*\}")

Key = tuple[str | None, str]
"""Context and English text of a message (of its singular, where it has a plural)."""


@dataclass(slots=True)
class _ParsedCatalog:
    """One catalog as read, and the lines of entries that stand there twice."""

    path: str
    catalog: Catalog
    text: str = field(repr=False)
    problems: list[Diagnostic] = field(default_factory=list)

    def note(self, code: str, line: int | None, message: str, advice: str) -> None:
        """Remember a mistake on `line` (from 1)."""
        line = line or 1
        lines = self.text.splitlines()
        length = len(lines[line - 1].rstrip()) if 0 < line <= len(lines) else 1
        self.problems.append(Diagnostic(code, Span(self.path, line, 1, max(1, length)), message, help=advice))


class _OneEach(Catalog):
    """A catalog that remembers the messages that were added twice."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.doubles: list[Message] = []

    def __setitem__(self, id: Any, message: Message) -> None:
        if id and self.get(id, message.context) is not None:
            self.doubles.append(message)
        super().__setitem__(id, message)


def load_catalogs(languages: Languages) -> Mapping[str, Translations]:
    """Tag to compiled catalog; `InputError` with every mistake of every catalog."""
    own = own_catalogs()
    return _load(languages, tuple(own[path] if path in own else _content(path) for path in (language.catalog for language in languages.values())))


@remembered(1024)
def own_catalogs() -> Mapping[Path, bytes | str]:
    """The catalogs of this package as they lay there when first asked for, or why one cannot be read: what is digested is what is used."""
    return {path: _content(path) for path in (_HERE / tag.replace("-", "_").lower() / "LC_MESSAGES" / f"{DOMAIN}.po" for tag in TAGS)}


def _content(path: Path) -> bytes | str:
    try:
        return path.read_bytes()
    except OSError as error:
        return error.strerror or "unknown reason"


@remembered(2)
def _load(languages: Languages, contents: tuple[bytes | str, ...]) -> Mapping[str, Translations]:
    """Remembered for the same contents, since to make sense of them takes a tenth of a second."""
    readings = {tag: _read(content, language) for (tag, language), content in zip(languages.items(), contents, strict=True)}
    for reading in readings.values():
        _check_entries(reading)
    _check_same_messages(readings)
    problems = [problem for reading in readings.values() for problem in reading.problems]
    if problems:
        raise InputError(problems)
    return {tag: _compile(reading.catalog) for tag, reading in readings.items()}


def messages(catalog: Catalog) -> dict[Key, Message]:
    """The messages of a catalog without its header, by context and English text."""
    return {key(message): message for message in catalog if message.id}


def key(message: Message) -> Key:
    """What identifies a message."""
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


def _read(content: bytes | str, language: Language) -> _ParsedCatalog:
    path = f"{shown_path(language.folder)}/{language.catalog.relative_to(language.folder).as_posix()}"
    catalog = _OneEach(locale=language.region, domain=DOMAIN)
    reading = _ParsedCatalog(path, catalog, "")
    if isinstance(content, str):
        reading.note("catalog-unreadable", 1, f"the catalog cannot be read: {content}", "run `make catalogs`, then fill in what is new")
        return reading
    try:
        reading.text = content.decode("utf-8").replace("\r\n", "\n")
        PoFileParser(catalog, ignore_obsolete=True, abort_invalid=True).parse(reading.text.splitlines())
    except PoFileError as error:
        reading.note("catalog-syntax", error.lineno + 1, f"this is no valid catalog: {error}", "msgfmt --check explains such lines")
    except UnicodeDecodeError:
        reading.note("catalog-unreadable", 1, "the catalog cannot be read: it is not UTF-8", "run `make catalogs`, then fill in what is new")
    except (ValueError, IndexError) as error:
        reading.note("catalog-syntax", 1, f"this is no valid catalog: {error}", "msgfmt --check explains such lines")
    for message in catalog.doubles:
        reading.note("translation-twice", message.lineno, f"{_name(message)} stands here twice", "keep one of the two entries")
    return reading


def _check_entries(reading: _ParsedCatalog) -> None:
    for message in messages(reading.catalog).values():
        texts = [message.string] if isinstance(message.string, str) else list(message.string or ())
        if message.fuzzy:
            reading.note("translation-fuzzy", message.lineno, f"{_name(message)} is marked as fuzzy", "check the wording and remove the flag")
        elif not texts or not all(text.strip() for text in texts):
            reading.note("translation-empty", message.lineno, f"{_name(message)} has no translation", "fill in every msgstr of the entry")
        else:
            _check_placeholders(reading, message, texts)


def _check_placeholders(reading: _ParsedCatalog, message: Message, texts: list[str]) -> None:
    ids = [message.id] if isinstance(message.id, str) else list(message.id)
    wanted = set().union(*(_placeholders(text) for text in ids))
    free = {"%(num)s", "%(num)d"} if len(ids) > 1 else set()
    for text in texts:
        found = _placeholders(text)
        if found - wanted or wanted - found - free:
            odd = ", ".join(sorted(found ^ wanted))
            reading.note(
                "translation-placeholder",
                message.lineno,
                f"{_name(message)} and its translation name different values: {odd}",
                "use exactly the %(names)s of the msgid",
            )
            return


def _check_same_messages(readings: Mapping[str, _ParsedCatalog]) -> None:
    known = {language: messages(reading.catalog) for language, reading in readings.items()}
    for language, reading in readings.items():
        if any(problem.code in ("catalog-unreadable", "catalog-syntax") for problem in reading.problems):
            return
        for message in _absent(known, language):
            reading.note(
                "translation-missing", 1, f"{_name(message)} is missing from this catalog", "run `make catalogs`, then fill in what is new"
            )


def _absent(known: Mapping[str, Mapping[Key, Message]], language: str) -> Iterator[Message]:
    for other in known:
        for identity, message in known[other].items():
            if identity not in known[language]:
                yield message


def _placeholders(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))


def _name(message: Message) -> str:
    context, text = key(message)
    shown = text if len(text) <= 60 else text[:59] + "…"
    return f"the text “{shown}”" + (f" ({context})" if context else "")


def _compile(catalog: Catalog) -> Translations:
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Translations(compiled, domain=DOMAIN)
