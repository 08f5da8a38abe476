"""Words for a list, a block or a text where another of the three is meant."""

import re
from typing import Any, Final

from newsexplainer.diagnostics import one_of
from newsexplainer.loading.complaint import Complaint, Context
from newsexplainer.loading.recovery.anatomy import quoted
from newsexplainer.loading.shape import keys_at

_DATE_IN_BRACKETS: Final = re.compile(r"(?:\.\.)?\d{4}[-\dX?~%.T:]*\Z")
_SHOWN: Final = 100


def not_a_list(c: Context) -> Complaint:
    """A text or a block where a list belongs."""
    message = f"{c.what} must be a list"
    if isinstance(c.input, dict) and c.input:
        first = str(next(iter(c.input)))[:60]
        help = f"put `- ` before `{first}:`, and two more spaces before the other lines of the item"
    elif isinstance(c.input, str) and re.match(r"[-–—•*] ?\S", c.input):
        help = f"put a hyphen and a space before each item: `- {c.input.lstrip('-–—•* ').split(' ')[0][:60]}`"
    elif isinstance(c.input, str) and len(c.input) < _SHOWN and " - " not in c.input:
        help = f"write `{c.key}: [{c.input}]`, or each item on a line of its own that starts with `- `"
    else:
        help = f"write each item on a line of its own below `{c.key}:` that starts with `- `"
    return Complaint("not-a-list", message, "", help)


def not_a_block(c: Context) -> Complaint:
    """A text or a list where a block of keys belongs."""
    if date := _date_in_brackets(c):
        return date
    keys = keys_at(c.model, c.loc, c.languages.tags)
    message, help = f"{c.what} must be a block of keys", f"write one or more of these, indented below it: {one_of(keys, 20)}"
    if set(c.languages) <= set(keys):
        message = f"{c.what} must be written in each language"
        text = c.input if isinstance(c.input, str) and len(c.input) < _SHOWN else "…"
        lines = "".join(f"\n  {tag}: {text if tag == c.languages.default else '…'}" for tag in c.languages)
        help = f"put the text on lines of its own below, indented:{lines}"
    return Complaint("not-a-block", message, "", help)


def not_a_text(c: Context) -> Complaint:
    """A list or a block where a single text belongs."""
    if date := _date_in_brackets(c):
        return date
    help = "write it behind the colon; quote a text that contains `: `, `[` or `{`"
    only = c.input[0] if isinstance(c.input, list) and len(c.input) == 1 else None
    if isinstance(only, str) and len(only) < _SHOWN and isinstance(c.loc[-1], str):
        help = f"write `{c.loc[-1]}: {only}`, and quotes around it if the brackets belong to the text"
    elif isinstance(c.input, dict) and len(c.input) == 1:
        whole = ": ".join(str(part) for part in next(iter(c.input.items())))
        help = f"a colon and a space make a key of what stands before them; quote the text: {quoted(whole)}" if len(whole) < _SHOWN else help
    return Complaint("not-a-text", f"{c.what} must be a single text", "", help)


def _date_in_brackets(c: Context) -> Complaint | None:
    """A date such as `[a..b]` without quotes, which YAML takes for a list."""
    items: Any = c.input
    if not isinstance(items, list) or not items or not all(isinstance(item, str) and _DATE_IN_BRACKETS.match(item) for item in items):
        return None
    whole = ",".join(items)[:_SHOWN]
    help = f'write `{c.key}: "[{whole}]"`'
    if len(items) == 2:
        help += f'; any day between the two is "[{items[0]}..{items[1]}]"'[:_SHOWN]
    return Complaint("bad-date", "a date in brackets needs quotes: without them it is a list", "", help)
