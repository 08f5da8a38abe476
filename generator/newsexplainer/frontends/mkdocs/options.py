"""The options of the MkDocs plugin, as mkdocs.yml gives them, and where that file lies."""

from pathlib import Path

from mkdocs.config import config_options
from mkdocs.config.base import Config, ValidationError
from mkdocs.config.defaults import MkDocsConfig

from newsexplainer.model.addresses import check_contact_address


class ContactAddressOption(config_options.Type[str]):
    """Where readers write to: a web address, by the same rule as in stories, or `mailto:` and an e-mail address."""

    def __init__(self) -> None:
        super().__init__(str)

    def run_validation(self, value: object) -> str:
        """The address, or an error of MkDocs that names the option."""
        try:
            return check_contact_address(super().run_validation(value))
        except ValueError as error:
            raise ValidationError(str(error)) from None


class ExplainerConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs ships no types for how it collects options
    """The options of the plugin in mkdocs.yml."""

    feedback_url = config_options.Optional(ContactAddressOption())
    share_cards = config_options.Type(bool, default=True)
    languages = config_options.Optional(config_options.Type(object))  # read by frontends/languages.py, which says what is wrong with it


def project_root(config: MkDocsConfig) -> Path:
    """The folder of mkdocs.yml, which holds `seeds/` and `templates/`."""
    return settings_file(config).parent


def settings_file(config: MkDocsConfig) -> Path:
    """The file that MkDocs was configured by."""
    return Path(config.config_file_path or "mkdocs.yml").resolve()
