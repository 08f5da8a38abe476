"""Diagnostics as plain text, in the frame that rustc made familiar.

error[unknown-status]: claim `c1` has the status `confirmd`, which does not exist
 --> seeds/stories/budget.yaml:6:13
  |
6 |     status: confirmd
  |             ^^^^^^^^ did you mean `confirmed`?
  = help: choose one of: confirmed, reported, disputed, denied
"""

from collections.abc import Iterable, Mapping

from newsexplainer.diagnostics.display import LINE_WIDTH, clipped, excerpt, visible
from newsexplainer.diagnostics.nearest import plural
from newsexplainer.diagnostics.report import Diagnostic, Span

MOST_SHOWN = 2000
"""More than anybody reads, and a terminal can still be scrolled through it."""


def render(diagnostics: Iterable[Diagnostic], sources: Mapping[str, str]) -> str:
    """Every diagnostic sorted by place, the first `MOST_SHOWN` of them, then one line that counts all; empty when there are none.

    `sources` maps paths to the text of the files; a file that is not in it is named without an
    excerpt. Nothing from an input reaches the result unescaped: no control character survives.
    """
    ordered = sorted(set(diagnostics), key=lambda diagnostic: diagnostic.order)
    if not ordered:
        return ""
    shown = ordered[:MOST_SHOWN]
    texts = {path: _lines(sources[path]) for path in _paths(shown) if path in sources}
    rest = [f"and {len(ordered) - len(shown)} more, not shown: mend these first\n"] if len(ordered) > len(shown) else []
    return "\n".join([*(_one(diagnostic, texts) for diagnostic in shown), *rest, count(ordered), ""])


def count(diagnostics: Iterable[Diagnostic]) -> str:
    """`2 errors and 1 warning in 2 files`."""
    found = list(diagnostics)
    errors = sum(diagnostic.severity == "error" for diagnostic in found)
    parts = [plural(errors, "error")] if errors else []
    parts += [plural(len(found) - errors, "warning")] if len(found) > errors else []
    files = len({diagnostic.span.path for diagnostic in found})
    return f"{' and '.join(parts) or 'no errors'} in {plural(files, 'file')}"


def _paths(diagnostics: Iterable[Diagnostic]) -> set[str]:
    return {span.path for d in diagnostics for span in (d.span, *(place for place, _ in d.related))}


def _lines(text: str) -> list[str]:
    """The lines of a file; none at all of one that is empty or could not be decoded."""
    return [line.removesuffix("\r") for line in text.split("\n")] if text else []


def _one(diagnostic: Diagnostic, texts: Mapping[str, list[str]]) -> str:
    spans = [diagnostic.span, *(span for span, _ in diagnostic.related)]
    gutter = " " * len(str(max(span.line for span in spans)))
    lines = [f"{diagnostic.severity}[{diagnostic.code}]: {visible(diagnostic.message)}"]
    lines += _place(diagnostic.span, diagnostic.label, texts, gutter, "-->", "^")
    for span, label in diagnostic.related:
        lines += _place(span, label, texts, gutter, ":::", "-")
    lines += [f"{gutter} = help: {visible(line)}" for line in diagnostic.help.splitlines()[:1]]
    lines += [f"{gutter}         {visible(line)}" for line in diagnostic.help.splitlines()[1:]]
    return "\n".join([*lines, ""])


def _place(span: Span, label: str, texts: Mapping[str, list[str]], gutter: str, arrow: str, mark: str) -> list[str]:
    lines = [f"{gutter}{arrow} {visible(span.path)}:{span.line}:{span.column}"]
    source = texts.get(span.path, [])
    if span.line > len(source):
        return lines + ([f"{gutter} = {visible(label)}"] if label else [])
    shown = excerpt(source[span.line - 1], span.column, span.length)
    under = f"{' ' * shown.indent}{mark * shown.marks} {clipped(visible(label), LINE_WIDTH)}".rstrip()
    return [
        *lines,
        f"{gutter} |",
        f"{span.line:>{len(gutter)}} | {shown.text}".rstrip(),
        f"{gutter} | {under}",
    ]
