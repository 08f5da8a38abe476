"""Our site under three addresses: no internal link or fragment leads nowhere."""

from tests.browser.test_links import *  # noqa: F403 - the checks of every site, on ours
