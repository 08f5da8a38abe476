"""A little site to publish, before and after."""

from pathlib import Path

import pytest

from newsexplainer.publishing.output_check.pages import POLICY

META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
PAGE = f'<!doctype html><html lang="da"><head><meta charset="utf-8">{META}<title>%s</title></head><body>%s</body></html>'


def write_site(folder: Path, word: str, pages: int = 4) -> None:
    """A whole site whose every file holds `word`."""
    names = ["index.html", "404.html", *(f"da/{number}/index.html" for number in range(pages - 2))]
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(PAGE % (word, word), encoding="utf-8")
    (folder / "assets").mkdir(exist_ok=True)
    (folder / "assets" / "explain.css").write_text(f"/* {word} */", encoding="utf-8")


def words(folder: Path) -> set[str]:
    """Which of the words `old` and `new` the files of a site hold; `?` for a file with neither."""
    found = set()
    for path in folder.rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            found.add("old" if "old" in text else "new" if "new" in text else "?")
    return found


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A published site that says `old`."""
    write_site(tmp_path / "site", "old")
    return tmp_path / "site"
