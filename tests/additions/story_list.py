"""data/stories.json: the ids of all stories, newest update first."""

import json
from collections.abc import Iterable

from newsexplainer.artifact import Artifact
from newsexplainer.exports.export import Export, ExportScope
from newsexplainer.exports.request import ExportRequest
from newsexplainer.pages.lists.newest import newest_first
from newsexplainer.status.rule import N_

PATH = "data/stories.json"


def story_list(request: ExportRequest) -> Iterable[Artifact]:
    """One file."""
    ids = [summary.id for summary in newest_first(request.site.summaries.values())]
    yield Artifact(PATH, json.dumps(ids).encode(), "exports")


EXPORT = Export("story-list", "application/json", ExportScope.STORIES, PATH, story_list, N_("All stories"), in_head=True)
