"""The colours of drawings in files of their own, which no stylesheet of a page reaches.

A drawing follows the system; a page on which the reader chose otherwise asks for `file.svg#dark` or
`file.svg#light`.
"""

from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from newsexplainer.model.status_codes import Status

LIGHT: Final[Mapping[str, str]] = {
    "bg": "#FBFAF7", "surface": "#FFF", "ink": "#17191E", "muted": "#565A63", "line": "#DEDAD0", "ctrl": "#7D786D", "link": "#0A4C8A", "brand": "#A3161F",
    "confirmed": "#0B6640", "confirmed-b": "#E6F2EB", "corroborated": "#075E73", "corroborated-b": "#E2F1F5", "reported": "#875000", "reported-b": "#FBF0DC",
    "disputed": "#5C3F94", "disputed-b": "#F0EBF8", "denied": "#A0360F", "denied-b": "#FCECE4", "refuted": "#94103C", "refuted-b": "#FBE7ED",
    "withdrawn": "#655541", "withdrawn-b": "#F1ECE4", "unknown": "#465063", "unknown-b": "#ECEEF2", "sea": "#E4ECF1", "land": "#F7F4EC",
}  # fmt: skip
"""As in `templates/assets/css/00-tokens.css`; a test compares the two."""

DARK: Final[Mapping[str, str]] = {
    "bg": "#121417", "surface": "#1B1E23", "ink": "#ECEAE4", "muted": "#A8ADB7", "line": "#333840", "ctrl": "#7C828D", "link": "#8FC1F5", "brand": "#FF8A80",
    "confirmed": "#6FD29C", "confirmed-b": "#14291E", "corroborated": "#76C9DE", "corroborated-b": "#11282F", "reported": "#F2BC62", "reported-b": "#2E2411",
    "disputed": "#C4ADF5", "disputed-b": "#251E35", "denied": "#F7A27E", "denied-b": "#331C12", "refuted": "#FF9BB3", "refuted-b": "#35141F",
    "withdrawn": "#CFBFA6", "withdrawn-b": "#2A241B", "unknown": "#B6BFCE", "unknown-b": "#242932", "sea": "#172029", "land": "#262A2F",
}  # fmt: skip

OUTER: Final = "light"
"""Id of the outer group; `#light` in the address of a drawing makes it light."""

INNER: Final = "dark"
"""Id of the group inside it."""


def stylesheet() -> str:
    """The rules inside each drawing: colours for both schemes, and what the classes of shapes mean."""
    light, dark = _variables(LIGHT), _variables(DARK)
    schemes = (
        f"#{INNER}{{{light}}}\n@media (prefers-color-scheme:dark){{#{INNER}{{{dark}}}}}\n"
        f"#{INNER}:target{{{dark}}}\n#{OUTER}:target #{INNER}{{{light}}}\n"
    )
    owners = "".join(f".dv-s--{s.value}{{--c:var(--{s.value});--cb:var(--{s.value}-b)}}\n" for s in Status)
    return schemes + owners + (files("newsexplainer.exports") / "drawing.css").read_text(encoding="utf-8")


def _variables(colours: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{value}" for name, value in colours.items())
