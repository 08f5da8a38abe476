"""story.txt: the claims of a story as plain text, each with its status."""

from collections.abc import Iterable

from newsexplainer.artifact import Artifact
from newsexplainer.exports.export import LANGUAGE, STORY, Export, ExportScope
from newsexplainer.exports.request import ExportRequest
from newsexplainer.pages.words import words_in
from newsexplainer.status.rule import N_
from newsexplainer.status.texts import STATUS_LABELS


def story_text(request: ExportRequest) -> Iterable[Artifact]:
    """A file for each story and language."""
    for model in request.site.stories.values():
        for language in model.story.languages:
            words = words_in(request.site.languages, language)
            lines = [f"{words.text(one.claim.text)} ({words.gettext(STATUS_LABELS[one.status])})" for one in model.status.raised]
            yield Artifact(EXPORT.address(language, model.id), "\n".join([*lines, ""]).encode(), f"seeds/stories/{model.id}.yaml")


EXPORT = Export(
    "story-text", "text/plain", ExportScope.STORY, f"{LANGUAGE}/{STORY}/story.txt", story_text, N_("What we know"), in_head=True, in_data=True
)
