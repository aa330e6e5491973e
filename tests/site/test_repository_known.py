"""Where the build knows the repository, it links its issues and tells the contact for holes; else neither."""

import os
import re
from datetime import date, timedelta

import pytest

from tests.built import READY, Site, build

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    """The site of a project whose repository is known."""
    folder = tmp_path_factory.mktemp("known")
    fixed = {"SITE_URL": "https://x.example/", "SOURCE_DATE_EPOCH": "1767225600"}
    return Site(folder, build(folder, REPOSITORY_URL="https://github.com/o/r/", **fixed))


def test_the_repository_is_linked_and_never_called(known):
    links = {link for html in known.texts.values() for link in re.findall(r"""//github\.com/o/r[^\s"'<>]*""", html)}
    assert links == {"//github.com/o/r", "//github.com/o/r/issues"}
    assert 'data-md-component="source"' not in (known.folder / "index.html").read_text("utf-8")


def test_the_contact_for_holes_is_published(known):
    lines = (known.folder / ".well-known/security.txt").read_text("utf-8").splitlines()
    assert "Contact: https://github.com/o/r/security/advisories/new" in lines
    assert "Canonical: https://x.example/.well-known/security.txt" in lines


def test_the_contact_holds_for_most_of_a_year_though_the_build_was_told_a_day_before_the_pages_were_checked(known):
    told = (known.folder / ".well-known/security.txt").read_text("utf-8")
    checked = max(re.findall(r"<lastmod>(.*)</lastmod>", (known.folder / "sitemap.xml").read_text("utf-8")))
    ends = date.fromisoformat(re.search(r"^Expires: (.*)T00:00:00Z$", told, re.M)[1])
    assert timedelta(300) < ends - date.fromisoformat(checked) < timedelta(365)


def test_no_contact_is_published_where_it_is_not_known(site):
    is_known = bool(READY and os.environ.get("REPOSITORY_URL"))
    assert (site.folder / ".well-known").exists() == is_known
