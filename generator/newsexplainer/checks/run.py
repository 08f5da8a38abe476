"""Running the checks over a project, as far as it could be read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from newsexplainer.checks.families import CHECKS, STRUCTURE
from newsexplainer.checks.findings import Check, Finding, located
from newsexplainer.checks.lint import lint
from newsexplainer.checks.parity import Registry, parity
from newsexplainer.diagnostics import Diagnostic, InputError
from newsexplainer.languages import Languages
from newsexplainer.loading import LoadResult, Project, SourceMap, read_project
from newsexplainer.status import SiteModel, derive_site


@dataclass(frozen=True, slots=True)
class Checked:
    """A project without errors, and the warnings about it."""

    project: Project
    site: SiteModel
    warnings: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """What the checks found, sorted by place, and the statuses of the stories whose names are sound."""

    problems: list[Diagnostic]
    site: SiteModel


def check_folder(root: Path, languages: Languages | None = None) -> Checked:
    """Load and check the project in `root`; `InputError` with every error and warning if there is an error.

    `languages` are those of the site: every one that exists if nothing else is said.
    """
    reading = read_project(root, languages)
    examined = examine(reading)
    if any(diagnostic.severity == "error" for diagnostic in examined.problems):
        raise InputError(examined.problems)
    return Checked(reading.project, examined.site, tuple(examined.problems))


def run_checks(project: Project, sources: SourceMap | None = None) -> list[Diagnostic]:
    """Every finding of every check, sorted by place; meaning is checked only where names are sound."""
    return check_reading(LoadResult(replace(project, sources=sources) if sources else project))


def check_reading(reading: LoadResult) -> list[Diagnostic]:
    """The mistakes of loading and those of all checks, sorted by place."""
    return examine(reading).problems


def examine(reading: LoadResult, names: Mapping[str, Registry] | None = None) -> Examined:
    """The mistakes of loading and those of all checks, with the statuses that were worked out on the way.

    A line that could not be read as written gives one mistake, not a second one that follows. `names`
    are those of the whole project where `reading` holds a part of it.
    """
    project = reading.project
    structure = _findings(STRUCTURE, project)
    broken = reading.unsound | {(f.kind, f.id) for f in structure if f.severity == "error"}
    sound = {id: story for id, story in project.stories.items() if ("story", id) not in broken}
    checkable = replace(project, stories=sound)
    site = derive_site(checkable)
    meaning = [*_findings(CHECKS, checkable), *parity(checkable, names), *lint(checkable, site)]
    spoiled = {(problem.span.path, problem.span.line) for problem in reading.problems}
    found = [located(finding, project.sources) for finding in (*structure, *meaning)]
    fresh = [diagnostic for diagnostic in found if (diagnostic.span.path, diagnostic.span.line) not in spoiled]
    return Examined(sorted({*reading.problems, *fresh}, key=lambda diagnostic: diagnostic.order), site)


def _findings(checks: Iterable[Check], project: Project) -> list[Finding]:
    return [finding for check in checks for finding in check(project)]
