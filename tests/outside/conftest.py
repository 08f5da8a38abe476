"""The small project, with `explain` to run on it."""

from pathlib import Path

import pytest

from tests.outside.program import Ended, Explain, run_explain


@pytest.fixture
def explain(small_project: Path) -> Explain:
    """Runs `explain` on the small project."""

    def run(*arguments: str | Path, **options: object) -> Ended:
        return run_explain(*arguments, project=small_project, **options)  # type: ignore[arg-type]

    return run
