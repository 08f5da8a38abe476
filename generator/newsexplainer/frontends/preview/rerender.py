"""The pages that browsers show, made again with edited templates before all others are."""

from collections.abc import Collection, Iterator
from pathlib import Path

from newsexplainer.execution.outputs import file_of
from newsexplainer.exports import ExportRequest
from newsexplainer.frontends.preview.fast_rebuild import WarmState
from newsexplainer.site.head_metadata import extras_of
from newsexplainer.site.pipeline import Manifest, manifest_name, projections_of
from newsexplainer.site.story_index import index_stories
from newsexplainer.site.units import plans_of, site_for, unit_inputs


def pages_again(kept: WarmState, live: Path, open: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Site file and content of each generated page in `open`; nothing but templates and settings may have been edited."""
    manifest: Manifest | None = kept.store.get(manifest_name(live))
    units = [piece.unit for piece in manifest.made.values() if any(page.output.path in open for page in piece.pages)] if manifest is not None else []
    if manifest is None or not units:
        return
    projections = projections_of(manifest.made.values())
    shared = unit_inputs(index_stories(kept.root, kept.store, 1, kept.options.languages))
    for unit in units:
        site = site_for(unit, shared, projections, set())
        extras = extras_of(ExportRequest(site, (), (), kept.options.site_url, kept.fonts))
        for plan in plans_of(unit, site):
            if file_of(plan.path) in open:
                yield file_of(plan.path), kept.setup.framed(kept.renderer.render(plan, extras(plan)))
