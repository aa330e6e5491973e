"""Text that somebody might use to break a page or to run script in it, at least 200 pieces; every attempt calls hit()."""

import itertools
import json

HIT = "top.hit=1"

# Where text may end up: in text, in an attribute, in a script, in a style, in an address.
WAYS_OUT = ("", '">', "'>", "</title>", "</textarea>", "</script>", "</style>", "-->", "]]>", "\n\n")
TAGS = (
    f"<script>{HIT}</script>",
    f"<img src=x onerror={HIT}>",
    f"<svg onload={HIT}>",
    f"<svg><script>{HIT}</script></svg>",
    f"<body onload={HIT}>",
    f"<iframe srcdoc='<script>{HIT}</script>'></iframe>",
    f"<details open ontoggle={HIT}>",
    f"<input autofocus onfocus={HIT}>",
    f"<video><source onerror={HIT}></video>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={HIT}>",
    f"<svg><animate onbegin={HIT} attributeName=x dur=1s>",
    f"<style>@keyframes x{{}}</style><p style='animation:x' onanimationstart={HIT}>",
)
ALONE = (
    # more tags
    f"<ScRiPt>{HIT}</sCrIpT>", f"<img/src=x/onerror={HIT}//", f"<<script>{HIT}//<</script>", f"<a href='javascript:{HIT}'>x</a>",
    f"<form action='javascript:{HIT}'><input type=submit></form>", f"<object data='javascript:{HIT}'>", f"<embed src='javascript:{HIT}'>",
    f"<base href='javascript:{HIT}//'>", f"<meta http-equiv=refresh content='0;url=javascript:{HIT}'>", "<plaintext>", "<noscript><p title='</noscript><img src=x onerror=top.hit=1>'>",
    f"<template><script>{HIT}</script></template>", f"<xmp><script>{HIT}</script></xmp>", f"<isindex type=image src=1 onerror={HIT}>", f"<marquee onstart={HIT}>",
    f"<button popovertarget=x onbeforetoggle={HIT}>", f"<x onclick={HIT} tabindex=1 autofocus onfocus={HIT}>", f"<svg><use href='data:image/svg+xml,<svg id=x onload={HIT}>#x'/></svg>",
    f"<svg><foreignObject><img src=x onerror={HIT}></foreignObject></svg>", f"<svg><a xlink:href='javascript:{HIT}'><text>x</text></a></svg>", f"<svg><set attributeName=href to=javascript:{HIT}>",
    "<link rel=stylesheet href=//other.example/x.css>", "<style>*{display:none}</style>", "<style>@import '//other.example/x.css'</style>", "<script src=//other.example/x.js></script>",
    "&lt;script&gt;top.hit=1&lt;/script&gt;", "&#60;img src=x onerror=top.hit=1&#62;", "&amp;&quot;&apos;&nbsp;&#0;&#x110000;", "<!--", "<![CDATA[", "<?php echo 1 ?>", "<%= 1 %>", "<!DOCTYPE html [<!ENTITY x '1'>]>&x;",
    # addresses
    f"javascript:{HIT}", f"JaVaScRiPt:{HIT}", f"java\tscript:{HIT}", f" javascript:{HIT}", f"\x01javascript:{HIT}", f"javascript&colon;{HIT}", f"vbscript:{HIT}", f"data:text/html,<script>{HIT}</script>",
    "data:text/html;base64,PHNjcmlwdD50b3AuaGl0PTE8L3NjcmlwdD4=", f"data:text/javascript,{HIT}", "//other.example/", "https://other.example/?q=heel", "http://user:word@other.example", "file:///etc/passwd", "../../../../etc/passwd", "..\\..\\windows", "blob:null/x", "about:blank#x",
    # code and templates
    f"';{HIT};//", f"\";{HIT};//", f"`;{HIT};//", f"${{{HIT}}}", f"#{{{HIT}}}", f"{{{{{HIT}}}}}", "{{constructor.constructor('top.hit=1')()}}", "{%7*7%}", "<%7*7%>", "[[7*7]]", "$(touch x)", "`touch x`", "; ls", "| cat", "' OR 1=1 --", "1; DROP TABLE runs", "\\u003cscript\\u003etop.hit=1\\u003c/script\\u003e", "\\x3cimg src=x onerror=top.hit=1\\x3e", "%s%n%x%d", "{0}{1}", "$&$`$'$1", "\\1\\2", "\\",
    # names that objects have of themselves
    "__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "__defineGetter__", "constructor.prototype", "__proto__[hit]=1", "__proto__.hit", "length", "null", "undefined", "NaN", "Infinity", "-0", "1e999", "true", "[object Object]",
    # the language of the search, and of addresses
    "title:heel", "nofield:heel", "title:", ":", "^", "~", "*", "+", "-", "heel^", "heel^x", "heel~", "heel~x", "heel~99", "heel^1e9", "heel~1e9", "*heel*", "**", "* *", "+heel -heel", "+-+-", "+++", "---", "title:title:heel", "heel:title:", "~1", "^1", "\\:", "\"", "\"heel", "\"\"", "\"heel\" \"", "(((((", "[a-", "(?<!", "a{1,99999}", "(a+)+$", ".*", "?", "/", "//", "&", "=", "q=1&q=2", "#", "##", "#x#y", "?q=?q=",
    "%", "%%", "%0", "%zz", "%u0041", "%00", "%0d%0aSet-Cookie:x=1", "%E0%A4%A", "%C0%AE", "%ED%A0%80", "%F8%88%80%80%80", "%FF%FE", "%2525", "%3Cscript%3Etop.hit=1%3C/script%3E", "%26%23x3c;", "+%2B+",
    # signs
    "\x00", "heel\x00heel", "\x00<script>top.hit=1</script>", "\x1b[31m", "\x7f", "\x80\x9f", "\ufffe\uffff", "\ufeffheel", "\u202eleeh", "\u2066heel\u2069\u202e", "\u200b\u200b", "\u2028\u2029", "a\u0300" * 200, "\u0e49" * 500, "\U0001f9b6" * 50, "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\ud800", "\udc00", "heel\ud83d", "\udfff\ud800", "\ufdfa" * 100, "ﬀ\u0130\u0131ß", "ｈｅｅｌ", "مرحبا", "हील", "踵", "\t\n\r\v\f", " " * 1000, "\n" * 100,
)  # fmt: skip

