"""A publication killed at any event of the file system leaves readers one whole site."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_no_kill_at_any_of_hundreds_of_points_leaves_a_mixed_site(tmp_path: Path):
    command = [sys.executable, "-m", "tests.publishing.kill_driver", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["events"] >= 300
    assert result["killed"] == result["events"]
    assert result["broken"] == []
    assert result["rest"] == [".site-lock", "site"]
