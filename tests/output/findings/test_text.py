"""Findings as text: a line each, and on a terminal the draft's own line with the spot marked."""

from __future__ import annotations

import re
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.checker.findings import ERROR, NOTE, WARNING, Edit, Mention
from countylines.output.findings.text import NARROWEST_EXCERPT, Excerpt, cut_excerpt, mention_line, write_text
from countylines.output.formats import RenderOptions
from tests.output.findings.made import checked, finding, simple
from tests.work import steps

TERMINAL = RenderOptions(excerpt=True)
LINE = "Police visited 665 addresses."


def below(text: str, found: str, width: int = 80, *, plain: bool = False) -> list[str]:
    """Give the two lines below a finding."""
    return write_text([simple(text, found)], RenderOptions(excerpt=True, width=width, plain=plain)).splitlines()[-2:]


def test_a_finding_is_a_line() -> None:
    text = f"# Week\n\n{LINE}\nAbout 12 guns."
    findings = [finding(text, "665"), finding(text, "About 12", "understated", NOTE, "12 exactly")]
    assert write_text([checked(text, findings), simple("x", "x", "other.txt", severity=WARNING)], RenderOptions()) == (
        "draft.md:3:16: error wrong-figure: it is 655\n"
        "draft.md:4:1: note understated: 12 exactly\n"
        "other.txt:1:1: warning wrong-figure: it is 655\n"
    )


@pytest.mark.parametrize(
    ("edit", "help_line"),
    [
        pytest.param(Edit(15, 18, "655"), "     = help: write “655 addresses”", id="another number"),
        pytest.param(Edit(14, 28, ""), "     = help: leave it out", id="nothing"),
    ],
)
def test_a_terminal_says_what_to_write(edit: Edit, help_line: str) -> None:
    with_fix = checked(LINE, [finding(LINE, "665 addresses")._replace(edit=edit)])
    assert write_text([with_fix], TERMINAL).splitlines()[-1] == help_line
    assert help_line not in write_text([with_fix], RenderOptions())


@pytest.mark.parametrize(
    ("path", "message", "line"),
    [
        pytest.param("C:\\drafts\\a.md", "m", "C:\\drafts\\a.md:1:1: error wrong-figure: m", id="Windows"),
        pytest.param("a\nb.md", "m", "a\\nb.md:1:1: error wrong-figure: m", id="a line end in a name"),
        pytest.param("a.md", "\x1b[31m\tx\r\n", "a.md:1:1: error wrong-figure: \\x1b[31m\\tx\\x0d\\n", id="controls"),
        pytest.param("\udcff.md", "\u202ex", "\\udcff.md:1:1: error wrong-figure: \\u202ex", id="no text"),
        pytest.param("[red].md", ":smile: [sic]", "[red].md:1:1: error wrong-figure: :smile: [sic]", id="markup"),
    ],
)
def test_a_line_stays_a_line(path: str, message: str, line: str) -> None:
    assert write_text([simple("x", "x", path, message=message)], RenderOptions()) == f"{line}\n"


def test_a_terminal_shows_the_line_with_the_spot_marked() -> None:
    assert write_text([simple(LINE, "665"), simple(LINE, "visited")], TERMINAL) == (
        "draft.md:1:16: error wrong-figure: it is 655\n"
        "   1 │ Police visited 665 addresses.\n"
        "     │                ^^^\n"
        "\n"
        "draft.md:1:8: error wrong-figure: it is 655\n"
        "   1 │ Police visited 665 addresses.\n"
        "     │        ^^^^^^^\n"
    )


@pytest.mark.parametrize(
    ("severity", "colour"),
    [pytest.param(ERROR, "1;31", id="error"), pytest.param(WARNING, "1;33", id="warning"), (NOTE, "1;36")],
)
def test_the_severity_and_the_marks_are_coloured(severity: str, colour: str) -> None:
    told = write_text([simple(LINE, "665", severity=severity)], RenderOptions(excerpt=True, colour=True))
    assert f"draft.md:1:16: \x1b[{colour}m{severity}\x1b[0m wrong-figure: it is 655\n" in told
    assert told.endswith(f" \x1b[{colour}m^^^\x1b[0m\n")
    assert told.count("\x1b") == 4
    piped = write_text([simple(LINE, "665", severity=severity)], RenderOptions(colour=True))
    assert piped == f"draft.md:1:16: \x1b[{colour}m{severity}\x1b[0m wrong-figure: it is 655\n"


