"""Proof that every locator still points where it did, and which paragraphs nothing accounts for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsexplainer.checks.findings import Finding, Loc
from newsexplainer.checks.walk import find
from newsexplainer.loading.paragraphs import digest, paragraphs, sentences, whole_digest
from newsexplainer.model.citation import Citation, SourceDocument
from newsexplainer.model.story import Story


@dataclass(frozen=True, slots=True)
class Coverage:
    """The paragraphs of a source text (numbered from 1) and what the story makes of them."""

    paragraphs: tuple[str, ...]
    uncovered: tuple[int, ...]
    findings: tuple[Finding, ...]

    @property
    def covered(self) -> int:
        """How many paragraphs a claim, event, question or note accounts for."""
        return len(self.paragraphs) - len(self.uncovered)


def sourced_documents(story: Story) -> list[SourceDocument]:
    """The documents whose text is not republished but counted."""
    return [document for document in story.documents if document.source_text is not None]


def verify(story: Story, document: SourceDocument, text: str) -> Coverage:
    """Compare every citation of `document` with its `text`."""
    found = paragraphs(text)
    cited = [(loc, citation) for loc, citation in find(story, Citation) if citation.document == document.id]
    used = {citation.paragraph for _, citation in cited}
    findings = [*_whole(story, document, found, text), *_citations(story, cited, found)]
    uncovered = tuple(number for number in range(1, len(found) + 1) if number not in used)
    return Coverage(found, uncovered, tuple(findings))


def _whole(story: Story, document: SourceDocument, found: Sequence[str], text: str) -> Iterator[Finding]:
    index = story.documents.index(document)
    if document.source_text is None:
        return
    if document.source_text.paragraphs != len(found):
        yield Finding(
            "paragraph-count-differs",
            "story",
            story.id,
            ("documents", index, "source_text", "paragraphs"),
            f"the text has {len(found)} paragraphs, not {document.source_text.paragraphs}",
            help="paragraphs are separated by blank lines; a line that is only `/name/` is not counted",
        )
    if document.source_text.digest != whole_digest(text):
        yield Finding(
            "digest-differs",
            "story",
            story.id,
            ("documents", index, "source_text", "digest"),
            "the text is not the one this digest was made from",
            help="check that it is the right file; if the source was changed, read it again before you renew digests with `--digests`",
        )


def _citations(story: Story, cited: Sequence[tuple[Loc, Citation]], found: Sequence[str]) -> Iterator[Finding]:
    for loc, citation in cited:
        if citation.paragraph is None:
            continue
        if citation.paragraph > len(found):
            yield _beyond(story, (*loc, "paragraph"), f"the text has {len(found)} paragraphs, and paragraph {citation.paragraph} is cited")
            continue
        span = found[citation.paragraph - 1]
        if citation.sentence is not None:
            parts = sentences(span)
            if citation.sentence > len(parts):
                yield _beyond(
                    story,
                    (*loc, "sentence"),
                    f"paragraph {citation.paragraph} has {len(parts)} sentences, and sentence {citation.sentence} is cited",
                )
                continue
            span = parts[citation.sentence - 1]
        yield from _digest(story, loc, citation, span)


def _digest(story: Story, loc: Loc, citation: Citation, span: str) -> Iterator[Finding]:
    where = f"paragraph {citation.paragraph}" + (f", sentence {citation.sentence}" if citation.sentence else "")
    if citation.digest is None:
        yield Finding(
            "digest-missing",
            "story",
            story.id,
            (*loc, "paragraph"),
            f"{where} is cited without a digest, so nobody can tell whether the text was changed",
            help="add `digest:`; `--digests` prints them",
            severity="warning",
        )
    elif citation.digest != digest(span):
        yield Finding(
            "digest-differs",
            "story",
            story.id,
            (*loc, "digest"),
            f"{where} of the text is not the one this digest was made from",
            help="check the paragraph number; if the source was changed, read it again before you renew digests with `--digests`",
        )


def _beyond(story: Story, loc: Loc, message: str) -> Finding:
    return Finding("locator-beyond-text", "story", story.id, loc, message, help="count the blocks between blank lines, from 1")
