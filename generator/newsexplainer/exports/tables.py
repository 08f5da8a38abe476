"""The claims and statements of a story as tables: CSV (RFC 4180), UTF-8 without a byte-order mark.

Spreadsheets run a cell as a formula that begins with `=`, `+`, `-` or `@`, in any width and after white space or quotes.
Each of them splits lines at the sign of its own locale, whatever the file says: a text `a;=1+1` ends in such a cell where lists are separated
by semicolons. So an apostrophe stands in front of the sign at the beginning of a cell and after each separator in it.
Several values in one cell are joined by spaces.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from newsexplainer.artifact import Artifact
from newsexplainer.exports.claim_data import weighed
from newsexplainer.exports.export import STORY, Export, ExportScope
from newsexplainer.exports.request import ExportRequest
from newsexplainer.model.dates import format
from newsexplainer.model.story import Story
from newsexplainer.pages.data_paths import claims_table_path, statements_table_path
from newsexplainer.pages.paths import claim_anchor, story_path
from newsexplainer.status import ClaimStatus, SiteModel, StoryModel
from newsexplainer.status.rule import N_

SEPARATORS: Final = (",", ";", "\t")
"""What spreadsheets split a line at; which one depends on the reader's settings."""

_FORMULA: Final = "".join(char for char in map(chr, range(0x10000)) if unicodedata.normalize("NFKC", char) in ("=", "+", "-", "@"))
_BEFORE: Final = r"""[\s"'\x00-\x1f\u00ad\u200b-\u200f\u2060\ufeff]*"""
"""What may stand before the sign: spreadsheets trim white space and take quotes away."""

Cell = str | int | None


def claims_table(request: ExportRequest) -> Iterable[Artifact]:
    """The claims of each story."""
    columns = claim_columns(request.site.languages.tags)
    for model in request.site.stories.values():
        claims = (_claim(request, model.story, status) for status in model.status.raised)
        yield Artifact(claims_table_path(model.id), to_csv(columns, claims), f"seeds/stories/{model.id}.yaml")


def statements_table(request: ExportRequest) -> Iterable[Artifact]:
    """What was said about the claims of each story."""
    columns = statement_columns(request.site.languages.tags)
    for model in request.site.stories.values():
        statements = (row for status in model.status.raised for row in _statements(request.site, model, status))
        yield Artifact(statements_table_path(model.id), to_csv(columns, statements), f"seeds/stories/{model.id}.yaml")


def claim_columns(tags: Sequence[str]) -> tuple[str, ...]:
    """The columns of the claims on a site in these languages."""
    texts = (f"text_{tag}" for tag in tags)
    return "story", "number", "id", "kind", "status", "rule", "flags", "raised", "asserting_origins", "about", *texts, "url"


def statement_columns(tags: Sequence[str]) -> tuple[str, ...]:
    """The columns of the statements."""
    names = (f"speaker_{tag}" for tag in tags)
    weight = ("stance", "commitment", "basis", "on_record", "said", "known", "counted", "why", "outlets", "documents", "addresses")
    return "story", "claim_number", "id", "speaker", *names, *weight


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]], separator: str = ",") -> bytes:
    """A table with a header; lines end in CR LF. `separator` is one of `SEPARATORS`."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    risky = _risky(separator)
    writer.writerow(columns)
    writer.writerows([_cell(cell, risky) for cell in row] for row in rows)
    return out.getvalue().encode()


def _risky(separator: str) -> re.Pattern[str]:
    """Finds the places in a cell of a table with this separator where some spreadsheet would begin a formula.

    The table's own separator is harmless: what holds it is in quotes, and a spreadsheet that splits there honours them.
    """
    others = "".join(other for other in SEPARATORS if other != separator)
    return re.compile(rf"(?:\A|(?<=[{others}\r\n]))(?={_BEFORE}[{re.escape(_FORMULA)}]|[\t\r])")


def _cell(value: Cell, risky: re.Pattern[str]) -> str | int:
    if not isinstance(value, str):
        return "" if value is None else value
    return risky.sub("'", value)


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


CLAIMS = Export(
    "claims-table", "text/csv", ExportScope.STORY, claims_table_path(STORY), claims_table, N_("The claims as a table (CSV)"), in_data=True
)

STATEMENTS = Export(
    "statements-table", "text/csv", ExportScope.STORY, statements_table_path(STORY), statements_table, N_("The statements as a table (CSV)"), in_data=True
)
