"""Links from anywhere on the site into a story: to the page, and to one of its claims."""

from dataclasses import dataclass, field

from newsexplainer.model.story import Story
from newsexplainer.pages.paths import claim_anchor, story_path
from newsexplainer.pages.sections.badges import Badge, badge
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import Phrase, Words
from newsexplainer.status import ClaimStatus


@dataclass(frozen=True, slots=True)
class StoryLink:
    """A story by its question."""

    title: Phrase = field(metadata={"help": "The question the reader has."})
    topic: Phrase = field(metadata={"help": "What the story belongs to."})
    path: str = field(metadata={"help": "Site path of the story, in the page's language where it exists in it."})
    hreflang: str = field(default="", metadata={"help": "Language of the story's page where that is another one."})


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """A claim with its number and the status it has now."""

    number: int = field(metadata={"help": "The permanent number."})
    text: Phrase = field(metadata={"help": "The claim."})
    badge: Badge = field(metadata={"help": "Its status now, whoever asserts it."})
    path: str = field(metadata={"help": "Site path of the claim on its story's page."})
    hreflang: str = field(default="", metadata={"help": "Language of the story's page where that is another one."})


def language_of(story: Story, language: str) -> str:
    """The language to read `story` in: `language` where it is written in it."""
    return language if language in story.languages else story.languages[0]


def names_of(story: Story, words: Words) -> str:
    """The languages that `story` is written in, by name: `Norwegian and Swedish`."""
    return words.join([words.language_name(tag) for tag in story.languages])


def story_link(words: Words, story: Story) -> StoryLink:
    """The link to `story`."""
    language = language_of(story, words.language)
    return StoryLink(
        title=words.phrase(story.title),
        topic=words.phrase(story.topic),
        path=story_path(language, story.id),
        hreflang="" if language == words.language else language,
    )


def claim_link(context: StoryContext, status: ClaimStatus) -> ClaimLink:
    """The link to a claim of the context's story."""
    language = language_of(context.story, context.language)
    return ClaimLink(
        number=status.claim.number,
        text=context.words.phrase(status.claim.text),
        badge=badge(context, status),
        path=f"{story_path(language, context.story.id)}#{claim_anchor(status.claim.number)}",
        hreflang="" if language == context.language else language,
    )
