"""`explain schema`, and the schemas that are kept in the repository."""

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from newsexplainer.frontends.cli.schema import schema, schema_text
from newsexplainer.languages import TAGS
from newsexplainer.loading.nodes import Mapping, Node, Scalar, Sequence
from newsexplainer.loading.reader import read
from newsexplainer.model.kinds import KINDS

ROOT = Path(__file__).parents[3]


def test_the_schemas_in_the_repository_are_current() -> None:
    result = CliRunner().invoke(schema, ["--check", "--folder", str(ROOT / "schema")])
    assert result.exit_code == 0, result.output


def test_a_stale_schema_is_named(tmp_path: Path) -> None:
    assert CliRunner().invoke(schema, ["--folder", str(tmp_path)]).exit_code == 0
    assert CliRunner().invoke(schema, ["--folder", str(tmp_path), "--check"]).exit_code == 0
    (tmp_path / "place.schema.json").write_text("{}")
    result = CliRunner().invoke(schema, ["--folder", str(tmp_path), "--check"])
    assert result.exit_code == 1
    assert "place.schema.json" in result.stderr


def test_one_schema_can_be_printed() -> None:
    printed = json.loads(CliRunner().invoke(schema, ["actor"]).stdout)
    assert printed["title"] == "Actor"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_schema_is_a_valid_one_and_closed(kind: str) -> None:
    parsed = json.loads(schema_text(kind, TAGS))
    jsonschema.Draft202012Validator.check_schema(parsed)
    objects = [parsed, *(value for value in parsed["$defs"].values() if value.get("type") == "object")]
    assert all(value["additionalProperties"] is False for value in objects)


@pytest.mark.parametrize("path", sorted(path for kind in KINDS.values() for path in (ROOT / kind.folder).glob("*.yaml")), ids=lambda path: path.stem)
def test_every_seed_file_fits_its_schema(path: Path) -> None:
    kind = next(kind.name for kind in KINDS.values() if (ROOT / kind.folder) == path.parent)
    root = read(path.read_bytes(), path.name).root
    assert root is not None
    jsonschema.Draft202012Validator(json.loads(schema_text(kind, TAGS))).validate(as_an_editor_sees(root))


def as_an_editor_sees(node: Node) -> object:
    """Values as YAML-aware editors type them: plain numbers and booleans are no texts."""
    if isinstance(node, Sequence):
        return [as_an_editor_sees(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key: as_an_editor_sees(value) for key, (_, value) in node.entries.items()}
    assert isinstance(node, Scalar)
    if not node.style:
        try:
            return json.loads(node.value)
        except json.JSONDecodeError:
            return node.value
    return node.value
