"""Any text in any field of the schema leaves every page and every export as a harmless text does."""

from collections.abc import Callable

import pytest

from newsexplainer.exports import ExportRequest
from newsexplainer.exports.cards import Card, draw_card, fonts_in
from newsexplainer.exports.tables import claims_table, statements_table
from newsexplainer.loading.project import load_bytes
from newsexplainer.model.kinds import KINDS
from newsexplainer.model.status_codes import Status
from newsexplainer.status import derive_site
from tests.hostile.compare import compare
from tests.hostile.conftest import Example
from tests.hostile.fields import Data, project_of, project_unread, replaced, restricted, schema_fields, with_texts
from tests.hostile.formats import parse
from tests.hostile.site import ROOT, URL, make_site
from tests.hostile.skeleton import tokens
from tests.hostile.strings import ADDRESSES, FORMATS, OWN, corpora, packed, typed

ALL_OWN = list(packed(typed(OWN), 420))
AT_THE_START = ("javascript:alert(1)", "=HYPERLINK(\"https://evil.example\",\"x\")", "#main", "//evil.example/x")
EVERY_NTH_PACK = 45


def test_the_example_has_a_text_for_every_free_field_of_the_schema(example: Example):
    assert len(example.fields) > 100
    assert example.fields == schema_fields(), "give tests/fixtures/project or tests/hostile/fields.py a value for it"


def test_every_own_string_is_one_that_an_editor_can_type():
    assert len(typed(OWN)) == len(set(OWN)) > 130


def test_the_other_fields_refuse_markup(example: Example):
    found = restricted(example.data)
    assert len(found) > 50
    for number, slot in enumerate(found):
        for text in OWN[number % 10 :: 10]:
            entity = replaced(example.data[slot.kind, slot.id], slot.path, text)
            try:
                KINDS[slot.kind].model.model_validate(entity)
            except ValueError:
                continue
            assert not set(text) & set("<>\"'&`{}"), f"{slot.field} takes {text!r}"


@pytest.mark.parametrize("char", ["\0", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\ufeff", "\ufffe", "\t"])
def test_characters_that_no_format_may_hold_are_refused_with_their_place(char: str):
    escaped = "".join(f"\\u{ord(c):04x}" for c in char)
    loaded = load_bytes(f'id: x\nnames: {{da: "a{escaped}b"}}\n'.encode(), "actor", "x")
    assert not loaded.sound
    assert any((problem.span.line, problem.span.column) > (1, 1) and "not allowed" in problem.message for problem in loaded.problems)


@pytest.mark.slow
@pytest.mark.parametrize("text", ALL_OWN, ids=range(len(ALL_OWN)))
def test_own_strings_in_every_field_change_nothing_but_the_text(example: Example, tell: Callable[[str], None], text: str):
    outcome = compare(example, text)
    assert outcome.differences == []
    assert outcome.texts > 1000
    if text == ALL_OWN[-1]:
        tell(f"hostile text: {len(OWN)} own strings in each of {len(example.fields)} fields ({len(example.slots)} places) on {outcome.pages} pages and in {outcome.exports} exports")


@pytest.mark.slow
def test_strings_of_public_lists_in_every_field_change_nothing_but_the_text(example: Example, shared, tell: Callable[[str], None]):
    packs = list(packed(typed(corpora(shared / "corpora" / "strings")), 3800))
    chosen = packs[::EVERY_NTH_PACK]
    assert len(packs) > 100
    for text in chosen:
        assert compare(example, text, project_unread, every_page=False).differences == []
    tell(f"hostile text: {len(chosen)} of {len(packs)} packs of public strings ({sum(map(len, chosen))} characters) in every field; all of them with bench/hostile.py")


@pytest.mark.slow
@pytest.mark.parametrize("text", AT_THE_START)
def test_a_text_that_begins_with_a_hostile_string_is_no_address_and_no_formula(example: Example, text: str):
    assert text in (*ADDRESSES, *FORMATS)
    first = next(place for place, char in enumerate(text) if char.isalnum()) + 1
    plain = text[:first] + "x" * (len(text) - first)
    pages = []
    for said in (text, plain):
        site = make_site(project_of(beginning_with(example, said)), example.renderer, exports=False)
        pages.append(site.pages)
    for path, page in pages[0].items():
        hostile, twin = tokens(page), tokens(pages[1][path])
        assert [token.shape for token in hostile] == [token.shape for token in twin], path
        for one, other in zip(hostile, twin, strict=True):
            assert _without(one.text, text, plain) == _without(other.text, text, plain), path


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_no_cell_of_a_table_begins_like_a_formula(example: Example, sign: str):
    made = derive_site(project_of(beginning_with(example, f"{sign}1+1")))
    request = ExportRequest(made, [], [], URL)
    cells = [cell for table in (*claims_table(request), *statements_table(request)) for cell in parse(table.path, table.content)]
    assert any("1+1" in cell.text for cell in cells)
    assert [cell.text for cell in cells if cell.text.startswith(sign)] == []


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/a@b.html",
        "https://evil.example/'onmouseover='alert(1)",
        "https://evil.example/?a=1&lt;b&amp;c&quot;&#34;",
        "https://evil.example/;alert(1)//(x)[y]!$*+,~",
        "HTTPS://EVIL.example:443/#javascript:alert(1)",
    ],
)
def test_an_address_that_the_model_takes_is_a_link_and_nothing_else(example: Example, address: str):
    data, plain = example.data, "https://evil.example/" + "x" * (len(address) - 21)
    found = [slot for slot in restricted(data) if slot.field.endswith(".url")]
    assert len(found) > 1
    sites = [make_site(project_of(with_texts(data, dict.fromkeys(found, said))), example.renderer, exports=False) for said in (address, plain)]
    links = 0
    for path, page in sites[0].pages.items():
        hostile, twin = tokens(page), tokens(sites[1].pages[path])
        assert [token.shape for token in hostile] == [token.shape for token in twin], path
        links += sum(token.shape.endswith("a@href") and token.text == address for token in hostile)
    assert links > 1


@pytest.mark.slow
def test_a_share_card_is_drawn_whatever_the_title(example: Example):
    fonts = fonts_in({path.name: path.read_bytes() for path in (ROOT / "templates" / "assets" / "fonts").iterdir()})
    for text in (*packed(typed(OWN), 3800), "ω" * 3900, "a " * 1900, "́" * 500, "👩‍👩‍👧‍👦" * 400):
        assert len(draw_card(Card(text, text, text, text, ((Status.DENIED, 1, text),)), fonts)) > 1000


def beginning_with(example: Example, text: str) -> Data:
    """The project with a text in every field that begins with `text`."""
    return with_texts(example.data, {slot: f"{text} z{number:04d}" for number, slot in enumerate(example.slots)})


def _without(text: str, hostile: str, plain: str) -> str:
    for said in (hostile, hostile.capitalize(), hostile[0].upper() + hostile[1:], plain, plain[0].upper() + plain[1:]):
        text = text.replace(said, "…")
    return text
