"""Where pages and their parts lie; the one place that knows addresses."""

import datetime as dt
from collections.abc import Mapping


def home_path(language: str) -> str:
    """The front page of a language."""
    return f"{language}/"


def default_path(path: str, versions: Mapping[str, str], default: str) -> str:
    """Where readers of languages that the site is not written in go: from a front page to the chooser, else to the page in the language `default`."""
    version = versions.get(default, path)
    return "" if version == home_path(default) else version


def story_path(language: str, story: str) -> str:
    """A story as it stands now."""
    return f"{language}/{story}/"


def as_of_path(language: str, story: str, day: dt.date) -> str:
    """A story as it stood at the end of a day."""
    return f"{language}/{story}/{day.isoformat()}/"


def calendar_path(language: str, story: str) -> str:
    """The calendar file of what a story announces."""
    return f"{language}/{story}/calendar.ics"


def sources_path(language: str, story: str) -> str:
    """All sources of a story, and its drawings in words."""
    return f"{language}/{story}/sources/"


def proofs_path(language: str, story: str) -> str:
    """Why each claim of a story has its status; a claim has the same HTML id there as on the story's page."""
    return f"{language}/{story}/why/"


def changes_path(language: str, story: str) -> str:
    """Everything that has changed in a story."""
    return f"{language}/{story}/changes/"


def drawing_path(language: str, story: str, name: str, *, wide: bool) -> str:
    """A drawing of a story, for wide or for narrow screens."""
    return f"{language}/{story}/{name}{'-wide' if wide else ''}.svg"


def drawing_anchor(name: str) -> str:
    """The HTML id of a drawing in words, on the page of `sources_path`."""
    return f"drawing-{name}"


def actor_path(language: str, actor: str) -> str:
    """The profile of an actor."""
    return f"{language}/actors/{actor}/"


def outlet_path(language: str, outlet: str) -> str:
    """The profile of an outlet."""
    return f"{language}/outlets/{outlet}/"


def method_path(language: str, rule: str = "") -> str:
    """The method page, or one rule on it (`R5`)."""
    return f"{language}/method/" + (f"#{rule_anchor(rule)}" if rule else "")


def claim_anchor(number: int) -> str:
    """The HTML id of a claim on its story's page: permanent, like the number."""
    return f"claim-{number}"


def rule_anchor(rule: str) -> str:
    """The HTML id of a rule (`R5`), on the page that applies it and on the method page."""
    return f"rule-{rule.lower()}"


def source_anchor(document: str) -> str:
    """The HTML id of a document in the list of sources."""
    return f"source-{document}"


def event_anchor(event: str) -> str:
    """The HTML id of an event in a story's timeline."""
    return f"event-{event}"


def question_anchor(question: str) -> str:
    """The HTML id of a question."""
    return f"question-{question}"


def stories_path(language: str, part: str = "") -> str:
    """All stories of a language, or one part of the list (`2023`, `2023/2`)."""
    return _part(f"{language}/stories/", part)


def actors_path(language: str, part: str = "") -> str:
    """The index of actors, or one letter of it."""
    return _part(f"{language}/actors/", f"index/{part}" if part else "")


def outlets_path(language: str, part: str = "") -> str:
    """The index of outlets, or one letter of it."""
    return _part(f"{language}/outlets/", f"index/{part}" if part else "")


def timeline_path(language: str, part: str = "") -> str:
    """The timeline over all stories, or one view or part of it."""
    return _part(f"{language}/timeline/", part)


def corrections_path(language: str, part: str = "") -> str:
    """All corrections, or one part of the list."""
    return _part(f"{language}/corrections/", part)


def _part(path: str, part: str) -> str:
    return f"{path}{part}/" if part else path
