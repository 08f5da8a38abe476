"""Every text stands in every language that its page is published in."""

from typing import Any

import pytest
from pydantic import BaseModel

from newsexplainer.checks.languages import languages
from newsexplainer.checks.walk import find
from newsexplainer.languages import TAGS
from newsexplainer.loading.mending import UNREADABLE, mend
from newsexplainer.model.kinds import KINDS
from newsexplainer.model.local_text import LocalText, in_languages
from tests.checks.project import TWO, actor, brief, claim, event, place, project, story


def test_both_languages_are_required() -> None:
    whole = project(story(lead={"da": "Kun dansk"}, events=[event(title={"en": "English only"})]))
    assert brief(languages(whole)) == [("missing-language", ("lead",)), ("missing-language", ("events", 0, "title"))]


def test_a_text_in_no_language_lacks_both() -> None:
    assert brief(languages(project(story(lead={})))) == [("missing-language", ("lead",))] * 2


def test_a_story_may_be_published_in_one_language() -> None:
    danish = {"da": "Tekst"}
    single = story(languages=["da"], topic=danish, title=danish, lead=danish, claims=[claim(text=danish)])
    assert brief(languages(project(single))) == []


def test_a_story_is_published_in_the_language_it_was_written_in() -> None:
    assert brief(languages(project(story(languages=["en"])))) == [("unpublished-language", ("languages",))]


def test_names_shared_by_all_stories_need_both_languages() -> None:
    whole = project(actors=(actor("a", names={"da": "A"}, roles=[{"title": {"en": "B"}}]),), places=(place("p", names={"en": "P"}),))
    assert [finding.loc for finding in languages(whole)] == [("names",), ("roles", 0, "title"), ("names",)]


def text_fields(schema: dict[str, Any], root: dict[str, Any], path: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    """Paths of every field that holds a text in both languages, found by walking the JSON Schema."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return {path} if name == "LocalText" else text_fields(root["$defs"][name], root, path)
    found: set[tuple[str, ...]] = set()
    for name, inner in schema.get("properties", {}).items():
        found |= text_fields(inner, root, (*path, name))
    for inner in [*schema.get("anyOf", []), *([schema["items"]] if "items" in schema else [])]:
        found |= text_fields(inner, root, path)
    return found


def example(schema: dict[str, Any], root: dict[str, Any]) -> Any:
    """A value with every field filled in; texts that have a form of their own are mended afterwards."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return {"da": "x"} if name == "LocalText" else example(root["$defs"][name], root)
    if "enum" in schema or "const" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    for inner in schema.get("anyOf", []):
        if inner.get("type") != "null":
            return example(inner, root)
    match schema.get("type"):
        case "object":
            return {name: example(inner, root) for name, inner in schema.get("properties", {}).items()}
        case "array":
            return [example(schema["items"], root)]
        case "boolean":
            return True
        case "integer" | "number":
            return schema.get("minimum", 1)
    return UNREADABLE


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_text_field_of_the_model_is_looked_at(kind: str) -> None:
    model: type[BaseModel] = KINDS[kind].model
    schema = model.model_json_schema(by_alias=True)
    in_languages(schema, TAGS)
    entity = mend(model, example(schema, schema), TAGS)
    assert entity is not None
    walked = {tuple(step for step in loc if isinstance(step, str)) for loc, _ in find(entity, LocalText)}
    assert walked == text_fields(schema, schema)
    assert walked


def test_a_parity_exception_is_no_text() -> None:
    text = {**TWO, "parity": {"differs": ["numbers"], "because": "x"}}
    assert brief(languages(project(story(lead=text)))) == []
