"""The links to a story's files lead to files that the exports make, and to all of them."""

import pytest

from newsexplainer.exports import EXPORTS
from newsexplainer.exports.links import data_links
from newsexplainer.loading import Project
from newsexplainer.pages import story
from newsexplainer.pages.data_paths import SCHEMA
from tests.exports.site import STORY, example, request_for, with_story

PICTURES = (".svg", ".png")


@pytest.fixture(scope="module")
def project() -> Project:
    return example()


def linked(project: Project, language: str) -> set[str]:
    request = request_for(project)
    (plan,) = story.PAGE.plan(request.site, language)
    links = data_links(request, plan)
    assert all(link.title and "/" in link.type for link in links)
    assert len({link.title for link in links}) == len(links)
    return {link.path for link in links}


def made(project: Project, language: str) -> set[str]:
    request = request_for(project)
    paths = {artifact.path for export in EXPORTS for artifact in export.write(request)}
    return {path for path in paths if path.startswith(("data/", f"{language}/{STORY}/")) and not path.endswith(PICTURES)}


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_file_of_the_story_is_linked(project: Project, language: str):
    assert linked(project, language) == made(project, language)
    assert SCHEMA in linked(project, language)


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_there_is_no_file_of_is_not_linked(project: Project, language: str):
    (story,) = project.stories.values()
    claims = [claim.model_dump(mode="json", exclude_none=True) | {"evidence": [], "foresees": []} for claim in story.claims]
    bare = with_story(project, events=[], claims=claims)
    assert linked(bare, language) == made(bare, language)
    assert linked(project, language) - linked(bare, language) == {f"{language}/{STORY}/calendar.ics", f"{language}/{STORY}/timeline.json"}


@pytest.mark.parametrize("when", ["../2022", "[..2022-03-01]"])
def test_an_event_without_a_beginning_makes_no_timeline_and_no_link(project: Project, when: str):
    (first, *_) = project.stories[STORY].model_dump(mode="json", exclude_none=True)["events"]
    first["states"][0]["when"] = when
    claims = [claim.model_dump(mode="json", exclude_none=True) | {"evidence": [], "foresees": []} for claim in project.stories[STORY].claims]
    changed = with_story(project, events=[first], claims=claims)
    assert linked(changed, "en") == made(changed, "en")
