"""Opening pages, and noting what a page asks for and complains about."""

import shutil
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
OPEN_ALL = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"
LAY_OUT = """[...document.querySelectorAll("body *")].filter(at => getComputedStyle(at).contentVisibility === "auto")
  .forEach(at => { at.style.contentVisibility = "visible" })"""
"""Lays out the whole page, as for a reader who has been through it.

What is far below has no layout of its own until it comes near (`content-visibility: auto`): asked for their places, its
elements overflow a box of a guessed height and seem to lie on those of the next section, where no reader ever sees them.
"""
PAINTED = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
HEIGHT = 800
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
"""How Chromium is started: in a container too, and silent unless a page asks for something."""
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


def installed_chromium() -> str | None:
    """Path of Chromium, or of Chrome, where one is installed."""
    return next((path for name in PROGRAMS if (path := shutil.which(name))), None)


@dataclass(slots=True)
class Notes:
    """What happened while pages were open."""

    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def context(browser: Browser, width: int = 1280, **options: object) -> BrowserContext:
    """A reader's browser, with nothing stored."""
    return browser.new_context(viewport={"width": width, "height": HEIGHT}, **options)  # type: ignore[arg-type]


def visit(browser: Browser, address: str, width: int = 1280, **options: object) -> Page:
    """The page at `address`, its fonts loaded."""
    page = context(browser, width, **options).new_page()
    page.goto(address)
    if options.get("java_script_enabled", True):
        page.evaluate("document.fonts.ready.then(() => true)")
    return page


def noting(page: Page) -> Notes:
    """Notes that fill up while `page` is used."""
    notes = Notes()
    page.on("request", lambda request: notes.asked.append(request.url))
    page.on("console", lambda message: notes.complaints.append(f"{message.type}: {message.text}") if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: notes.complaints.append(str(error)))
    page.on("response", lambda response: notes.missing.append(response.url) if response.status >= 400 else None)
    return notes


def resize(page: Page, width: int) -> None:
    """Another width, laid out."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.evaluate(PAINTED)
