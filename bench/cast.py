"""Who and what the stories of a made-up site share."""

from collections.abc import Iterator

from bench import phrases as text


class Cast:
    """Actors, outlets and places that the stories share."""

    def __init__(self, stories: int) -> None:
        self.actors = [f"actor-{number:04d}" for number in range(max(12, stories // 3))]
        self.outlets = [f"avis-{number:03d}" for number in range(max(8, stories // 12))]
        self.places = [f"sted-{number:03d}" for number in range(24)]

    def files(self) -> Iterator[tuple[str, str, str]]:
        """Kind of folder, id and content of each file."""
        for number, id in enumerate(self.actors):
            yield "actors", id, self._actor(number, id)
        for number, id in enumerate(self.outlets):
            name = f"{text.syllables(number)}posten"
            yield "outlets", id, f"id: {id}\nkind: {'news-agency' if number % 4 == 0 else 'newspaper'}\nnames: {{da: {name}, en: {name}}}\n"
        for number, id in enumerate(self.places):
            name = f"{text.syllables(number + 3000)}by"
            lat, lon = 55.0 + number % 6 * 0.4, 8.3 + number // 6 * 0.9
            yield "places", id, f"id: {id}\nkind: town\nnames: {{da: {name}, en: {name}}}\ncoordinates: {{lat: {lat:.1f}, lon: {lon:.1f}}}\n"

    def _actor(self, number: int, id: str) -> str:
        name = f"{text.GIVEN[number % len(text.GIVEN)]} {text.syllables(number)}sen"
        lines = [f"id: {id}"]
        if number % 3 == 0:
            lines += ["kind: organisation", f"names: {{da: {text.syllables(number)}rådet, en: {text.syllables(number)}rådet}}"]
        elif number % 11 == 5:
            lines += ["kind: unnamed-person", "names: {da: en kilde med kendskab til sagen, en: a source familiar with the matter}"]
        else:
            da, en = text.OFFICES[number % len(text.OFFICES)]
            lines += ["kind: person", f"names: {{da: {name}, en: {name}}}", "roles:", f"  - title: {{da: {da}, en: {en}}}", "    from: 2019-01-01"]
            lines += [f"    speaks_for: {self.actors[number - number % 3]}"] if number % 3 == 1 else []
        return "\n".join(lines) + "\n"