# What the store of the browser may hold where we look for a record of ours.
KEPT = (
    "", "{", "[", "[]", "{}", "0", '"x"', "null", "true", "-1", "[[[[[[", '{"index":', '{"index":99}', '{"index":-1}', '{"index":0.5}', '{"index":"length"}', '{"index":null,"color":null}', '{"index":0,"color":{}}',
    '{"index":0,"color":{"a b":"x"}}', '{"index":0,"color":{"":"x"}}', '{"index":0,"color":{"<script>":"x"}}', '{"index":1,"color":{"media":"(prefers-color-scheme)"}}', '{"index":"length","color":{"media":1,"scheme":2,"primary":3,"accent":4}}',
    '{"index":1,"color":{"media":"x","scheme":"evil","primary":"x","accent":"x"}}', '{"index":-1,"color":{"media":"x","scheme":"evil","primary":"x","accent":"x"}}', '{"__proto__":{"index":1,"hit":1}}', '{"constructor":{"prototype":{"hit":1}}}',
    '{"version":999,"data":{}}', '{"version":1}', '{"version":1,"data":[]}', '{"version":1,"data":{"__proto__":{"hit":1}}}', '{"version":"1","data":null}', '{"app":"first-steps","version":1,"data":{"runs":[{"day":"<img src=x onerror=top.hit=1>","km":1e999}]}}',
    '{"app":"first-steps","version":1,"data":{"diary":[{"day":"2026-02-30","note":"</script><script>top.hit=1</script>"}]}}', '{"app":"first-steps","version":1,"data":{"settings":{"units":{},"locale":"<b>"}}}',
)  # fmt: skip


def long_ones() -> list[str]:
    """Pieces of 100 kB: one word, many words, tags in tags, brackets in brackets, a record of ours."""
    size = 100_000
    return [
        "a" * size, "heel " * (size // 5), "<b>" * (size // 3), f"<img src=x onerror={HIT}>" * (size // 29), "[" * size,
        "%" * size, "\u202e" * (size // 3), json.dumps({"index": "a" * size}), "*" * size, "heel~9 " * (size // 7),
    ]  # fmt: skip


def payloads() -> list[str]:
    """All of them, none twice."""
    crossed = [f"{out}{tag}" for out, tag in itertools.product(WAYS_OUT, TAGS)]
    return list(dict.fromkeys([*crossed, *ALONE, *KEPT, *long_ones()]))
