"""One build forgets the last, and takes the settings as those mean them who publish."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from mkdocs.config.defaults import MkDocsConfig
from state import Build

pytestmark = pytest.mark.unit


def begun(serving=False, **extra):
    """The settings of a site once its build has begun."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "S", "extra": {"offline": True, **extra}})
    config.validate()
    build = Build()
    build.serving = serving
    build.begin(config)
    return config.extra


@pytest.mark.parametrize("typed", ["https://github.com/o/r", "https://github.com/o/r/"])
def test_an_address_goes_on_behind_the_repositorys_with_one_slash(typed):
    assert f"{begun(repository=typed)['repository']}/issues" == "https://github.com/o/r/issues"


@pytest.mark.parametrize("extra", [{}, {"repository": None}])
def test_without_a_repository_there_is_no_address(extra):
    assert begun(**extra)["repository"] == ""


@pytest.mark.parametrize(
    ("serving", "offline", "worker"), [(False, True, True), (False, False, False), (True, True, False)]
)
def test_writers_see_what_is_said_of_the_copy_but_get_none(serving, offline, worker):
    extra = begun(serving, offline=offline)
    assert (extra["offline"], extra["worker"]) == (offline, worker)


@pytest.mark.parametrize(
    ("told", "changed"),
    [
        (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 11, 21, tzinfo=UTC)),
        (datetime(2026, 12, 1, 9, tzinfo=UTC), datetime(2026, 12, 1, 9, tzinfo=UTC)),
    ],
)
def test_a_site_is_never_older_than_the_last_check_of_its_pages(told, changed, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(told.timestamp())))
    build = Build()
    days = (date(2026, 11, 21), date(2026, 3, 1))
    build.nav = SimpleNamespace(pages=[SimpleNamespace(meta={"checked": day}) for day in days])
    assert build.changed() == changed
