"""What the program makes of any text passes the output check: the check judges structure, and text is none."""

import pytest

from newsexplainer.publishing.output_check.kinds import kind_of
from tests.hostile.conftest import Example
from tests.hostile.fields import project_of
from tests.hostile.site import make_site
from tests.hostile.strings import OWN, POLYGLOT, packed, typed

PACKS = [*packed(typed(OWN), 420), POLYGLOT]


@pytest.mark.slow
@pytest.mark.parametrize("text", PACKS, ids=range(len(PACKS)))
def test_own_strings_in_every_field_pass_the_output_check(example: Example, text: str):
    site = make_site(project_of(example.saying(text)), example.renderer)
    files = {f"{path}index.html" if path.endswith("/") or not path else path: page.encode() for path, page in site.pages.items()}
    files |= {path: artifact.content for path, artifact in site.artifacts.items()}
    assert len(files) > 100
    kinds = {path: kind_of(path) for path in files}
    assert [path for path, kind in kinds.items() if kind is None] == []
    assert [fault.at(path) for path, kind in kinds.items() if kind for fault in kind.judge(files[path])] == []
