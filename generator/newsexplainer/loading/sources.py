"""The texts that diagnostics point into, read again for printing them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from newsexplainer.diagnostics import Diagnostic
from newsexplainer.loading.files import read_bytes
from newsexplainer.loading.text import decode


def source_texts(root: Path, diagnostics: Iterable[Diagnostic]) -> Mapping[str, str]:
    """Path to text for every file of the project that the diagnostics name and that can be read."""
    found = list(diagnostics)
    paths = {span.path for d in found for span in (d.span, *(place for place, _ in d.related))}
    texts: dict[str, str] = {}
    for path in sorted(paths):
        try:
            texts[path] = decode(read_bytes(root, path), path).value
        except (OSError, ValueError):
            continue
    return texts
