"""The site, its publisher, and the list of stories on a front page."""

from collections.abc import Iterable

from newsexplainer.exports.jsonld.ids import Node, Scope, link
from newsexplainer.pages.lists.links import StoryLink
from newsexplainer.pages.paths import home_path, method_path


def website(scope: Scope) -> list[Node]:
    """The site and whoever publishes it, of whom only the name is known."""
    name, home = scope.word("What we know"), scope.request.absolute("")
    return [
        {
            "@id": scope.site,
            "@type": "WebSite",
            "name": name,
            "url": home,
            "inLanguage": [*scope.words.languages],
            "publisher": link(scope.publisher),
        },
        {
            "@id": scope.publisher,
            "@type": "NewsMediaOrganization",
            "name": name,
            "url": home,
            "verificationFactCheckingPolicy": scope.request.absolute(method_path(scope.words.language)),
            "correctionsPolicy": scope.request.absolute(f"{scope.words.language}/corrections/"),
        },
    ]


def front_page(scope: Scope, stories: Iterable[StoryLink]) -> list[Node]:
    """A front page with its stories in order."""
    language = scope.words.language
    address = scope.request.absolute(home_path(language))
    items = [
        {
            "@type": "ListItem",
            "position": place,
            "url": scope.request.absolute(story.path),
            "name": scope.text(story.title),
        }
        for place, story in enumerate(stories, start=1)
    ]
    page = {
        "@id": address,
        "@type": "CollectionPage",
        "url": address,
        "name": scope.word("What we know"),
        "inLanguage": language,
        "isPartOf": link(scope.site),
        "mainEntity": {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items},
    }
    return [*website(scope), page]
