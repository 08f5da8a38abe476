"""The frame of a message, in plain text that lines up in a terminal."""

from newsexplainer.diagnostics import Diagnostic, Span, nearest, one_of, render
from newsexplainer.diagnostics.display import excerpt, visible, width


def shown(line: str, column: int, length: int, label: str = "") -> list[str]:
    return render([Diagnostic("a-code", Span("f", 1, column, length), "message", label)], {"f": line}).splitlines()


def test_the_frame_is_the_one_of_the_house() -> None:
    diagnostic = Diagnostic(
        "unknown-status",
        Span("seeds/stories/budget.yaml", 6, 13, 8),
        "claim `c1` has the status `confirmd`, which does not exist",
        "did you mean `confirmed`?",
        "choose one of: confirmed, reported, disputed, denied",
    )
    text = "\n" * 5 + "    status: confirmd\n"
    assert render([diagnostic], {"seeds/stories/budget.yaml": text}) == (
        "error[unknown-status]: claim `c1` has the status `confirmd`, which does not exist\n"
        " --> seeds/stories/budget.yaml:6:13\n"
        "  |\n"
        "6 |     status: confirmd\n"
        "  |             ^^^^^^^^ did you mean `confirmed`?\n"
        "  = help: choose one of: confirmed, reported, disputed, denied\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_nothing_wrong_prints_nothing() -> None:
    assert render([], {}) == ""


def test_mistakes_come_in_the_order_of_files_and_lines_and_are_counted() -> None:
    spans = [Span("b", 1), Span("a", 10), Span("a", 9), Span("a", 9)]
    found = [Diagnostic("a-code", span, "m", severity="warning" if span.path == "b" else "error") for span in spans]
    lines = render(found, {}).splitlines()
    assert [line for line in lines if "-->" in line] == [" --> a:9:1", "  --> a:10:1", " --> b:1:1"]
    assert lines[-1] == "2 errors and 1 warning in 2 files"


def test_the_mark_stands_under_wide_characters() -> None:
    line, under = shown("名前: 習近平!", 5, 3)[3:5]
    assert line == "1 | 名前: 習近平!"
    assert under == "  | " + " " * 6 + "^" * 6


def test_the_mark_stands_under_combining_marks() -> None:
    assert shown("e\u0301e\u0301: x", 7, 1)[4] == "  | " + " " * 4 + "^"


def test_control_characters_are_shown_and_never_sent() -> None:
    text = render([Diagnostic("a-code", Span("f\x07", 1, 2, 1), "me\x1bssage", "la\u202ebel", "he\x9blp")], {"f\x07": "a\x1b[31mb"})
    assert all(char.isprintable() or char == "\n" for char in text)
    assert "\\u{1b}" in text
    assert "\\u{202e}" in text


def test_a_long_line_is_clipped_around_the_mark() -> None:
    line, under = shown("x" * 500 + "HERE" + "y" * 500, 501, 4)[3:5]
    assert len(line) <= 104
    assert line[under.index("^") :].startswith("HERE")
    assert under.count("^") == 4
    assert line.startswith("1 | …")
    assert line.endswith("…")


def test_a_long_mark_is_clipped_too() -> None:
    line, under = shown("x" * 5000, 1, 5000)[3:5]
    assert len(line) <= 104
    assert len(under) <= 104


def test_a_long_label_is_clipped() -> None:
    assert shown("abc", 1, 3, "why " * 1000)[4].endswith("why why…")


def test_a_mark_beyond_the_line_stands_behind_it() -> None:
    assert shown("abc", 40, 10)[4] == "  |    ^"


def test_a_file_that_cannot_be_shown_is_named() -> None:
    assert render([Diagnostic("a-code", Span("f", 3, 2), "m", "why", "how")], {}).splitlines()[1:4] == [" --> f:3:2", "  = why", "  = help: how"]


def test_related_places_follow_with_a_mark_of_their_own() -> None:
    text = render([Diagnostic("a-code", Span("f", 12, 1, 1), "m", related=((Span("g", 3, 2, 1), "earlier"),))], {"f": "x\n" * 12, "g": "\n\nab"})
    assert text.splitlines()[5:9] == ["  ::: g:3:2", "   |", " 3 | ab", "   |  - earlier"]


def test_an_excerpt_says_where_the_mark_falls() -> None:
    assert excerpt("abc", 2, 1) == excerpt("abc", 2, 0)
    assert (excerpt("漢字", 2, 1).indent, excerpt("漢字", 2, 1).marks) == (2, 2)


def test_width_counts_terminal_columns() -> None:
    assert (width("abc"), width("漢字"), width("e\u0301")) == (3, 4, 1)
    assert visible("a\tb") == "a b"


def test_the_nearest_name_is_found_whatever_its_case() -> None:
    assert nearest("Confirmd", ["denied", "confirmed"]) == ("confirmed",)
    assert nearest("zzz", ["denied"]) == ()
    assert set(nearest("kim-jong", ["kim-jong-un", "kim-yo-jong", "putin"], 2)) == {"kim-jong-un", "kim-yo-jong"}


def test_long_choices_are_counted() -> None:
    assert one_of("abc") == "a, b, c"
    assert one_of("abcdefghij", 3) == "a, b, c and 7 more"
