"""The section that offers a copy for use offline goes where there is none, and nothing else with it."""

import offer
import pytest

pytestmark = pytest.mark.unit
BEFORE = "A page.\n\n## What stays\n\nYour colours.\n\n### In short\n\nLittle.\n\n"
AFTER = "## When you write\n\nText.\n"
OFFER = f"## Use it offline\n\nKept.\n\n### How\n\n{offer.PLACE}\n\nNeeds scripts.\n\n"


def test_the_whole_section_goes_and_no_other():
    assert offer.told(BEFORE + OFFER + AFTER, kept=False) == BEFORE + AFTER


def test_where_a_copy_is_kept_the_page_stays_as_typed():
    assert offer.told(BEFORE + OFFER + AFTER, kept=True) == BEFORE + OFFER + AFTER
