"""What of docs/ and of the theme is published, and what is not."""

import pytest
from made import left_out

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("path", "out"),
    [
        ("assets/javascripts/lunr/tinyseg.js", True),
        ("assets/javascripts/bundle.js.map", True),
        ("assets/images/favicon.png", True),
        ("assets/css/tokens.css", True),  # a part of the one sheet
        ("assets/social/home.png", False),
        ("assets/javascripts/bundle.js", False),
        ("assets/images/favicon.svg", False),
    ],
)
def test_what_no_page_asks_for_is_left_out(path, out):
    assert left_out(path) is out
