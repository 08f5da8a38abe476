"""Work over the cores of the machine: one forked process for each part, results in order.

A forked process shares what its parent has in memory, so that nothing but results is copied.
"""

import gc
import os
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final, TypeVar

from newsexplainer.execution.pickling import dumps

Part = TypeVar("Part")
Result = TypeVar("Result")


_OBJECTS: Final = 1_000_000
"""New objects between two searches: cyclic garbage takes at most some 100 MB."""


@contextmanager
def relaxed_gc() -> Iterator[None]:
    """Have Python search for cyclic garbage rarely: a build makes millions of objects and next to no cycles.
    """
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def cores() -> int:
    """How many processes may run at once; 1 where processes cannot be forked."""
    if not hasattr(os, "fork"):
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def chunk(items: Sequence[Part], workers: int) -> list[list[Part]]:
    """`items` dealt out to the workers in turn, so that neighbours, which are alike, are spread evenly."""
    return [part for start in range(max(1, workers)) if (part := list(items[start :: max(1, workers)]))]


def run_parallel(work: Callable[[Part], Result], parts: Sequence[Part]) -> list[Result]:
    """`work` for every part, all at the same time; the results can be pickled.

    What fails in a child is done again here: its exception then has the traceback that says where.
    """
    if len(parts) < 2 or cores() < 2:
        return [work(part) for part in parts]
    sys.stdout.flush()
    sys.stderr.flush()
    gc.freeze()  # the children then look for garbage among their own things only
    try:
        children = [_start(work, part) for part in parts[1:]]
        first = _attempt(work, parts[0])
        answers = [first, *(_finish(*child) for child in children)]
    finally:
        gc.unfreeze()
    return [answer[0] if answer is not None else work(part) for answer, part in zip(answers, parts, strict=True)]


def _attempt(work: Callable[[Part], Result], part: Part) -> tuple[Result] | None:
    try:
        return (work(part),)
    except Exception:  # it is done again, where it may be raised
        return None


def _start(work: Callable[[Part], Result], part: Part) -> tuple[int, int]:
    """Process id and the end of a pipe that the pickled result comes out of."""
    inlet, outlet = os.pipe()
    child = os.fork()
    if child:
        os.close(outlet)
        return child, inlet
    code = 1
    try:
        os.close(inlet)
        answer = _attempt(work, part)
        with os.fdopen(outlet, "wb") as pipe:
            pipe.write(dumps(answer))
        code = 0
    finally:
        os._exit(code)


def _finish(child: int, inlet: int) -> tuple[Result] | None:
    with os.fdopen(inlet, "rb") as pipe:
        data = pipe.read()
    _, status = os.waitpid(child, 0)
    if status:
        return None
    answer: tuple[Result] | None = pickle.loads(data)  # noqa: S301 - from our own child
    return answer
