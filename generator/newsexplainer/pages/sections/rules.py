"""The rules that decided about the claims of a page, in words."""

from dataclasses import dataclass, field

from newsexplainer.pages.paths import method_path, rule_anchor
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.status.rules.catalog import RULES_BY_ID


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule that decided about one of the claims, once for all of them."""

    id: str = field(metadata={"help": "Such as `R10`."})
    anchor: str = field(metadata={"help": "HTML id."})
    title: str = field(metadata={"help": "The rule as a sentence."})
    text: str = field(metadata={"help": "The rule in full."})
    path: str = field(metadata={"help": "The rule on the method page."})


def rule_texts(context: StoryContext) -> tuple[RuleText, ...]:
    """The rules behind the statuses of a page, each once, in order."""
    words, used = context.words, {status.rule for status in context.status.raised}
    found = (rule for rule in RULES_BY_ID.values() if rule.id in used)
    return tuple(RuleText(r.id, rule_anchor(r.id), words.gettext(r.title), words.gettext(r.text), method_path(words.language, r.id)) for r in found)
