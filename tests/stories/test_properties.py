"""What holds for every story holds for ours."""

import pytest

from newsexplainer.model.story import Story
from tests.status.test_properties import check_removals, check_replay
from tests.stories.conftest import our_project

STORIES = list(our_project().stories.values())

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_no_single_assertion_can_be_removed_to_raise_certainty(story: Story) -> None:
    check_removals(story, our_project())


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_the_change_log_and_every_day_agree(story: Story) -> None:
    check_replay(story, our_project())
