"""Our site on every page type, in both languages."""

from tests.browser.test_every_type import *  # noqa: F403 - the checks of every site, on ours
