"""Whether a text has anything to see."""

import re
from typing import Final

from pydantic_core import PydanticCustomError

_UNSEEN: Final = re.compile(
    "["
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"  # up to here Default_Ignorable_Code_Point of Unicode, whose planned members it has too
    "\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"  # white space and controls
    "\u2800\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"  # the empty Braille pattern, and formats that show nothing alone
    "]*"
)


def check_visible(value: str) -> str:
    """`value`, unless no font draws anything for it; a ValueError of pydantic's then, of the type for an empty text."""
    if value and _UNSEEN.fullmatch(value):
        raise PydanticCustomError("invisible_text", "nothing of it can be seen")
    return value
