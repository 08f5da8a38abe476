"""Words for what pydantic finds, by the `type` of its error and never by its text."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from pydantic import BaseModel

from generator.diagnostics import nearest, one_of
from generator.loading.nodes import Path
from generator.loading.shape import description_at, keys_at, words_at
from generator.model.base import LANGUAGES

FORMATS: Final = {
    r"^[a-z0-9]+(?:-[a-z0-9]+)*$": "an id has lower-case letters a to z, digits and single hyphens, such as john-kirby",
    r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$": "write a language tag (BCP 47), such as da, en or ko",
    r"^sha256:[0-9a-f]{16}$": "a digest is `sha256:` and 16 digits 0 to f; `explain verify --digests` prints them",
    r"^Q[1-9][0-9]*$": "write the number of the Wikidata item, such as Q42",
}
"""How each pattern of the model is explained."""


class Complaint(NamedTuple):
    """The words of a diagnostic, still without a place."""

    code: str
    message: str
    label: str = ""
    help: str = ""


class Context(NamedTuple):
    """What a complaint may need: the model, pydantic's error and its shortened location."""

    model: type[BaseModel]
    error: Any
    loc: Path

    @property
    def name(self) -> str:
        """The key concerned, as written."""
        names = [step for step in self.loc if isinstance(step, str)][-2:]
        return ".".join(names if names[-1:] and names[-1] in LANGUAGES else names[-1:]) or "the file"

    @property
    def text(self) -> str:
        """What was written there, shortened."""
        return str(self.error["input"])[:60]

    def limit(self, name: str) -> Any:
        """A limit that pydantic reports."""
        return self.error.get("ctx", {}).get(name, "")


def complaint(context: Context) -> Complaint:
    """The words for one error of pydantic's."""
    return _BY_TYPE.get(context.error["type"], _other)(context)


def _missing(c: Context) -> Complaint:
    what = description_at(c.model, c.loc)
    return Complaint("missing-field", f"`{c.name}` is missing", f"this block needs `{c.name}`", what or f"add `{c.name}:`")


def _unknown_key(c: Context) -> Complaint:
    keys = keys_at(c.model, c.loc[:-1])
    near = nearest(c.name, keys)
    label = f"did you mean `{near[0]}`?" if near else ""
    return Complaint("unknown-key", f"the key `{c.name[:60]}` does not exist here", label, f"choose one of: {one_of(keys, 20)}")


def _unknown_word(c: Context) -> Complaint:
    words = words_at(c.model, c.loc)
    near = nearest(c.text, words)
    label = f"did you mean `{near[0]}`?" if near else ""
    return Complaint("unknown-value", f"`{c.name}` cannot be `{c.text}`", label, f"choose one of: {one_of(words, 20)}")


def _date(c: Context) -> Complaint:
    return Complaint("bad-date", str(c.limit("message")), "", str(c.limit("help")))


def _pattern(c: Context) -> Complaint:
    form = FORMATS.get(c.limit("pattern"), f"it must match {c.limit('pattern')}")
    return Complaint("bad-format", f"`{c.name}` cannot be written `{c.text}`", "", form)


def _number(c: Context) -> Complaint:
    return Complaint("not-a-number", f"`{c.name}` must be a number, and `{c.text}` is none", "", "write digits only, such as 12")


def _range(c: Context) -> Complaint:
    bounds = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    rule = next((f"{words} {c.limit(key)}" for key, words in bounds.items() if c.limit(key) != ""), "a finite number")
    return Complaint("out-of-range", f"`{c.name}` must be {rule}", "", description_at(c.model, c.loc) or "correct the number")


def _empty(c: Context) -> Complaint:
    return Complaint("empty-text", f"`{c.name}` is empty", "", "write the text, or remove the key where it may be left out")


def _long(c: Context) -> Complaint:
    return Complaint("text-too-long", f"`{c.name}` is longer than {c.limit('max_length')} characters", "", "shorten it")


def _items(number: Any) -> str:
    return f"{number} item{'' if number == 1 else 's'}"


def _few(c: Context) -> Complaint:
    return Complaint(
        "list-too-short",
        f"`{c.name}` needs at least {_items(c.limit('min_length'))}",
        "",
        f"add an item under `{c.name}:`, each line starting with `- `",
    )


def _many(c: Context) -> Complaint:
    return Complaint("list-too-long", f"`{c.name}` has more than {_items(c.limit('max_length'))}", "", "keep the most important ones")


def _list(c: Context) -> Complaint:
    return Complaint("not-a-list", f"`{c.name}` must be a list", "", "write each item on a line of its own that starts with `- `")


def _block(c: Context) -> Complaint:
    keys = keys_at(c.model, c.loc)
    return Complaint(
        "not-a-block",
        f"`{c.name}` must be a block of keys",
        "",
        f"write one or more of these, indented below it: {one_of(keys, 20)}",
    )


def _text(c: Context) -> Complaint:
    return Complaint(
        "not-a-text",
        f"`{c.name}` must be a single text",
        "",
        "write it behind the colon; quote a text that contains `: `, `[` or `{`",
    )


def _address(c: Context) -> Complaint:
    return Complaint(
        "bad-address",
        f"`{c.text}` is not a public web address",
        "",
        "write the whole address, such as https://example.org/page, without a user name",
    )


def _boolean(c: Context) -> Complaint:
    return Complaint("not-true-or-false", f"`{c.name}` cannot be `{c.text}`", "", "write true or false")


def _other(c: Context) -> Complaint:
    return Complaint("bad-format", f"`{c.name}` cannot be used: {c.error['msg'][:200]}", "", description_at(c.model, c.loc))


_BY_TYPE: Final[dict[str, Callable[[Context], Complaint]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "enum": _unknown_word,
    "literal_error": _unknown_word,
    "edtf": _date,
    "string_pattern_mismatch": _pattern,
    "int_parsing": _number,
    "int_parsing_size": _number,
    "int_type": _number,
    "int_from_float": _number,
    "float_parsing": _number,
    "float_type": _number,
    "finite_number": _range,
    "greater_than_equal": _range,
    "greater_than": _range,
    "less_than_equal": _range,
    "less_than": _range,
    "string_too_short": _empty,
    "string_too_long": _long,
    "too_short": _few,
    "too_long": _many,
    "list_type": _list,
    "model_type": _block,
    "model_attributes_type": _block,
    "dict_type": _block,
    "string_type": _text,
    "web_address": _address,
    "boolean_word": _boolean,
    "bool_type": _boolean,
    "bool_parsing": _boolean,
}
