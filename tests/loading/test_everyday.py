"""Dates in words: each brings the date to write, in every language of the site, and in no other."""

import pytest

from newsexplainer.languages import all_languages, load_languages
from newsexplainer.loading.everyday import everyday_date
from newsexplainer.loading.project import load_bytes
from newsexplainer.model.dates import DateError, parse


@pytest.mark.parametrize(
    ("text", "message", "help"),
    [
        ("2023-09-04 kl. 07.36", "joined by a space", "write 2023-09-04T07:36"),
        ("ca. 2023", "after the date", "write 2023~"),
        ("før 2022", "words", "[..2021]"),
        ("siden 2022", "words", "2022/.."),
        ("11. september", "words", "YYYY-09-11"),
        ("den 5. maj 2024", "words", "write 2024-05-05"),
        ("2024-03-03 kl. 9.30", "joined by a space", "2024-03-03T09:30"),
        ("2024-03-03 kl. 12", "joined by a space", "2024-03-03T12:00"),
        ("the 5th of May 2024", "words", "write 2024-05-05"),
        ("5 Sept 2024", "words", "write 2024-09-05"),
        ("about 2023-04", "after the date", "write 2023-04~"),
        ("before 2022", "words", "[..2021]"),
        ("from 2022-01", "words", "2022-01/.."),
        ("2022 til 2023", "written with `/`", "write 2022/2023"),
        ("2022 to 2023", "written with `/`", "write 2022/2023"),
        ("2024-03-03 at 9.30", "joined by a space", "2024-03-03T09:30"),
    ],
)
def test_a_date_in_words_brings_the_date_to_write(text: str, message: str, help: str) -> None:
    error = everyday_date(text, all_languages())
    assert error is not None
    assert message in error.message and help in error.help


@pytest.mark.parametrize("text", ["i sidste uge", "30. februar 2024", "2023-09-04", "May", "hello", ""])
def test_what_is_no_such_date_brings_none(text: str) -> None:
    assert everyday_date(text, all_languages()) is None


def test_only_the_languages_of_the_site_are_read() -> None:
    assert everyday_date("den 5. maj 2024", load_languages(("en",))) is None
    assert everyday_date("the 5th of May 2024", load_languages(("da",))) is None


def test_the_part_at_fault_is_told_where_it_stands() -> None:
    """The parser marks the part that is no date; the words for it follow from that part alone."""
    text = "[2023-09-01,5. september 2023]"
    with pytest.raises(DateError) as caught:
        parse(text)
    assert text[caught.value.offset :][: caught.value.length] == "5. september 2023"
    file = f'id: x\nkind: person\nnames: {{da: a, en: a}}\nroles:\n  - {{title: {{da: a, en: a}}, from: "{text}"}}\n'
    (problem,) = load_bytes(file.encode(), "actor", "x").problems
    assert (problem.code, problem.span.line, problem.help) == ("bad-date", 5, "write 2023-09-05")


@pytest.mark.parametrize("text", ["ca. 2023", "siden 2022", "5. maj 2024", "2022 til 2023", "2024-03-03 kl. 12.30"])
def test_the_advice_is_itself_a_date(text: str) -> None:
    error = everyday_date(text, all_languages())
    assert error is not None
    parse(error.help.removeprefix("write "))
