"""What the story page shows, as data."""

from dataclasses import fields, is_dataclass

import pytest

from newsexplainer.pages.sections.chains import ChainStep, fold
from newsexplainer.pages.sections.claims import ClaimItem
from newsexplainer.pages.sections.people import initials
from newsexplainer.pages.story import StoryPage


@pytest.fixture(scope="module")
def page(story_plan) -> StoryPage:
    return story_plan("da").context


@pytest.fixture(scope="module")
def claims(page) -> dict[int, ClaimItem]:
    return {claim.number: claim for group in page.box.groups for claim in group.claims}


def names(steps) -> list[str]:
    return [step.text for step in steps]


def test_claims_stand_under_their_status_in_order_of_certainty(page):
    found = [(group.badge.code, [claim.number for claim in group.claims]) for group in page.box.groups]
    assert found == [
        ("confirmed", [1, 2, 11]),
        ("corroborated", [4]),
        ("reported", [3, 10]),
        ("disputed", [5]),
        ("denied", [6]),
        ("refuted", [7]),
        ("withdrawn", [8]),
        ("unknown", [9]),
    ]


def test_the_bar_has_its_counts_as_a_sentence(page):
    assert page.box.summary.startswith("11 oplysninger: 3 bekræftet, 1 underbygget, 2 oplyst")


def test_an_unnamed_step_is_marked_and_the_way_to_us_is_drawn_once(claims):
    (chain,) = claims[3].chains
    assert names(chain.steps) == ["Kilder på rådhuset (unavngivne)", "Lindeby Tidende", "Nordnyt", "Kystens Radio"]
    assert [step.unnamed for step in chain.steps] == [True, False, False, False]
    assert chain.steps[1].url == "https://tidende.example/2025/09/04/svoemmehal"


def test_three_outlets_that_carry_one_voice_are_flagged_as_one_origin(claims):
    assert claims[3].flags == ("3 medier, én kilde", "En plan, ikke en begivenhed")


def test_declining_to_comment_stands_on_its_own_line_and_in_no_chain(claims):
    (declined,) = claims[3].declined
    assert declined.text == "Karen Holm vil hverken be- eller afkræfte det."
    assert names(declined.steps) == ["Lindeby Kommunes hjemmeside"]
    assert not any("Holm" in step.text for chain in claims[3].chains for step in chain.steps)


def test_a_confirmed_utterance_says_that_only_the_saying_is_confirmed(claims):
    assert claims[2].said_only == "Bekræftet er, at det er sagt – ikke at det passer."
    assert claims[1].said_only is None


def test_both_sides_of_a_dispute_are_named_with_what_they_do(claims):
    assert [(chain.label, chain.steps[0].text) for chain in claims[5].chains] == [("Siger det", "Jens Ågård"), ("Afviser", "Karen Holm")]


def test_a_refuted_claim_names_what_refuted_it(claims):
    (evidence,) = claims[7].evidence
    assert (evidence.label, names(evidence.steps)) == ("Tilbagevist af", ["Lindeby Tidende"])


def test_a_withdrawn_claim_shows_who_took_it_back(claims):
    assert [chain.label for chain in claims[8].chains] == ["Trækker det tilbage"]


def test_a_claim_that_nobody_asserts_says_why_it_is_there(claims):
    assert claims[9].chains == ()
    assert claims[9].nobody_says.text == "Skoleledere har spurgt; kommunen har ikke svaret."


def test_the_proof_names_rule_what_counted_what_did_not_and_what_would_change_it(claims):
    proof = claims[3].proof
    assert (proof.rule, proof.title) == ("R3", "Unavngivne kilder bekræfter aldrig")
    assert [line.who for line in proof.counted] == ["Kilder på rådhuset (unavngivne)"]
    assert [line.who for line in proof.aside] == ["Karen Holm"]
    assert all(line.why for line in (*proof.counted, *proof.aside))
    assert len(proof.would_change) >= 2


def test_each_rule_that_decided_is_told_once_for_all_claims(page, claims):
    assert {claim.proof.rule for claim in claims.values()} == {rule.id for rule in page.box.rules}
    assert [rule.path for rule in page.box.rules if rule.id == "R3"] == ["da/method/#rule-r3"]


def test_the_history_of_a_claim_runs_through_every_status_it_has_had(claims):
    assert [(step.badge.code, step.date.machine) for step in claims[7].proof.history] == [
        ("reported", "2025-09-04"),
        ("refuted", "2025-10-18"),
    ]


def test_every_key_fact_has_a_source_a_reader_can_open(page):
    assert [[(s.text, s.url is not None) for s in fact.sources] for fact in page.key_facts] == [
        [("Lindeby Tidende", True)],
        [("Lindeby Kommunes hjemmeside", True)],
        [("Kystens Radio", True)],
    ]


def test_the_timeline_is_in_order_with_gaps_and_the_day_of_the_page(page):
    kinds = [row.event.anchor if row.event else row.gap.text if row.gap else "now" for row in page.timeline]
    assert kinds == [
        "event-pool-opens",
        "34 år uden kendte begivenheder",
        "event-renovation",
        "12 år uden kendte begivenheder",
        "event-promise-meeting",
        "2 år uden kendte begivenheder",
        "event-leak-story",
        "event-inspection",
        "event-hearing",
        "event-budget-meeting",
        "event-autumn-break",
        "now",
        "event-staff-meeting",
        "event-closure",
    ]


