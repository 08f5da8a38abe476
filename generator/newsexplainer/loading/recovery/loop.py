"""Mending one mistake after the other until the text can be read, within bounds."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import yaml

from newsexplainer.diagnostics import Diagnostic
from newsexplainer.loading.recovery.anatomy import above, dissect
from newsexplainer.loading.recovery.indentation import misplaced
from newsexplainer.loading.recovery.lines import LOOKS, goes_on_with_colon, no_colon, no_hyphen, no_space, quote_above, words_above
from newsexplainer.loading.recovery.mistake import HIDDEN, Mistake
from newsexplainer.loading.syntax import Place, place, syntax_error

_MOST: Final = 40
_CHARACTERS: Final = 3 * 1024 * 1024
"""How much text is parsed in all: about half a second of it at worst."""


@dataclass(slots=True)
class Recovery:
    """The lines as they can be read on, and what was wrong.

    `touched` has the numbers (from 0) of lines that were replaced, `moved` the columns others were moved by;
    `certain` is false where the tree may not be what was meant; `complete` where there is a tree at all.
    """

    lines: list[str]
    problems: list[Diagnostic] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)
    moved: dict[int, int] = field(default_factory=dict)
    certain: bool = True
    complete: bool = False


def recover(path: str, lines: Sequence[str], error: yaml.YAMLError) -> Recovery:
    """Mend the text of `lines` that libyaml refused with `error`, as far as that is possible."""
    found = Recovery(list(lines))
    left = _CHARACTERS
    failure: yaml.YAMLError | None = error
    while failure is not None and len(found.problems) < _MOST:
        mistake = _diagnose(path, found, failure)
        if not set(mistake.lines) - found.touched:
            break
        _apply(found, mistake)
        text = "\n".join(found.lines)
        left -= len(text)
        if left < 0:
            break
        failure = _failure(text)
        found.complete = failure is None
    if not found.complete:
        found.problems[-1:] = [_hiding(problem) for problem in found.problems[-1:]] or [_hiding(syntax_error(path, found.lines, error))]
    return found


def _failure(text: str) -> yaml.YAMLError | None:
    try:
        yaml.CLoader(text).raw_parse()  # counts events without making them
    except yaml.YAMLError as error:
        return error
    return None


def _apply(found: Recovery, mistake: Mistake) -> None:
    found.problems.append(mistake.diagnostic)
    found.certain &= mistake.certain
    for number, text in mistake.lines.items():
        found.lines[number] = text
        if number in mistake.moved:
            found.moved[number] = found.moved.get(number, 0) + mistake.moved[number]
    found.touched.update(mistake.lines)


def _diagnose(path: str, found: Recovery, error: yaml.YAMLError) -> Mistake:
    """The first explanation that fits, looking at the place of the error and right above it."""
    where = place(error, found.lines)
    numbers = list(dict.fromkeys((where.line, where.noticed)))
    for number in numbers:
        for look in LOOKS:
            if mistake := look(path, found.lines, number):
                return mistake
    number = where.noticed
    before = above(found.lines, number)
    looks = [(no_space, before), (quote_above, number), (goes_on_with_colon, number), (words_above, number), (no_hyphen, number)]
    looks += [(misplaced, number), (no_colon, where.line)] if where.line == number else [(no_colon, where.line), (misplaced, number)]
    for look, at in looks:
        if at is not None and (mistake := look(path, found.lines, at)):
            return mistake
    return _dropped(path, found.lines, error, where)


def _dropped(path: str, lines: Sequence[str], error: yaml.YAMLError, where: Place) -> Mistake:
    """The line that nothing explains is left out, with everything that is indented below it."""
    indent = dissect(lines[where.line]).indent
    gone = {where.line: ""}
    for number in range(where.line + 1, len(lines)):
        text = lines[number]
        if text.strip() and len(text) - len(text.lstrip(" ")) <= indent:
            break
        gone[number] = ""
    return Mistake(_hiding(syntax_error(path, lines, error)), gone, certain=False)


def _hiding(problem: Diagnostic) -> Diagnostic:
    return problem if HIDDEN in problem.help else replace(problem, help=f"{problem.help}\n{HIDDEN}")
