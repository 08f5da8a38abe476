"""`explain verify`: does every locator still point where it did, and is every paragraph accounted for?"""

import sys
from pathlib import Path

import click

from newsexplainer.checks.findings import located
from newsexplainer.checks.source_text import Coverage, sourced_documents
from newsexplainer.checks.source_text import verify as compare
from newsexplainer.frontends.cli.console import fail, languages_of, project_option, report, unknown
from newsexplainer.loading import Project, read_project
from newsexplainer.loading.paragraphs import digest, paragraphs, whole_digest
from newsexplainer.model.citation import SourceDocument
from newsexplainer.model.story import Story

_MAX_BYTES = 16 * 1024 * 1024


@click.command()
@click.argument("story_id", metavar="STORY")
@click.option("--text", "file", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The source text (UTF-8).")
@click.option("--document", "document_id", help="Which document it is the text of; needed if the story has several.")
@click.option("--digests", is_flag=True, help="Print the digest of each paragraph instead, for editors to write down.")
@project_option
def verify(story_id: str, file: Path, document_id: str | None, digests: bool, root: Path) -> None:
    """Compare the locators and digests of STORY with a source text, and print which paragraphs it covers.

    Exit status 1 if a locator no longer points where it did.
    """
    text = _text(file)
    if digests:
        _print_digests(text)
        return
    project = _load_only(root, story_id)
    story = project.stories[story_id]
    document = _document(story, document_id)
    coverage = compare(story, document, text)
    report((located(finding, project.sources) for finding in coverage.findings), root)
    _print_coverage(document, coverage)
    sys.exit(1 if any(finding.severity == "error" for finding in coverage.findings) else 0)


def _load_only(root: Path, story_id: str) -> Project:
    """The project, as long as this story can be read; mistakes in other files do not matter here."""
    reading = read_project(root, languages_of(root))
    path = reading.project.sources.paths.get(("story", story_id))
    if path is None:
        raise unknown("there is no story", story_id, reading.project.stories)
    problems = [problem for problem in reading.problems if problem.span.path == path]
    if problems:
        fail(problems, root)
    return reading.project


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            data = opened.read(_MAX_BYTES + 1)
        if len(data) > _MAX_BYTES:
            raise click.ClickException(f"{file} is larger than 16 MiB")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise click.ClickException(f"{file} is not UTF-8 text") from None
    except OSError as error:
        raise click.ClickException(f"{file} cannot be read: {(error.strerror or '').lower()}") from None


def _document(story: Story, wanted: str | None) -> SourceDocument:
    choices = sourced_documents(story)
    if wanted is not None:
        choices = [document for document in story.documents if document.id == wanted]
        if not choices:
            raise unknown("the story cites no document", wanted, [document.id for document in story.documents])
    if len(choices) == 1:
        return choices[0]
    if not choices and len(story.documents) == 1:
        return story.documents[0]
    names = ", ".join(document.id for document in choices or story.documents)
    raise click.ClickException(f"say with --document which one it is the text of: {names}")


def _print_digests(text: str) -> None:
    found = paragraphs(text)
    click.echo(f"all {len(found)} paragraphs  {whole_digest(text)}")
    for number, paragraph in enumerate(found, 1):
        click.echo(f"{number:>3}  {digest(paragraph)}  {paragraph[:50]}")


def _print_coverage(document: SourceDocument, coverage: Coverage) -> None:
    total = len(coverage.paragraphs)
    click.echo(f"{document.id}: {coverage.covered} of {total} paragraphs")
    for number in coverage.uncovered:
        click.echo(f"  no claim, event, question or note accounts for paragraph {number}: {coverage.paragraphs[number - 1][:60]}")
