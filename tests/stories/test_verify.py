"""`explain verify` on the story whose article is licensed to us."""

from pathlib import Path

from click.testing import CliRunner

from newsexplainer.frontends.cli.verify import verify
from tests.projects import ROOT


def test_the_seed_story_accounts_for_all_eighteen_paragraphs(shared: Path) -> None:
    (article,) = (shared / "sources").glob("*.txt")
    result = CliRunner().invoke(verify, ["kim-putin-2023", "--text", str(article), "--project", str(ROOT)])
    assert result.exit_code == 0, result.output
    assert "18 of 18 paragraphs" in result.stdout
