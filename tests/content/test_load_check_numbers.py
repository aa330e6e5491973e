"""The load check's numbers are those of the study: of the claim that tells them and of the plot that draws them."""

import re

import load_check
import pytest

pytestmark = pytest.mark.content


@pytest.fixture
def check(real_library):
    return real_library["load-check"]


def test_rates_and_ranges_are_those_of_the_claim(check, real_library):
    told = real_library["claims"]["single-run-spike"]["nuance"]
    for band in check["bands"][1:]:
        lower, upper = re.findall(r"\d+", band["name"])[:1] or [0], band.get("up_to")
        between = f"over {lower[0]} to {upper}%" if upper else f"over {lower[0]}%"
        sentence = re.search(
            rf"{re.escape(between)}[^(]*?(\d\.\d\d) \([^\d]*(\d\.\d\d) to (\d\.\d\d)\)", told, re.IGNORECASE
        )
        assert sentence, f"{between} is not in the claim"
        assert [float(number) for number in sentence.groups()] == [band["rate"], band["low"], band["high"]]


def test_the_plot_draws_the_same(check, real_library):
    [panel] = real_library["plots"]["single-run-jump"]["panels"]
    drawn = [(row["value"], row.get("low"), row.get("high")) for row in panel["rows"]]
    assert drawn == [(band["rate"], band.get("low"), band.get("high")) for band in check["bands"]]


def test_bands_follow_one_another_and_only_the_last_is_open(check):
    limits = [band.get("up_to") for band in check["bands"]]
    assert limits[-1] is None
    assert limits[:-1] == sorted(limits[:-1])
    for before, band in zip(limits, check["bands"][1:], strict=False):
        assert re.findall(r"\d+", band["name"])[0] == str(before)


def test_the_days_are_those_of_the_claim(check, real_library):
    assert f"last {check['days']} days" in real_library["claims"]["single-run-spike"]["statement"]


@pytest.mark.parametrize(("length", "most"), [(2, 2.2), (3, 3.3), (5, 5.5), (7, 7.7), (15, 16.5), (6.35, 6.9)])
def test_the_table_of_limits_is_rounded_down(length, most):
    assert load_check.most(length, 10) == most
