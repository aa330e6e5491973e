"""Fixtures that more than one folder of tests uses."""

import dataclasses
import shutil

import content
import pytest

from tests.built import CONTACT, READY, ROOT_URL, Site, build, built_once
from tests.helpers import FIXTURES, ROOT, render


@pytest.fixture
def data_folder(tmp_path):
    """A small data/ with every kind of record and the real schemas, for a test to change."""
    folder = shutil.copytree(FIXTURES / "data", tmp_path / "data")
    shutil.copytree(ROOT / "data" / "schema", folder / "schema")
    return folder


@pytest.fixture
def library(data_folder):
    """The small data/, loaded."""
    return content.load(data_folder, data_folder / "figures")


@pytest.fixture
def page(library):
    """Renders Markdown with the small data/: page("Text. [@first-step-pain]")."""

    def rendered(source, **more):
        return render(library, source, **more)

    return rendered


@pytest.fixture(scope="session")
def real_library():
    """The site's own data/. Not for tests that change it."""
    return content.load(ROOT / "data", ROOT / "docs/assets/figures")


@pytest.fixture
def real_page(real_library):
    """Renders Markdown with the site's own data/."""

    def rendered(source, **more):
        return render(dataclasses.replace(real_library, problems=[]), source, **more)

    return rendered


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site, built once for all tests, or before them."""
    return Site(ROOT / READY, "") if READY else built_once(tmp_path_factory, "site")


@pytest.fixture(scope="session")
def site_at_root(tmp_path_factory):
    """The site for the root of a host, built where a build before left a contact."""

    def make(folder):
        old = folder / CONTACT
        old.parent.mkdir(parents=True, exist_ok=True)
        old.write_text("old")
        return build(folder, SITE_URL=ROOT_URL)

    return built_once(tmp_path_factory, "site-at-root", make)
