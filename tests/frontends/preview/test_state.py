"""Browsers are told of the pages they show, and of nothing else."""

import threading

from newsexplainer.frontends.preview.state import SiteState


def ticking(start: int = 1_000_000_000):
    """A clock that stands still: moments must grow all the same."""
    return lambda: start


def test_a_page_is_news_when_it_changed_after_it_was_loaded():
    state = SiteState(ticking())
    state.changed(frozenset({"da/index.html"}), "/")
    loaded = state.now.moment
    state.changed(frozenset({"en/index.html"}))
    assert not state.wait("da/index.html", loaded, 0)
    assert state.wait("en/index.html", loaded, 0)


def test_a_mistake_is_news_for_every_page_and_so_is_its_end():
    state = SiteState(ticking())
    state.changed(frozenset(), "/")
    loaded = state.now.moment
    state.failed("error: no")
    assert state.now.fault == "error: no" and state.now.ready
    assert state.wait("da/index.html", loaded, 0)
    told = state.now.moment
    state.failed("error: no")
    assert not state.wait("da/index.html", told, 0)
    state.changed(frozenset())
    assert not state.now.fault
    assert state.wait("da/index.html", told, 0)


def test_the_first_site_is_news_for_whoever_waits_for_it():
    state = SiteState(ticking())
    loaded = state.now.moment
    assert not state.now.ready
    state.changed(frozenset(), "/repo/")
    assert (state.now.ready, state.now.base) == (True, "/repo/")
    assert state.wait("da/index.html", loaded, 0)


def test_pages_of_an_earlier_preview_are_old():
    before = SiteState(ticking(1_000_000_000)).now.moment
    assert SiteState(ticking(9_000_000_000)).wait("da/index.html", before, 0)


def test_news_wakes_those_who_wait_and_it_is_known_who_does():
    state = SiteState(ticking())
    loaded, woken = state.now.moment, []
    entered = threading.Event()

    def browser() -> None:
        with state.reader("da/index.html"):
            entered.set()
            woken.append(state.wait("da/index.html", loaded, 30))

    thread = threading.Thread(target=browser)
    thread.start()
    assert entered.wait(30)
    assert state.open == {"da/index.html"}
    state.changed(frozenset({"da/index.html"}))
    thread.join(30)
    assert woken == [True]
    assert state.open == frozenset()
