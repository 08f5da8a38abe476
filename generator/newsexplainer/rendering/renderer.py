"""Turns page plans into the finished head and body of pages."""

import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, TemplateError

from newsexplainer.languages import Languages
from newsexplainer.languages.catalogs import load_catalogs
from newsexplainer.loading.tree import Tree, read_tree
from newsexplainer.pages.file_link import FileLink
from newsexplainer.pages.paths import default_path, home_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.assets import collect_assets, fingerprints
from newsexplainer.rendering.compiled import CompiledTemplates
from newsexplainer.rendering.environment import make_environment
from newsexplainer.rendering.helpers import PageHelpers


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What all pages have in common."""

    site_url: str = field(metadata={"help": "Where the site will be, with a trailing slash."})
    feedback_url: str | None = field(default=None, metadata={"help": "Where readers report errors: a web address, or `mailto:` and one for e-mail."})

    @property
    def base_path(self) -> str:
        """The path below which the site lies, such as `/` or `/repo/`."""
        return urlsplit(self.site_url).path or "/"


@dataclass(frozen=True, slots=True)
class HeadExtras:
    """What exports add to a page."""

    json_ld: Mapping[str, Any] | None = field(default=None, metadata={"help": "schema.org graph of the page."})
    share_image: str | None = field(default=None, metadata={"help": "Site path of the picture shown when shared."})
    alternates: tuple[FileLink, ...] = field(default=(), metadata={"help": "The files that the head links (`rel=alternate`): feeds."})
    data: tuple[FileLink, ...] = field(default=(), metadata={"help": "The files that a story page lists under *Data*."})


@dataclass(frozen=True, slots=True)
class Twin:
    """Another language of the site, as the language switch shows it."""

    language: str
    name: str = field(metadata={"help": "The language's name in itself."})
    path: str = field(metadata={"help": "The same page in that language, else a notice that there is none, else the front page."})


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A finished page: what goes inside `<head>` and inside `<body>`."""

    path: str
    language: str
    title: str
    description: str
    head: str
    body: str


class Renderer:
    """Renders plans with the templates in one folder, one at a time; what it keeps from page to page shows in none of them."""

    def __init__(self, templates: Path, languages: Languages, settings: SiteSettings, tree: Tree | None = None) -> None:
        """`languages` are those of the site; `tree` is what was read of `templates` already.

        `InputError` where a catalog is incomplete.
        """
        self.languages = languages
        tree = read_tree(templates) if tree is None else tree
        self._settings = settings
        self.assets: Mapping[str, bytes] = collect_assets(tree)
        self._versions = fingerprints(self.assets)
        self._helpers = PageHelpers(settings.base_path)
        compiled, helpers = CompiledTemplates(), self._helpers.functions
        catalogs = load_catalogs(languages)
        self._environments = {tag: make_environment(templates, catalog, compiled, helpers, tree) for tag, catalog in catalogs.items()}

    def render(self, plan: PagePlan, extras: HeadExtras | None = None) -> RenderedPage:
        """The finished page; same plan, same bytes."""
        environment = self._environments[plan.language]
        self._helpers.turn_to(plan)
        names = self._names(plan, extras or HeadExtras())
        return RenderedPage(
            path=plan.path,
            language=plan.language,
            title=plan.title,
            description=plan.description,
            head=_render(environment, "head.html", names),
            body=_render(environment, plan.template, names),
        )

    def warm(self, templates: Iterable[str]) -> None:
        """Compile these templates now, so that processes forked later need not; what is faulty is told when it is used."""
        for environment in self._environments.values():
            for name in templates:
                with contextlib.suppress(TemplateError):
                    environment.get_template(name)

    def _names(self, plan: PagePlan, extras: HeadExtras) -> dict[str, Any]:
        def asset(name: str) -> str:
            path = "assets/" + name
            return f"{self._helpers.link(path)}?v={self._versions[path]}"

        def absolute(target: str) -> str:
            return self._settings.site_url.rstrip("/") + "/" + target

        return {
            "page": plan.context,
            "plan": plan,
            "lang": plan.language,
            "region": self.languages[plan.language].region,
            "twins": _twins(plan, self.languages),
            "default": default_path(plan.path, plan.counterparts, self.languages.default),
            "settings": self._settings,
            "extras": extras,
            "asset": asset,
            "absolute": absolute,
        }


def _twins(plan: PagePlan, languages: Languages) -> tuple[Twin, ...]:
    return tuple(
        Twin(lang, languages[lang].name, plan.counterparts.get(lang) or plan.notices.get(lang) or home_path(lang))
        for lang in languages.others(plan.language)
    )


def _render(environment: Environment, template: str, names: Mapping[str, Any]) -> str:
    return environment.get_template(template).render(names)