def test_nodes_and_tags_tell_how_certain_an_event_and_its_date_are(page):
    rows = {row.event.anchor: row.event for row in page.timeline if row.event}
    assert (rows["event-renovation"].node, rows["event-renovation"].tags) == ("approximate", ("Omtrentlig dato",))
    assert rows["event-promise-meeting"].node == "alleged"
    assert (rows["event-hearing"].node, rows["event-hearing"].tags) == ("cancelled", ("Aflyst",))
    assert rows["event-closure"].node == "planned"
    assert rows["event-renovation"].as_said.text == "for omkring 16 år siden"


def test_a_planned_event_whose_time_has_passed_says_so(page):
    passed = [row.event.anchor for row in page.timeline if row.event and row.event.passed]
    assert passed == ["event-inspection"]


def test_predictions_are_held_against_what_happened(page):
    assert [(row.claim.number, row.by, row.code) for row in page.predictions] == [(7, "Jens Ågård", "did-not")]


def test_a_card_tells_the_role_and_what_its_actor_said(page):
    cards = {card.name.text: card for card in page.people}
    holm = cards["Karen Holm"]
    assert holm.role.text == "Borgmester i Lindeby"
    assert [(saying.verb, [c.number for c in saying.claims]) for saying in holm.sayings] == [
        ("Siger", [1, 2, 11]),
        ("Afviser", [5, 6]),
        ("Vil ikke kommentere", [3]),
    ]


def test_an_organisation_speaks_through_its_officers_and_is_not_called_silent(page):
    cards = {card.name.text: card for card in page.people}
    assert cards["Lindeby Kommune"].silence == "Udtaler sig gennem Karen Holm."


def test_the_unnamed_are_drawn_otherwise(page):
    cards = {card.name.text: card for card in page.people}
    assert (cards["Kilder på rådhuset"].shape, cards["Kilder på rådhuset"].initials) == ("unnamed", "?")


@pytest.mark.parametrize(("name", "expected"), [("Kim Jong-un", "KJ"), ("Karen Holm", "KH"), ("Kreml", "K"), ("”Ågård”", "Å"), ("–", "?")])
def test_initials_are_one_or_two_letters(name, expected):
    assert initials(name, unnamed=False) == expected


def test_answered_questions_come_last_with_their_answer(page):
    assert [question.closed is not None for question in page.questions] == [False, False, True]
    assert page.questions[2].answer.text.startswith("Ja.")


def test_the_log_is_derived_newest_first_and_keeps_corrections_out(page):
    assert [day.date.machine for day in page.log] == ["2025-10-18", "2025-10-10", "2025-09-09", "2025-09-08", "2025-09-05"]
    assert page.all_changes == "da/lindeby-pool/changes/"
    (moved,) = page.log[0].moved
    assert (moved.claim.number, moved.before.code, moved.after.code, moved.because) == (
        7,
        "reported",
        "refuted",
        "fordi Lindeby Tidende viser, at det ikke er sådan",
    )
    assert [item.was.text for item in page.corrections] == ["Svømmehallen åbnede i 1975."]


def test_the_page_names_every_outlet_once_and_leads_to_the_whole_list(page):
    names = [(name.text, count) for name, count in page.sources.outlets]
    assert names[0][1] == max(count for _, count in names) and len(names) == len(dict(names))
    assert page.sources.path == "da/lindeby-pool/sources/"


def test_a_drawing_says_in_a_sentence_what_it_shows_and_leads_to_all_of_it_in_words(page):
    view = page.pictures.attribution
    assert view.alt.startswith("Hvem siger hvad om hvem. ")
    assert view.facts == "da/lindeby-pool/sources/#drawing-who-says-what"


def test_the_two_languages_show_the_same_page(story_plan):
    assert shape(story_plan("da").context) == shape(story_plan("en").context)


def shape(view):
    """A view without its words: types, counts and codes."""
    if is_dataclass(view):
        skipped = {"pictures", "language", "text", "lang", "path", "word", "who"}
        return type(view).__name__, [shape(getattr(view, f.name)) for f in fields(view) if f.name not in skipped]
    return [shape(item) for item in view] if isinstance(view, tuple) else type(view).__name__


def views(kind, seen):
    """Every dataclass that a view of type `kind` is made of."""
    if kind in seen:
        return seen
    seen.add(kind)
    for field in fields(kind):
        for part in parts(field.type):
            views(part, seen)
    return seen


def parts(annotation):
    if is_dataclass(annotation) and annotation.__module__.startswith("newsexplainer.pages"):
        return [annotation]
    return [part for argument in getattr(annotation, "__args__", ()) for part in parts(argument)]


def test_every_field_a_template_may_use_is_explained():
    kinds = views(StoryPage, set())
    assert len(kinds) > 25
    missing = [f"{kind.__name__}.{f.name}" for kind in kinds for f in fields(kind) if not f.metadata.get("help")]
    assert sorted(missing) == []
    assert all(kind.__doc__ for kind in kinds)


def test_outlets_that_end_the_same_way_stand_beside_each_other_on_one_line():
    def way(*names):
        return tuple(ChainStep(name) for name in names)

    folded = fold([way("Reuters", "TASS"), way("AFP", "Dawn"), way("Reuters", "Dawn"), way("B.T."), way("Ritzau"), ()])
    assert [(names(line.steps), names(line.beside)) for line in folded] == [
        (["Reuters", "TASS"], ["Dawn"]),
        (["AFP", "Dawn"], []),
        (["B.T."], []),
        (["Ritzau"], []),
    ]
