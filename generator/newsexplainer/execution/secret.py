"""A secret of this user, so that nobody else's file is ever taken for one of the cache.

The cache holds pickles, and who can put a file into a checkout (a branch from a stranger, an
archive) could otherwise put one there that runs when it is read.
"""

import os
import secrets
from pathlib import Path
from typing import Final

_BYTES: Final = 32


def user_secret() -> str:
    """The same for every build of this user; another one each time where no file can be kept."""
    path = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "det-ved-vi" / "key"
    fresh = secrets.token_bytes(_BYTES)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        aside = path.with_name(f".key-{secrets.token_hex(4)}")
        if not path.exists():
            descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(fresh)
            aside.rename(path)
        known = path.read_bytes()
    except (OSError, RuntimeError):
        return fresh.hex()
    return (known if len(known) == _BYTES else fresh).hex()
