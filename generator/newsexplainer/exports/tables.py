"""The claims and statements of a story as tables: CSV (RFC 4180), UTF-8 without a byte-order mark.

A cell that begins with `=`, `+`, `-`, `@` (in any width), a tab or a carriage return gets an apostrophe
in front: spreadsheets would run it as a formula. Several values in one cell are joined by spaces.
"""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from newsexplainer.artifact import Artifact
from newsexplainer.exports.claim_data import weighed
from newsexplainer.exports.request import ExportRequest
from newsexplainer.model.dates import format
from newsexplainer.model.story import Story
from newsexplainer.pages.data_paths import claims_table_path, statements_table_path
from newsexplainer.pages.paths import claim_anchor, story_path
from newsexplainer.status import ClaimStatus, SiteModel, StoryModel

_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")

Cell = str | int | None


def tables(request: ExportRequest) -> Iterable[Artifact]:
    """Two files for each story."""
    tags = request.site.languages.tags
    for model in request.site.stories.values():
        source = f"seeds/stories/{model.id}.yaml"
        claims = (_claim(request, model.story, status) for status in model.status.raised)
        yield Artifact(claims_table_path(model.id), to_csv(claim_columns(tags), claims), source)
        statements = (row for status in model.status.raised for row in _statements(request.site, model, status))
        yield Artifact(statements_table_path(model.id), to_csv(statement_columns(tags), statements), source)


def claim_columns(tags: Sequence[str]) -> tuple[str, ...]:
    """The columns of the claims on a site in these languages."""
    texts = (f"text_{tag}" for tag in tags)
    return "story", "number", "id", "kind", "status", "rule", "flags", "raised", "asserting_origins", "about", *texts, "url"


def statement_columns(tags: Sequence[str]) -> tuple[str, ...]:
    """The columns of the statements."""
    names = (f"speaker_{tag}" for tag in tags)
    weight = ("stance", "commitment", "basis", "on_record", "said", "known", "counted", "why", "outlets", "documents", "addresses")
    return "story", "claim_number", "id", "speaker", *names, *weight


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table with a header; lines end in CR LF."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def _cell(value: Cell) -> str | int:
    if not isinstance(value, str):
        return "" if value is None else value
    return f"'{value}" if value.startswith(_FORMULA) else value


def _claim(request: ExportRequest, story: Story, status: ClaimStatus) -> Sequence[Cell]:
    claim = status.claim
    page = story_path(story.language if story.language in story.languages else story.languages[0], story.id)
    return (
        story.id,
        claim.number,
        claim.id,
        claim.kind.value,
        status.status.value,
        status.rule,
        " ".join(status.flags),
        status.raised.isoformat(),
        status.asserting_origins,
        " ".join(claim.about),
        *(claim.text.get(tag) for tag in request.site.languages),
        request.absolute(f"{page}#{claim_anchor(claim.number)}"),
    )


def _statements(site: SiteModel, model: StoryModel, status: ClaimStatus) -> Iterable[Sequence[Cell]]:
    for record, (counted, why) in weighed(model, status):
        statement = record.statement
        speaker = site.project.actors.get(statement.speaker) or site.project.outlets.get(statement.speaker)
        yield (
            model.id,
            status.claim.number,
            statement.id,
            statement.speaker,
            *(speaker.names.get(tag) if speaker else None for tag in site.languages),
            statement.stance.value,
            statement.commitment.value,
            statement.basis.value,
            "yes" if record.on_record else "no",
            format(statement.said),
            record.day.isoformat(),
            "yes" if counted else "no",
            why.value,
            " ".join(record.chain),
            " ".join(document.id for document in record.documents),
            " ".join(document.url for document in record.documents if document.url),
        )
