"""The whole site with its statuses: what pages and exports read."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from newsexplainer.languages import Languages
from newsexplainer.loading import Project
from newsexplainer.model.story import Story
from newsexplainer.status.index import Index, build_index
from newsexplainer.status.outcomes import Prediction, outcomes
from newsexplainer.status.parties import Parties
from newsexplainer.status.replay import Replay
from newsexplainer.status.result import StatusChange, StoryStatus
from newsexplainer.status.rules.r11_as_of import known_day
from newsexplainer.status.summaries import StorySummary, summary_of

Value = TypeVar("Value")


class StoryModel:
    """One story with everything derived from it, as of the day it was updated."""

    def __init__(self, story: Story, project: Project, parties: Parties) -> None:
        self.story = story
        self.as_of = known_day(story.updated)
        self.replay = Replay(story, project, parties)

    @property
    def id(self) -> str:
        """The id of the story."""
        return self.story.id

    @cached_property
    def status(self) -> StoryStatus:
        """Every claim as the page shows it."""
        return self.replay.as_of(self.as_of)

    @cached_property
    def history(self) -> tuple[StatusChange, ...]:
        """The change log up to the day of the page, oldest first."""
        return tuple(change for change in self.replay.history() if change.date <= self.as_of)

    @cached_property
    def change_dates(self) -> tuple[dt.date, ...]:
        """The days of the change log, oldest first; each has a page as of that day."""
        return tuple(sorted({change.date for change in self.history}))

    @cached_property
    def outcomes(self) -> tuple[Prediction, ...]:
        """What became of the predictions."""
        return outcomes(self.story, self.status)

    def status_on(self, day: dt.date) -> StoryStatus:
        """Every claim as it stood at the end of `day`."""
        return self.replay.as_of(day)

    def outcomes_on(self, day: dt.date) -> tuple[Prediction, ...]:
        """What had become of the predictions by `day`."""
        return outcomes(self.story, self.replay.as_of(day))

    def strip(self, claim: str) -> tuple[StatusChange, ...]:
        """The changes of one claim up to the day of the page, oldest first."""
        return tuple(change for change in self.replay.strip(claim) if change.date <= self.as_of)


class SiteModel:
    """All stories with their statuses, and what spans stories. Every order follows from the ids and dates."""

    def __init__(
        self,
        project: Project,
        stories: Mapping[str, StoryModel] | None = None,
        summaries: Mapping[str, StorySummary] | None = None,
        projections: Callable[[str, str], Any] | None = None,
        party: str | None = None,
    ) -> None:
        """`stories`, `summaries` and `projections` (by story and name, None for what is not there) were worked out before.

        With `party`, the index has this actor or outlet and nobody else.
        """
        self.project = project
        self._summaries = summaries
        self._projections = projections
        self._party = party
        if stories is None:
            parties = Parties(project)
            stories = {id: StoryModel(story, project, parties) for id, story in sorted(project.stories.items())}
        self.stories = stories

    @property
    def languages(self) -> Languages:
        """The languages of the site."""
        return self.project.languages

    @cached_property
    def index(self) -> Index:
        """Who said what, what is claimed about whom, and what happened where, over all stories; for a profile, of its party alone."""
        return build_index(self.stories.values(), self._party)

    @cached_property
    def summaries(self) -> Mapping[str, StorySummary]:
        """Every story by id as lists choose it; a site that is built piece by piece has these without its stories."""
        return self._summaries if self._summaries is not None else {id: summary_of(model) for id, model in self.stories.items()}

    @cached_property
    def appearances(self) -> Mapping[str, int]:
        """In how many stories an actor or outlet speaks, acts or is concerned."""
        return Counter(id for summary in self.summaries.values() for id in summary.involved)

    def projection(self, story: str, name: str, make: Callable[[], Value]) -> Value:
        """What `make` gives of a story; `name` tells the projections of a story apart."""
        kept = self._projections(story, name) if self._projections is not None else None
        return make() if kept is None else kept


def derive_site(project: Project) -> SiteModel:
    """The statuses of a checked project; each is worked out when it is first asked for."""
    return SiteModel(project)
