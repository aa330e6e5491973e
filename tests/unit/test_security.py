"""The contact for safety is there when there is one, and ends in less than a year."""

from datetime import UTC, datetime, timedelta

import pytest
import security

pytestmark = pytest.mark.unit
CHANGED = datetime(2026, 1, 1, tzinfo=UTC)


def fields(repository, address="https://first-steps.example/"):
    lines = security.files(repository, address, CHANGED)[".well-known/security.txt"].splitlines()
    return dict(line.split(": ", 1) for line in lines)


def test_on_github_reports_go_to_the_private_form():
    found = fields("https://github.com/o/r")
    assert found["Contact"] == "https://github.com/o/r/security/advisories/new"
    assert found["Canonical"] == "https://first-steps.example/.well-known/security.txt"


def test_elsewhere_the_repository_is_the_contact():
    assert fields("https://git.example/r")["Contact"] == "https://git.example/r"


@pytest.mark.parametrize("repository", ["", "git@github.com:o/r.git", "http://git.example/r"])
def test_without_a_contact_there_is_no_file(repository):
    assert security.files(repository, "https://first-steps.example/", CHANGED) == {}


def test_it_ends_within_a_year_of_the_last_change_and_is_written_in_universal_time():
    ends = datetime.fromisoformat(fields("https://github.com/o/r")["Expires"])
    assert timedelta(days=300) < ends - CHANGED < timedelta(days=365)
    assert ends.tzinfo == UTC


def test_without_an_address_no_canonical_one_is_said():
    assert "Canonical" not in fields("https://github.com/o/r", "")
