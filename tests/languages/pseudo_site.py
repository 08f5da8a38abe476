"""A small project in every language that exists and the pseudo-language, and the whole site that is made of it."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from newsexplainer.frontends.mkdocs.handover import Handover, build_in_memory
from newsexplainer.languages import Languages, all_languages
from newsexplainer.site import BuildOptions
from tests.languages.pseudo import TAG, marked, pseudo_language

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "tests" / "fixtures" / "project" / "seeds"
URL = "https://example.org/repo/"


def write_project(folder: Path, languages: Languages) -> None:
    """The project of the fixtures, each text of it in all of `languages`, with our templates and hand-written pages."""
    for path in sorted(SEEDS.rglob("*.yaml")):
        entity = _in_languages(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader), languages)  # noqa: S506 - texts alone
        target = folder / "seeds" / path.relative_to(SEEDS)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(entity, ensure_ascii=False, indent=1), encoding="utf-8")
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for tag in languages:
        for path in sorted((ROOT / "docs" / "en").glob("*.md")):
            target = folder / "docs" / tag / path.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_document(path) if tag == TAG else (ROOT / "docs" / tag / path.name).read_text(encoding="utf-8"), encoding="utf-8")


def with_pseudo(folder: Path, *tags: str) -> Languages:
    """The languages with these tags and the pseudo-language, whose catalog goes into `folder`."""
    known = all_languages()
    return Languages([*(known[tag] for tag in tags), pseudo_language(folder / TAG)])


def build_project(folder: Path, languages: Languages) -> Handover:
    """The whole site in memory."""
    return build_in_memory(folder, BuildOptions(URL, "https://example.org/feedback", languages=languages))


def _in_languages(value: Any, languages: Languages) -> Any:
    if isinstance(value, list):
        return [_in_languages(item, languages) for item in value]
    if not isinstance(value, dict):
        return value
    if "en" in value and set(value) <= {"da", "en", "parity"}:
        texts = {tag: marked(value["en"]) if tag == TAG else value.get(tag) for tag in languages}
        return {tag: text for tag, text in texts.items() if text} | {key: value[key] for key in value if key == "parity"}
    return {key: [*languages] if key == "languages" else _in_languages(inner, languages) for key, inner in value.items()}


def _document(path: Path) -> str:
    """A hand-written page with the head of `path`, in the pseudo-language."""
    head = re.match(r"---\n(.*?)\n---\n", path.read_text(encoding="utf-8"), re.DOTALL)
    assert head is not None
    lines = dict(line.split(": ", 1) for line in head[1].splitlines())
    return f"---\ntitle: {marked(lines['title'])}\ndescription: {marked(lines['description'])}\n---\n\n# {marked(lines['title'])}\n\n{marked('Words.')}\n"


def words_of(text: str) -> Iterator[str]:
    """The words of plain ASCII in a text: what stands in no other language than the pseudo-language has none."""
    return (word for word in re.findall(r"[^\W\d_]+", text) if word.isascii() and len(word) > 1)
