"""Values as bytes, in a form of pickle that can hold records and nothing else.

Reading bytes can make instances of our own data classes, enumerations, named tuples and models, and of a few types of the standard
library; whatever else a pickle names, a function above all, is refused (`UnpicklingError`). So no bytes can run code, whoever wrote them.

Python asks a frozen dataclass with slots for its fields again for each instance that it takes apart or puts together; here it is asked once.
"""

import copyreg
import io
import pickle
import sys
from collections.abc import Callable, Collection, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta, timezone
from enum import Enum
from importlib import import_module
from operator import attrgetter
from typing import Any, Final

from newsexplainer.execution.memo import remembered

_PACKAGE: Final = __name__.partition(".")[0]
_STANDARD: Final = {(cls.__module__, cls.__name__): cls for cls in (date, datetime, time, timedelta, timezone, frozenset, set)}

_Reduced = tuple[Callable[..., Any], tuple[Any, ...]]
"""A function, and the values that it makes the instance again from."""


def dumps(value: object) -> bytes:
    """`value` as bytes for `loads`."""
    return _pickled(value, _TO_RESTORE, memo=True)


def dumps_for_digest(value: object) -> bytes:
    """Bytes that are equal for equal values, whichever of their parts are one object; they cannot be read again."""
    return _pickled(value, _TO_COMPARE, memo=False)


def loads(data: bytes, makers: Collection[Callable[..., Any]] = ()) -> Any:
    """The value that `dumps` gave `data` for; UnpicklingError where that names what is no record and none of `makers`, classes and functions of ours."""
    reader = _RecordReader(io.BytesIO(data))
    reader.makers = makers
    return reader.load()


class _RecordReader(pickle.Unpickler):
    makers: Collection[Callable[..., Any]] = ()

    def find_class(self, module_name: str, global_name: str) -> Any:
        """The class of a record by its names, or the maker."""
        found = _STANDARD.get((module_name, global_name)) or _own(module_name, global_name)
        if found is not None and (found is _restored or found in self.makers or _is_record(found)):
            return found
        raise pickle.UnpicklingError(f"{module_name}.{global_name} is no record")


@remembered(1024)
def _own(module: str, name: str) -> Any:
    """A class or function of our package, by the module that defines it; None for anything else."""
    if module.partition(".")[0] != _PACKAGE or "." in name:
        return None
    found = vars(sys.modules.get(module) or import_module(module)).get(name)
    return found if callable(found) and getattr(found, "__module__", "") == module else None


def _is_record(cls: Any) -> bool:
    """Whether making an instance only puts values into it: a dataclass, an enumeration, a named tuple, a pydantic model, or a value of the standard library."""
    if not isinstance(cls, type):
        return False
    return cls in _STANDARD.values() or is_dataclass(cls) or issubclass(cls, Enum) or (issubclass(cls, tuple) and hasattr(cls, "_fields")) or hasattr(cls, "model_fields")


def _pickled(value: object, reducers: "_Reducers", *, memo: bool) -> bytes:
    data = io.BytesIO()
    pickler = pickle.Pickler(data, pickle.HIGHEST_PROTOCOL)
    pickler.fast = not memo  # the memo tells one object met twice from two equal ones
    pickler.dispatch_table = reducers
    pickler.dump(value)
    return data.getvalue()


class _Reducers(dict[type, Callable[[Any], Any]]):
    """How instances of a class are taken apart; found out when the first one is."""

    def __init__(self, reducer: Callable[[type, Callable[[Any], tuple[Any, ...]]], Callable[[Any], _Reduced]]) -> None:
        super().__init__()
        self._reducer = reducer

    def __missing__(self, cls: type[Any]) -> Callable[[Any], Any]:
        if issubclass(cls, tuple) and hasattr(cls, "_fields"):
            self[cls] = lambda value: (cls, tuple(value))
            return self[cls]
        if issubclass(cls, Enum):  # Python 3.11 before 3.11.4 names getattr in the pickle of a member
            self[cls] = lambda value: (cls, (value.value,))
            return self[cls]
        if not _is_ours(cls):
            return copyreg.dispatch_table[cls]  # KeyError where there is none: pickle then goes its own way
        self[cls] = self._reducer(cls, attrgetter(*(field.name for field in fields(cls))))
        return self[cls]


def _is_ours(cls: type) -> bool:
    """Whether the class is a frozen dataclass with slots that is pickled as such are; of one field there would be no tuple."""
    return is_dataclass(cls) and getattr(vars(cls).get("__getstate__"), "__module__", "") == "dataclasses" and len(fields(cls)) > 1


_TO_RESTORE: Final = _Reducers(lambda cls, values: lambda value: (_restored, (cls, values(value))))
_TO_COMPARE: Final = _Reducers(lambda cls, values: lambda value: (cls, values(value)))


@remembered(1024)
def _setters(cls: type) -> tuple[Callable[[Any, Any], None], ...]:
    return tuple(getattr(cls, field.name).__set__ for field in fields(cls))


def _restored(cls: type, values: Sequence[Any]) -> Any:
    """An instance with these values; named in pickles."""
    made: Any = object.__new__(cls)
    for put, value in zip(_setters(cls), values, strict=True):
        put(made, value)
    return made
