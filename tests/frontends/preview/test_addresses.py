"""An address names a file of the site or nothing."""

from pathlib import Path

import pytest

from newsexplainer.frontends.preview.answers import existing, file_at, is_ours


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/da/", "da/index.html"),
        ("/da", "da"),
        ("/da/sag/2023-09-04/?x=1", "da/sag/2023-09-04/index.html"),
        ("/assets/explain.css?v=1", "assets/explain.css"),
        ("/da/s%C3%B8g/", "da/søg/index.html"),
        ("/404.html", "404.html"),
    ],
)
def test_an_address_is_the_path_of_a_file(address: str, file: str):
    assert file_at(address, "/") == file


@pytest.mark.parametrize(
    "address",
    [
        "/../secret",
        "/da/../../secret",
        "/%2e%2e/secret",
        "/%2e%2e%2fsecret",
        "/..",
        "/da/..",
        "/da/./x",
        "//etc/passwd",
        "/da//x",
        "/..%5csecret",
        "/da/%00",
        "/%ff",
        "http://elsewhere.example/",
        "*",
        "",
    ],
)
def test_nothing_above_or_beside_the_site_has_an_address(address: str):
    assert file_at(address, "/") is None


def test_below_a_base_path_only_that_path_counts():
    assert file_at("/repo/da/", "/repo/") == "da/index.html"
    assert file_at("/da/", "/repo/") is None
    assert file_at("/repository/", "/repo/") is None


def test_only_regular_files_reached_without_a_link_exist(tmp_path: Path):
    site, outside = tmp_path / "site", tmp_path / "outside"
    (site / "da").mkdir(parents=True)
    outside.mkdir()
    (outside / "secret").write_text("no", encoding="utf-8")
    (site / "da" / "index.html").write_text("yes", encoding="utf-8")
    (site / "file-link").symlink_to(outside / "secret")
    (site / "folder-link").symlink_to(outside)
    assert existing(site, "da/index.html") == site / "da" / "index.html"
    assert [existing(site, name) for name in ("da", "file-link", "folder-link/secret", "gone", "x" * 5000)] == [None] * 5


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST", "[::1]:8000", "192.168.0.7:8000", "newsroom.local:8000"])
def test_numbers_localhost_and_the_name_it_listens_on_are_ours(host: str):
    assert is_ours(host, "newsroom.local")


@pytest.mark.parametrize("host", ["", "rebound.example", "rebound.example:8000", "localhost.rebound.example", "127.0.0.1.rebound.example:8000", "[", "1:2:3"])
def test_a_name_that_only_points_here_is_not(host: str):
    assert not is_ours(host, "127.0.0.1")
