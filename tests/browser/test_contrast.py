"""Every text stands out from what lies behind it: 4.5 to 1 at least, running text 7 to 1 (WCAG 2.2, AA and AAA)."""

import pytest

from tests.browser.contrasts import faint
from tests.browser.test_pages_open import KINDS, PARTS, opened, others

pytestmark = pytest.mark.browser


def faults(page):
    """What is too faint on a page where all that was closed lies open; and how many texts were looked at."""
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
    return faint(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("url", KINDS.values(), ids=KINDS.keys())
def test_every_text_can_be_read(tab, url, scheme):
    with tab(1280, scheme) as it:
        for width in (1280, 390):
            it.page.set_viewport_size({"width": width, "height": 844})
            too_faint, looked_at = faults(it.open(url))
            assert looked_at > 40
            assert too_faint == []


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_every_text_of_any_other_page_can_be_read(tab, site, width, scheme, part):
    found = {}
    with tab(width, scheme) as it:
        for url in others(site)[part::PARTS]:
            if too_faint := faults(opened(it, url))[0]:
                found[url] = too_faint[:3]
    assert found == {}


def test_faint_text_would_be_seen(tab):
    with tab(bypass_csp=True) as it:
        page = it.open("start/today/")
        page.add_style_tag(content=".md-content p{color:#888}.eyebrow{opacity:.4}.pain__scale{color:#FFF}")
        places = {place for _, _, _, place in faults(page)[0]}
        assert {"p.", "span."} <= places
