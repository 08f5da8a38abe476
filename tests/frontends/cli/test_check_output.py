"""`explain check-output` tells every reason not to publish a folder, and nothing of a sound one but its sum."""

from pathlib import Path

from click.testing import CliRunner, Result

from newsexplainer.frontends.cli.check_output import check_output
from newsexplainer.publishing.output_check.pages import POLICY

PAGE = f'<!doctype html><html lang="da"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}"><title>x</title></head></html>'


def run(folder: Path) -> Result:
    return CliRunner().invoke(check_output, [str(folder)])


def test_a_sound_site_gives_its_digest_and_counts_with_exit_status_0(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "robots.txt").write_text("User-agent: *\n", encoding="utf-8")
    result = run(tmp_path)
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[0].startswith(f"{tmp_path} sha256:")
    assert result.stdout.splitlines()[1] == "1 pages, 2 files"


def test_one_reason_is_called_one_reason_with_exit_status_1(tmp_path: Path) -> None:
    (tmp_path / "about.html").write_text(PAGE, encoding="utf-8")
    result = run(tmp_path)
    assert result.exit_code == 1
    assert result.stderr.splitlines() == ["there is no index.html", f"Error: 1 reason not to publish {tmp_path}"]


def test_every_reason_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "about.html").write_text(PAGE.replace("</head>", "<script>x()</script></head>"), encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("/etc/hostname")
    result = run(tmp_path)
    assert result.exit_code == 1
    reasons = result.stderr.splitlines()
    assert any("about.html" in reason for reason in reasons)
    assert any("link.txt" in reason for reason in reasons)
    assert reasons[-1] == f"Error: {len(reasons) - 1} reasons not to publish {tmp_path}"


def test_a_folder_that_is_not_there_is_a_usage_error(tmp_path: Path) -> None:
    assert run(tmp_path / "nowhere").exit_code == 2
