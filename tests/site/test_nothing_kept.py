"""A site that is built with OFFLINE=false says nowhere that a browser keeps a copy of it."""

import pytest

from tests.built import Site, build

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def unkept(tmp_path_factory):
    """The site for browsers to keep nothing of."""
    folder = tmp_path_factory.mktemp("unkept")
    return Site(folder, build(folder, OFFLINE="false"))


def test_no_page_asks_for_the_worker_that_keeps_it(unkept):
    assert [url for url, html in unkept.texts.items() if "data-worker" in html] == []


def test_no_page_offers_a_copy_or_leads_to_the_offer(unkept):
    offers = ("use-it-offline", "data-offline")
    assert [url for url, html in unkept.texts.items() if any(offer in html for offer in offers)] == []


def test_with_the_copy_the_offer_stands_and_every_page_leads_to_it(site):
    assert site.pages["about/privacy/"].select("#use-it-offline")
    assert [url for url, page in site.pages.items() if not page.select("footer [href$='#use-it-offline']")] == []
