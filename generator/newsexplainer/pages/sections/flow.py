"""Where the information comes from: the main ways from a voice, through outlets, to this page."""

from dataclasses import dataclass, field

from newsexplainer.model.status_codes import Stance
from newsexplainer.pages.sections.badges import ClaimRef, claim_ref
from newsexplainer.pages.sections.chains import ChainStep, outlet_steps, routes, speaker_step
from newsexplainer.pages.story_context import StoryContext, known_statements

MOST_WAYS = 2
"""How many ways the page draws; the claims themselves show the rest."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way, with the claims that came by it."""

    steps: tuple[ChainStep, ...] = field(metadata={"help": "Innermost first."})
    claims: tuple[ClaimRef, ...] = field(metadata={"help": "What came by it."})


@dataclass(frozen=True, slots=True)
class Flow:
    """The drawing of the main ways."""

    intro: str = field(metadata={"help": "How many voices and outlets there are, and what repetition is worth."})
    ways: tuple[Way, ...] = field(metadata={"help": "The longest first, then those behind most claims."})


def flow(context: StoryContext) -> Flow | None:
    """The ways most claims came by; None where nobody has said anything."""
    found: dict[tuple[str, tuple[str, ...]], tuple[tuple[ChainStep, ...], list[ClaimRef]]] = {}
    outlets: dict[str, None] = {}
    for status in context.status.raised:
        ref = claim_ref(context, status.id)
        for statement in known_statements(status):
            if statement.stance is not Stance.ASSERTS or ref is None:
                continue
            ways = routes(context, statement)
            for route in ways:
                outlets |= dict.fromkeys(route)
            for route in ways[:1]:
                if (statement.speaker, route) not in found:
                    steps = (speaker_step(context, statement.speaker), *outlet_steps(context, statement, route))
                    found[statement.speaker, route] = (steps, [])
                refs = found[statement.speaker, route][1]
                if ref not in refs:
                    refs.append(ref)
    if not found:
        return None
    ordered = sorted(found.values(), key=lambda way: (-len(way[0]), -len(way[1]), way[1][0].number))
    voices = len({speaker for speaker, _ in found})
    return Flow(_intro(context, voices, len(outlets)), tuple(Way(steps, tuple(refs)) for steps, refs in ordered[:MOST_WAYS]))


def _intro(context: StoryContext, voices: int, outlets: int) -> str:
    words = context.words
    spoken = words.ngettext("%(num)d voice", "%(num)d voices", voices)
    carried = words.ngettext("%(num)d outlet", "%(num)d outlets", outlets)
    return words.gettext(
        "The claims come from %(voices)s, whose words reached us through %(outlets)s. That several outlets carry the same words does not make them surer.",
        voices=spoken,
        outlets=carried,
    )
