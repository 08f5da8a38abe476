"""The example project as a request to export, and the same with texts of one's own in every field."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from newsexplainer.artifact import Artifact
from newsexplainer.checks import check_folder
from newsexplainer.exports.request import ExportRequest
from newsexplainer.loading import Project
from newsexplainer.model.local_text import LocalText
from newsexplainer.model.story import Story
from newsexplainer.pages.plan import PagePlan
from newsexplainer.status import derive_site

ROOT = Path(__file__).parents[2]
FIXTURE = ROOT / "tests" / "fixtures" / "project"
URL = "https://example.org/repo/"
STORY = "lindeby-pool"


def example() -> Project:
    """The example project, loaded and checked."""
    return check_folder(FIXTURE).project


def request_for(project: Project, url: str = URL, plans: Iterable[PagePlan] = ()) -> ExportRequest:
    """The request a build would make of it."""
    return ExportRequest(derive_site(project), list(plans), [], url)


def files(export: Callable[[ExportRequest], Iterable[Artifact]], request: ExportRequest) -> dict[str, bytes]:
    """What an export makes, by path."""
    made = list(export(request))
    assert len({artifact.path for artifact in made}) == len(made)
    return {artifact.path: artifact.content for artifact in made}


def with_story(project: Project, **changes: Any) -> Project:
    """The project with its story changed and checked against the model again."""
    (story,) = project.stories.values()
    data = story.model_dump(mode="json", by_alias=True, exclude_none=True) | changes
    return replaced(project, stories={story.id: Story.model_validate(data)})


def saying(project: Project, text: str) -> Project:
    """The project with `text` in every free text of every story, actor, outlet and place."""
    return replaced(
        project,
        **{
            name: {id: _saying(entity, text) for id, entity in getattr(project, name).items()}
            for name in ("actors", "outlets", "places", "stories")
        },
    )


def replaced(project: Project, **changes: Mapping[str, Any]) -> Project:
    """The project with other actors, outlets, places or stories."""
    known = {name: getattr(project, name) for name in ("actors", "outlets", "places", "stories")}
    return Project(**(known | changes))


def _saying(value: Any, text: str) -> Any:
    if isinstance(value, LocalText):
        return replace(value, texts={language: None if wording is None else text for language, wording in value.texts.items()})
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: _saying(getattr(value, name), text) for name in type(value).model_fields})
    if isinstance(value, list):
        return [_saying(item, text) for item in value]
    return value
