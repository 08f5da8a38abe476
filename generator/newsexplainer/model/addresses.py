"""Addresses of the web as browsers read them (WHATWG URL), public ones only.

pydantic's `Url` is the Rust crate `url`, an implementation of that standard: what it says the host is, a browser visits.
"""

import re
from ipaddress import IPv6Address, ip_address
from typing import Final

from pydantic_core import PydanticCustomError, Url

from newsexplainer.model.special_hosts import BAD_PORTS, is_public_ip, is_special_domain

_NOT_IN_REST: Final = r"\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff<>\"\\^`{|}"
_WRITTEN: Final = re.compile(
    rf"https?://(?P<host>\[[0-9a-f:.]+\]|[^/?#@:%\[\]{_NOT_IN_REST}]+)(?::[0-9]{{1,5}})?(?P<rest>[/?#][^{_NOT_IN_REST}]*)?", re.IGNORECASE
)
"""An address without what browsers only forgive: no user name, backslash, white space, missing slash or host in percent signs."""

_LABEL: Final = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_LAST_LABEL: Final = re.compile(r"[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9]")
_MAIL: Final = re.compile(r"mailto:[a-z0-9]+(?:[._+-][a-z0-9]+)*@(?P<host>(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z]{2,63})", re.ASCII | re.IGNORECASE)
_LONGEST_NAME: Final = 253


def check_web_address(value: str) -> str:
    """A public http(s) address without a user name, in a form that every program takes for the same host; a ValueError of pydantic's otherwise.

    What is plain already stays as it is written; `https://ræven.dk/å` becomes `https://xn--rven-voa.dk/%C3%A5`.
    """
    url = _parsed(value)
    if url is None or not _is_public(url.host or ""):
        raise PydanticCustomError("web_address", "not a public http(s) address without a user name")
    return _plain(value, url)


def check_contact_address(value: str) -> str:
    """A web address as above, or `mailto:` and one plain e-mail address; a ValueError otherwise.

    No subject, body or second receiver: what a reader's mail program does is up to the reader.
    """
    if value[:7].lower() != "mailto:":
        return check_web_address(value)
    match = _MAIL.fullmatch(value)
    if match is None or len(value) > 254 or not _is_public_name(match["host"].lower()):
        raise PydanticCustomError("contact_address", "not `mailto:` and a plain e-mail address, such as mailto:news@example.org")
    return value


def check_site_address(value: str) -> str:
    """The address of a site of one's own, in the same form; it may be on this machine. A ValueError otherwise."""
    url = _parsed(value)
    if url is None or url.query is not None or url.fragment is not None:
        raise ValueError("not an http(s) address of a folder, such as https://news.example/explained/: no user name, query or fragment")
    return _plain(value, url)


def _parsed(value: str) -> Url | None:
    """The parts of an address that is written as the standard says and has a port that browsers connect to."""
    if _WRITTEN.fullmatch(value) is None:
        return None
    try:
        url = Url(value)
    except ValueError:
        return None
    return None if url.port in BAD_PORTS else url


def _plain(value: str, url: Url) -> str:
    """`value` where it is ASCII and its host is written as a browser understands it, else what the browser makes of it."""
    match = _WRITTEN.fullmatch(value)
    as_written = match is not None and value.isascii() and match["host"].lower() == url.host
    return value if as_written else str(url)


def _is_public(host: str) -> bool:
    """Whether a host, as the parser gives it, can be visited from anywhere."""
    if host.startswith("["):
        return is_public_ip(IPv6Address(host[1:-1]))
    name = host.removesuffix(".")
    if _LAST_LABEL.fullmatch(name.rpartition(".")[2]) is None:  # the parser leaves no number at the end of a name
        return _is_public_ipv4(name)
    return _is_public_name(name)


def _is_public_ipv4(host: str) -> bool:
    try:
        return is_public_ip(ip_address(host))
    except ValueError:
        return False


def _is_public_name(name: str) -> bool:
    labels = name.split(".")
    well_formed = len(name) <= _LONGEST_NAME and len(labels) > 1 and all(_LABEL.fullmatch(label) for label in labels)
    return well_formed and not is_special_domain(name)
