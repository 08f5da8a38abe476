"""`explain status`: every claim of a story, its status, and how it came about."""

import datetime as dt
import json
import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from newsexplainer.checks import STRUCTURE
from newsexplainer.checks.findings import located
from newsexplainer.diagnostics.display import visible
from newsexplainer.frontends.cli.console import day, fail, languages_of, project_option, unknown
from newsexplainer.languages import MESSAGES
from newsexplainer.loading import Project, read_project
from newsexplainer.model.story import Story
from newsexplainer.status.data import story_data
from newsexplainer.status.replay import Replay
from newsexplainer.status.result import ClaimStatus, StoryStatus
from newsexplainer.status.rules.catalog import RULES_BY_ID
from newsexplainer.status.rules.r11_as_of import known_day

_WIDTH = 100


@click.command()
@click.argument("story_id", metavar="STORY")
@click.option("--as-of", callback=day, metavar="YYYY-MM-DD", help="The day to look at; by default the day the story was updated.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
@project_option
def status(story_id: str, as_of: dt.date | None, output: str, root: Path) -> None:
    """Print the status of every claim of STORY, the rule that gave it, and the statements and origins it rests on."""
    project = _sound_project(root, story_id)
    story = _story(project, story_id)
    replay = Replay(story, project)
    found = replay.as_of(as_of or known_day(story.updated))
    if output == "json":
        click.echo(json.dumps(story_data(found, replay), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(visible(line) for line in _lines(found)))


def _sound_project(root: Path, story_id: str) -> Project:
    """The project in `root`; prints the errors and ends where the status of this story could rest on one.

    Mistakes in other stories do not matter here, nor do those of wording.
    """
    reading = read_project(root, languages_of(root))
    project = reading.project
    named = [located(finding, project.sources) for check in STRUCTURE for finding in check(project)]
    others = {path for (kind, id), path in project.sources.paths.items() if kind == "story" and id != story_id}
    errors = [d for d in (*reading.problems, *named) if d.severity == "error" and d.span.path not in others]
    if errors:
        fail(errors, root)
    return project


def _story(project: Project, id: str) -> Story:
    if id in project.stories:
        return project.stories[id]
    raise unknown("there is no story", id, project.stories)


def _lines(status: StoryStatus) -> Iterator[str]:
    yield f"{status.story} as of {status.as_of.isoformat()}: {len(status.raised)} of {len(status.claims)} claims raised"
    for claim in status.raised:
        yield ""
        yield from _claim_lines(claim)


def _claim_lines(status: ClaimStatus) -> Iterator[str]:
    text = status.claim.text.get(MESSAGES) or status.claim.text.first()[1]
    yield from textwrap.wrap(
        f"#{status.claim.number:<4}{status.status:<13}{text}", _WIDTH, subsequent_indent=" " * 18, break_on_hyphens=False
    )
    yield _row("rule", f"{status.rule} {RULES_BY_ID[status.rule].title}")
    if status.override is not None:
        yield _row("derived", f"{status.derived} by {status.derived_rule}; overridden by {status.override.by}")
    if status.flags:
        yield _row("flags", ", ".join(status.flags))
    for statement, why in status.counted:
        yield _row("counted", f"{statement.id} ({statement.speaker} {statement.stance}): {why}")
    for evidence in status.evidence:
        yield _row("evidence", f"{evidence.id}: {evidence.shows}")
    for statement, reason in status.not_counted:
        yield _row("not", f"{statement.id} ({statement.speaker} {statement.stance}): {reason}")
    for item, reason in status.evidence_aside:
        yield _row("not", f"{item.id} (evidence): {reason}")
    for origin in status.origins:
        who = " + ".join(origin.ids)
        heard = f", heard by {', '.join(origin.heard_by)}" if origin.heard_by else ""
        yield _row("origin", f"{who} {origin.direction}, {origin.commitment}: {', '.join(origin.statements)}{heard}")


def _row(label: str, text: str) -> str:
    return f"     {label:<13}{text}"
