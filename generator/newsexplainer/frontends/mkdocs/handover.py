"""A whole site in memory, as MkDocs is given it."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newsexplainer.execution.cache import Store
from newsexplainer.execution.sinks import MemorySink
from newsexplainer.rendering.renderer import RenderedPage
from newsexplainer.site import BuildOptions, BuiltSite, Request, build


@dataclass(frozen=True, slots=True)
class Handover:
    """Everything but the hand-written pages, which MkDocs makes."""

    pages: tuple[RenderedPage, ...] = field(metadata={"help": "Finished pages, in order of path."}, repr=False)
    files: Mapping[str, bytes] = field(metadata={"help": "All other files by site path."}, repr=False)
    built: BuiltSite = field(metadata={"help": "The hand-written pages and their frame, warnings and counts."}, repr=False)


def build_in_memory(root: Path, options: BuildOptions) -> Handover:
    """The site of the project in `root`, made anew by the pipeline in this process; MkDocs puts its frame around the pages."""
    sink, pages = MemorySink(), dict[str, RenderedPage]()

    def without_frame(page: RenderedPage) -> bytes:
        pages[page.path] = page
        return page.body.encode("utf-8", "xmlcharrefreplace")

    with tempfile.TemporaryDirectory(prefix="explain-") as cache:
        built = build(Request(root, options, sink, Store(Path(cache), ""), keeps=False, workers=1), without_frame)
    ours = {page.output.path for result in built.manifest.made.values() for page in result.pages}
    files = {path: content for path, content in sorted(sink.files.items()) if path not in ours}
    return Handover(tuple(pages[path] for path in sorted(pages)), files, built)
