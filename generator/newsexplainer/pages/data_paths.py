"""Where the machine-readable twins of the pages lie."""

from collections.abc import Container

SCHEMA = "data/story-data.schema.json"
"""The JSON Schema of the file of `story_data_path`."""


def story_data_path(story: str) -> str:
    """Everything known of a story, in all languages."""
    return f"data/{story}.json"


def linked_data_path(story: str) -> str:
    """The same as linked data (schema.org, JSON-LD), in all languages."""
    return f"data/{story}.jsonld"


def claims_table_path(story: str) -> str:
    """The claims of a story as a table."""
    return f"data/{story}-claims.csv"


def statements_table_path(story: str) -> str:
    """What was said about them, as a table."""
    return f"data/{story}-statements.csv"


def feed_path(language: str, story: str = "") -> str:
    """The news feed of a language, or of one story in it."""
    return f"{language}/{story}/feed.xml" if story else f"{language}/feed.xml"


def timelinejs_path(language: str, story: str) -> str:
    """The events of a story for TimelineJS."""
    return f"{language}/{story}/timeline.json"


def ninjs_path(language: str, story: str) -> str:
    """A story as IPTC ninjs."""
    return f"{language}/{story}/ninjs.json"


def story_of(path: str, languages: Container[str]) -> str | None:
    """The story whose page or older state lies at `path`, if one may, on a site in these languages; says nothing on whether it exists."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] in languages and path.endswith("/") else None
