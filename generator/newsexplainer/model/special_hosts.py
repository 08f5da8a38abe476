"""Hosts that no reader can visit, as data: from registries of IANA, from ICANN, and from what routers and clusters hand out.

A list of the domains that do exist would be shorter to explain, and would refuse a domain that is new.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Final

SPECIAL_DOMAINS: Final = frozenset(
    {
        # Special-Use Domain Names (RFC 6761 and after); `example` is for examples, such as ours, and leads nowhere.
        "alt", "arpa", "invalid", "local", "localhost", "onion", "test",
        # Never delegated: RFC 6762 appendix G, ICANN's resolutions on `internal` (2024) and on name collisions (2018).
        "corp", "home", "internal", "intranet", "lan", "mail", "private",
        # Handed out by routers, operating systems and clusters; none is in the root zone.
        "belkin", "cluster", "consul", "default", "dlink", "docker", "domain", "gateway", "intra", "k8s", "kube", "kubernetes", "localdomain", "localnet",
        "modem", "nomad", "openstacklocal",
        "router", "svc", "workgroup", "fritz.box",
        # Other name systems than DNS.
        "bit", "eth", "exit", "gnu", "i2p",
        # Answer with the address in their first labels, or with 127.0.0.1.
        "lacolhost.com", "local.gd", "localtest.me", "lvh.me", "nip.io", "sslip.io", "traefik.me", "vcap.me", "xip.io",
    }
)  # fmt: skip
"""A host is special that has one of these as its end, at a dot."""

_IPV4: Final = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        ),
    )
)  # fmt: skip
"""IANA's IPv4 Special-Purpose Address Registry, and multicast. `ipaddress.is_global` differs between versions of Python, and takes multicast for public."""

_IPV6_PUBLIC: Final = IPv6Network("2000::/3")
"""All that has been given out; outside lie loopback, mapped and translated IPv4, unique local, link-local and multicast."""

_IPV6: Final = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")))
"""What of it is in IANA's IPv6 Special-Purpose Address Registry; 2001::/23 holds Teredo and 2002::/16 6to4, which wrap IPv4."""

BAD_PORTS: Final = frozenset(
    {
        0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115,
        117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587,
        601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679,
        6697, 10080,
    }
)  # fmt: skip
"""Ports that no browser connects to (Fetch standard, “port blocking”)."""


def is_special_domain(host: str) -> bool:
    """Whether a host name in lower-case ASCII, without a dot at its end, leads nowhere or into the reader's own network."""
    labels = host.split(".")
    return any(".".join(labels[start:]) in SPECIAL_DOMAINS for start in range(len(labels)))


def is_public_ip(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address in digits can be reached from anywhere."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _IPV4)
    return address in _IPV6_PUBLIC and not any(address in network for network in _IPV6)
