"""Mistakes in templates, in one line."""

import traceback
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from newsexplainer.site.settings import TEMPLATES


def template_fault(error: TemplateError, root: Path) -> str:
    """A mistake in a template in one line, with the last place in our templates that led to it."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [frame for frame in frames if Path(frame.filename).is_relative_to(root / TEMPLATES)]
    where = f"{Path(places[-1].filename).relative_to(root)}:{places[-1].lineno}: " if places else ""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        where = f"{Path(error.filename).relative_to(root)}:{error.lineno}: "
    return f"{where}the template cannot be used: {error.message}"
