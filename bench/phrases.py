"""Words for made-up stories, each in Danish and English."""

Pair = tuple[str, str]

GIVEN = ("Anna", "Bo", "Clara", "Dan", "Eva", "Finn", "Grete", "Hans", "Ida", "Jens", "Karen", "Lars", "Mette", "Niels")

OFFICES: tuple[Pair, ...] = (
    ("talsmand", "spokesman"),
    ("direktør", "director"),
    ("borgmester", "mayor"),
    ("formand", "chairman"),
    ("havnechef", "harbour master"),
)

TOPICS: tuple[Pair, ...] = (
    ("Byudvikling", "Urban development"),
    ("Trafik", "Traffic"),
    ("Energi", "Energy"),
    ("Sundhed", "Health"),
    ("Skole", "Schools"),
)

TERMS: tuple[Pair, ...] = (
    ("lokalplan", "local plan"),
    ("udbud", "tender"),
    ("høring", "hearing"),
    ("servitut", "easement"),
    ("tilsyn", "supervision"),
)

SUBJECTS: tuple[Pair, ...] = (
    ("Kommunen", "The municipality"),
    ("Rederiet", "The shipping company"),
    ("Styrelsen", "The agency"),
    ("Havnen", "The harbour"),
    ("Skolen", "The school"),
    ("Hospitalet", "The hospital"),
    ("Museet", "The museum"),
    ("Værftet", "The shipyard"),
    ("Banken", "The bank"),
    ("Fonden", "The foundation"),
    ("Nævnet", "The board"),
    ("Udvalget", "The committee"),
    ("Selskabet", "The company"),
    ("Teatret", "The theatre"),
    ("Biblioteket", "The library"),
    ("Fabrikken", "The factory"),
    ("Foreningen", "The association"),
    ("Regionen", "The region"),
    ("Politiet", "The police"),
    ("Retten", "The court"),
)

VERBS: tuple[Pair, ...] = (
    ("har solgt", "has sold"),
    ("har købt", "has bought"),
    ("har lukket", "has closed"),
    ("har åbnet", "has opened"),
    ("har lejet", "has rented"),
    ("har undersøgt", "has examined"),
    ("har godkendt", "has approved"),
    ("har afvist", "has rejected"),
    ("har betalt for", "has paid for"),
    ("har udskudt", "has postponed"),
    ("har overtaget", "has taken over"),
    ("har forladt", "has left"),
)

OBJECTS: tuple[Pair, ...] = (
    ("den gamle grund ved vandet", "the old site by the water"),
    ("den nye bro over fjorden", "the new bridge across the fjord"),
    ("de tre lagerbygninger på kajen", "the three warehouses on the quay"),
    ("anlægget bag banegården", "the plant behind the station"),
    ("den planlagte vej gennem skoven", "the planned road through the forest"),
    ("kontrakten om færgerne", "the contract for the ferries"),
    ("tårnet på den nordlige mole", "the tower on the northern pier"),
    ("rapporten om det forurenede vand", "the report on the polluted water"),
    ("de syv vindmøller ud for kysten", "the seven wind turbines off the coast"),
    ("kælderen under rådhuset", "the cellar below the town hall"),
    ("den fredede park i midten af byen", "the listed park in the middle of the town"),
    ("aftalen om de grønne arealer", "the agreement on the green areas"),
)

ADVERBIALS: tuple[Pair, ...] = (
    ("uden at spørge de nærmeste naboer", "without asking the nearest neighbours"),
    ("efter et lukket møde med ejerne", "after a closed meeting with the owners"),
    ("på grund af en fejl i budgettet", "because of an error in the budget"),
    ("sammen med to udenlandske partnere", "together with two foreign partners"),
    ("mod rådgivernes anbefaling", "against the advice of the consultants"),
    ("i samme uge som valget", "in the same week as the election"),
    ("for at spare penge på driften", "to save money on the running costs"),
    ("med støtte fra et stort flertal", "with the support of a large majority"),
    ("som svar på kritikken fra beboerne", "in reply to the criticism from the residents"),
    ("ifølge dokumenter fra arkivet", "according to documents from the archive"),
)

_ONSETS = ("Br", "D", "F", "Gr", "H", "K", "L", "M", "N", "R", "Sk", "T", "V", "St", "P", "S")
_RHYMES = ("al", "en", "ir", "ol", "und", "ed", "ag", "im", "os", "ur", "ander", "ild", "esk", "orn", "avn", "yll")


def syllables(number: int) -> str:
    """A made-up stem with a capital, another one for each number below 65,536."""
    one, other = divmod(number * 40503 % 65536, 256)
    first = _ONSETS[one % 16] + _RHYMES[one // 16]
    return first + _ONSETS[other % 16].lower() + _RHYMES[other // 16]
