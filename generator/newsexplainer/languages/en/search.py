"""What a search in English passes over, and how words end."""

from newsexplainer.languages.language import SearchWords

SEARCH = SearchWords(
    stop=(
        "a about after all also an and are as at be been but by can did do does for from had has have he her his how if in into is it its no not "
        "of on or she so such that the their them then there they this to was we were what when where which who why will with"
    ),
    endings="ings ies ing ed es s",
)
