"""What a page may say of each claim, derived from who said what; never typed."""

from newsexplainer.status.codes import Counts, Discounts, Flag, Outcome, WouldChange
from newsexplainer.status.derive import change_dates, derive, history
from newsexplainer.status.outcomes import Prediction, outcomes
from newsexplainer.status.replay import Replay
from newsexplainer.status.result import ClaimStatus, Origin, StatusChange, StoryStatus
from newsexplainer.status.site import SiteModel, StoryModel, derive_site
from newsexplainer.status.summaries import StorySummary

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
    "StoryModel",
    "StoryStatus",
    "StorySummary",
    "WouldChange",
    "change_dates",
    "derive",
    "derive_site",
    "history",
    "outcomes",
]
