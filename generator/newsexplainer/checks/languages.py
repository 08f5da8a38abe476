"""Every text stands in every language that its page is published in."""

from collections.abc import Iterator

from newsexplainer.checks.findings import Finding, Loc
from newsexplainer.checks.walk import entities, find
from newsexplainer.languages import Language, Languages
from newsexplainer.loading import Project
from newsexplainer.model.local_text import LocalText


def languages(project: Project) -> Iterator[Finding]:
    """A finding for every text that lacks a language its story is published in."""
    for kind, id, entity in entities(project):
        wanted = entity.languages if kind == "story" else project.languages
        for loc, text in find(entity, LocalText):
            for tag in wanted:
                if text.get(tag) is None:
                    yield _missing(kind, id, loc, project.languages, tag)
        if kind == "story" and entity.language not in wanted:
            yield _unpublished(id, project.languages[entity.language])


def _missing(kind: str, id: str, loc: Loc, site: Languages, tag: str) -> Finding:
    name = next((str(step) for step in reversed(loc) if isinstance(step, str)), "text")
    escape = f"; a story in one language says so: `languages: [{site.default}]`" if kind == "story" and len(site) > 1 else ""
    return Finding(
        code="missing-language",
        kind=kind,
        id=id,
        loc=loc,
        message=f"`{name}` has no {site[tag].english_name} text",
        label=f"needs `{tag}:`",
        help=f"add `{tag}:` that says the same with the same certainty{escape}",
    )


def _unpublished(id: str, language: Language) -> Finding:
    return Finding(
        code="unpublished-language",
        kind="story",
        id=id,
        loc=("languages",),
        message=f"the story was written in {language.english_name} and is not published in it",
        help=f"add `{language.tag}` here, or set `language:` to one of these",
    )
