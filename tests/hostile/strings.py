"""Texts that try to become something else: markup, scripts, templates, formulas, headers, other fields.

Written for this project, one for each way we know into a page, a feed, a calendar or a log. Where
the shared corpora lie (DVV_SHARED), their strings are used besides.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsexplainer.loading.text import refused

HTML = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img/src='x'/onerror='alert(1)'>",
    "<svg onload=alert(1)>",
    "<svg><script href=data:text/javascript,alert(1) /></svg>",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></math>",
    "<body onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>",
    "<embed src=//evil.example/x.swf>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>body{display:none}</style>",
    "<form action=https://evil.example><button>OK</button></form>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<template shadowrootmode=open><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<textarea></textarea><script>alert(1)</script>",
    "<title></title><script>alert(1)</script>",
    "</title><h1>x",
    "</main></div></body></html>",
    "</p></li></ul></section>",
    "<table><tr><td>x",
    "<!-- never closed",
    "--><script>alert(1)</script><!--",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "]]><script>alert(1)</script>",
    "<?php echo 1 ?>",
    "<?xml version='1.0'?><x/>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
    "<plaintext>",
    "<xmp><script>alert(1)</script></xmp>",
    "<",
    "<<<>>>",
    "a < b > c && d",
)

QUOTES = (
    '"',
    "'",
    "''\"\"``",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    '"><svg/onload=alert(1)>',
    "'><svg/onload=alert(1)>",
    '" autofocus onfocus=alert(1) x="',
    '" style="position:fixed;inset:0" x="',
    '"/><image href="https://evil.example/x.png"/>',
    "`onmouseover=alert(1)`",
    "\" class='dv-s--confirmed' data-copy=\"",
    '" id="main" name="',
)

REFERENCES = (
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(1)&#62;",
    "&#x3c;script&#x3e;",
    "&amp;lt;b&amp;gt;",
    "&quot;&apos;&nbsp;&NewLine;&Tab;&colon;",
    "&lt",
    "&copy=1&reg;ion=2",
    "&#0;&#xD800;&#x110000;&#128;",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "\\x3cimg src=x\\x3e",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "＜script＞alert(1)＜/script＞",
    "‹script›alert(1)‹/script›",
)

ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#10;script:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "//evil.example/x",
    "https://evil.example/#\"><script>alert(1)</script>",
    "../../../../etc/passwd",
    "..\\..\\windows\\system32",
    "file:///etc/passwd",
    "#main",
    "?lang=xx&x=<b>",
)

TEMPLATES = (
    "{{ 7*7 }}",
    "{% raw %}{{ config }}{% endraw %}",
    "{% include 'layout.html' %}",
    "{# comment",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "${7*7} #{7*7} <%= 7*7 %> {{{x}}}",
    "%(name)s %(num)d %s %d %% %",
    "{0} {name} {0.__class__} {",
    "$(touch x) `touch x` ; rm -rf .",
    "__import__('os').system('x')",
    "__proto__",
    "constructor.prototype.x",
    "toString",
)

MARKDOWN = (
    "[x](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "[x][1]\n\n[1]: javascript:alert(1) 'x'",
    "# heading {: onclick=alert(1) }",
    "x{: onerror=alert(1) }",
    "```html\n<script>alert(1)</script>\n```",
    "~~~\nfence",
    "[^1]\n\n[^1]: <b>note</b>",
    "*[HTML]: <script>alert(1)</script>",
    "--8<-- \"/etc/passwd\"",
    "!!! note \"<b>x</b>\"",
    "<https://evil.example>",
    "| a | b |\n|---|---|\n| <b> | x |",
    "    code <b>",
    "# __config",
    "{{ page.meta }} [TOC] :smile: ++x++ ==y==",
)

FORMATS = (
    "=1+1",
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "+1",
    "-1+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "a,b;c\td".replace("\t", " "),
    "a\r\nDTSTART:20200101".replace("\r", ""),
    "END:VEVENT\nBEGIN:VEVENT\nSUMMARY:x",
    "\\n\\,\\;\\\\",
    "x;ALTREP=\"https://evil.example\":y",
    "---\ntitle: x\n---",
    "key: value # comment",
    "- a\n- b",
    "!!python/object/apply:os.system [x]",
    "&anchor *alias <<: x",
    "null",
    "NaN",
    "1e400",
    "true",
    "{\"@type\": \"Person\", \"name\": \"x\"}",
    "\", \"url\": \"https://evil.example\", \"x\": \"",
    "From: x@evil.example\nBcc: y@evil.example",
    "<item><title>x</title></item>",
    "xmlns:x='http://evil.example'",
)

SIGNS = (
    "é e\u0301 Å ﬁ ½ ①",
    "漢字 한국어 עברית العربية ไทย",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇰",
    "Z̷͙͠a̴͚͊l̵̺̈́g̸̜̀o̶̠͒",
    "a\u00a0b\u2003c\u3000d",
    "soft\u00adhyphen zero\u200bwidth joiner\u200d",
    "ǅ İ ı ß ŉ ﷺ",
    "ω" * 120,
    "x" * 400,
    "\ue000 private",
    "𝕊𝕔𝕣𝕚𝕡𝕥 \U0001f4a9 \U000e0041",
    "»Det siger hun« – ifølge 'ham' & \"dem\"",
)

OWN = (*HTML, *QUOTES, *REFERENCES, *ADDRESSES, *TEMPLATES, *MARKDOWN, *FORMATS, *SIGNS)
"""Every string of our own."""

POLYGLOT = "'\"></title></script>--><img src=x onerror=alert(1)><script>alert(1)</script>&lt;b&gt;{{7*7}}%(name)s[x](javascript:alert(1))"
"""Leaves every context of a page at once: text, both quotes, title, script and comment."""


def corpora(folder: Path) -> list[str]:
    """Every string of the public lists in `folder`, without repetition."""
    found: dict[str, None] = {}
    for path in sorted(folder.iterdir()):
        text = path.read_text(encoding="utf-8", errors="replace")
        found |= dict.fromkeys(json.loads(text) if path.suffix == ".json" else text.splitlines())
    return [text for text in found if text.strip()]


def typed(strings: Iterable[str]) -> list[str]:
    """The strings as the reader hands them on: NFC, trimmed, and without those that it refuses."""
    normal = (unicodedata.normalize("NFC", text).strip() for text in strings)
    return [text for text in normal if text and len(text) < 3900 and refused(text) is None]


def packed(strings: Iterable[str], size: int) -> Iterator[str]:
    """The strings joined into texts of at most `size` characters, each in whole."""
    pack = ""
    for text in strings:
        if pack and len(pack) + len(text) + 1 > size:
            yield pack
            pack = ""
        pack = f"{pack} {text}" if pack else text
    if pack:
        yield pack


def harmless(text: str) -> str:
    """A twin of the same length and the same words, made of one letter."""
    return re.sub(r"\S", "x", text)