@pytest.mark.parametrize(
    ("text", "found", "shown", "marks"),
    [
        pytest.param("\t665 flats", "665", "    665 flats", "    ^^^", id="a tab"),
        pytest.param("a\t6\t5", "6\t5", "a    6    5", "     ^^^^^^", id="a tab in the spot"),
        pytest.param("漢字 665", "665", "漢字 665", "     ^^^", id="wide characters"),
        pytest.param("of 漢字 665", "漢字", "of 漢字 665", "   ^^^^", id="wide characters in the spot"),
        pytest.param("cafe\u0301 665", "665", "cafe\u0301 665", "     ^^^", id="an accent"),
        pytest.param("\N{GRINNING FACE} 665", "665", "\N{GRINNING FACE} 665", "   ^^^", id="a face"),
        pytest.param("a\x1bb 665", "665", "a\\x1bb 665", "       ^^^", id="a control character"),
        pytest.param("\u202e665", "665", "\\u202e665", "      ^^^", id="reversed text"),
        pytest.param("one\r\n665 two\r\nthree", "665", "665 two", "^^^", id="CRLF"),
        pytest.param("one\r665 two\rthree", "665", "665 two", "^^^", id="CR alone"),
        pytest.param("more than\n700 people", "than\n700", "more than", "     ^^^^", id="over the end of a line"),
        pytest.param("done.", "", "done.", "^", id="nothing long"),
    ],
)
def test_the_marks_stand_below_the_spot(text: str, found: str, shown: str, marks: str) -> None:
    line, marked = below(text, found)
    assert (line[4:], marked) == (f" │ {shown}", f"     │ {marks}")


def test_a_long_line_is_cut_around_the_spot() -> None:
    text = "a" * 30 + " 665 " + "b" * 30
    line, marks = below(text, "665", width=27)  # 20 columns beside the number
    assert line == "   1 │ …aaaaaaa 665 bbbbbb…"
    assert marks == "     │          ^^^"
    assert below(text, "aaa", width=27) == ["   1 │ aaaaaaaaaaaaaaaaaaa…", "     │ ^^^"]
    assert below(text[:35] + "b" * 5, "bbbbb", width=27)[0] == "   1 │ …aaaaaaaaa 665 bbbbb"
    assert below(text, "665", width=27, plain=True)[0] == "   1 | ...aaaaa 665 bbbb..."


def test_a_long_spot_is_cut_too() -> None:
    line, marks = below("The start " + "c" * 500 + " end", "c" * 500, width=40)
    assert line.startswith("   1 │ …")
    assert line.endswith("c…")
    assert set(marks[7:].strip()) == {"^"}
    assert len(line) <= 40
    assert len(marks) == len(line) - 1  # the ellipsis is not marked


@given(
    before=st.text("ab \t漢\u0301\x1b", max_size=90),
    found=st.text("69漢", min_size=1, max_size=60),
    after=st.text("ab \t漢\u0301\n", max_size=90),
    width=st.integers(24, 100),
)
def test_an_excerpt_fits_the_window(before: str, found: str, after: str, width: int) -> None:
    line, marks = below(before + found + after, found, width=width)
    cells = sum(2 if mark == "漢" else mark != "\u0301" for mark in line)
    assert cells <= width
    assert len(marks) <= width
    at = len(marks) - len(marks.lstrip(" │")) if "^" in marks else 0
    columns = [mark for mark in line if mark != "\u0301" for _ in range(2 if mark == "漢" else 1)]
    assert columns[at] == found[0]


def test_a_line_of_5_megabytes_takes_the_work_of_one_of_20_kilobytes() -> None:
    """Neither steps nor memory grow with the line: nothing goes through it or copies it for a finding."""
    count, peak = measure("word " * 2_000)
    large_count, large_peak = measure("word " * 500_000)
    assert large_count == count
    assert large_peak < peak + 100_000


def measure(words: str) -> tuple[int, int]:
    """Write 200 findings in the middle of a line; return the steps that takes and the bytes of memory at its peak."""
    text = f"{words}665 {words}"
    found = [checked(text, [finding(text, "665")] * 200)]
    assert max(map(len, write_text(found, TERMINAL).splitlines())) <= 80
    count = steps(lambda: write_text(found, TERMINAL))
    tracemalloc.start()
    write_text(found, TERMINAL)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return count, peak


def test_plain_is_plain() -> None:
    assert below("It cost £180 – “much”", "180", plain=True) == [
        '   1 | It cost GBP 180 - "much"',
        "     |             ^^^",
    ]


