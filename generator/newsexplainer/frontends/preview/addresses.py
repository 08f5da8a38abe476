"""Which file of the site an address asks for; nothing outside the site has an address."""

from ipaddress import ip_address
from pathlib import Path
from urllib.parse import unquote_to_bytes


def file_at(address: str, base: str) -> str | None:
    """The site file that the path of an address names, whether it exists or not; None where it can name none.

    `/repo/sv/` below `/repo/` is `sv/index.html`.
    """
    try:
        path = unquote_to_bytes(address.partition("?")[0].partition("#")[0]).decode("utf-8")
    except UnicodeDecodeError:
        return None
    if not path.startswith(base):
        return None
    inside = path.removeprefix(base)
    *folders, name = inside.split("/")
    if any(part in ("", ".", "..") for part in folders) or name in (".", "..") or any(c in inside for c in "\\\0"):
        return None
    return inside + "index.html" if not name else inside


def existing(folder: Path, file: str) -> Path | None:
    """The regular file of the site, reached without a symbolic link; None where there is none."""
    path = folder / file
    try:
        inside = path.is_file() and path.resolve() == folder.resolve() / file
    except (OSError, ValueError):
        return None
    return path if inside else None


def is_ours(host: str, own: str) -> bool:
    """Whether a `Host` header names this machine.

    An attacker's name that points here (DNS rebinding) would make our pages readable by theirs;
    addresses in digits, `localhost` and the name we were told to listen on (`own`) cannot be bent so.
    """
    name = host.rpartition("]")[0].removeprefix("[") if host.startswith("[") else host.partition(":")[0]
    return name.lower() in ("localhost", own.lower()) or is_number(name)


def is_number(name: str) -> bool:
    """Whether a host is an IP address."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
