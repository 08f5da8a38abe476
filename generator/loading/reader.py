"""The strict YAML reader: libyaml's event stream, used as a tokeniser only.

YAML 1.2.2 with everything removed that hides or changes what an editor wrote: no anchors, aliases,
tags, directives or second document, no typed scalars, no duplicate keys. Whatever the bytes are,
the result is a tree, a list of problems, or both; never an exception.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Final

import yaml
from yaml import events as ev

from generator.diagnostics import Diagnostic, Span
from generator.loading import syntax
from generator.loading.nodes import Mapping, Node, Scalar, Sequence
from generator.loading.text import Text, character, decode, refused_in_escapes

MAX_DEPTH: Final = 24
MAX_NODES: Final = 50_000
_MAX_PROBLEMS: Final = 100
_COMMENT: Final = re.compile(r" *(?P<comment>#.*)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its text, the tree (None if there is none) and what is wrong with it."""

    text: Text
    root: Node | None
    problems: tuple[Diagnostic, ...]


def read(data: bytes, path: str) -> Reading:
    """Read the `data` of the file that diagnostics call `path`."""
    text = decode(data, path)
    if text.problems and not text.value:
        return Reading(text, None, text.problems)
    walk = _Walk(text)
    root = walk.document()
    problems = list(text.problems)
    spoiled = {problem.span.line for problem in problems}
    problems += [p for p in walk.problems if p.span.line not in spoiled and not (spoiled and p.code == "yaml-syntax")]
    return Reading(text, root, tuple(problems[:_MAX_PROBLEMS]))


def _mark(event: Any) -> Any:
    return event.start_mark


class _StopError(Exception):
    """Reading cannot go on; the problem is already noted."""


