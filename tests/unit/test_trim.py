"""Pages lose what no reader's browser needs, and not a word or a space that is seen."""

import pytest
from finish.trim import trimmed

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("written", "small"),
    [
        ("<div>\n  <p>Text\n  <b>here</b> </p>\n</div>\n", "<div><p>Text <b>here</b></p></div>"),
        ("<p>a <i>b</i> <i>c</i> d</p>", "<p>a <i>b</i> <i>c</i> d</p>"),
        ("<p>a\n<br>\nb</p>", "<p>a<br>b</p>"),
        ("<button>a</button>\n<button>b</button>", "<button>a</button> <button>b</button>"),
        ("<pre>a\n  b</pre>\n<p>c</p>", "<pre>a\n  b</pre><p>c</p>"),
        ("<p>x</p><script>a\n  b</script> <p>y</p>", "<p>x</p><script>a\n  b</script><p>y</p>"),
        ("<p>a<!-- why -->b</p>", "<p>ab</p>"),
        ('<div data-md-component="announce">\n \n</div><p>x</p>', "<p>x</p>"),
        ('<div data-md-component="skip"> <a href="#a" class="md-skip">\nSkip\n</a> </div><p>x</p>', "<p>x</p>"),
        ('<div class="a" data-md-component="sidebar" data-md-type="toc" >x</div>', '<div class="a" >x</div>'),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>', '<svg viewBox="0 0 1 1"></svg>'),
        ('<input type="checkbox" id="__search" autocomplete="off">', '<input type="checkbox" id="__search">'),
        ('<input type="text" autocomplete="off">', '<input type="text" autocomplete="off">'),
        ('<p title="a  b">c</p>', '<p title="a b">c</p>'),
        ("<p>1 &lt; 2, a > b</p>", "<p>1 &lt; 2, a > b</p>"),
    ],
)
def test_a_page_is_trimmed(written, small):
    assert trimmed(written) == small + "\n"
