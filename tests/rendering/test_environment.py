from gettext import NullTranslations
from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from newsexplainer.model.addresses import check_contact_address, check_web_address
from newsexplainer.rendering.bytecode import Bytecode
from newsexplainer.rendering.environment import make_environment
from newsexplainer.rendering.filters import ALLOWED_FILTERS
from newsexplainer.rendering.markup import escaped

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


def test_words_without_values_are_in_the_compiled_template_and_escaped(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p title=\"{{ _('Sources') }}\">{{ ngettext('%(num)d', '%(num)d', number) }}</p>")
    asked: list[str] = []

    class Noting(Catalog):
        def gettext(self, message: str) -> str:
            asked.append(message)
            return super().gettext(message)

    template = make_environment(tmp_path, Noting()).get_template("page.html")
    shown = [template.render(number=n) for n in (1, 2)]
    assert shown == ['<p title="&lt;b&gt;Sources">1</p>', '<p title="&lt;b&gt;Sources">2</p>'] and asked == ["Sources"]


def test_each_language_has_its_own_compiled_templates(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("{{ _('Sources') }}")
    kept: dict[str, bytes] = {}
    bytecode = Bytecode(kept.get, kept.__setitem__)
    for _ in range(2):
        marked, plain = (make_environment(tmp_path, words, bytecode.of(name)) for name, words in (("da", Catalog()), ("en", NullTranslations())))
        assert [e.get_template("page.html").render() for e in (marked, plain)] == ["&lt;b&gt;Sources", "Sources"]
    assert len(kept) == 2


@given(st.one_of(st.text(), st.text(alphabet="a<>&\"' æ"), st.integers(), st.none(), st.text().map(Markup)))
def test_values_are_escaped_as_markupsafe_does(value: object) -> None:
    assert str(escaped(value)) == str(escape(value))


MACRO = "{% macro part(one, two='2', three='3') %}{{ one }}{{ two }}{{ three }}{% endmacro %}"


@pytest.mark.parametrize(
    ("call", "shown"),
    [("part(1)", "123"), ("part(1, x)", "1&lt;i&gt;3"), ("part(1, 4, 5)", "145"), ("part(1, three=7)", "127"), ("part(one=1, two=x, three=x)", "1&lt;i&gt;&lt;i&gt;")],
)
def test_a_macro_takes_its_values_in_order_or_by_name(environment: jinja2.Environment, call: str, shown: str) -> None:
    assert environment.from_string(MACRO + "{{ " + call + " }}").render(x="<i>") == shown


@pytest.mark.parametrize("call", ["part(1, 2, 3, 4)", "part(1, four=4)"])
def test_a_macro_refuses_values_it_has_no_name_for(environment: jinja2.Environment, call: str) -> None:
    with pytest.raises(TypeError):
        environment.from_string(MACRO + "{{ " + call + " }}").render()


def test_a_macro_that_calls_back_is_told_its_caller(environment: jinja2.Environment) -> None:
    folded = "{% macro folded(items) %}{% for item in items %}<li>{{ caller(item) }}</li>{% endfor %}{% endmacro %}"
    assert environment.from_string(folded + "{% call(one) folded(['<', 2]) %}{{ one }}{% endcall %}").render() == "<li>&lt;</li><li>2</li>"
