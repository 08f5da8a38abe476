"""Data as bytes: one way to write JSON for every format that is JSON."""

import json
from typing import Any


def to_json(data: Any) -> bytes:
    """UTF-8 JSON with sorted keys and a final line break; ValueError for what JSON has no word for."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode() + b"\n"
