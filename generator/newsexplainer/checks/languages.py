"""Every text stands in every language that its page is published in."""

from collections.abc import Iterator

from newsexplainer.checks.findings import Finding, Loc
from newsexplainer.checks.walk import entities, find
from newsexplainer.loading import Project
from newsexplainer.model.base import LANGUAGES, LocalText

_NAMES = {"da": "Danish", "en": "English"}


def languages(project: Project) -> Iterator[Finding]:
    """A finding for every text that lacks a language its story is published in."""
    for kind, id, entity in entities(project):
        wanted = entity.languages if kind == "story" else LANGUAGES
        for loc, text in find(entity, LocalText):
            for language in wanted:
                if text.get(language) is None:
                    yield _missing(kind, id, loc, language)
        if kind == "story" and entity.language not in wanted:
            yield _unpublished(id, entity.language)


def _missing(kind: str, id: str, loc: Loc, language: str) -> Finding:
    name = next((str(step) for step in reversed(loc) if isinstance(step, str)), "text")
    escape = "; a story in one language says so: `languages: [da]`" if kind == "story" else ""
    return Finding(
        code="missing-language",
        kind=kind,
        id=id,
        loc=loc,
        message=f"`{name}` has no {_NAMES[language]} text",
        label=f"needs `{language}:`",
        help=f"add `{language}:` that says the same with the same certainty{escape}",
    )


def _unpublished(id: str, language: str) -> Finding:
    return Finding(
        code="unpublished-language",
        kind="story",
        id=id,
        loc=("languages",),
        message=f"the story was written in {_NAMES[language]} and is not published in it",
        help=f"add `{language}` here, or set `language:` to one of these",
    )
