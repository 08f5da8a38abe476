"""Names that Windows gives to devices: a file of such a name, with any ending, cannot be checked out or opened there."""

from typing import Final

_DEVICES: Final = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$", *(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³")})


def is_device_name(name: str) -> bool:
    """Whether a file name, with or without its ending, is a device to Windows, in capitals or not."""
    return name.partition(".")[0].rstrip(" ").lower() in _DEVICES
