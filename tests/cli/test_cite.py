"""``cite`` on the command line: its day, its styles, its streams."""

from __future__ import annotations

import json
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from countylines.output.citations import CITATION_STYLES
from tests.cli.running import HAS_TERMINALS, run, run_on_terminal, run_process, run_shell
from tests.cli.spoiling import HOSTILE, UNSEEN, spoil

DAY = ("--consulted", "2026-01-31")


@pytest.mark.skipif(sys.platform == "win32", reason="TZ sets no time zone on Windows")
@pytest.mark.parametrize("hours", [pytest.param(14, id="Kiritimati"), pytest.param(-12, id="Baker Island")])
def test_a_source_is_consulted_on_the_user_s_own_day_by_default(hours: int) -> None:
    """At any moment these two time zones have different days."""
    zone = timezone(timedelta(hours=hours))
    before = datetime.now(zone).date().isoformat()
    code, out, _ = run_process("cite", "metro-2019-10-18", "--style", "bibtex", env={"TZ": f"<zone>{-hours}"})
    after = datetime.now(zone).date().isoformat()
    assert code == 0
    assert any(f"urldate      = {{{day}}}".encode() in out for day in (before, after))


def test_the_day_of_consulting_is_the_one_that_is_named() -> None:
    assert "{2024-02-29}" in run("cite", "arrests", "--style", "bibtex", "--consulted", "2024-02-29").out


@pytest.mark.parametrize(
    "day", ["2026-02-30", "2026-1-31", "20260131", "2026-W05-6", "31 January 2026", "today", "", "\u0662026-01-31"]
)
def test_what_is_no_day_is_refused(day: str) -> None:
    outcome = run("cite", "arrests", "--consulted", day)
    assert (outcome.code, outcome.out) == (2, "")
    assert "is not a day; write it as 2026-01-31" in outcome.err


@pytest.mark.parametrize(
    ("day", "code"),
    [
        pytest.param("1999-01-01", 2, id="years before"),
        pytest.param("2019-10-17", 2, id="the day before"),
        pytest.param("2019-10-18", 0, id="the day itself"),
    ],
)
def test_nobody_consulted_a_source_before_it_was_published(day: str, code: int) -> None:
    """Metro is of 18 October 2019; the date of the article is not known."""
    outcome = run("cite", "arrests", "--consulted", day)
    assert (outcome.code, bool(outcome.out)) == (code, code == 0)
    if code:
        published = "is before Metro (metro-2019-10-18) was published: 18 October 2019."
        assert f"--consulted {day} {published}" in outcome.err
    assert run("cite", "holland-06", "--consulted", day).code == 0


def test_a_day_in_the_future_is_taken_with_a_remark() -> None:
    """The clock may be wrong, and the day right; no clock is behind 2019, and none has reached 9999."""
    future = run("cite", "arrests", "--consulted", "9999-12-31")
    assert future.code == 0
    assert "consulted 31 December 9999." in future.out
    assert "--consulted 9999-12-31 is in the future" in future.err
    assert run("cite", "arrests", "--consulted", "9999-12-31", "-q").err == ""
    assert run("cite", "arrests", "--consulted", "2019-10-18").err == ""


def test_a_month_of_publication_is_before_no_day_in_it() -> None:
    """Rocu-network-2024-12 is dated December 2024."""
    assert run("cite", "rocu-network-2024-12", "--consulted", "2024-12-01").code == 0
    assert run("cite", "rocu-network-2024-12", "--consulted", "2024-11-30").code == 2


@pytest.mark.parametrize("style", CITATION_STYLES)
def test_what_is_named_twice_is_cited_once(style: str) -> None:
    once = run("cite", "arrests", "--style", style, *DAY).out
    assert run("cite", "arrests", "2019-10/arrests", "Arrests", "--style", style, *DAY).out == once


@pytest.mark.parametrize("style", CITATION_STYLES)
def test_a_style_is_the_same_bytes_on_a_terminal_and_in_a_pipe(style: str) -> None:
    piped = run("cite", "arrests", "--style", style, *DAY)
    assert (piped.code, piped.err) == (0, "")
    if HAS_TERMINALS:
        for width in (40, 120):
            shown = run_on_terminal("cite", "arrests", "--style", style, *DAY, width=width).out
            assert shown == piped.out or style == "plain"
            if style == "plain":
                assert shown.split() == piped.out.split(), "no word is broken"
                assert all(len(line) <= width or " " not in line for line in shown.splitlines())


@pytest.mark.parametrize("style", CITATION_STYLES)
def test_a_style_is_written_where_there_is_no_unicode(style: str) -> None:
    for name in ("2018-10/cash", "holland-06"):
        outcome = run("cite", name, "--style", style, *DAY, encoding="ascii")
        assert (outcome.code, outcome.err) == (0, "")
        assert "\\u20" not in outcome.out or style == "csl-json"


@pytest.mark.parametrize("style", CITATION_STYLES)
def test_hostile_data_do_no_harm(style: str, record: Path) -> None:
    spoil(record)
    for name in ("arrests", "holland-05", "holland-06", "claim-01", "source:metro-2019-10-18", "2018-10/cash"):
        outcome = run("cite", name, "--style", style, *DAY, "--data", str(record))
        assert (outcome.code, outcome.err) == (0, "")
        assert not UNSEEN.search(outcome.out.replace("\r\n", "\n"))
        if style == "csl-json":
            assert json.loads(outcome.out)[0]["title"] == HOSTILE


def test_an_error_is_json_where_a_style_of_json_is_asked_for() -> None:
    for form in (["--style", "csl-json"], ["--style=csl-json"]):
        told = json.loads(run("cite", "holland", *form).err)
        assert (told["error"], told["name"], told["exit"]) == ("not-citable", "holland", 2)
        assert told["nearest"] == ["holland-01", "holland-02", "holland-03"]
    assert run("cite", "holland", "--style", "ris").err.startswith("countylines: 'holland' is a person")


def test_a_derived_figure_goes_by_the_id_that_stats_prints() -> None:
    derived = [row["id"] for row in json.loads(run("stats", "--derived", "--json").out) if row["formula"]]
    assert len(derived) >= 3
    for name in derived:
        *passages, says = run("cite", name, *DAY).out.splitlines()
        assert passages
        assert "Derived, not printed by any source" in says


def test_names_are_as_forgiving_as_elsewhere() -> None:
    expected = run("cite", "2021-10/arrests", *DAY).out
    for words in (["arrests", "--week", "october 2021"], ["October 2021/Arrests"], ["figure:2021-10/arrests"]):
        assert run("cite", *words, *DAY).out == expected


def test_a_full_disk_and_a_reader_that_has_gone() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    assert run_shell('"${countylines[@]}" cite arrests > /dev/full')[0] == 4
    assert run_shell('"${countylines[@]}" cite arrests --style ris | true')[::2] == (0, b"")


def test_the_page_shows_every_style() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "cite.md").read_text(encoding="utf-8")
    assert all(f"--style {style}" in page for style in CITATION_STYLES if style != "plain")
