"""What a page may say of each claim, derived from who said what; never typed."""

from generator.status.codes import Counts, Discounts, Flag, Outcome, WouldChange
from generator.status.derive import change_dates, derive, history
from generator.status.heads import StoryHead
from generator.status.outcomes import Prediction, outcomes
from generator.status.replay import Replay
from generator.status.result import ClaimStatus, Origin, StatusChange, StoryStatus
from generator.status.site import SiteModel, StoryModel, derive_site

__all__ = [
    "ClaimStatus",
    "Counts",
    "Discounts",
    "Flag",
    "Origin",
    "Outcome",
    "Prediction",
    "Replay",
    "SiteModel",
    "StatusChange",
    "StoryHead",
    "StoryModel",
    "StoryStatus",
    "WouldChange",
    "change_dates",
    "derive",
    "derive_site",
    "history",
    "outcomes",
]
