"""The pages that browsers show, made again with edited templates before all others are."""

from collections.abc import Collection, Iterator
from pathlib import Path

from newsexplainer.build.heads import extras_of
from newsexplainer.build.library import open_library
from newsexplainer.build.outputs import file_of
from newsexplainer.build.pipeline import fonts_of
from newsexplainer.build.site import Manifest, excerpts_of, manifest_name
from newsexplainer.build.units import plans_of, share, site_for
from newsexplainer.exports import ExportRequest
from newsexplainer.frontends.preview.ahead import Kept


def pages_again(kept: Kept, live: Path, open: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Site file and content of each generated page in `open`; nothing but templates and settings may have been edited."""
    manifest: Manifest | None = kept.store.get(manifest_name(live))
    units = [piece.unit for piece in manifest.made.values() if any(page.output.path in open for page in piece.pages)] if manifest is not None else []
    if manifest is None or not units:
        return
    excerpts = excerpts_of(manifest.made.values())
    shared = share(open_library(kept.root, kept.store, 1, kept.options.languages))
    for unit in units:
        site = site_for(unit, shared, excerpts, set())
        extras = extras_of(ExportRequest(site, (), (), kept.options.site_url, fonts_of(kept.root, kept.options)))
        for plan in plans_of(unit, site):
            if file_of(plan.path) in open:
                yield file_of(plan.path), kept.setup.framed(kept.renderer.render(plan, extras(plan)))
