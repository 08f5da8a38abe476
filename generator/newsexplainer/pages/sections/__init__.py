"""The parts of a story page: for each a few view dataclasses and one function that fills them."""
