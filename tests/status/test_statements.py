"""R2, R4 to R7, R10 and R15: who can confirm, deny, decline, hedge and take back."""

import pytest

from newsexplainer.model.status_codes import Status
from newsexplainer.status import Flag, WouldChange
from tests.status.builders import says, status, why


def test_one_competent_source_on_record_confirms() -> None:
    found = status(says("a", "minister", 1))
    assert (found.status, found.rule, why(found)) == (Status.CONFIRMED, "R10", {"a": "confirms"})


@pytest.mark.parametrize(
    ("change", "rule", "reason"),
    [
        ({"on_record": False}, "R3", "origin"),
        ({"commitment": "probable"}, "R6", "origin"),
    ],
)
def test_off_record_or_hedged_words_of_the_competent_only_report(change: dict[str, object], rule: str, reason: str) -> None:
    found = status(says("a", "minister", 1, **change))
    assert (found.status, found.rule, why(found)["a"]) == (Status.REPORTED, rule, reason)


def test_competence_is_declared_per_claim() -> None:
    assert status(says("a", "professor", 1)).rule == "R2"
    assert status(says("a", "professor", 1), competent=["professor"]).status is Status.CONFIRMED
    assert WouldChange.COMPETENT_CONFIRMS not in status(says("a", "professor", 1), competent=[]).would_change


def test_the_words_of_others_do_not_count_beside_a_confirmation() -> None:
    found = status(says("a", "insider", 1), says("b", "professor", 2), says("c", "minister", 3), says("d", "ambassador", 4, commitment="probable"))
    assert why(found) == {"a": "unnamed", "b": "not-competent", "c": "confirms", "d": "hedged"}


@pytest.mark.parametrize("first", ["minister", "professor"])
def test_declining_to_comment_never_changes_a_status(first: str) -> None:
    plain = status(says("a", first, 1))
    found = status(says("a", first, 1), says("b", "ambassador", 2, "declines"), competent=["norland", "sudland"])
    assert found.status is plain.status
    assert Flag.DECLINED in found.flags
    assert [statement.id for statement in found.declined] == ["b"]
    assert why(found)["b"] == "declines"


def test_somebody_who_later_takes_a_side_no_longer_declines() -> None:
    found = status(says("a", "spokesman", 1, "declines"), says("b", "minister", 2))
    assert (Flag.DECLINED in found.flags, why(found)["a"]) == (False, "superseded")
    same_day = status(says("a", "minister", 2), says("z", "spokesman", 2, "declines"))
    assert Flag.DECLINED not in same_day.flags


@pytest.mark.parametrize("stance", ["denies", "disputes"])
def test_a_denial_by_a_competent_actor_makes_the_claim_disputed(stance: str) -> None:
    found = status(says("a", "ambassador", 1), says("b", "minister", 2, stance))
    assert (found.status, found.rule) == (Status.DISPUTED, "R5")
    assert why(found) == {"a": "origin", "b": stance}
    both = status(says("a", "ambassador", 1), says("b", "minister", 2, stance), competent=["norland", "sudland"])
    assert both.status is Status.DISPUTED


@pytest.mark.parametrize(
    ("denial", "reason"),
    [
        (says("b", "professor", 2, "denies"), "no-standing"),
        (says("b", "norland-officials", 2, "denies"), "unnamed"),
        (says("b", "minister", 2, "denies", on_record=False), "off-record"),
        (says("b", "minister", 2, "denies", commitment="possible"), "possible"),
    ],
)
def test_a_denial_without_weight_is_only_flagged(denial: dict[str, object], reason: str) -> None:
    found = status(says("a", "ambassador", 1), denial)
    assert (found.status, Flag.DENIED_BY_OTHERS in found.flags, why(found)["b"]) == (Status.REPORTED, True, reason)


def test_a_denial_that_nobody_contradicts_is_a_denial() -> None:
    assert (status(says("a", "minister", 1, "denies")).status, status(says("a", "minister", 1, "denies")).rule) == (Status.DENIED, "R5")
    assert status(says("a", "minister", 1, "disputes")).status is Status.UNKNOWN
    assert status(says("a", "professor", 1, "denies")).status is Status.UNKNOWN


def test_the_last_word_of_a_voice_counts() -> None:
    assert status(says("a", "minister", 1), says("b", "spokesman", 2, "denies")).status is Status.DENIED
    assert status(says("a", "minister", 1, "denies"), says("b", "spokesman", 2)).status is Status.CONFIRMED
    assert why(status(says("a", "minister", 1), says("b", "spokesman", 2, "denies"))) == {"a": "reversed", "b": "denies"}


