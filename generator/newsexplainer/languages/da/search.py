"""What a search in Danish passes over, and how words end and are put together."""

from newsexplainer.languages.language import SearchWords

SEARCH = SearchWords(
    stop=(
        "af al alle at blev bliver da de dem den der deres det dog du efter eller en er et for fra ham han har havde hun hvad hvem hvor hvordan "
        "hvornår i ikke ind jeg kan med men mod mon ned ned når og også om op os over på sig sin sine som så til ud under var ved vi vil være"
    ),
    endings="ernes erens enes erne eren eres ene ens ets ers en et er es e s r",
    compounds=("s", "e"),
)
