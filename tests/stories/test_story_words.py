"""What a reader finds on the pages of our stories."""

from tests.browser.test_story_words import *  # noqa: F403 - the checks of every site, on ours