def test_a_time_of_day_orders_what_was_said_on_one_day() -> None:
    morning, evening = "2023-09-05T08:00", "2023-09-05T20:00"
    assert status(says("b", "minister", morning, "denies"), says("a", "minister", evening)).status is Status.CONFIRMED
    assert status(says("a", "minister", morning), says("b", "minister", evening, "denies")).status is Status.DENIED
    assert status(says("a", "minister", 5), says("b", "minister", 5, "denies")).status is Status.DENIED


def test_the_official_line_does_not_silence_a_leak() -> None:
    found = status(says("a", "norland-officials", 1), says("b", "spokesman", 2, "denies"))
    assert found.status is Status.DISPUTED
    assert [(o.ids, str(o.direction)) for o in found.origins] == [(("norland",), "asserts"), (("norland",), "denies")]


def test_a_later_hedge_does_not_weaken_what_was_said_with_certainty() -> None:
    assert status(says("a", "minister", 1), says("b", "minister", 2, commitment="probable")).status is Status.CONFIRMED


def test_certainty_from_before_a_change_of_sides_is_gone() -> None:
    words = [says("a", "minister", 1), says("b", "minister", 2, "denies"), says("c", "minister", 3, commitment="probable")]
    assert (status(*words).status, status(*words).rule) == (Status.REPORTED, "R6")


def test_a_hedge_caps_the_status_below_confirmed() -> None:
    found = status(says("a", "minister", 1, commitment="probable"), says("b", "ambassador", 2, commitment="probable"))
    assert (found.status, found.rule) == (Status.REPORTED, "R6")
    assert Flag.HEDGED in found.flags


def test_what_is_only_called_possible_stays_unknown() -> None:
    found = status(says("a", "minister", 1, commitment="possible"))
    assert (found.status, found.rule, why(found)) == (Status.UNKNOWN, "R6", {"a": "possible"})
    assert Flag.POSSIBLE_ONLY in found.flags
    assert found.would_change[0] is WouldChange.SOMEBODY_SURE


def test_one_outlet_only_is_flagged_whatever_it_passed_through() -> None:
    assert Flag.SINGLE_OUTLET in status(says("a", "insider", 1, via=["agency", "gazette"])).flags
    assert Flag.SINGLE_OUTLET in status(says("a", "insider", 1, sources=["wire", "copy"])).flags
    assert Flag.SINGLE_OUTLET not in status(says("a", "insider", 1, sources=["paper", "wire"])).flags
    assert Flag.SINGLE_OUTLET not in status(says("a", "spokesman", 1, sources=["website"])).flags


def test_what_rests_on_documents_with_a_caveat_alone_is_marked() -> None:
    assert Flag.WEAK_RELAY in status(says("a", "insider", 1, sources=["rumour-sheet"])).flags
    assert Flag.WEAK_RELAY not in status(says("a", "insider", 1, sources=["rumour-sheet", "paper"])).flags


def test_a_claim_whose_every_assertion_is_taken_back_is_withdrawn() -> None:
    found = status(says("a", "professor", 1), says("b", "professor", 2, "withdraws"))
    assert (found.status, found.rule, why(found)) == (Status.WITHDRAWN, "R15", {"a": "withdrawn", "b": "withdraws"})
    assert status(says("a", "professor", 1), says("b", "professor", 2, "withdraws"), says("c", "institute", 3)).status is Status.REPORTED
    assert status(says("a", "professor", 1), says("b", "professor", 2, "withdraws"), says("c", "professor", 3)).status is Status.REPORTED


def test_somebody_without_standing_who_turns_round_has_taken_it_back() -> None:
    assert status(says("a", "professor", 1), says("b", "professor", 2, "denies")).status is Status.WITHDRAWN


def test_a_denial_can_be_taken_back_too() -> None:
    words = [says("a", "ambassador", 1), says("b", "minister", 2, "denies"), says("c", "minister", 3, "withdraws")]
    assert status(*words).status is Status.REPORTED


def test_an_outlet_can_retract_what_it_alone_heard_from_people_it_did_not_name() -> None:
    assert status(says("a", "insider", 1), says("b", "gazette", 2, "withdraws")).status is Status.WITHDRAWN
    assert status(says("a", "insider", 1, sources=["paper", "wire"]), says("b", "gazette", 2, "withdraws")).status is Status.REPORTED
    assert status(says("a", "professor", 1), says("b", "gazette", 2, "withdraws")).status is Status.REPORTED


def test_where_nobody_says_anything_it_is_unknown() -> None:
    found = status(nobody_says={"da": "x", "en": "x"})
    assert (found.status, found.rule, found.origins) == (Status.UNKNOWN, "R16", ())
