"""Atom feeds (RFC 4287): an entry for every change of status and for every correction.

A change is what the rules derived, so no entry can be forgotten. Its `updated` is the first moment
of the day in Copenhagen: the rules know days, not times. Ids are tag URIs (RFC 4151) and stay the
same whatever is published later. Everything is plain text (`type="text"`).
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from newsexplainer.artifact import Artifact
from newsexplainer.exports.export import LANGUAGE, STORY, Export, ExportScope
from newsexplainer.exports.machine_dates import day_start, iso_date
from newsexplainer.exports.request import ExportRequest
from newsexplainer.model.dates import Point
from newsexplainer.model.story import Correction
from newsexplainer.pages.data_paths import feed_path
from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.paths import claim_anchor, home_path, story_path
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import Words, capitalised, words_in
from newsexplainer.status import StatusChange, StoryModel, StorySummary
from newsexplainer.status.events import corrections_as_of
from newsexplainer.status.rule import N_
from newsexplainer.status.rules.r11_as_of import known_day
from newsexplainer.status.texts import STATUS_LABELS

MOST_ENTRIES: Final = 100
"""How many entries a feed has at most: the newest."""

_TYPE: Final = "application/atom+xml"

_TAG_YEAR: Final = "2025"
"""RFC 4151 wants a date on which the host was ours; it never changes, since ids must not."""

_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


class News(NamedTuple):
    """What a feed says of one change or correction, in one language."""

    date: dt.date
    order: tuple[str, int, str]
    """That of news of one day."""
    tag: tuple[str, ...]
    """The parts of its id."""
    title: str
    text: str
    path: str
    category: tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Feed:
    path: str
    id: str
    title: str
    subtitle: str
    page: str
    updated: str


def story_feeds(request: ExportRequest) -> Iterable[Artifact]:
    """A feed for each story and language."""
    for model in request.site.stories.values():
        for language in model.story.languages:
            words = words_in(request.site.languages, language)
            yield _artifact(request, _story_feed(request, model, words), _newest(_news(model, words)), words, f"seeds/stories/{model.id}.yaml")


def site_feeds(request: ExportRequest) -> Iterable[Artifact]:
    """A feed for each language, with the newest of all its stories; empty where it has none."""
    summaries = request.site.summaries.values()
    today = max((summary.as_of for summary in summaries), default=dt.date.min)
    for language in request.site.languages:
        words = words_in(request.site.languages, language)
        newest = _newest(_latest(StoryContexts(request.site, words), [summary for summary in summaries if language in summary.languages]))
        feed = _site_feed(request, newest[0].date if newest else today, words)
        yield _artifact(request, feed, newest, words, "generator/newsexplainer/exports/atom.py")


def story_news(context: StoryContext, model: StoryModel) -> tuple[News, ...]:
    """What the feed of all stories may say of one."""
    return tuple(_newest(_news(model, context.words)))


def _latest(contexts: StoryContexts, summaries: Iterable[StorySummary]) -> list[News]:
    """The news of so many days, the latest first, as it takes to fill a feed."""
    days: defaultdict[dt.date, list[str]] = defaultdict(list)
    for summary in summaries:
        for day in {*summary.changed, *summary.corrected}:
            days[day].append(summary.id)
    found: list[News] = []
    for day in sorted(days, reverse=True):
        found += [news for id in days[day] for news in contexts.take(id, story_news) if news.date == day]
        if len(found) >= MOST_ENTRIES:
            break
    return found


def _newest(news: Iterable[News]) -> list[News]:
    ordered = sorted(news, key=lambda one: one.order)
    return sorted(ordered, key=lambda one: one.date, reverse=True)[:MOST_ENTRIES]


def _news(model: StoryModel, words: Words) -> Iterator[News]:
    yield from (_change(model, change, words) for change in model.history)
    for correction in corrections_as_of(model.story.corrections, model.as_of):
        yield _correction(model, correction, words)


def _change(model: StoryModel, change: StatusChange, words: Words) -> News:
    claim, after = change.claim, words.gettext(STATUS_LABELS[change.after])
    return News(
        date=change.date,
        order=(model.id, claim.number, ""),
        tag=(words.language, model.id, f"claim-{claim.number}", change.date.isoformat()),
        title=f"{capitalised(after)}: {words.text(claim.text)}",
        text=_what_changed(model, change, words),
        path=f"{story_path(words.language, model.id)}#{claim_anchor(claim.number)}",
        category=(change.after.value, after),
    )


def _what_changed(model: StoryModel, change: StatusChange, words: Words) -> str:
    after = words.gettext(STATUS_LABELS[change.after])
    if change.before is None:
        line = words.gettext("New in “%(story)s” with the status “%(status)s”.", story=words.text(model.story.title), status=after)
    else:
        line = words.gettext(
            "The status in “%(story)s” changed from “%(before)s” to “%(after)s”.",
            story=words.text(model.story.title),
            before=words.gettext(STATUS_LABELS[change.before]),
            after=after,
        )
    return f"{line}\n{words.gettext('An editor has set the status.')}" if change.by_editor else line


def _correction(model: StoryModel, correction: Correction, words: Words) -> News:
    return News(
        date=known_day(correction.date),
        order=(model.id, 0, correction.id),
        tag=(words.language, model.id, f"correction-{correction.id}"),
        title=words.gettext("Correction: %(story)s", story=words.text(model.story.title)),
        text=f"{words.gettext('It said:')} {words.text(correction.was)}\n{words.gettext('It should say:')} {words.text(correction.now)}",
        path=f"{story_path(words.language, model.id)}#correction-{correction.id}",
        category=("correction", words.gettext("Correction")),
    )


def _tag(request: ExportRequest, *parts: str) -> str:
    where = urlsplit(request.site_url)
    base = where.path.strip("/").replace("/", ":")
    return f"tag:{where.hostname or 'localhost'},{_TAG_YEAR}:" + ":".join(part for part in (base, *parts) if part)


def _story_feed(request: ExportRequest, model: StoryModel, words: Words) -> _Feed:
    story, updated = model.story, model.story.updated
    moment = iso_date(updated) if isinstance(updated, Point) and updated.clock else None
    return _Feed(
        path=feed_path(words.language, story.id),
        id=_tag(request, words.language, story.id),
        title=words.text(story.title),
        subtitle=words.text(story.lead),
        page=story_path(words.language, story.id),
        updated=moment or day_start(model.as_of),
    )


def _site_feed(request: ExportRequest, newest: dt.date, words: Words) -> _Feed:
    return _Feed(
        path=feed_path(words.language),
        id=_tag(request, words.language),
        title=words.gettext("What we know"),
        subtitle=words.gettext("News taken apart into single claims: what is confirmed, who says so, and what has changed."),
        page=home_path(words.language),
        updated=day_start(newest),
    )


def _artifact(request: ExportRequest, feed: _Feed, entries: Sequence[News], words: Words, source: str) -> Artifact:
    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", _LANG: words.language})
    for name, text in (("id", feed.id), ("title", feed.title), ("subtitle", feed.subtitle), ("updated", feed.updated)):
        ET.SubElement(root, name).text = text
    ET.SubElement(root, "link", rel="self", type=_TYPE, href=request.absolute(feed.path))
    ET.SubElement(root, "link", rel="alternate", type="text/html", hreflang=words.language, href=request.absolute(feed.page))
    ET.SubElement(ET.SubElement(root, "author"), "name").text = words.gettext("What we know")
    for entry in entries:
        _append(request, root, entry)
    ET.indent(root, " ")
    return Artifact(feed.path, ET.tostring(root, "utf-8", xml_declaration=True) + b"\n", source)


def _append(request: ExportRequest, root: ET.Element, entry: News) -> None:
    node, moment = ET.SubElement(root, "entry"), day_start(entry.date)
    for name, text in (("id", _tag(request, *entry.tag)), ("title", entry.title), ("published", moment), ("updated", moment)):
        ET.SubElement(node, name).text = text
    ET.SubElement(node, "link", rel="alternate", type="text/html", href=request.absolute(entry.path))
    term, label = entry.category
    ET.SubElement(node, "category", term=term, label=label)
    ET.SubElement(node, "content", type="text").text = entry.text


_SITE_PATH, _STORY_PATH = feed_path(LANGUAGE), feed_path(LANGUAGE, STORY)

SITE_FEED = Export(
    "site-feed", _TYPE, ExportScope.STORIES, _SITE_PATH, site_feeds, N_("All changes (Atom)"), in_head=True, projections=(story_news,)
)

STORY_FEED = Export(
    "story-feed", _TYPE, ExportScope.STORY, _STORY_PATH, story_feeds, N_("Changes in this story (Atom)"), in_head=True, in_data=True
)
