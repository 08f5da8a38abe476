"""`explain schema`: the JSON Schema of each kind of file, for editors that complete and check as you type."""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from pydantic.json_schema import GenerateJsonSchema

from newsexplainer.diagnostics.display import visible
from newsexplainer.disk.folders import DistrustError, is_folder
from newsexplainer.disk.regular import read_regular, replace
from newsexplainer.frontends.cli.console import languages_of
from newsexplainer.model.docstrings import restore_docstrings
from newsexplainer.model.kinds import KINDS
from newsexplainer.model.local_text import in_languages


def schema_text(kind: str, tags: Sequence[str]) -> str:
    """The JSON Schema (draft 2020-12) of the files of one kind on a site in these languages, with sorted keys and a final line break."""
    restore_docstrings(__name__.partition(".")[0])
    schema = KINDS[kind].model.model_json_schema(by_alias=True, mode="validation")
    in_languages(schema, tags)
    _accept_plain_years(schema)
    schema["$schema"] = GenerateJsonSchema.schema_dialect
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _accept_plain_years(node: Any) -> None:
    """Let dates be numbers too: editors read an unquoted `2023` as one, and our reader does not."""
    for inner in node.values() if isinstance(node, dict) else node:
        if isinstance(inner, (dict, list)):
            _accept_plain_years(inner)
    if isinstance(node, dict) and node.get("type") == "string" and "2023-09-04" in node.get("examples", ()):
        node["type"] = ["string", "integer"]


@click.command()
@click.argument("kind", type=click.Choice(tuple(KINDS)), required=False)
@click.option(
    "--folder", type=click.Path(file_okay=False, path_type=Path), default=Path("schema"), show_default=True, help="Where the files go."
)
@click.option("--check", "check_only", is_flag=True, help="Write nothing; exit status 1 if a file is not current.")
def schema(kind: str | None, folder: Path, check_only: bool) -> None:
    """Print the JSON Schema of KIND, or write those of all kinds to schema/<kind>.schema.json.

    They have the languages that mkdocs.yml in the current folder names."""
    tags = languages_of(Path()).tags
    if kind is not None and not check_only:
        click.echo(schema_text(kind, tags), nl=False)
        return
    stale = [folder / f"{name}.schema.json" for name in KINDS if not _is_current(name, folder, tags)]
    if check_only:
        for path in stale:
            click.echo(f"{path} is not current: run `explain schema`", err=True)
        sys.exit(1 if stale else 0)
    try:
        _write(folder, tags)
    except OSError as error:
        where = os.fsdecode(error.filename) if error.filename else str(folder)
        raise click.ClickException(visible(f"{where}: {(error.strerror or str(error)).lower()}")) from None
    click.echo(f"{len(KINDS)} schemas in {folder}/, {len(stale)} changed")


def _write(folder: Path, tags: Sequence[str]) -> None:
    """Write the schemas; a link that lies there is replaced, and one in the place of the folder is not followed."""
    folder.mkdir(parents=True, exist_ok=True)
    if not is_folder(folder):
        raise DistrustError("is a symbolic link, not a folder", str(folder))
    within = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        for name in KINDS:
            replace(f"{name}.schema.json", within, schema_text(name, tags).encode(), 0o666)
    finally:
        os.close(within)


def _is_current(kind: str, folder: Path, tags: Sequence[str]) -> bool:
    try:
        return read_regular(folder / f"{kind}.schema.json") == schema_text(kind, tags).encode()
    except OSError:
        return False
