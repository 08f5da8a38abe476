"""R1 and R3: origins count, not relays; unnamed people never confirm."""

import pytest

from newsexplainer.model.status_codes import Status
from newsexplainer.status import Flag, derive
from tests.status.builders import SPEAKERS, WORLD, claim, day, says, status, story, why


def test_two_people_who_speak_for_the_same_state_are_one_origin() -> None:
    found = status(says("a", "spokesman", 1), says("b", "minister", 2), competent=[])
    assert (found.status, found.rule) == (Status.REPORTED, "R1")
    assert [(o.ids, o.statements) for o in found.origins] == [(("norland",), ("a", "b"))]
    assert why(found) == {"a": "origin", "b": "same-origin"}


def test_a_spokesman_who_has_left_office_no_longer_speaks_for_the_palace() -> None:
    in_office = status(says("a", "spokesman", 19))
    assert (in_office.status, in_office.rule) == (Status.CONFIRMED, "R10")
    left = status(says("a", "spokesman", 21))
    assert (left.status, left.rule) == (Status.REPORTED, "R2")
    assert left.origins[0].ids == ("spokesman",)


def test_two_states_are_two_origins_and_corroborate() -> None:
    found = status(says("a", "spokesman", 1), says("b", "ambassador", 2), competent=[])
    assert (found.status, found.rule) == (Status.CORROBORATED, "R1")
    assert found.asserting_origins == 2
    assert [o.ids for o in found.origins] == [("norland",), ("sudland",)]


def test_an_unnamed_group_is_the_same_origin_as_the_state_it_belongs_to() -> None:
    found = status(says("a", "norland-officials", 1), says("b", "minister", 2), competent=[])
    assert found.status is Status.REPORTED
    assert found.asserting_origins == 1


def test_a_joint_statement_does_not_melt_two_origins_into_one() -> None:
    two = [says("a", "minister", 1), says("b", "ambassador", 2)]
    found = status(*two, says("c", "joint-command", 3), competent=[])
    assert found.status is Status.CORROBORATED
    assert [o.statements for o in found.origins] == [("a", "c"), ("b", "c")]


def test_a_relay_adds_its_outlets_and_nothing_else() -> None:
    first = says("a", "insider", 1)
    relay = says("b", "herald", 2, draws_on=["a"], sources=["copy"])
    alone, relayed = status(first), status(first, relay)
    assert (relayed.status, relayed.rule) == (alone.status, alone.rule)
    (origin,) = relayed.origins
    assert (origin.statements, origin.relays) == (("a",), ("b",))
    assert (origin.heard_by, origin.outlets) == (("gazette",), ("gazette", "agency", "herald"))
    assert why(relayed)["b"] == "relay"


def test_a_relay_of_a_relay_is_still_one_origin() -> None:
    found = status(says("a", "insider", 1), says("b", "agency", 2, draws_on=["a"]), says("c", "institute", 3, draws_on=["b"]))
    assert found.status is Status.REPORTED
    assert found.origins[0].relays == ("b", "c")


def test_two_that_draw_on_one_report_are_one_origin() -> None:
    two = [says("b", "agency", 2, draws_on=["a"]), says("c", "herald", 3, draws_on=["a"])]
    found = status(says("a", "insider", 1), *two, says("d", "institute", 4, draws_on=["b", "c"]))
    assert (found.status, found.asserting_origins) == (Status.REPORTED, 1)


def test_a_relay_stands_in_for_what_is_published_later() -> None:
    late = says("a", "insider", 1, sources=["late"])
    made = story(
        claim(late, says("b", "agency", 2, draws_on=["a"])),
        documents=[
            {"id": "paper", "outlet": "gazette", "title": {"da": "x", "en": "x"}, "published": "2023-09", "language": "da"},
            {"id": "late", "outlet": "herald", "title": {"da": "x", "en": "x"}, "published": "2023-09-10", "language": "da"},
        ],
    )
    early, full = derive(made, WORLD, day(5)).claims[0], derive(made, WORLD, day(10)).claims[0]
    assert (early.status, why(early)) == (Status.REPORTED, {"b": "origin"})
    assert (full.status, why(full)) == (Status.REPORTED, {"a": "origin", "b": "relay"})


def test_a_relay_is_never_surer_than_what_it_repeats() -> None:
    found = status(says("a", "insider", 1, commitment="possible"), says("b", "agency", 2, draws_on=["a"], commitment="certain"))
    assert found.status is Status.UNKNOWN


def test_a_relay_of_old_words_does_not_undo_a_change_of_mind() -> None:
    found = status(says("a", "minister", 1), says("b", "minister", 2, "denies"), says("c", "agency", 3, draws_on=["a"]))
    assert found.status is Status.DENIED


def test_what_draws_on_another_claim_has_the_origin_of_that() -> None:
    made = story(
        claim(says("a", "minister", 1), competent=[]),
        claim(says("b", "agency", 2, draws_on=["a"]), says("c", "spokesman", 3), competent=[], id="other", number=2),
    )
    found = derive(made, WORLD, day(30)).of("other")
    assert (found.status, found.asserting_origins) == (Status.REPORTED, 1)


def test_somebody_competent_who_draws_on_others_vouches_for_it() -> None:
    found = status(says("a", "insider", 1), says("b", "minister", 2, draws_on=["a"]))
    assert (found.status, found.rule) == (Status.CONFIRMED, "R10")


def test_a_denial_that_answers_an_assertion_is_the_speakers_own_word() -> None:
    found = status(says("a", "insider", 1), says("b", "minister", 2, "denies", draws_on=["a"]))
    assert found.status is Status.DISPUTED


def test_a_circle_of_relays_counts_for_nothing() -> None:
    found = status(says("a", "agency", 1, draws_on=["b"]), says("b", "herald", 2, draws_on=["a"]))
    assert found.status is Status.UNKNOWN
    assert why(found) == {"a": "lost-origin", "b": "lost-origin"}


@pytest.mark.parametrize("speaker", [id for id in SPEAKERS if id in WORLD.actors and WORLD.actors[id].is_unnamed])
def test_nobody_unnamed_confirms_even_where_competent_and_on_record(speaker: str) -> None:
    found = status(says("a", speaker, 1, on_record=True), competent=[speaker, "norland", "sudland"])
    assert found.status in (Status.REPORTED, Status.CORROBORATED)
    assert Flag.UNNAMED_ONLY in found.flags


def test_what_only_unnamed_people_say_is_held_back_by_r3() -> None:
    found = status(says("a", "norland-officials", 1))
    assert (found.status, found.rule) == (Status.REPORTED, "R3")


def test_two_unnamed_people_of_unknown_home_may_be_the_same_person() -> None:
    assert status(says("a", "insider", 1), says("b", "another-insider", 2)).status is Status.REPORTED
    assert status(says("a", "norland-officials", 1), says("b", "sudland-official", 2)).status is Status.CORROBORATED


def test_a_group_said_to_be_independent_of_each_other_corroborates_by_itself() -> None:
    found = status(says("a", "five-witnesses", 1))
    assert (found.status, found.asserting_origins) == (Status.CORROBORATED, 5)
