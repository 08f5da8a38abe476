"""Builds the units of one round: unchanged ones are reused, the others are built over several processes."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from newsexplainer.execution.workers import chunk, run_parallel
from newsexplainer.maps.world_map import load_world_map
from newsexplainer.site.builder import Builder, UnitResult
from newsexplainer.site.settings import Progress
from newsexplainer.site.units import Fingerprints, Unit

_FEW: Final = 3
"""So few units are made by one process: forking would take longer."""


def make_round(units: Sequence[Unit], builder: Builder, templates: Path, workers: int, progress: Progress | None) -> dict[str, UnitResult]:
    """All units by name, in the order of `units`; the files of unchanged ones are hard-linked."""
    fingerprints = builder.fingerprints()
    kept = {unit.name: old for unit in units if (old := _kept(unit, builder, fingerprints)) is not None}
    stale = [unit for unit in units if unit.name not in kept]
    workers = workers if len(stale) > _FEW else 1
    parts = chunk(stale, workers)
    if len(parts) > 1:
        _warm(builder, templates)
    answers = run_parallel(lambda part: _make(part, parts, builder, fingerprints, progress), parts)
    found = kept | {made.unit.name: made for answer in answers for made in answer}
    return {unit.name: found[unit.name] for unit in units}


def _warm(builder: Builder, folder: Path) -> None:
    """Do once what every process needs: compiled templates and the outlines of the world."""
    builder.renderer.warm(path.relative_to(folder).as_posix() for sub in ("pages", "components") for path in sorted((folder / sub).glob("*.html")))
    load_world_map()


def _make(part: Sequence[Unit], parts: Sequence[Sequence[Unit]], builder: Builder, fingerprints: Fingerprints, progress: Progress | None) -> list[UnitResult]:
    """The share of one process; the first process reports progress for all."""
    made = []
    for number, unit in enumerate(part, start=1):
        made.append(builder.make(unit, fingerprints))
        if progress is not None and part is parts[0]:
            progress(number * len(parts), len(part) * len(parts))
    return made


def _kept(unit: Unit, builder: Builder, fingerprints: Fingerprints) -> UnitResult | None:
    old = builder.before.get(unit.name)
    if old is None or not old.is_current(fingerprints) or not builder.sink.reuse(old.outputs):
        return None
    return old
