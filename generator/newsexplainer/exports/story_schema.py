"""The JSON Schema (draft 2020-12) of the files that `newsexplainer.exports.story_json` writes, published beside them."""

import json
from collections.abc import Iterable

from newsexplainer.artifact import Artifact
from newsexplainer.exports.export import Export, ExportScope
from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.story_types import story_schema
from newsexplainer.pages.data_paths import SCHEMA
from newsexplainer.status.rule import N_


def schema_file(request: ExportRequest) -> Iterable[Artifact]:
    """The schema, with the address it is published at."""
    yield Artifact(SCHEMA, schema_text(request.absolute(SCHEMA), request.site.languages.tags).encode(), "generator/newsexplainer/exports/story_types.py")


def schema_text(address: str, tags: tuple[str, ...]) -> str:
    """The schema as a file, with the address it is published at, for a site in the languages with these tags."""
    return json.dumps(story_schema(address, tags), ensure_ascii=False, indent=2) + "\n"


EXPORT = Export(
    "story-schema", "application/schema+json", ExportScope.STORIES, SCHEMA, schema_file, N_("What the JSON means (JSON Schema)"), in_data=True
)
