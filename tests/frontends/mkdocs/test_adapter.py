"""What is kept of mkdocs.yml is made anew when anything it says changes."""

import shutil
from pathlib import Path

import pytest

from newsexplainer.execution.cache import Store
from newsexplainer.frontends.mkdocs.adapter import setup_of

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("inherit", ["INHERIT: base.yml", "INHERIT: 'base.yml'  # ours"])
def test_a_file_that_mkdocs_yml_inherits_is_part_of_what_it_says(tmp_path: Path, inherit: str):
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    (tmp_path / "docs").mkdir()
    base, store = tmp_path / "base.yml", Store(tmp_path / "cache", "key")
    base.write_text((ROOT / "mkdocs.yml").read_text())
    (tmp_path / "mkdocs.yml").write_text(f"{inherit}\nsite_name: Test\n")
    before = setup_of(tmp_path, None, store)
    assert setup_of(tmp_path, None, store) == before
    base.write_text(base.read_text().replace("site_dir: site\n", "site_dir: elsewhere\n"))
    assert Path(setup_of(tmp_path, None, store).site_dir).name == "elsewhere" != Path(before.site_dir).name
