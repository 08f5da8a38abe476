"""`explain date`: what a phrase means, or how a date reads."""

import datetime as dt
import json

import click

from newsexplainer.frontends.cli.console import day
from newsexplainer.languages import all_languages
from newsexplainer.languages.dates import render_date
from newsexplainer.languages.phrases import PhraseError, Resolution, resolve_phrase
from newsexplainer.model.dates import COPENHAGEN
from newsexplainer.model.dates import format as edtf_text

_FORMS = ("long", "short", "sentence")


@click.command()
@click.argument("words", metavar="PHRASE", nargs=-1, required=True)
@click.option("--said", callback=day, metavar="YYYY-MM-DD", help="The day it was said; today if left out.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
def date(words: tuple[str, ...], said: dt.date | None, output: str) -> None:
    """Say which date PHRASE means, and how the pages write it.

    PHRASE is in everyday words of any language that exists here (i sidste uge, three days ago) or EDTF (2023-08~); quotes around it may be left out.
    """
    phrase = " ".join(words)
    said = said or dt.datetime.now(COPENHAGEN).date()
    try:
        resolution = resolve_phrase(phrase, said, {tag: language.phrases for tag, language in all_languages().items()})
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
    for tag, language in all_languages().items():
        texts = dict.fromkeys(render_date(resolution.when, language, form) for form in _FORMS)
        lines.append((tag, " | ".join(texts)))
    lines += [("said", said.isoformat()), ("reason", resolution.reason)]
    return "\n".join(f"{name:<8}{text}" for name, text in lines)


def _as_json(phrase: str, said: dt.date, resolution: Resolution) -> str:
    rendered = {tag: {form: render_date(resolution.when, language, form) for form in _FORMS} for tag, language in all_languages().items()}
    result = {
        "phrase": phrase,
        "said": said.isoformat(),
        "edtf": edtf_text(resolution.when),
        "language": resolution.language,
        "reason": resolution.reason,
        **rendered,
    }
    return json.dumps(result, ensure_ascii=False, indent=2)

