"""The same story for machines: its files, as links."""

from dataclasses import dataclass, field

from newsexplainer.pages.data_paths import (
    SCHEMA,
    claims_table_path,
    feed_path,
    linked_data_path,
    ninjs_path,
    statements_table_path,
    story_data_path,
    timelinejs_path,
)
from newsexplainer.pages.desk import Desk
from newsexplainer.pages.paths import calendar_path
from newsexplainer.status.events import state_as_of
from newsexplainer.status.plans import plans_as_of


@dataclass(frozen=True, slots=True)
class DataLink:
    """One file."""

    text: str = field(metadata={"help": "What it holds, and the format."})
    path: str = field(metadata={"help": "Site path."})
    type: str = field(metadata={"help": "Media type."})


def data_links(desk: Desk) -> tuple[DataLink, ...]:
    """The files of a story as it stands now."""
    words, story, language = desk.words, desk.story.id, desk.language
    links = [
        DataLink(words.gettext("Everything on this page (JSON)"), story_data_path(story), "application/json"),
        DataLink(words.gettext("What the JSON means (JSON Schema)"), SCHEMA, "application/schema+json"),
        DataLink(words.gettext("The claims as a table (CSV)"), claims_table_path(story), "text/csv"),
        DataLink(words.gettext("The statements as a table (CSV)"), statements_table_path(story), "text/csv"),
        DataLink(words.gettext("Changes in this story (Atom)"), feed_path(language, story), "application/atom+xml"),
    ]
    if plans_as_of(desk.story, desk.day):
        links.append(DataLink(words.gettext("What lies ahead, for your calendar (iCalendar)"), calendar_path(language, story), "text/calendar"))
    if has_line(desk):
        links.append(DataLink(words.gettext("The timeline (TimelineJS)"), timelinejs_path(language, story), "application/json"))
    return (
        *links,
        DataLink(words.gettext("The story for newsrooms (IPTC ninjs)"), ninjs_path(language, story), "application/json"),
        DataLink(words.gettext("The story as linked data (schema.org)"), linked_data_path(story), "application/ld+json"),
    )


def has_line(desk: Desk) -> bool:
    """Whether an event has a date that a machine-made timeline can start it at."""
    states = (state_as_of(event, desk.day) for event in desk.story.events)
    return any(state is not None and state.when is not None and state.when.edtf.instants[0] >= 0 for state in states)
