"""The colours of share cards, as one palette."""

from typing import Final

from newsexplainer.model.status_codes import Status
from newsexplainer.typography.letters import SHADES

Colour = tuple[int, int, int]

PAPER, INK, MUTED, BRAND = (251, 250, 247), (23, 25, 30), (86, 90, 99), (163, 22, 31)
COLOURS: Final[dict[Status, Colour]] = {
    Status.CONFIRMED: (11, 102, 64),
    Status.CORROBORATED: (7, 94, 115),
    Status.REPORTED: (135, 80, 0),
    Status.DISPUTED: (92, 63, 148),
    Status.DENIED: (160, 54, 15),
    Status.REFUTED: (148, 16, 60),
    Status.WITHDRAWN: (101, 85, 65),
    Status.UNKNOWN: (70, 80, 99),
}
"""The colours of the stylesheet on light ground; a test compares them."""

_INKS: Final = (INK, MUTED, BRAND, *COLOURS.values())
PALETTE: Final = bytes(
    [*PAPER, *(round(p + (c - p) * i / SHADES) for ink in _INKS for i in range(1, SHADES + 1) for p, c in zip(PAPER, ink, strict=True))]
)
"""The paper, then the shades of each colour from light to full."""


def full(ink: Colour) -> int:
    """The place of a colour in the palette."""
    return (_INKS.index(ink) + 1) * SHADES
