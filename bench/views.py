"""The planned pages of a project that was built, taken from what the build kept: nothing is checked or derived again."""

from collections.abc import Callable, Iterator
from pathlib import Path

from newsexplainer.execution.cache import FOLDER
from newsexplainer.execution.secret import kept_secret
from newsexplainer.execution.workers import chunk, cores, run_parallel
from newsexplainer.languages import all_languages
from newsexplainer.pages.plan import PagePlan
from newsexplainer.site.cache import store_at
from newsexplainer.site.program import code_key
from newsexplainer.site.story_index import StoryIndex, index_stories
from newsexplainer.site.units import Unit, UnitInputs, plans_of, rounds_of, site_for, unit_inputs


def library_of(project: Path) -> StoryIndex:
    """The stories of a project, out of its cache."""
    return index_stories(project, store_at(project / FOLDER, code_key() + kept_secret()), cores(), all_languages())


def with_every_page(project: Path, work: Callable[[PagePlan], list[str]]) -> list[str]:
    """Do `work` with every page, over all cores; what it answers, in one list."""
    library = library_of(project)
    shared = unit_inputs(library)
    answers = run_parallel(lambda part: [line for plan in _plans(part, shared) for line in work(plan)], chunk([unit for units in rounds_of(library) for unit in units], cores()))
    return [line for answer in answers for line in answer]


def _plans(part: list[Unit], shared: UnitInputs) -> Iterator[PagePlan]:
    for unit in part:
        yield from plans_of(unit, site_for(unit, shared, {}, set()))
