"""Pickles of our data: read again they are equal, and equal values give equal bytes for digests."""

import enum
import functools
import os
import pickle
import re
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from newsexplainer.disk.regular import replace
from newsexplainer.disk.removal import remove
from newsexplainer.execution.cache import Store
from newsexplainer.execution.pickling import dumps, dumps_for_digest, loads
from newsexplainer.loading import load_file
from newsexplainer.model.status_codes import Status
from newsexplainer.publishing import Publisher
from newsexplainer.status.rules.r11_as_of import known_day


class Colour(enum.Enum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Base:
    name: str
    number: int = 1


@dataclass(frozen=True, slots=True)
class Inner(Base):
    colour: Colour = Colour.RED
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Single:
    value: object


@dataclass(frozen=True, slots=True)
class Empty:
    pass


@dataclass
class Open:
    value: object


@dataclass(frozen=True)  # with slots, Python 3.11.2 puts its own functions in the place of these
class Own:
    value: int
    cache: object = None

    def __getstate__(self) -> tuple[int]:
        return (self.value,)

    def __setstate__(self, state: tuple[int]) -> None:
        object.__setattr__(self, "value", state[0])
        object.__setattr__(self, "cache", None)


class Pair(NamedTuple):
    left: object
    right: object = None


VALUES = [
    Pair(Pair("a"), (Base("b"),)),
    Own(1),
    Inner("a", 1, Colour.RED, (re.compile("b", re.IGNORECASE),)),  # type: ignore[arg-type]
    Inner("a", 2, Colour.RED, (date(2023, 9, 4),)),
    Single(Inner("æ")),
    Single(Single(None)),
    Empty(),
    Open([Base("b"), {"c": Base("c", 3)}]),
    (Base("d"), Base("d")),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_what_is_read_again_is_equal_and_of_the_same_class(value: object) -> None:
    again = pickle.loads(dumps(value))  # noqa: S301 - our own bytes
    assert again == value
    assert type(again) is type(value)


def test_a_class_says_itself_what_is_kept_of_it() -> None:
    assert pickle.loads(dumps(Own(1, cache=2))) == Own(1)  # noqa: S301 - our own bytes


def test_an_object_met_twice_is_one_object_again() -> None:
    shared = Base("x")
    first, second = pickle.loads(dumps((shared, Single(shared))))  # noqa: S301 - our own bytes
    assert second.value is first


def test_bytes_for_digests_do_not_tell_one_object_from_two_equal_ones() -> None:
    shared = Base("".join(["ab", "c"]))
    assert dumps_for_digest((shared, shared)) == dumps_for_digest((Base("abc"), Base("abc")))


@pytest.mark.parametrize("other", [Base("a", 2), Base("b"), Inner("a"), Single("a"), "a"], ids=repr)
def test_bytes_for_digests_of_other_values_differ(other: object) -> None:
    assert dumps_for_digest(Base("a")) != dumps_for_digest(other)


class Named(enum.Enum):
    """Is pickled as Python 3.11.2, which Debian 12 has, pickles every member."""

    ONE = 1

    def __reduce_ex__(self, protocol: object) -> tuple[object, tuple[object, ...]]:
        return getattr, (type(self), self.name)


def test_a_member_of_an_enumeration_can_be_read_again_whatever_python_wrote_it() -> None:
    assert pickle.loads(dumps(Named.ONE)) is Named.ONE  # noqa: S301 - our own bytes
    assert b"getattr" not in dumps(Named.ONE)
    assert loads(dumps(Status.CONFIRMED)) is Status.CONFIRMED


class Runs:
    """Has something called when it is unpickled."""

    def __init__(self, function: object, *arguments: object) -> None:
        self.called = (function, arguments)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return self.called  # type: ignore[return-value]


@pytest.mark.parametrize(
    "function",
    [os.system, eval, exec, open, getattr, __import__, type, object, functools.partial, subprocess.Popen, Path.touch, Path, replace, remove, load_file, Publisher, Store],
    ids=lambda function: f"{function.__module__}.{function.__qualname__}",
)
def test_nothing_but_records_can_be_named(function: object, tmp_path: Path) -> None:
    with pytest.raises(pickle.UnpicklingError, match="is no record"):
        loads(pickle.dumps([1, Runs(function, str(tmp_path / "x"))]))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["pickling.dumps.__globals__", "pickling.sys.modules", "pickling.io", "cache.os.system"])
def test_no_name_leads_through_a_module_to_something_else(name: str) -> None:
    module, _, inside = name.partition(".")
    data = b"\x80\x04c" + f"newsexplainer.execution.{module}\n{inside}\n.".encode()
    with pytest.raises(pickle.UnpicklingError, match="is no record"):
        loads(data)


def test_what_is_handed_in_besides_records_is_found() -> None:
    with pytest.raises(pickle.UnpicklingError):
        loads(pickle.dumps(known_day))
    assert loads(pickle.dumps(known_day), (known_day,)) is known_day
