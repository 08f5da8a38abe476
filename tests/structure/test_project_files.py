"""Files that people and machines rely on say what is true."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements/site.txt", "requirements/test.txt")


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name]


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_pins_every_package_by_hash_and_names_no_index(lock: str):
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", re.sub(r"(?m)^\s*#.*\n?", "", text).strip())
    assert len(entries) > 20
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []
    assert not re.search(r"https?://|--index|--find-links", text)


def test_the_test_lock_agrees_with_the_lock_of_the_site():
    site, test = (dict(re.findall(r"(?m)^([\w.-]+)==(\S+)", (ROOT / lock).read_text(encoding="utf-8"))) for lock in LOCKS)
    assert site.items() <= test.items()


def test_the_npm_lock_names_no_registry():
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text(encoding="utf-8")


def test_every_action_of_the_workflow_is_pinned_by_commit_with_its_version():
    text = (ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")
    uses = re.findall(r"uses: *(.*)", text)
    assert len(uses) >= 6
    assert [line for line in uses if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []
    assert "\npermissions: {}\n" in text
    assert "pull_request_target" not in text
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


def test_a_pull_request_may_read_the_code_and_nothing_else():
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8"))["jobs"]
    on_push_alone = {name for name, job in jobs.items() if str(job.get("if", "")).startswith("github.event_name == 'push'")}
    assert on_push_alone == {"address", "deploy"}
    assert {name: job["permissions"] for name, job in jobs.items() if name not in on_push_alone} == {"test": {"contents": "read"}, "build": {"contents": "read"}}


def test_nothing_that_is_downloaded_runs_while_it_is_installed():
    for path in ("Makefile", ".ci/run", ".github/workflows/pages.yml", "tests/reproducible/surroundings.py"):
        for line in (ROOT / path).read_text(encoding="utf-8").splitlines():
            if "--require-hashes" in line:
                assert re.search(r'--only-binary[ ",]+:all:', line), f"{path}: {line}"


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_story_of_the_editors_guide_is_right_and_its_mistake_is_told_as_printed(language: str, tmp_path: Path):
    text = (ROOT / "docs" / language / "editors-guide.md").read_text(encoding="utf-8")
    files = re.findall(r'```yaml title="([^"]+)"\n(.*?)```', text, re.DOTALL)
    assert len(files) == 4
    for path, content in files:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content, encoding="utf-8")
    assert explain("check", "--project", str(tmp_path)).returncode == 0
    story = tmp_path / "seeds" / "stories" / "lindeby-pool.yaml"
    story.write_text(story.read_text(encoding="utf-8").replace("speaker: karen-holm", "speaker: karen-hom"), encoding="utf-8")
    mistaken = explain("check", "--project", str(tmp_path))
    assert mistaken.returncode == 1
    assert mistaken.stderr.rpartition("\n\n")[0] == re.findall(r"```text\n(.*?)\n```", text, re.DOTALL)[0]


def explain(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from newsexplainer.frontends.cli import run; run()", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_both_languages_have_the_same_hand_written_pages_with_title_and_description():
    pages = {language: sorted(path.name for path in (ROOT / "docs" / language).glob("*.md")) for language in ("da", "en")}
    assert pages["da"] == pages["en"] != []
    for path in (ROOT / "docs").glob("??/*.md"):
        assert re.match(r"---\ntitle: .+\ndescription: .+\n---\n", path.read_text(encoding="utf-8")), path


def test_every_file_of_the_package_that_is_no_code_goes_into_a_distribution():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = project["tool"]["setuptools"]["package-data"]["newsexplainer"]
    files = [path.relative_to(ROOT / "generator" / "newsexplainer") for path in tracked() if path.is_relative_to(ROOT / "generator") and path.suffix != ".py"]
    assert files
    assert [path.as_posix() for path in files if not any(path.match(pattern) for pattern in patterns)] == []


def test_every_command_of_the_readme_exists():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = set(re.findall(r"(?m)^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8")))
    from newsexplainer.frontends.cli.commands import COMMANDS

    assert set(re.findall(r"`?make (\w+)", text)) <= targets
    assert set(re.findall(r"explain (\w+)", text)) <= set(COMMANDS)


def test_every_link_of_the_readme_and_the_architecture_leads_to_a_file():
    for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md"):
        path = ROOT / name
        for target in re.findall(r"\]\((?!https?://|#|mailto:)([^)#]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{name}: {target}"


def test_the_project_names_no_path_of_a_machine():
    home = re.compile(r"(?<![\w.])/(?:home|Users|root)/\w")
    odd = [path.relative_to(ROOT).as_posix() for path in tracked() if path.suffix in {".py", ".md", ".yml", ".yaml", ".toml", ".html"} and home.search(path.read_text(encoding="utf-8", errors="ignore"))]
    assert odd == []
