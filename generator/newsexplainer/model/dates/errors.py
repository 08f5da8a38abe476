"""What can be wrong with a date."""


class DateError(ValueError):
    """A text that is not a date of the profile.

    `message` says what is wrong and `help` what to write instead; `offset` and `length` mark the
    place in the text, counted in characters from 0. `part` names the field at fault (`month`,
    `clock` …) for the parser, which knows where it stands.
    """

    def __init__(self, message: str, help: str, offset: int = 0, length: int = 1, *, part: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help
        self.offset = offset
        self.length = max(length, 1)
        self.part = part

    def at(self, offset: int, length: int) -> "DateError":
        """The same mistake, marked at another place."""
        return DateError(self.message, self.help, offset, length, part=self.part)
