"""The one way in which results are remembered between calls within a process."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


def remembered(most: int) -> Callable[[Callable[Parameters, Result]], Callable[Parameters, Result]]:
    """Remember the last `most` results of a function of values alone, by its arguments, which have to be hashable."""
    return cast("Callable[[Callable[Parameters, Result]], Callable[Parameters, Result]]", lru_cache(maxsize=most))


def forget(function: Callable[..., object]) -> None:
    """Forget every result of a remembered function, whose file was edited meanwhile."""
    function.cache_clear()  # type: ignore[attr-defined]
