"""The options of the MkDocs plugin, as mkdocs.yml gives them."""

from mkdocs.config import config_options
from mkdocs.config.base import Config, ValidationError

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
