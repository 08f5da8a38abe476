"""Words for what pydantic finds, by the `type` of its error and never by its text."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any, Final

from newsexplainer.diagnostics import nearest, one_of
from newsexplainer.loading.complaint import Complaint, Context
from newsexplainer.loading.everyday import everyday_date
from newsexplainer.loading.habits import boolean_meant, key_meant, language_meant, value_meant
from newsexplainer.loading.pasted_value import pasted_value
from newsexplainer.loading.shape import belongs_beside, description_at, keys_at, words_at
from newsexplainer.loading.wrong_kind import not_a_block, not_a_list, not_a_text

_ID: Final = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
_TAG: Final = r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"
FORMATS: Final = {
    _ID: "an id has lower-case letters a to z, digits and single hyphens, such as john-kirby",
    _TAG: "write a language tag (BCP 47), such as {tags} or ko",
    r"^sha256:[0-9a-f]{16}$": "a digest is `sha256:` and 16 digits 0 to f; `explain verify --digests` prints them",
    r"^Q[1-9][0-9]*$": "write the number of the Wikidata item, such as Q42",
}
"""How each pattern of the model is explained; `{tags}` are the languages of the site."""

_TRANSLITERATED: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss"})
_NO_TEXT: Final = frozenset(
    {"boolean_word", "edtf", "enum", "float_parsing", "int_parsing", "literal_error", "string_pattern_mismatch", "web_address"}
)
"""Errors about values that are no text for people, in which no typographic sign can be meant."""


def complaint(context: Context) -> Complaint:
    """The words for one error of pydantic's."""
    kind = context.error["type"]
    if kind in _NO_TEXT and isinstance(context.input, str) and (found := pasted_value(context.key, context.input[:200])):
        return found
    return _BY_TYPE.get(kind, _other)(context)


def _missing(c: Context) -> Complaint:
    what = description_at(c.model, c.loc)
    help = f"add `{c.key}:`" + (f". {what}" if what else "")
    return Complaint("missing-field", f"`{c.key}` is missing", f"this block needs `{c.key}`", help)


def _unknown_key(c: Context) -> Complaint:
    keys = keys_at(c.model, c.loc[:-1], c.languages.tags)
    written, message = str(c.loc[-1]) if c.loc else "", f"the key `{c.key[:60]}` does not exist here"
    if written == "status":
        return Complaint("unknown-key", message, "", "the status is worked out from `statements:` and `evidence:`; an editor's own goes into `override:`")
    bare = re.sub(r"^[-–—•*]+|[\u200b-\u200d\u2060\u00ad\ufeff]", "", written)
    if bare != written and bare in keys:
        return Complaint("unknown-key", message, "", f"write `- {bare}:`" if written[:1] in "-–—•*" else f"type `{bare}` anew: an invisible character is in it")
    found = key_meant(written, c.languages, keys) or next(iter(nearest(c.key, keys)), "")
    if not found and (outer := belongs_beside(c.model, c.loc, c.languages.tags)):
        return Complaint("unknown-key", message, "", f"`{written}:` stands beside `{outer[-1]}:`: give both the same number of spaces")
    return Complaint("unknown-key", message, _did_you_mean(found), f"choose one of: {one_of(keys, 20)}")


def _unknown_word(c: Context) -> Complaint:
    words = words_at(c.model, c.loc, c.languages.tags)
    found = value_meant(c.text, c.languages, words) or next(iter(nearest(c.text, words)), "")
    return Complaint("unknown-value", f"`{c.key}` cannot be `{c.text}`", _did_you_mean(found), f"choose one of: {one_of(words, 20)}")


def _did_you_mean(word: str) -> str:
    return f"did you mean `{word}`?" if word else ""


