"""Why a file may not be published."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One reason."""

    why: str
    line: int | None = None

    def at(self, path: str) -> str:
        """The reason in one line, with its place in the file `path`; characters that a terminal might obey are escaped."""
        text = f"{path}: {self.why}" if self.line is None else f"{path}:{self.line}: {self.why}"
        return "".join(char if char.isprintable() else char.encode("unicode_escape", "surrogatepass").decode("ascii") for char in text)
