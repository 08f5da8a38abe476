"""Every export of the site; a new one is a module and a line here."""

from collections.abc import Callable, Iterable
from typing import Final

from generator.artifact import Artifact
from generator.exports.calendar import calendar
from generator.exports.request import ExportRequest
from generator.exports.robots import robots
from generator.exports.sitemap import sitemap

Export = Callable[[ExportRequest], Iterable[Artifact]]

EXPORTS: Final[tuple[Export, ...]] = (
    calendar,
    robots,
    sitemap,
)
