"""The day on which a draft says it was published: its own metadata first, then the addresses in it."""

from __future__ import annotations

import pytest

from countylines.documents.document import read

NAMED = [
    pytest.param("markdown", "---\ntitle: A\ndate: 2019-10-17\n---\nB", "2019-10-17", id="front matter"),
    pytest.param("markdown", "+++\ndate = 2019-10-17T09:30:00Z\n+++\nB", "2019-10-17", id="front matter, a time"),
    pytest.param("markdown", "---\n'publishDate': \"2019-10-17\"\n---\nB", "2019-10-17", id="front matter, in quotes"),
    pytest.param("markdown", "---\nupdated: 2020-01-01\ndate: 2019-10-17\n---\n", "2019-10-17", id="an update"),
    pytest.param("html", "<time datetime='2019-10-17 09:30'>17 October</time>", "2019-10-17", id="a time tag"),
    pytest.param("markdown", "By A, <time datetime=2019-10-17>today</time>", "2019-10-17", id="a tag in Markdown"),
    pytest.param("html", "<meta name=date content=2019-10-17>", "2019-10-17", id="meta, date"),
    pytest.param(
        "html",
        '<meta property="article:modified_time" content="2020-01-01">\n'
        '<META content="2019-10-17T06:00:00+01:00" property="article:published_time">',
        "2019-10-17",
        id="meta, published time",
    ),
    pytest.param("html", '<meta name="DC.date.issued" content="2019-10-17">', "2019-10-17", id="meta, Dublin Core"),
    pytest.param(
        "html",
        '<script type="application/ld+json">{"dateModified": "2020-01-01", "datePublished": "2019-10-17T"}</script>',
        "2019-10-17",
        id="structured data",
    ),
    pytest.param(
        "html",
        "<time datetime=2019-10-07>7 October</time> <meta itemprop=datePublished content=2019-10-17>",
        "2019-10-17",
        id="metadata before a time tag",
    ),
    pytest.param(
        "html",
        "<time datetime=2019-10-17>a</time><time datetime=2019-10-18>b</time>",
        "2019-10-17",
        id="the first of two",
    ),
    pytest.param(
        "html",
        "<a href='https://a.b/2020/01/02/x'>x</a><link rel=canonical href='https://a.b/2019/oct/7/y'>",
        "2019-10-07",
        id="the page's own address",
    ),
    pytest.param(
        "html", "<meta property='og:url' content='http://a.b/2019/10/17/y'>", "2019-10-17", id="its address, Open Graph"
    ),
    pytest.param("markdown", "[A](https://a.b/news/2021/10/21/c) and a", "2021-10-21", id="the address of a link"),
    pytest.param(
        "html",
        "<meta property='og:image' content='http://a.b/2018/01/02/x.png'><meta property='og:url' "
        "content='http://a.b/2019/10/17/y'>",
        "2019-10-17",
        id="its address, and not that of its picture",
    ),
    pytest.param("text", "A. Source: www.a.b/2021/10/21", "2021-10-21", id="an address in plain text"),
    pytest.param("text", "http://a.b/1999/10/21/c", "1999-10-21", id="an address of the last century"),
    pytest.param("text", "www.a.b/2021/10/21", "2021-10-21", id="an address alone"),
    pytest.param("text", f"http://a.b/{'x' * 193}/2021/10/21", "2021-10-21", id="200 characters before the day"),
    pytest.param("text", "http://a.b/2021/10/21/c http://a.b/2021/oct/21/d", "2021-10-21", id="the same day twice"),
]

NOT_NAMED = [
    pytest.param("text", f"http://a.b/{'x' * 194}/2021/10/21", id="201 characters before the day"),
    pytest.param("markdown", "date: 2019-10-17\n\nB", id="no front matter"),
    pytest.param("markdown", "---\ntitle: 2019-10-17\nexpiryDate: 2019-10-17\n---\n", id="other front matter"),
    pytest.param("markdown", "---\ndate: 2019-02-30\n---\n", id="no day of the calendar"),
    pytest.param("html", "<time>2019-10-17</time><meta name=publisher content=2019-10-17>", id="no attribute for it"),
    pytest.param("html", "<time datetime='P7D'>a week</time><meta name=date content='17 Oct'>", id="no day"),
    pytest.param("text", "http://a.b/2021/10/21/c http://a.b/2021/10/22/d", id="addresses of two days"),
    pytest.param("text", "on the 20/2021/10/21 or /2021/10/21/, they", id="no address"),
    pytest.param("text", "http://a.b/2021/13/21/ http://a.b/2021/abc/21/ http://a.b/12021/10/21/", id="no date"),
]


@pytest.mark.parametrize(("kind", "draft", "day"), NAMED)
def test_the_day_that_a_draft_names(kind: str, draft: str, day: str) -> None:
    assert read(draft, kind).published == day


@pytest.mark.parametrize(("kind", "draft"), NOT_NAMED)
def test_no_day_is_guessed(kind: str, draft: str) -> None:
    assert read(draft, kind).published is None
