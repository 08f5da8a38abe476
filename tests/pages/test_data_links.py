"""The links to a story's files lead to files that the exports make, and to all of them."""

import pytest

from newsexplainer.exports import EXPORTS
from newsexplainer.languages import all_languages
from newsexplainer.loading import Project
from newsexplainer.pages.data_paths import SCHEMA, story_of
from newsexplainer.pages.desk import make_desk
from newsexplainer.pages.parts.data_links import data_links
from newsexplainer.pages.words import words_in
from newsexplainer.status import derive_site
from tests.exports.site import STORY, example, request_for, with_story

PICTURES = (".svg", ".png")


@pytest.fixture(scope="module")
def project() -> Project:
    return example()


def linked(project: Project, language: str) -> set[str]:
    model = derive_site(project).stories[STORY]
    links = data_links(make_desk(model.story, model.status, project, project.places, words_in(all_languages(), language)))
    assert all(link.text and "/" in link.type for link in links)
    assert len({link.text for link in links}) == len(links)
    return {link.path for link in links}


def made(project: Project, language: str) -> set[str]:
    request = request_for(project)
    paths = {artifact.path for export in EXPORTS for artifact in export(request)}
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


@pytest.mark.parametrize(
    ("path", "story"),
    [("da/x/", "x"), ("en/x/2025-01-01/", "x"), ("da/", None), ("", None), ("404.html", None), ("data/x/", None), ("da/x/card.png", None)],
)
def test_a_path_tells_the_story_it_may_belong_to(path: str, story: str | None):
    assert story_of(path, all_languages()) == story
