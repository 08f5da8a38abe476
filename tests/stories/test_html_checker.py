"""Our site in the Nu HTML checker."""

from tests.browser.test_html_checker import *  # noqa: F403 - the checks of every site, on ours
