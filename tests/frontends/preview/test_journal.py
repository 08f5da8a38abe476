"""Browsers are told of the pages they show, and of nothing else."""

import threading

from newsexplainer.frontends.preview.journal import Journal


def ticking(start: int = 1_000_000_000):
    """A clock that stands still: moments must grow all the same."""
    return lambda: start


def test_a_page_is_news_when_it_changed_after_it_was_loaded():
    journal = Journal(ticking())
    journal.changed(frozenset({"da/index.html"}), "/")
    loaded = journal.state.moment
    journal.changed(frozenset({"en/index.html"}))
    assert not journal.wait("da/index.html", loaded, 0)
    assert journal.wait("en/index.html", loaded, 0)


def test_a_mistake_is_news_for_every_page_and_so_is_its_end():
    journal = Journal(ticking())
    journal.changed(frozenset(), "/")
    loaded = journal.state.moment
    journal.failed("error: no")
    assert journal.state.fault == "error: no" and journal.state.ready
    assert journal.wait("da/index.html", loaded, 0)
    told = journal.state.moment
    journal.failed("error: no")
    assert not journal.wait("da/index.html", told, 0)
    journal.changed(frozenset())
    assert not journal.state.fault
    assert journal.wait("da/index.html", told, 0)


def test_the_first_site_is_news_for_whoever_waits_for_it():
    journal = Journal(ticking())
    loaded = journal.state.moment
    assert not journal.state.ready
    journal.changed(frozenset(), "/repo/")
    assert (journal.state.ready, journal.state.base) == (True, "/repo/")
    assert journal.wait("da/index.html", loaded, 0)


def test_pages_of_an_earlier_preview_are_old():
    before = Journal(ticking(1_000_000_000)).state.moment
    assert Journal(ticking(9_000_000_000)).wait("da/index.html", before, 0)


def test_news_wakes_those_who_wait_and_it_is_known_who_does():
    journal = Journal(ticking())
    loaded, woken = journal.state.moment, []
    entered = threading.Event()

    def browser() -> None:
        with journal.reader("da/index.html"):
            entered.set()
            woken.append(journal.wait("da/index.html", loaded, 30))

    thread = threading.Thread(target=browser)
    thread.start()
    assert entered.wait(30)
    assert journal.open == {"da/index.html"}
    journal.changed(frozenset({"da/index.html"}))
    thread.join(30)
    assert woken == [True]
    assert journal.open == frozenset()
