"""The strict YAML reader: libyaml's event stream, used as a tokeniser only.

YAML 1.2.2 with everything removed that hides or changes what an editor wrote: no anchors, aliases,
tags, directives or second document, no typed scalars, no duplicate keys.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any, Final

import yaml
from yaml import events as ev

from newsexplainer.diagnostics import Diagnostic, Span
from newsexplainer.loading.nodes import Mapping, Node, Scalar, span
from newsexplainer.loading.nodes import Sequence as Items
from newsexplainer.loading.recovery.values import is_curly
from newsexplainer.loading.refusals import (
    MAX_DEPTH,
    MAX_NODES,
    comma_refusal,
    comment_refusal,
    curly_quotes,
    escape_refusal,
    quoting_refusal,
    refusal,
)
from newsexplainer.loading.text import character, refused

_COMMENT: Final = re.compile(r" *(?P<comment>#.*)")


class _StopError(Exception):
    """Reading cannot go on; the problem is already noted."""


class Walk:
    """One pass over the events of one text."""

    __slots__ = ("_count", "_escapes", "_hashes", "_next", "failure", "lines", "path", "problems", "second_document")

    def __init__(self, path: str, lines: Sequence[str]) -> None:
        text = "\n".join(lines)
        self.path = path
        self.lines = lines
        self.problems: list[Diagnostic] = []
        self.failure: yaml.YAMLError | None = None
        self.second_document: int | None = None
        self._count = 0
        self._hashes = "#" in text
        self._escapes = "\\" in text
        self._next = yaml.CLoader(text).get_event

    def document(self) -> Node | None:
        """The tree of the only document, or None when there is none to be had.

        `failure` then says where libyaml gave up, and `second_document` the line (from 0) of a `---` in the middle.
        """
        try:
            return self._document()
        except yaml.YAMLError as error:
            self.failure = error
        except _StopError:
            pass
        return None

    def _document(self) -> Node | None:
        self._next()
        start: Any = self._next()
        if type(start) is not ev.DocumentStartEvent:
            self._note("empty-file", 0, 0)
            return None
        mark: Any = start.start_mark
        if start.version or start.tags:
            self._note("yaml-directive", mark.line, 0)
        root = self._node(self._next(), 0)
        self._next()
        after: Any = self._next()
        if type(after) is ev.DocumentStartEvent:
            mark = after.start_mark
            self.second_document = mark.line
            self._note("yaml-second-document", mark.line, mark.column, 3)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        self._count += 1
        if self._count > MAX_NODES:
            self._stop("too-many-values", event)
        if kind is ev.ScalarEvent:
            return self._scalar(event)
        if kind is ev.AliasEvent:
            return self._alias(event)
        if depth >= MAX_DEPTH:
            self._stop("too-deep", event)
        if event.anchor or event.tag:
            self._extras(event)
        if kind is ev.SequenceStartEvent:
            return self._sequence(event.start_mark, depth + 1)
        return self._mapping(event.start_mark, depth + 1, event.flow_style)

    def _sequence(self, mark: Any, depth: int) -> Items:
        items = []
        while type(event := self._next()) is not ev.SequenceEndEvent:
            items.append(self._node(event, depth))
        return Items(tuple(items), mark.line, mark.column)

    def _mapping(self, mark: Any, depth: int, in_braces: bool) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while type(event := self._next()) is not ev.MappingEndEvent:
            key = self._node(event, depth)
            value = self._node(self._next(), depth)
            if type(key) is not Scalar:
                self._note("yaml-complex-key", key.line, key.column)
            elif key.value in entries:
                earlier = entries[key.value][0]
                first = Span(self.path, earlier.line + 1, earlier.column + 1, earlier.length)
                self._note("duplicate-key", key.line, key.column, key.length, key.value, ((first, "first here"),))
            else:
                if in_braces and type(value) is Scalar and value.is_missing:
                    self.problems.append(comma_refusal(span(self.path, key), entries, key.value))
                entries[key.value] = key, value
        return Mapping(entries, mark.line, mark.column)

    def _scalar(self, event: Any) -> Scalar:
        start, end, style, value = event.start_mark, event.end_mark, event.style, event.value
        line, column, last = start.line, start.column, end.line
        if event.anchor or event.tag:
            self._extras(event)
        length = (end.column if last == line else len(self.lines[line])) - column or 1
        if not style:
            if is_curly(value):
                self.problems.append(curly_quotes(Span(self.path, line + 1, column + 1, length), value))
            if self._hashes:
                self._check_comment(value, last, end.column)
            if last != line:
                self._check_items(line + 1, last)
        elif style == '"' and self._escapes and (bad := refused(value)):
            self.problems.append(escape_refusal(character(self.path, line + 1, column + 1, bad, length)))
        if not value.isascii():
            value = unicodedata.normalize("NFC", value)
        return Scalar(value, line, column, length, style)

    def _alias(self, event: Any) -> Scalar:
        mark = event.start_mark
        self._special("yaml-alias", mark, event.end_mark.column - mark.column)
        return Scalar(f"*{event.anchor}", mark.line, mark.column, 1, "'")

    def _extras(self, event: Any) -> None:
        self._special("yaml-anchor" if event.anchor else "yaml-tag", event.start_mark)

    def _special(self, code: str, mark: Any, length: int = 1) -> None:
        """Refuse a sign that is no text to YAML, and say how the whole of it is quoted."""
        line = self.lines[mark.line]
        text = "" if "{" in line or "[" in line else line[mark.column :].strip()
        self.problems.append(quoting_refusal(code, Span(self.path, mark.line + 1, mark.column + 1, length), text))

    def _check_comment(self, value: str, number: int, column: int) -> None:
        """Refuse ` # …` behind a plain value: half a sentence may be lost in it."""
        line = self.lines[number] if number < len(self.lines) else ""
        if found := _COMMENT.match(line, column):
            comment = found.group("comment").rstrip()
            place = Span(self.path, number + 1, found.start("comment") + 1, len(comment))
            self.problems.append(comment_refusal(place, value, comment))

    def _check_items(self, first: int, last: int) -> None:
        """Refuse `- …` at the start of a line that an unquoted text swallows."""
        for number in range(first, min(last + 1, len(self.lines))):
            line = self.lines[number]
            if line.lstrip(" ").startswith("- "):
                self._note("list-item-in-text", number, line.index("-"))
                return

    def _stop(self, code: str, event: Any) -> None:
        self._note(code, event.start_mark.line, event.start_mark.column)
        raise _StopError

    def _note(
        self,
        code: str,
        line: int,
        column: int,
        length: int = 1,
        name: str = "",
        related: tuple[tuple[Span, str], ...] = (),
    ) -> None:
        self.problems.append(refusal(code, Span(self.path, line + 1, column + 1, length), name, related))
