from gettext import NullTranslations
from pathlib import Path

import jinja2
import pytest

from newsexplainer.model.addresses import check_contact_address, check_web_address
from newsexplainer.rendering.compiled import CompiledTemplates
from newsexplainer.rendering.environment import make_environment
from newsexplainer.rendering.filters import ALLOWED_FILTERS

HOSTILE = "<script>alert(1)</script>\"'&"


class Catalog(NullTranslations):
    def gettext(self, message: str) -> str:
        return f"<b>{message}"


@pytest.fixture
def environment(tmp_path: Path) -> jinja2.Environment:
    return make_environment(tmp_path, Catalog())


def test_text_is_escaped_without_being_asked(environment: jinja2.Environment) -> None:
    shown = environment.from_string("<p title=\"{{ x }}\">{{ x }}</p>").render(x=HOSTILE)
    assert "<script" not in shown and 'title="&lt;' in shown


def test_a_translation_and_the_values_in_it_are_escaped_too(environment: jinja2.Environment) -> None:
    shown = environment.from_string("{{ _('Hello %(name)s', name=x) }}").render(x="<i>")
    assert shown == "&lt;b&gt;Hello &lt;i&gt;"


@pytest.mark.parametrize("name", ["safe", "e", "escape", "forceescape", "format", "striptags", "urlize", "xmlattr", "attr", "tojson"])
def test_filters_that_bypass_escaping_do_not_exist(environment: jinja2.Environment, name: str) -> None:
    assert name not in ALLOWED_FILTERS
    with pytest.raises(jinja2.TemplateAssertionError):
        environment.from_string("{{ x | " + name + " }}")


def test_a_name_that_is_not_given_is_an_error(environment: jinja2.Environment) -> None:
    with pytest.raises(jinja2.UndefinedError):
        environment.from_string("{{ page.nothing }}").render(page=object())


def test_json_in_a_script_cannot_end_the_script(environment: jinja2.Environment) -> None:
    shown = environment.from_string("{{ x | json_ld }}").render(x={"name": "</script><script>"})
    assert isinstance(shown, str) and "</script" not in shown


@pytest.mark.parametrize("value", ["javascript:alert(1)", "https://a b", "//evil.example", "https://u:p@evil.example", 'https://a"onx', "data:text/html,x"])
def test_only_a_plain_web_address_becomes_a_link(value: str) -> None:
    with pytest.raises(ValueError):
        check_web_address(value)
    with pytest.raises(ValueError):
        check_contact_address(value)


@pytest.mark.parametrize("value", ["mailto:redaktion@example.org", "mailto:a.b+fejl@news.example.co.uk", "https://example.org/contact"])
def test_readers_may_write_to_an_e_mail_address(value: str) -> None:
    assert check_contact_address(value) == value


@pytest.mark.parametrize(
    "value",
    [
        "mailto:",
        "mailto:a",
        "mailto:a@b",
        "mailto:a@localhost",
        "mailto:a@10.0.0.1",
        "mailto:a@example.org?subject=x",
        "mailto:a@example.org,b@example.org",
        "mailto:a%0a@example.org",
        "mailto:a@example.org\n",
        'mailto:"a"@example.org',
        "mailto:<a@example.org>",
        "mailto: a@example.org",
        "mailto:..a@example.org",
        "mailto:" + "a" * 300 + "@example.org",
        "tel:12345678",
        "a@example.org",
    ],
)
def test_no_other_address_to_write_to_is_taken(value: str) -> None:
    with pytest.raises(ValueError):
        check_contact_address(value)


def test_languages_share_compiled_templates_and_keep_their_own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.html").write_text("{% from 'part.html' import part %}{{ part() }}{{ _('Sources') }}")
    (tmp_path / "part.html").write_text("{% macro part() %}{{ _('Claims') }} {% endmacro %}")
    compile_template, texts = jinja2.Environment.compile, []

    def counted(self: jinja2.Environment, source: str, *values: str) -> object:
        texts.append(source)
        return compile_template(self, source, *values)

    monkeypatch.setattr(jinja2.Environment, "compile", counted)
    compiled = CompiledTemplates()
    marked, plain = (make_environment(tmp_path, words, compiled) for words in (Catalog(), NullTranslations()))
    assert [e.get_template("page.html").render() for e in (marked, plain, marked)] == [
        "&lt;b&gt;Claims &lt;b&gt;Sources",
        "Claims Sources",
        "&lt;b&gt;Claims &lt;b&gt;Sources",
    ]
    assert len(texts) == 2


def test_a_template_that_changed_is_compiled_again(tmp_path: Path) -> None:
    compiled = CompiledTemplates()
    for text in ("before", "after"):
        (tmp_path / "page.html").write_text(text)
        assert make_environment(tmp_path, NullTranslations(), compiled).get_template("page.html").render() == text


def test_a_macro_that_calls_back_is_told_its_caller(environment: jinja2.Environment) -> None:
    folded = "{% macro folded(items) %}{% for item in items %}<li>{{ caller(item) }}</li>{% endfor %}{% endmacro %}"
    assert environment.from_string(folded + "{% call(one) folded(['<', 2]) %}{{ one }}{% endcall %}").render() == "<li>&lt;</li><li>2</li>"
