"""A folder of files, each read once: what is digested is then what is used, whatever is edited meanwhile."""

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from newsexplainer.diagnostics import InputError
from newsexplainer.loading.files import unreadable
from newsexplainer.loading.text import not_utf8

Tree = Mapping[str, bytes]
"""Content of every regular file below a folder by its path with `/`, in order of path; see `read_tree`."""

_TEXTS: Final = frozenset({".css", ".html", ".js", ".json", ".md", ".po", ".svg", ".txt", ".xml", ".yaml", ".yml"})
"""Endings of files whose lines may end as the machine has it: Git and archives write CR LF on Windows."""

_UTF8: Final = frozenset({".css", ".html", ".js", ".md"})
"""Those of them that are read on as UTF-8; the others may name an encoding of their own."""


def read_tree(folder: Path) -> Tree:
    """The files below `folder`, with LF at the end of the lines of texts; `InputError` names what cannot be read or is no UTF-8.

    Links are not followed, and compiled code is passed over. Where there is no folder there are no files.
    """
    contents, problems = {}, []
    for path in sorted(_paths(folder)):
        try:
            content = _content(folder / path)
        except FileNotFoundError:  # deleted since it was listed, as editors do with their own files
            continue
        except OSError as error:
            problems.append(unreadable(f"{folder.name}/{path}", error))
            continue
        ending = Path(path).suffix.lower()
        if content is None:
            continue
        contents[path] = with_plain_lines(content) if ending in _TEXTS else content
        problems += not_utf8(content, f"{folder.name}/{path}") if ending in _UTF8 else ()
    if problems:
        raise InputError(problems)
    return contents


def below(tree: Tree, folder: str) -> Tree:
    """The files below a folder of the tree, such as `assets/`, by the rest of their paths."""
    return {path.removeprefix(folder): content for path, content in tree.items() if path.startswith(folder)}


def with_plain_lines(content: bytes) -> bytes:
    """A text with LF alone at the end of its lines."""
    return content.replace(b"\r\n", b"\n")


def _paths(folder: Path) -> Iterator[str]:
    for where, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        inside = Path(where).relative_to(folder)
        yield from ((inside / name).as_posix() for name in files)


def _content(path: Path) -> bytes | None:
    """The content of a regular file; None for a link, a pipe and the like."""
    if not stat.S_ISREG(path.lstat().st_mode):
        return None
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb") as file:
        return file.read() if stat.S_ISREG(os.fstat(descriptor).st_mode) else None