def _date(c: Context) -> Complaint:
    """What the date says itself, or what is known of dates in words where the part at fault is one."""
    offset = int(c.limit("offset") or 0)
    part = str(c.input)[offset : offset + int(c.limit("length") or 0)]
    if (error := everyday_date(part, c.languages)) is not None:
        return Complaint("bad-date", error.message, "", error.help)
    return Complaint("bad-date", str(c.limit("message")), "", str(c.limit("help")))


def _pattern(c: Context) -> Complaint:
    pattern = c.limit("pattern")
    form = FORMATS.get(pattern, f"it must match {pattern}").replace("{tags}", ", ".join(c.languages))
    meant = language_meant(c.text, c.languages) if pattern == _TAG else _as_id(c.text) if pattern == _ID else ""
    return Complaint("bad-format", f"`{c.key}` cannot be written `{c.text}`", _did_you_mean(meant), form)


def _as_id(text: str) -> str:
    """The id that would be made of a name."""
    letters = text.casefold().translate(_TRANSLITERATED)
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _number(c: Context) -> Complaint:
    digits = re.findall(r"\d+", c.text)
    help = f"write `{digits[0]}` alone" if len(digits) == 1 and digits[0] != c.text else "write digits only, such as 12"
    return Complaint("not-a-number", f"`{c.key}` must be a number, and `{c.text}` is none", "", help)


def _range(c: Context) -> Complaint:
    bounds = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    rule = next((f"{words} {c.limit(key)}" for key, words in bounds.items() if c.limit(key) != ""), "a finite number")
    return Complaint("out-of-range", f"`{c.key}` must be {rule}", "", description_at(c.model, c.loc) or "correct the number")


def _empty(c: Context) -> Complaint:
    return Complaint("empty-text", f"`{c.key}` is empty", "", "write the text, or remove the key where it may be left out")


def _invisible(c: Context) -> Complaint:
    help = "type the text anew, or remove the key where it may be left out; such characters come along when text is pasted"
    return Complaint("empty-text", f"nothing of `{c.key}` can be seen: it has invisible characters only", "", help)


def _long(c: Context) -> Complaint:
    return Complaint("text-too-long", f"`{c.key}` is longer than {c.limit('max_length')} characters", "", "shorten it")


def _items(number: Any) -> str:
    return f"{number} item{'' if number == 1 else 's'}"


def _few(c: Context) -> Complaint:
    return Complaint(
        "list-too-short",
        f"`{c.key}` needs at least {_items(c.limit('min_length'))}",
        "",
        f"add an item under `{c.key}:`, each line starting with `- `",
    )


def _many(c: Context) -> Complaint:
    return Complaint("list-too-long", f"`{c.key}` has more than {_items(c.limit('max_length'))}", "", "keep the most important ones")


def _address(c: Context) -> Complaint:
    help = "write the whole address, such as https://example.org/page, without a user name"
    if re.fullmatch(r"[^@/\s]+@[^@/\s]+", c.text):
        help = "this looks like an e-mail address; write the address of a page, such as https://example.org/page"
    elif re.match(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|\Z)", c.text) and len(c.text) < 60:
        help = f"write https:// in front: https://{c.text}"
    return Complaint("bad-address", f"`{c.text}` is not a public web address", "", help)


def _boolean(c: Context) -> Complaint:
    meant = boolean_meant(c.text, c.languages)
    return Complaint("not-true-or-false", f"`{c.key}` cannot be `{c.text}`", _did_you_mean(meant), "write true or false")


def _other(c: Context) -> Complaint:
    return Complaint("bad-format", f"`{c.key}` cannot be used: {c.error['msg'][:200]}", "", description_at(c.model, c.loc))


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
    "invisible_text": _invisible,
    "string_too_long": _long,
    "too_short": _few,
    "too_long": _many,
    "list_type": not_a_list,
    "model_type": not_a_block,
    "model_attributes_type": not_a_block,
    "dict_type": not_a_block,
    "string_type": not_a_text,
    "web_address": _address,
    "boolean_word": _boolean,
    "bool_type": _boolean,
    "bool_parsing": _boolean,
}
