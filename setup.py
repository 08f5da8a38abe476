"""Puts `templates/`, which stands at the top of the checkout, into the package when a wheel is built. All else is in pyproject.toml."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithTemplates(build_py):
    """Copies the package, and the templates into it; an editable install uses those at the top."""

    def run(self) -> None:
        """Copy everything."""
        super().run()
        if not self.editable_mode:
            shutil.copytree("templates", Path(self.build_lib) / "newsexplainer" / "templates", dirs_exist_ok=True)


setup(cmdclass={"build_py": BuildWithTemplates})