class _Walk:
    """One pass over the events of one text."""

    __slots__ = ("_count", "_next", "lines", "path", "problems")

    def __init__(self, text: Text) -> None:
        self.path = text.path
        self.lines = text.value.split("\n")
        self.problems: list[Diagnostic] = []
        self._count = 0
        self._next = yaml.CLoader(text.value).get_event

    def document(self) -> Node | None:
        """The tree of the only document, or None when there is none to be had."""
        try:
            return self._document()
        except yaml.YAMLError as error:
            self.problems.append(syntax.syntax_error(self.path, self.lines, error))
        except _StopError:
            pass
        return None

    def _document(self) -> Node | None:
        self._next()
        start: Any = self._next()
        if type(start) is not ev.DocumentStartEvent:
            self._note("empty-file", 0, 0, "the file is empty", "", "write at least `id:`, or delete the file")
            return None
        if start.version or start.tags:
            self._note(
                "yaml-directive",
                _mark(start).line,
                0,
                "directives (lines that start with `%`) are not used here",
                "",
                "delete this line and the `---` below it",
            )
        root = self._node(self._next(), 0)
        self._next()
        after: Any = self._next()
        if type(after) is ev.DocumentStartEvent:
            mark = _mark(after)
            self._note(
                "yaml-second-document",
                mark.line,
                mark.column,
                "a second document starts here",
                "everything below would be lost",
                "keep one story in a file: delete this line or move the rest to a file of its own",
                3,
            )
        return root

    def _node(self, event: Any, depth: int) -> Node:
        mark: Any = event.start_mark
        self._count += 1
        if self._count > MAX_NODES:
            self._note(
                "too-many-values",
                mark.line,
                mark.column,
                f"the file holds more than {MAX_NODES:,} values",
                "",
                "split the story",
            )
            raise _StopError
        if type(event) is ev.ScalarEvent:
            return self._scalar(event, mark)
        if type(event) is ev.AliasEvent:
            return self._alias(event, mark)
        if depth >= MAX_DEPTH:
            self._note(
                "too-deep",
                mark.line,
                mark.column,
                f"lists and blocks are nested more than {MAX_DEPTH} deep",
                "",
                "nothing in a story is nested like this; check the indentation",
            )
            raise _StopError
        if event.anchor or event.tag:
            self._extras(event, mark)
        if type(event) is ev.SequenceStartEvent:
            return self._sequence(mark, depth + 1)
        return self._mapping(mark, depth + 1, event.flow_style)

    def _sequence(self, mark: Any, depth: int) -> Sequence:
        items = []
        while type(event := self._next()) is not ev.SequenceEndEvent:
            items.append(self._node(event, depth))
        return Sequence(tuple(items), mark.line, mark.column)

    def _mapping(self, mark: Any, depth: int, in_braces: bool) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while type(event := self._next()) is not ev.MappingEndEvent:
            key = self._node(event, depth)
            value = self._node(self._next(), depth)
            if not isinstance(key, Scalar):
                self._note("yaml-complex-key", key.line, key.column, "a list or block cannot be a key", "", syntax.QUOTE)
            elif key.value in entries:
                self._duplicate(key, entries[key.value][0])
            else:
                entries[key.value] = key, value
                if in_braces and isinstance(value, Scalar) and value.is_missing:
                    self._torn(key)
        return Mapping(entries, mark.line, mark.column)

    def _scalar(self, event: Any, mark: Any) -> Scalar:
        if event.anchor or event.tag:
            self._extras(event, mark)
        line, end, style, value = mark.line, event.end_mark, event.style, event.value
        length = (end.column if end.line == line else len(self.lines[line])) - mark.column
        if not style:
            self._comment(value, end)
            if end.line != line:
                self._swallowed(line + 1, end.line)
        elif style == '"' and (bad := refused_in_escapes(value)):
            self.problems.append(character(self.path, line + 1, mark.column + 1, bad, max(1, length)))
        if not value.isascii():
            value = unicodedata.normalize("NFC", value)
        return Scalar(value, line, mark.column, max(1, length), style)

    def _alias(self, event: Any, mark: Any) -> Scalar:
        self._note(
            "yaml-alias",
            mark.line,
            mark.column,
            "an unquoted text that starts with `*` is an alias in YAML, and aliases are not used here",
            "",
            syntax.QUOTE,
            event.end_mark.column - mark.column,
        )
        return Scalar(f"*{event.anchor}", mark.line, mark.column, 1, "'")

    def _extras(self, event: Any, mark: Any) -> None:
        sign, what = ("&", "an anchor") if event.anchor else ("!", "a tag")
        self._note(
            "yaml-anchor" if event.anchor else "yaml-tag",
            mark.line,
            mark.column,
            f"an unquoted text that starts with `{sign}` is {what} in YAML, and those are not used here",
            "",
            syntax.QUOTE,
        )

    def _comment(self, value: str, end: Any) -> None:
        """Refuse ` # …` behind a plain value: half a sentence may be lost in it."""
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        if not (found := _COMMENT.match(line, end.column)):
            return
        comment = found.group("comment").rstrip()
        whole = f"{value[:30]} {comment[:30]}".strip()
        self._note(
            "comment-after-value",
            end.line,
            found.start("comment"),
            "` #` starts a comment: the rest of the line is not part of the value",
            f"only `{value[:40]}` would be kept" if value else "the value would be empty",
            f'quote the value if the # belongs to it: "{whole}"; put a comment on a line of its own',
            len(comment),
        )

    def _swallowed(self, first: int, last: int) -> None:
        """Refuse `- …` at the start of a line that an unquoted text swallows."""
        for number in range(first, min(last + 1, len(self.lines))):
            line = self.lines[number]
            if line.lstrip(" ").startswith("- "):
                self._note(
                    "list-item-in-text",
                    number,
                    line.index("-"),
                    "this is read as part of the text above, not as an item of a list",
                    "",
                    "remove the text behind the key above, or quote it as one text",
                )
                return

    def _torn(self, key: Scalar) -> None:
        """Refuse `{da: Hej, verden, en: …}`: the comma ends the text, and `verden` becomes a key."""
        self._note(
            "comma-in-braces",
            key.line,
            key.column,
            f"`{key.value[:60]}` stands in braces without a value",
            "did the comma before it belong to the text?",
            syntax.QUOTE,
            key.length,
        )

    def _duplicate(self, key: Scalar, earlier: Scalar) -> None:
        first = Span(self.path, earlier.line + 1, earlier.column + 1, earlier.length)
        self.problems.append(
            Diagnostic(
                code="duplicate-key",
                span=Span(self.path, key.line + 1, key.column + 1, key.length),
                message=f"the key `{key.value[:80]}` stands twice in the same block",
                label="again here",
                help="keep one of the two; did a new list item miss its `- `?",
                related=((first, "first here"),),
            )
        )

    def _note(self, code: str, line: int, column: int, message: str, label: str, advice: str, length: int = 1) -> None:
        span = Span(self.path, line + 1, column + 1, length)
        self.problems.append(Diagnostic(code, span, message, label, advice))