@pytest.mark.parametrize("colour", [False, True], ids=["no colour", "colour"])
def test_a_finding_is_folded_to_the_window_at_the_ends_of_words(*, colour: bool) -> None:
    text = f"# Week\n\n{LINE}\n"
    told = "665 cuckooed addresses; the record has 655 (The London Economic and 5 others)"
    findings = [finding(text, "665", message=told)]
    written = write_text([checked(text, findings)], RenderOptions(excerpt=True, width=40, colour=colour))
    *lines, _, _ = re.sub("\x1b\\[[0-9;]*m", "", written).splitlines()
    assert lines == [
        "draft.md:3:16: error wrong-figure: 665",
        "cuckooed addresses; the record has 655",
        "(The London Economic and 5 others)",
    ]


READ = Mention("figure", 3, 18, "12 guns", "supported", "weapons.guns", "bare", week="2019-10")


@pytest.mark.parametrize(
    ("mention", "line"),
    [
        pytest.param(READ, "12 guns | weapons.guns | bare | 2019-10 | supported", id="all that a figure has"),
        pytest.param(
            READ._replace(place="country"), "12 guns | weapons.guns | bare | 2019-10, country | supported", id="a place"
        ),
        pytest.param(
            READ._replace(week=None, place="local", outcome="not compared", reason="why"),
            "12 guns | weapons.guns | bare | local | not compared | why",
            id="a place and no week",
        ),
        pytest.param(
            Mention("number", 3, 18, "43", "not compared", hedge="bare", reason="an age"),
            "43 | number | bare | - | not compared | an age",
            id="a number that counts nothing",
        ),
        pytest.param(
            Mention(
                "quotation", 3, 18, "We are taking them apart piece by piece", "altered", "quote-04", speaker="Holland"
            ),
            "We are taking them apart piec… | quote-04 | Holland | - | altered",
            id="a quotation, cut",
        ),
        pytest.param(
            Mention("date", 3, 18, "May", "in several weeks"), "May | date | - | - | in several weeks", id="a date"
        ),
        pytest.param(
            READ._replace(found="Guns | 12"), "Guns 12 | weapons.guns | bare | 2019-10 | supported", id="cells of a row"
        ),
    ],
)
def test_a_mention_is_a_line(mention: Mention, line: str) -> None:
    assert mention_line("a.md", mention) == f"a.md:3:18: {line}"


ACCENT = "\u0301"
A, B = "a" * 30, "b" * 30


# In 16 columns, an ellipsis on both sides leaves 14, one on one side 15. Two thirds of these may show the spot; what is
# left is shared by what stands before and after it, before first.


def excerpt(text: str, found: str, room: int = 16, *, plain: bool = False) -> Excerpt:
    """Cut the line around the first place where *found* stands."""
    return cut_excerpt(text, finding(text, found), room, plain=plain)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("was 665 of", ("was 665 of", 4, 3), id="a short line is whole"),
        pytest.param("a" * 7 + "665" + "b" * 6, ("a" * 7 + "665" + "b" * 6, 7, 3), id="it just fits"),
        pytest.param("a" * 7 + "665" + "b" * 7, ("…aaaaaa665bbbbb…", 7, 3), id="one column too long"),
        pytest.param(f"{A}665{B}", ("…aaaaaa665bbbbb…", 7, 3), id="cut on both sides"),
        pytest.param("a" * 6 + f"665{B}", ("aaaaaa665bbbbbb…", 6, 3), id="no more before it"),
        pytest.param(f"{A}665" + "b" * 6, ("…aaaaaa665bbbbbb", 7, 3), id="no more after it"),
        pytest.param(f"665{B}", ("665bbbbbbbbbbbb…", 0, 3), id="at the beginning"),
        pytest.param(f"{A}665", ("…aaaaaaaaaaaa665", 13, 3), id="at the end"),
        pytest.param(f"line\n\nwas 665 of\n{B}", ("was 665 of", 4, 3), id="the second of three lines"),
        pytest.param("was 665 of   \nmore", ("was 665 of", 4, 3), id="no spaces at its end"),
    ],
)
def test_a_line_is_cut_around_the_spot(text: str, expected: tuple[str, int, int]) -> None:
    assert excerpt(text, "665") == expected


@pytest.mark.parametrize(
    ("room", "line"),
    [
        pytest.param(1, "…aaaaaa665bbbbb…", id="narrower than the narrowest"),
        pytest.param(NARROWEST_EXCERPT, "…aaaaaa665bbbbb…", id="the narrowest, 16"),
        pytest.param(NARROWEST_EXCERPT + 1, "…aaaaaa665bbbbbb…", id="one wider"),
    ],
)
def test_no_window_is_too_narrow(room: int, line: str) -> None:
    assert excerpt(f"{A}665{B}", "665", room).line == line


