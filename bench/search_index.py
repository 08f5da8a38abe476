"""The search index of a built project alone: `python -m bench.search_index PROJECT OUTPUT`.

Reads what `explain build` kept of the stories, makes the index of both languages and writes its files.
Prints the wall and CPU seconds of that as JSON; the start of Python and the check whether the stories
changed are left out, as a build does them anyway.
"""

import json
import sys
import time
from pathlib import Path

from bench.views import library_of
from newsexplainer.exports import ExportRequest
from newsexplainer.exports.search import search_index
from newsexplainer.status import SiteModel


def main(project: Path, output: Path) -> None:
    """Make the index below `output`."""
    library = library_of(project)
    wall, cpu = time.perf_counter(), time.process_time()
    request = ExportRequest(SiteModel(library.project, library.models()), (), (), "https://example.org/")
    for artifact in search_index(request):
        path = output / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    print(json.dumps({"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
