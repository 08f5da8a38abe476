"""Our stories in use."""

from tests.browser.test_story_page import *  # noqa: F403 - the checks of every site, on ours