@pytest.mark.parametrize(
    ("text", "found", "room", "expected"),
    [
        pytest.param(
            "a" * 20 + "c" * 40 + "b" * 20, "c" * 40, 20, ("…aaa" + "c" * 15 + "…", 4, 15), id="12 of 18 columns, and 3"
        ),
        pytest.param(
            "a" * 20 + "漢" * 9 + "b" * 20,
            "漢" * 9,
            16,
            ("…aa漢漢漢漢漢漢…", 3, 12),
            id="four of two columns in 9, and 2",
        ),
        pytest.param("c" * 40, "c" * 40, 16, ("c" * 15 + "…", 0, 15), id="nothing else on the line"),
        pytest.param("was 6\n65 of", "6\n65", 16, ("was 6", 4, 1), id="as far as the end of the line"),
        pytest.param("was of", "", 16, ("was of", 0, 1), id="one column where nothing stands"),
        pytest.param(f"cafe{ACCENT} bar", ACCENT, 16, (f"cafe{ACCENT} bar", 4, 1), id="one column for an accent"),
    ],
)
def test_of_a_long_spot_the_beginning_is_marked(
    text: str, found: str, room: int, expected: tuple[str, int, int]
) -> None:
    assert excerpt(text, found, room) == expected


@pytest.mark.parametrize(
    ("before", "columns"),
    [
        pytest.param("\t", 4, id="a tab"),
        pytest.param("\x1b", 4, id="an escaped control character"),
        pytest.param("e" + ACCENT, 1, id="an accent above"),
        pytest.param("e\u20dd", 1, id="a circle around"),
        pytest.param("e\u200de", 2, id="a joiner between"),
        pytest.param("漢", 2, id="a wide character"),
        pytest.param("\N{FULLWIDTH DIGIT SIX}", 2, id="a fullwidth digit"),
        pytest.param("é–€", 3, id="ordinary characters"),
    ],
)
def test_the_columns_before_the_spot_are_counted(before: str, columns: int) -> None:
    assert excerpt(f"{before}665", "665").before == columns


def test_a_wide_character_that_does_not_fit_is_left_out() -> None:
    assert excerpt(f"{'漢' * 9}665{'字' * 9}", "665") == ("…漢漢漢665字字…", 7, 3)  # 15 columns: a half one is left


def test_an_accent_stays_with_its_letter_where_the_room_ends() -> None:
    accented = f"b{ACCENT}"
    assert excerpt(f"{A}665{accented * 30}", "665") == (f"…{'a' * 7}665{accented * 4}…", 8, 3)


@pytest.mark.parametrize(
    ("accents", "ellipsis"),
    [pytest.param(63, "", id="read from its beginning"), pytest.param(64, "…", id="one too far to be read")],
)
def test_four_characters_a_column_are_read_before_the_spot(accents: int, ellipsis: str) -> None:
    text = f"e{ACCENT * accents}665"
    shown = text if not ellipsis else f"{ellipsis}{text[1:]}"
    assert excerpt(text, "665") == (shown, 1, 3)


@pytest.mark.parametrize(
    ("accents", "end", "ellipsis"),
    [
        pytest.param(125, "", "", id="128 characters, all of the text"),
        pytest.param(126, "", "…", id="129"),
        pytest.param(124, f"\n{B}", "", id="the end of the line is the 128th"),
        pytest.param(125, f"\n{B}", "…", id="the end of the line is not read"),
    ],
)
def test_eight_characters_a_column_are_read_from_the_spot_on(accents: int, end: str, ellipsis: str) -> None:
    spot = f"665{ACCENT * 125}"[: 3 + accents]
    assert excerpt(f"665{ACCENT * accents}{end}", "665") == (f"{spot}{ellipsis}", 0, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("of £180 – “much”", ('of GBP 180 - "much"', 7, 3), id="a line that fits in 20 columns"),
        pytest.param(f"{A}180{B}", ("...aaaaaa180bbbbb...", 9, 3), id="14 columns between two ellipses"),
        pytest.param("a" * 7 + f"180{B}", ("aaaaaaa180bbbbbbb...", 7, 3), id="17 columns before one"),
    ],
)
def test_plain_excerpts_are_in_ascii(text: str, expected: tuple[str, int, int]) -> None:
    assert excerpt(text, "180", 20, plain=True) == expected
