"""`explain date`: what a phrase means, or how a date reads."""

from __future__ import annotations

import datetime as dt
import json

import click

from generator.locales.dates import render_date
from generator.locales.phrases import PhraseError, Resolution, resolve_phrase
from generator.model.dates import COPENHAGEN
from generator.model.dates import format as edtf_text

_FORMS = ("long", "short", "sentence")
_LANGUAGES = ("da", "en")


def _said(context: click.Context, parameter: click.Parameter, value: str | None) -> dt.date:
    if value is None:
        return dt.datetime.now(COPENHAGEN).date()
    try:
        if len(value) == 10 and value.isascii():
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    raise click.BadParameter(f"`{value}` is no day; write it as 2023-09-05")


@click.command("date")
@click.argument("phrase")
@click.option("--said", callback=_said, metavar="YYYY-MM-DD", help="The day it was said; today if left out.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
def date_command(phrase: str, said: dt.date, output: str) -> None:
    """Say which date PHRASE means, and how the pages write it.

    PHRASE is Danish or English ("i sidste uge", "three days ago") or EDTF (2023-08~).
    """
    try:
        resolution = resolve_phrase(phrase, said)
    except PhraseError as error:
        _report(error)
        raise click.exceptions.Exit(1) from None
    click.echo(_as_json(phrase, said, resolution) if output == "json" else _as_text(said, resolution))


def _report(error: PhraseError) -> None:
    click.echo(f"error[unknown-date-phrase]: {error.message}", err=True)
    if error.nearest:
        names = ", ".join(f"`{name}`" for name in error.nearest)
        click.echo(f"  = note: did you mean {names}?", err=True)
    click.echo(f"  = help: {error.help}", err=True)


def _as_text(said: dt.date, resolution: Resolution) -> str:
    lines = [("edtf", edtf_text(resolution.when))]
    for language in _LANGUAGES:
        texts = dict.fromkeys(render_date(resolution.when, language, form) for form in _FORMS)
        lines.append((language, " | ".join(texts)))
    lines += [("said", said.isoformat()), ("reason", resolution.reason)]
    return "\n".join(f"{name:<8}{text}" for name, text in lines)


def _as_json(phrase: str, said: dt.date, resolution: Resolution) -> str:
    rendered = {language: {form: render_date(resolution.when, language, form) for form in _FORMS} for language in _LANGUAGES}
    result = {
        "phrase": phrase,
        "said": said.isoformat(),
        "edtf": edtf_text(resolution.when),
        "language": resolution.language,
        "reason": resolution.reason,
        **rendered,
    }
    return json.dumps(result, ensure_ascii=False, indent=2)


date = date_command
"""The name the group of commands looks for."""
