"""What search knows of a language: words that say nothing, and endings that hide a word."""

from typing import Final

STOP_WORDS: Final = {
    "da": "af al alle at blev bliver da de dem den der deres det dog du efter eller en er et for fra ham han har havde hun hvad hvem hvor hvordan "
    "hvornår i ikke ind jeg kan med men mod mon ned ned når og også om op os over på sig sin sine som så til ud under var ved vi vil være",
    "en": "a about after all also an and are as at be been but by can did do does for from had has have he her his how if in into is it its no not "
    "of on or she so such that the their them then there they this to was we were what when where which who why will with",
}
"""The commonest words. They are neither indexed nor looked for, unless nothing else is asked for."""

ENDINGS: Final = {
    "da": "ernes erens enes erne eren eres ene ens ets ers en et er es e s r",
    "en": "ings ies ing ed es s",
}
"""Endings of nouns and verbs, longest first. A query word is looked for without its ending too: as
words are found by their beginning, that reaches every form (`ministeren` finds `ministeriel`, ranked last)."""

SHORTEST_STEM: Final = 4
"""Letters that must be left of a word without its ending."""

COMPOUNDS: Final = frozenset({"da"})
"""Languages that write compounds as one word."""
