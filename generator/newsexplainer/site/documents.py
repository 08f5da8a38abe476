"""The pages people write by hand in `docs/<language>/`: which there are, and what may lie there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from newsexplainer.diagnostics import Diagnostic, InputError, Span, plural
from newsexplainer.languages import TAGS, Languages
from newsexplainer.model.device_names import is_device_name
from newsexplainer.site.irregular import irregular

FOLDER: Final = "docs"
_THEME: Final = "templates/theme"
_FRAME: Final = ("base.html", "explainer.html", "main.html")


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """One hand-written page."""

    path: str = field(metadata={"help": "Site-relative address, such as `sv/about/`."})
    language: str = field(metadata={"help": "BCP 47 tag, from the folder it lies in."})
    source: str = field(metadata={"help": "Its file below `docs/`, such as `sv/about.md`."})
    counterparts: Mapping[str, str] = field(metadata={"help": "Language to path of the same page, its own included."})


def list_documents(root: Path, languages: Languages) -> tuple[MarkdownPage, ...]:
    """The hand-written pages in order of path; `InputError` where a file is a link, a pipe and the like, or lacks its twin."""
    problems = list(irregular(root, FOLDER))
    names = {language: _names(root / FOLDER / language) for language in languages}
    for language in languages:
        elsewhere = _elsewhere(names, language)
        problems += [_alone(name, language) for name in elsewhere] if names[language] else [_none(language, len(elsewhere))] if elsewhere else []
    problems += [_device(name, language) for language in languages for name in names[language] if is_device_name(name)]
    if problems:
        raise InputError(problems)
    return tuple(
        MarkdownPage(f"{language}/{name}/", language, f"{language}/{name}.md", {other: f"{other}/{name}/" for other in languages})
        for language in languages
        for name in names[language]
    )


def is_left_out(source: str, documents: Iterable[MarkdownPage]) -> bool:
    """Whether a file below `docs/` is written in a language that exists and that the site of these pages is not published in."""
    folder = source.partition("/")[0]
    return folder in TAGS and folder not in {document.language for document in documents}


def missing_frame(root: Path) -> str | None:
    """Why no page may be made, in one line: without a file of ours MkDocs would take its theme's, which prints text as markup."""
    lost = [name for name in _FRAME if not (root / _THEME / name).is_file()]
    return f"{_THEME}/{lost[0]} is missing, and the page that MkDocs has in its place must not be used" if lost else None


def theme_words(folders: Iterable[str], language: str) -> str:
    """The template with the theme's own words in a language, below one of its folders; one without words where it does not speak it."""
    name = f"partials/languages/{language}.html"
    return name if any(Path(folder, name).is_file() for folder in folders) else "partials/no_words.html"


def _names(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.md") if path.is_file())


def _elsewhere(names: Mapping[str, list[str]], language: str) -> list[str]:
    every = {name for found in names.values() for name in found}
    return sorted(every - set(names[language]))


def _device(name: str, language: str) -> Diagnostic:
    return Diagnostic(
        code="reserved-id",
        span=Span(f"{FOLDER}/{language}/{name}.md"),
        message=f"no page can be named `{name}`: Windows keeps that name for a device, so that the file cannot be opened there",
        help=f"give it another name in every language, such as `{name.partition('.')[0].strip()}-page.md`",
    )


def _none(language: str, missing: int) -> Diagnostic:
    return Diagnostic(
        code="language-without-pages",
        span=Span(f"{FOLDER}/{language}"),
        message=f"there is no hand-written page in the language `{language}`: {plural(missing, 'page')} of the other languages would lead nowhere",
        help="write these pages, or take the language out of `languages:` in mkdocs.yml",
    )


def _alone(name: str, language: str) -> Diagnostic:
    return Diagnostic(
        code="page-without-twin",
        span=Span(f"{FOLDER}/{language}/{name}.md"),
        message=f"the hand-written page `{name}` does not exist in the language `{language}`",
        help="write it in every language: each page links to its twin",
    )
