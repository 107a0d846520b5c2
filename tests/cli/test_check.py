"""``countylines check``: which drafts are read, which findings count, what is said, and the exit codes.

Most tests put a checker of their own in place of the real one: each ERROR, WARNING and NOTE in a draft is a finding of
that severity, “…” is a faithful quotation, and a number a supported figure.
"""

from __future__ import annotations

import io
import json
import os
import re
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from unittest import mock

import pytest

import countylines.checker
from countylines.checker import RULES
from countylines.checker.findings import ERROR, NOTE, WARNING, Finding, Mention, RecordReference, Report
from countylines.cli import checking
from countylines.cli.checking import MANY_BYTES, MANY_DRAFTS
from countylines.cli.configuration import OWN_FILE, SEVERITIES
from countylines.output.examples import example_words, fill
from countylines.record.dataset import Dataset
from tests.cli.running import HAS_TERMINALS, Outcome, bare_environment, run, run_on_terminal, run_process, run_shell

ONE_IGNORED = "1 finding ignored by --ignore."
RULE_OF = {"ERROR": "wrong-figure", "WARNING": "lost-hedge", "NOTE": "understated"}
HELD = RecordReference("2019-10/arrests", "more than 700")


def made_report(
    text: str, _dataset: Dataset, *, kind: str = "text", week: str | None = None, verbose: bool = False
) -> Report:
    """Find what a draft calls by its severity; read the word READ, and hold NO WEEK for what it says."""
    findings = []
    for match in re.finditer("ERROR|WARNING|NOTE", text):
        ends = [end.end() for end in re.finditer(r"\r\n?|\n", text[: match.start()])]
        column = match.start() - (ends[-1] if ends else 0) + 1
        severity, message = match[0].lower(), f"read as {kind}, week {week}"
        line = len(ends) + 1
        place = (match.start(), match.end(), line, column, line, column + len(match[0]))
        findings.append(Finding(RULE_OF[match[0]], severity, message, *place, match[0], HELD))
    quotations = {"faithful": text.count("“"), "altered": 0}
    figures = {"supported": len(re.findall(r"\d+", text))}
    read = [Mention("figure", 1, match.start() + 1, match[0], "supported") for match in re.finditer("READ", text)]
    return Report(tuple(findings), quotations, figures, "NO WEEK" in text, tuple(read) if verbose else ())


@pytest.fixture
def made() -> Iterator[None]:
    """Put the made checker in place."""
    with mock.patch.object(countylines.checker, "report", made_report):
        yield


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Go to an empty folder, and give a way to put drafts into it."""
    monkeypatch.chdir(tmp_path)

    def put(**texts: str | bytes) -> None:
        for name, text in texts.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())

    return put


def check(*arguments: str) -> Outcome:
    """Run ``countylines check``."""
    return run("check", *arguments)


def places(*arguments: str) -> list[tuple[str, int, int]]:
    """Give path, line and column of each finding."""
    return [(one["path"], one["line"], one["column"]) for one in json.loads(check(*arguments, "--json").out)]


def last_line(outcome: Outcome) -> str:
    """Give the last line on stderr."""
    return outcome.err.splitlines()[-1]


Put = Callable[..., None]
ENDINGS = (".md", ".markdown", ".mdown", ".mkd", ".html", ".htm", ".xhtml", ".wiki", ".mediawiki", ".txt", ".rst")

# --- with the real checker


WRONG = "# The week\n\nPolice visited 665 cuckooed addresses in the October 2019 crackdown.\n"


def test_a_wrong_figure_is_told_with_its_place_and_the_record(drafts: Put) -> None:
    drafts(draft_md=WRONG)
    outcome = check("draft.md")
    assert outcome.code == 1
    assert outcome.out.startswith("draft.md:3:16: error wrong-figure: “665")
    assert "655" in outcome.out
    assert outcome.out.count("\n") == 1
    assert outcome.err == "1 draft: no quotations, 1 figure (1 wrong); 1 error.\n"


def test_the_right_figure_is_none(drafts: Put) -> None:
    drafts(draft_md=WRONG.replace("665", "655"))
    assert check("draft.md") == (0, "", "1 draft: no quotations, 1 figure (1 supported); no findings.\n")


def test_findings_that_comments_suppress_are_counted(drafts: Put) -> None:
    wrong = "Police visited 665 cuckooed addresses in the October 2019 crackdown"
    drafts(draft_md=f"{wrong} <!-- countylines: ignore wrong-figure -->.\n\n{wrong}.\n")
    assert check("draft.md").err == (
        "1 finding ignored by comments.\n1 draft: no quotations, 2 figures (2 wrong); 1 error.\n"
    )
    assert check("draft.md", "--select", "misquote").err == (
        "1 draft: no quotations, 2 figures (2 wrong); no findings.\n"
    )


def test_what_was_read_is_listed_after_the_findings(drafts: Put) -> None:
    drafts(draft_md=WRONG)
    plain, verbose = check("draft.md"), check("draft.md", "--verbose")
    assert verbose[:2] == plain[:2]
    assert verbose.err == (
        "draft.md:3:16: 665 cuckooed addresses | addresses.cuckooed | bare | 2019-10 | wrong\n"
        "draft.md:3:46: October 2019 | date | - | 2019-10 | in one week\n"
        f"{plain.err}"
    )


def test_help_imports_no_checks() -> None:
    code = (
        "import sys; from countylines.cli import main; main(['check', '--help']); main(['--help']); "
        "print([name for name in sys.modules if name.startswith('countylines.checker')], file=sys.stderr)"
    )
    script = '"$PYTHON" -c "$1"'
    status, _, err = run_shell(script, code)
    assert (status, err.decode()) == (0, "[]\n")


def test_the_severities_are_those_of_the_checks() -> None:
    assert SEVERITIES == (ERROR, WARNING, NOTE)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_explained(rule: countylines.checker.Rule) -> None:
    outcome = check("--explain", rule.name)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"{rule.name} ({rule.severity})\n")
    assert rule.meaning in outcome.out
    told = json.loads(check("--explain", rule.name.upper().replace("-", " "), "--json").out)
    assert told == {
        "name": rule.name,
        "severity": rule.severity,
        "summary": rule.summary,
        "meaning": rule.meaning,
        "example": fill(rule.example, example_words(countylines.load())),
    }


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("--explain", "misquoted"), id="explained"),
        pytest.param(("--select", "wrong-figure,misquoted", "-"), id="selected"),
        pytest.param(("--ignore", "misquoted", "-"), id="ignored"),
    ],
)
def test_an_unknown_rule_names_the_nearest_and_all(arguments: Sequence[str]) -> None:
    outcome = check(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("countylines: No rule is called 'misquoted'. Did you mean misquote? The rules are: ")
    assert all(rule.name in outcome.err for rule in RULES)
    told = json.loads(check(*arguments, "--json").err)
    assert (told["error"], told["name"], told["nearest"]) == ("unknown-rule", "misquoted", ["misquote"])


# --- what is reported, and the exit codes


@pytest.mark.usefixtures("made")
class TestFindings:
    @pytest.mark.parametrize(
        ("text", "fail_on", "code"),
        [
            pytest.param("ERROR", "", 1, id="an error"),
            pytest.param("WARNING NOTE", "", 0, id="below the default"),
            pytest.param("WARNING", "error", 0, id="below error"),
            pytest.param("WARNING", "warning", 1, id="at warning"),
            pytest.param("ERROR", "warning", 1, id="above warning"),
            pytest.param("NOTE", "warning", 0, id="below warning"),
            pytest.param("NOTE", "note", 1, id="at note"),
            pytest.param("fine", "note", 0, id="nothing"),
            pytest.param("", "note", 0, id="an empty draft"),
        ],
    )
    def test_the_exit_code(self, drafts: Put, text: str, fail_on: str, code: int) -> None:
        drafts(a_md=text)
        more = ("--fail-on", fail_on) if fail_on else ()
        outcome = check("a.md", *more)
        assert outcome.code == code
        assert (outcome.out == "") is (text in ("fine", ""))
        assert check("a.md", *more, "--json").code == code

    @pytest.mark.parametrize(
        ("arguments", "rules"),
        [
            pytest.param("", "wrong-figure lost-hedge understated", id="all"),
            pytest.param("--select wrong-figure", "wrong-figure", id="one selected"),
            pytest.param("--select understated,wrong-figure", "wrong-figure understated", id="two selected"),
            pytest.param("--select understated --select lost-hedge", "lost-hedge understated", id="selected twice"),
            pytest.param("--ignore lost-hedge", "wrong-figure understated", id="one ignored"),
            pytest.param("--ignore lost-hedge,UNDERSTATED", "wrong-figure", id="two ignored, in any case"),
            pytest.param("--select lost-hedge,understated --ignore lost-hedge", "understated", id="both"),
            pytest.param("--select misquote", "", id="one that finds nothing"),
        ],
    )
    def test_rules_are_chosen(self, drafts: Put, arguments: str, rules: str) -> None:
        drafts(a_md="ERROR WARNING NOTE")
        outcome = check("a.md", *arguments.split(), "--json")
        assert [one["rule"] for one in json.loads(outcome.out)] == rules.split()
        assert outcome.code == ("wrong-figure" in rules)

    @pytest.mark.parametrize("option", ["--select", "--ignore"])
    @pytest.mark.parametrize("names", ["", ",", " , "])
    def test_no_rule_at_all_is_an_error(self, option: str, names: str) -> None:
        outcome = check("a.md", option, names)
        assert (outcome.code, outcome.out) == (2, "")
        assert "no rules are named" in outcome.err

    def test_a_choice_that_leaves_no_rule_is_an_error(self) -> None:
        outcome = check("a.md", "--select", "misquote", "--ignore", "misquote,lost-hedge")
        assert (outcome.code, outcome.out) == (2, "")
        assert "--ignore leaves none of the rules that --select names" in outcome.err

    def test_what_was_covered_adds_up(self, drafts: Put) -> None:
        drafts(a_md="“One” 12 ERROR ERROR", b_txt="“Two” “Three” 3 4 NOTE WARNING", c_html="nothing")
        outcome = check("a.md", "b.txt", "c.html")
        assert last_line(outcome) == (
            "3 drafts: 3 quotations (3 faithful), 3 figures (3 supported); 2 errors, 1 warning, 1 note."
        )
        assert last_line(check("c.html")) == "1 draft: no quotations, no figures; no findings."
        chosen = last_line(check("a.md", "--ignore", "wrong-figure"))
        assert chosen == "1 draft: 1 quotation (1 faithful), 1 figure (1 supported); no other findings."

    @pytest.mark.parametrize(
        ("configured", "typed", "told"),
        [
            pytest.param("", "--ignore lost-hedge", "2 findings ignored by --ignore.", id="an option"),
            pytest.param("", "--ignore misquote", None, id="an option without effect"),
            pytest.param("", "--select wrong-figure", None, id="not selected"),
            pytest.param(
                "", "--select wrong-figure,understated --ignore understated", ONE_IGNORED, id="of the selected"
            ),
            pytest.param('ignore = ["understated"]', "", "1 finding ignored by the configuration.", id="a key"),
            pytest.param('ignore = ["understated"]', "--select understated", None, id="a key, but selected"),
            pytest.param(
                'per-file-ignores = {"a.*" = ["lost-hedge"]}',
                "",
                "1 finding ignored by the configuration.",
                id="per file",
            ),
            pytest.param(
                'per-file-ignores = {"*" = ["lost-hedge"]}',
                "--ignore lost-hedge,wrong-figure",
                "3 findings ignored by --ignore.",
                id="two reasons for one",
            ),
            pytest.param(
                'per-file-ignores = {"a.*" = ["lost-hedge"]}',
                "--ignore wrong-figure,understated",
                "3 findings ignored: 2 by --ignore and 1 by the configuration.",
                id="two reasons",
            ),
        ],
    )
    def test_what_is_ignored_is_counted(self, drafts: Put, configured: str, typed: str, told: str | None) -> None:
        drafts(a_md="ERROR WARNING", b_md="WARNING NOTE")
        Path(OWN_FILE).write_text(configured, encoding="utf-8")
        remarks = check("a.md", "b.md", *typed.split()).err.splitlines()
        assert remarks[:-1] == ([told] if told else [])
        assert check("a.md", *typed.split(), "--json").err == ""

    def test_nothing_is_ignored_in_what_is_excluded(self, drafts: Put) -> None:
        drafts(a_md="ERROR", b_md="ERROR")
        told = check("a.md", "b.md", "--exclude", "b.md", "--ignore", "wrong-figure").err.splitlines()
        assert told[:-1] == ["Skipped 1 excluded path: b.md.", "1 finding ignored by --ignore."]

    def test_who_wants_no_remarks_gets_none(self, drafts: Put) -> None:
        drafts(a_md="ERROR")
        for more in (["-q"], ["--json"], ["--format", "json"], ["--format", "jsonl"]):
            assert check("a.md", *more).err == ""
        for more in (["--format", "sarif"], ["--format", "github"], ["--format", "text"]):
            assert check("a.md", *more).err == "1 draft: no quotations, no figures; 1 error.\n"

    def test_every_format(self, drafts: Put) -> None:
        drafts(a_md="\nx ERROR")
        assert check("a.md").out == "a.md:2:3: error wrong-figure: read as markdown, week None\n"
        assert check("a.md", "--format", "text").out == check("a.md").out
        assert check("a.md", "--format", "json").out == check("a.md", "--json").out
        assert json.loads(check("a.md", "--format", "jsonl").out) == json.loads(check("a.md", "--json").out)[0]
        [run_of] = json.loads(check("a.md", "--format", "sarif").out)["runs"]
        assert run_of["tool"]["driver"]["version"] == countylines.__version__
        assert run_of["artifacts"][0]["location"]["uri"] == "a.md"
        assert check("a.md", "--format", "github").out == (
            "::error file=a.md,line=2,col=3,endLine=2,endColumn=8,title=wrong-figure::read as markdown, week None\n"
        )

    def test_addresses_are_the_same_however_a_path_is_typed(self, drafts: Put) -> None:
        drafts(sub__a_md="ERROR")
        typed = ("sub/a.md", "./sub/a.md", "sub", str(Path("sub").resolve()))
        told = {check(path, "--format", "sarif").out for path in typed}
        assert len(told) == 1
        assert '"uri": "sub/a.md"' in told.pop()

    @pytest.mark.parametrize("form", ["table", "tsv", "csv", "md", "xml"])
    def test_other_formats_are_refused(self, form: str) -> None:
        outcome = check("a.md", "--format", form)
        assert (outcome.code, outcome.out) == (2, "")

    def test_the_week_is_found_by_any_name(self, drafts: Put) -> None:
        drafts(a_md="ERROR")
        assert "week 2021-10" in check("a.md", "--week", "October 2021").out
        outcome = check("a.md", "--week", "2019-11")
        assert (outcome.code, outcome.out) == (2, "")


# --- which drafts are read


@pytest.mark.usefixtures("made")
class TestDrafts:
    def test_no_file_is_a_matter_of_usage(self) -> None:
        outcome = check()
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.startswith("countylines: Missing argument 'FILE...': name drafts or folders, or - for")
        assert json.loads(check("--json").err)["error"] == "usage"

    def test_a_folder_is_walked_in_order(self, drafts: Put) -> None:
        drafts(d__b_md="ERROR", d__a_txt="ERROR", d__c__x_html="ERROR", d__c__y_htm="ERROR", d__B_MARKDOWN="ERROR")
        drafts(d__z_py="ERROR", d__z_RST="ERROR", d__noending="ERROR", **{"d__.hidden_md": "ERROR"})
        drafts(**{"d__.git__x_md": "ERROR", "d__c__.y__x_md": "ERROR"})
        expected = ["d/B.MARKDOWN", "d/a.txt", "d/b.md", "d/z.RST", "d/c/x.html", "d/c/y.htm"]
        assert [path.replace(os.sep, "/") for path, _, _ in places("d")] == expected
        assert [path.replace(os.sep, "/") for path, _, _ in places("d/")] == expected

    @pytest.mark.parametrize("ending", ENDINGS)
    def test_the_drafts_of_a_folder_have_these_endings(self, drafts: Put, ending: str) -> None:
        drafts(**{f"d__a{ending}": "ERROR"})
        outcome = check("d")
        assert (outcome.code, outcome.out.count("\n")) == (1, 1)
        assert "not read" not in outcome.err

    def test_the_other_files_of_a_folder_are_counted(self, drafts: Put) -> None:
        drafts(d__a_md="fine", d__b_docx=b"PK\0", d__e__c_DOCX=b"PK\0", d__f_pdf=b"%PDF", **{"d__._g_pdf": ""})
        assert check("d", "d/../d").err.splitlines() == [
            "3 files not read: .docx (2), .pdf (1).",
            "1 draft: no quotations, no figures; no findings.",
        ]
        assert check("d", "-q").err == check("d", "--json").err == ""
        assert "1 file not read: .docx (1)." in check("d/e").err
        drafts(h__a_md="fine", h__Makefile="")
        assert "1 file not read: no extension (1)." in check("h").err
        assert check("d/f.pdf", "d/a.md").err.count("not read") == 0

    def test_rare_endings_of_other_files_are_counted_together(self, drafts: Put) -> None:
        drafts(d__a_md="fine", d__none="", **{f"d__{name}_{name}": "" for name in ("p", "q", "r", "s", "t")})
        drafts(d__u_t="")
        assert check("d").err.splitlines()[0] == (
            "7 files not read: .t (2), .p (1), .q (1), .r (1), .s (1), others (1)."
        )

    def test_the_folder_one_is_in(self, drafts: Put) -> None:
        drafts(a_md="ERROR", d__e__b_md="ERROR")
        assert [path.replace(os.sep, "/") for path, _, _ in places(".")] == ["a.md", "d/e/b.md"]

    def test_what_is_named_is_read_whatever_it_is_called(self, drafts: Put) -> None:
        drafts(notes="ERROR", **{".hidden_md": "ERROR", ".d__a_md": "ERROR"})
        assert [path for path, _, _ in places("notes", ".hidden.md", ".d")] == [
            "notes",
            ".hidden.md",
            str(Path(".d", "a.md")),
        ]

    def test_a_draft_that_is_named_twice_is_checked_once(self, drafts: Put) -> None:
        drafts(d__a_md="ERROR", d__b_md="ERROR")
        assert len(places("d/b.md", "d", "d/../d/a.md", "d")) == 2
        assert last_line(check("d", "d/a.md")).startswith("2 drafts")
        assert check("d/a.md", "d/b.md", "d").code == 1

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            pytest.param("a_md", "markdown", id="md"),
            pytest.param("a_markdown", "markdown", id="markdown"),
            pytest.param("a_html", "html", id="html"),
            pytest.param("a_HTM", "html", id="htm"),
            pytest.param("a_txt", "text", id="txt"),
            pytest.param("a", "text", id="no ending"),
        ],
    )
    def test_the_ending_says_what_it_is_written_in(self, drafts: Put, name: str, kind: str) -> None:
        drafts(**{name: "ERROR"})
        path = name.replace("_", ".")
        assert f"read as {kind}," in check(path).out
        for told in ("markdown", "html", "text"):
            assert f"read as {told}," in check(path, "--as", told).out

    @pytest.mark.parametrize(
        ("data", "place"),
        [
            pytest.param(b"one\r\n\xef\xbb\xbf", None, id="nothing"),
            pytest.param(b"\xef\xbb\xbfx ERROR", (1, 3), id="BOM"),
            pytest.param("x ERROR".encode("utf-16"), (1, 3), id="UTF-16"),
            pytest.param(b"\xfe\xff" + "one\nx ERROR".encode("utf-16-be"), (2, 3), id="UTF-16, big end first"),
            pytest.param(b"one\r\ntwo ERROR\r\n", (2, 5), id="CRLF"),
            pytest.param("\N{GRINNING FACE}e\u0301 ERROR".encode(), (1, 5), id="code points"),
            pytest.param(b"x" * 5_000_000 + b" ERROR", (1, 5_000_002), id="a line of 5 MB"),
            pytest.param(b"x", None, id="one byte"),
            pytest.param(b"", None, id="empty"),
        ],
    )
    def test_the_place_is_the_file_s(self, drafts: Put, data: bytes, place: tuple[int, int] | None) -> None:
        drafts(a_txt=data)
        assert places("a.txt") == ([("a.txt", *place)] if place else [])

    @pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf"], ids=["nothing", "blank", "BOM"])
    def test_an_empty_draft_is_told_of(self, drafts: Put, data: bytes) -> None:
        drafts(a_md=data, b_md="fine")
        counted = "draft: no quotations, no figures; no findings."
        for outcome in (check("a.md"), check("a.md", "--fix")):
            assert outcome == (0, "", f"a.md is empty: there is nothing to check.\n1 {counted}\n")
        with mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(data))):
            piped = check("-")
        assert piped == (0, "", f"stdin is empty: there is nothing to check.\n1 {counted}\n")
        assert "empty" not in check("b.md").err
        assert check("a.md", "-q").err == check("a.md", "--json").err == ""
        drafts(**{f"d__{name}_md": data for name in "abcdefg"}, d__h_md="fine")
        names = ", ".join(str(Path("d", f"{name}.md")) for name in "abcde")
        assert check("d").err.startswith(f"7 drafts are empty: {names} and 2 more.\n")

    @pytest.mark.parametrize(
        ("data", "told"),
        [
            pytest.param(b"\x89PNG\r\n\x00\x00", "bad.md is binary", id="binary"),
            pytest.param(
                b"a\r\ncaf\xe9", "bad.md is not UTF-8: line 2, column 4 cannot be decoded. Save it", id="Latin 1"
            ),
            pytest.param(b"\xff\xfea\0b", "bad.md is not UTF-16: line 1, column 2 cannot", id="half a character"),
            pytest.param(b"\xff\xfe\x00\xd8", "bad.md is not UTF-16", id="half a pair"),
        ],
    )
    def test_what_is_no_text_is_told_and_the_rest_is_checked(self, drafts: Put, data: bytes, told: str) -> None:
        drafts(bad_md=data, good_md="ERROR")
        outcome = check("bad.md", "good.md")
        assert outcome.code == 2
        assert outcome.out.startswith("good.md:1:1: error")
        first, last = outcome.err.splitlines()
        assert first.startswith(f"countylines: {told}")
        assert last.startswith("1 draft (1 more could not be read): ")
        assert check("bad.md").out == ""
        assert last_line(check("bad.md")) == "No drafts were checked."
        alone = json.loads(check("bad.md", "--json").err)
        assert (alone["error"], alone["path"], alone["exit"]) == ("unreadable-input", "bad.md", 2)

    def test_each_of_many_that_cannot_be_read_is_told(self, drafts: Put) -> None:
        drafts(d__a_txt="fine", e__a_py="x", bad_md=b"\0")
        outcome = check("nowhere.md", "e", "d", "bad.md")
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.splitlines()[:3] == [
            "countylines: nowhere.md does not exist.",
            f"countylines: e is a folder without drafts. The names of drafts end in {', '.join(ENDINGS)}.",
            "countylines: bad.md is binary: it has null bytes. Export it as HTML or plain text.",
        ]
        assert last_line(outcome) == "1 draft (2 more could not be read): no quotations, no figures; no findings."
        told = [json.loads(line) for line in check("nowhere.md", "e", "d", "bad.md", "--json").err.splitlines()]
        assert [one["path"] for one in told] == ["nowhere.md", "e", "bad.md"]

    @pytest.mark.parametrize(
        "name",
        [
            pytest.param("a\0b", id="a null byte"),
            pytest.param("x" * 5000, id="too long"),
            pytest.param("", id="empty"),
            pytest.param("\x1b[31m.md", id="an escape sequence"),
            pytest.param("\ud800.md", id="half a character"),
            pytest.param("a.md/b.md", id="in a file"),
        ],
    )
    def test_a_name_of_nothing(self, drafts: Put, name: str) -> None:
        drafts(a_md="ERROR")
        outcome = check(name, "a.md")
        assert (outcome.code, outcome.out.count("\n"), outcome.err.count("\n")) == (2, 1, 2)
        assert "\x1b" not in outcome.err
        assert json.loads(check(name, "--json").err)["error"] == "unreadable-input"

    @pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything may be read here")
    def test_what_may_not_be_read(self, drafts: Put) -> None:
        drafts(a_md="ERROR", d__b_md="ERROR", d__e__c_md="ERROR")
        Path("a.md").chmod(0)
        Path("d/e").chmod(0)
        try:
            outcome = check("a.md", "d")
        finally:
            Path("d/e").chmod(0o700)
        assert outcome.code == 2
        assert outcome.out.startswith(f"{Path('d', 'b.md')}:1:1")
        assert outcome.err.count("cannot be read: Permission denied") == 2

    @pytest.mark.skipif(sys.platform == "win32", reason="no such links, devices and pipes here")
    def test_links_that_go_round_are_followed_once(self, drafts: Put) -> None:
        drafts(d__a_md="ERROR", d__e__b_md="ERROR")
        Path("d/e/loop").symlink_to("..")
        Path("d/self").symlink_to(".")
        Path("d/z").symlink_to("e")
        Path("d/again.md").symlink_to("a.md")
        Path("d/dead.md").symlink_to("nothing")
        assert [path for path, _, _ in places("d")] == ["d/a.md", "d/e/b.md"]
        assert "Skipped" not in check("d").err

    @pytest.mark.skipif(sys.platform == "win32", reason="no such links, devices and pipes here")
    def test_links_out_of_the_folder_are_not_followed(self, drafts: Put, monkeypatch: pytest.MonkeyPatch) -> None:
        drafts(d__a_md="ERROR", d2__b_md="ERROR", c_md="ERROR")
        Path("d/up").symlink_to("..")
        Path("d/beside").symlink_to("../d2")
        Path("d/c.md").symlink_to("../c.md")
        Path("d/.hidden").symlink_to("..")
        told = "Skipped 3 links that leave the folder: d/beside, d/c.md, d/up."
        assert [path for path, _, _ in places("d")] == ["d/a.md"]
        assert check("d").err.splitlines()[:2] == ["Skipped 1 hidden path: d/.hidden.", told]
        assert check("d", "-q").err == check("d", "--json").err == ""
        assert [path for path, _, _ in places("d/c.md", "d/beside")] == ["d/c.md", "d/beside/b.md"]
        monkeypatch.chdir("d")
        assert check(".").err.splitlines()[1] == told.replace("d/", "")

    @pytest.mark.skipif(sys.platform == "win32", reason="no such links, devices and pipes here")
    def test_a_folder_that_is_a_link_itself_is_searched(self, drafts: Put) -> None:
        drafts(d__a_md="ERROR")
        Path("link").symlink_to("d")
        Path("root").symlink_to("/")
        assert [path for path, _, _ in places("link")] == ["link/a.md"]
        assert [path for path, _, _ in places("link/../d")] == ["link/../d/a.md"]

    @pytest.mark.skipif(sys.platform == "win32", reason="no such links, devices and pipes here")
    def test_pipes_sockets_and_devices_in_a_folder_are_passed_over(self, drafts: Put) -> None:
        drafts(d__a_md="ERROR")
        for number in range(7):
            os.mkfifo(f"d/pipe{number}.md")
        Path("d/zero.md").symlink_to("/dev/zero")
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind("d/socket")
        assert [path for path, _, _ in places("d")] == ["d/a.md"]
        assert check("d").err.splitlines()[:3] == [
            "Skipped 7 pipes: d/pipe0.md, d/pipe1.md, d/pipe2.md, d/pipe3.md, d/pipe4.md and 2 more.",
            "Skipped 1 socket: d/socket.",
            "Skipped 1 link that leaves the folder: d/zero.md.",
        ]

    @pytest.mark.skipif(sys.platform == "win32", reason="no such links, devices and pipes here")
    def test_a_pipe_and_a_device_that_are_named_are_refused(self, drafts: Put) -> None:
        drafts(a_md="ERROR")
        os.mkfifo("pipe.md")
        for name, kind in (("pipe.md", "pipe"), ("/dev/zero", "device")):
            outcome = check(name, "a.md")
            assert (outcome.code, outcome.out.count("\n")) == (2, 1)
            assert outcome.err.splitlines()[0] == f"countylines: {name} is a {kind}, not a draft."

    @pytest.mark.skipif(sys.platform == "win32", reason="no such links, devices and pipes here")
    def test_a_pipe_that_the_shell_has_opened_is_read(self) -> None:
        code, out, err = run_shell('"${countylines[@]}" check <(echo "Police seized a total of 12 guns.")')
        assert (code, out) == (0, b"")
        assert err.splitlines()[-1].startswith(b"1 draft: ")

    @pytest.mark.skipif(sys.platform == "win32", reason="no such names here")
    @pytest.mark.parametrize("name", ["::error::x.md", " ::stop-commands::x.md", "\u2003::x.md", "##[group]x.md"])
    def test_a_name_is_never_a_workflow_command(self, drafts: Put, name: str) -> None:
        Path(name).write_text("ERROR READ NO WEEK", encoding="utf-8")
        outcome = check(name, "--verbose")
        assert outcome.out.startswith(f"./{name}:1:1: error")
        assert outcome.err.startswith(f"./{name}:1:7: READ")
        lines = (outcome.out + outcome.err).splitlines()
        assert sum(line.startswith("./") for line in lines) == len(lines) - 1 == 3
        assert json.loads(check(name, "--json").out)[0]["path"] == name

    def test_it_is_said_before_very_many_drafts_are_checked(self, drafts: Put, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(checking, "MOST_DRAFTS", 3)
        drafts(d__1_md="x", d__2_md="x", d__3_md="x")
        assert "to check" not in check("d").err
        drafts(d__4_md="x")
        assert check("d").err.splitlines()[0] == (
            "4 drafts to check. Ctrl-C stops the check; --exclude PATTERN leaves files out."
        )

    def test_the_search_of_a_folder_can_be_interrupted(self, drafts: Put) -> None:
        drafts(d__a_md="x")
        with mock.patch.object(os.path, "isfile", side_effect=KeyboardInterrupt):
            assert check("d") == (130, "", "")


# --- standard input


@pytest.mark.usefixtures("made")
class TestStandardInput:
    @pytest.fixture
    def typed(self) -> Iterator[io.BytesIO]:
        """Put a draft on standard input."""
        data = io.BytesIO("\ufeffone\r\nx ERROR".encode())
        with mock.patch.object(sys, "stdin", io.TextIOWrapper(data, encoding="ascii")):
            yield data

    def test_a_dash_is_standard_input(self, typed: io.BytesIO) -> None:
        outcome = check("-")
        assert (outcome.code, outcome.out) == (1, "stdin:2:3: error wrong-figure: read as text, week None\n")
        assert typed.read() == b""

    def test_it_is_read_as_it_is_said_and_once(self, drafts: Put, typed: io.BytesIO) -> None:
        drafts(a_md="ERROR")
        outcome = check("a.md", "-", "-", "--as", "html")
        assert [line.partition(":")[0] for line in outcome.out.splitlines()] == ["a.md", "stdin"]
        assert outcome.out.count("read as html") == 2
        assert typed.read() == b""

    def test_it_is_not_read_for_anything_else(self, drafts: Put, typed: io.BytesIO) -> None:
        drafts(a_md="ERROR")
        check("a.md", "nowhere")
        check()
        check("--explain", "misquote")
        assert typed.tell() == 0

    def test_it_may_be_closed(self) -> None:
        with mock.patch.object(sys, "stdin", None):
            outcome = check("-")
        assert (outcome.code, outcome.err.splitlines()[0]) == (2, "countylines: stdin is closed.")

    def test_bytes_that_are_no_text(self) -> None:
        with mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff"))):
            outcome = check("-")
        assert outcome.code == 2
        assert outcome.err.startswith("countylines: stdin is not UTF-8")


@pytest.mark.usefixtures("made")
class TestVerbose:
    """What was read, and which draft is of no week, on stderr."""

    def test_each_draft_is_listed_under_its_name(self, drafts: Put) -> None:
        drafts(a_md="READ", b_md="1 READ and READ")
        assert check("a.md", "b.md", "--verbose").err.splitlines() == [
            "a.md:1:1: READ | figure | - | - | supported",
            "b.md:1:3: READ | figure | - | - | supported",
            "b.md:1:12: READ | figure | - | - | supported",
            "2 drafts: no quotations, 1 figure (1 supported); no findings.",
        ]

    @pytest.mark.parametrize("form", ["json", "jsonl", "sarif", "github"])
    def test_stdout_has_the_findings_alone(self, drafts: Put, form: str) -> None:
        drafts(a_md="READ ERROR")
        plain, verbose = check("a.md", "--format", form), check("a.md", "--format", form, "--verbose")
        assert verbose[:2] == plain[:2]
        assert verbose.err == f"a.md:1:1: READ | figure | - | - | supported\n{plain.err}"

    def test_a_name_with_control_characters_stays_on_its_line(self, drafts: Put) -> None:
        drafts(**{"a\nb.md": "READ"})
        assert len(check("a\nb.md", "--verbose").err.splitlines()) == 2

    def test_it_is_no_option_beside_quiet(self, drafts: Put) -> None:
        drafts(a_md="READ")
        outcome = check("a.md", "--verbose", "--quiet")
        assert (outcome.code, outcome.out) == (2, "")
        assert "--quiet" in outcome.err

    def test_a_draft_of_no_week_is_named(self, drafts: Put) -> None:
        drafts(a_md="NO WEEK", b_md="READ")
        outcome = check("a.md", "b.md")
        assert (outcome.code, outcome.out) == (0, "")
        first, second = outcome.err.splitlines()
        assert first.startswith("a.md does not seem to be about any week of the record")
        assert "--week" in first
        assert second == last_line(outcome)

    def test_programs_and_quiet_users_are_told_nothing(self, drafts: Put) -> None:
        drafts(a_md="NO WEEK")
        assert check("a.md", "--json").err == check("a.md", "--quiet").err == ""


def test_a_process_reads_standard_input_and_writes_to_a_pipe_that_closes() -> None:
    script = 'printf "%s" "$1" | "${countylines[@]}" check - --as markdown'
    code, out, err = run_shell(script, WRONG)
    assert (code, out.startswith(b"stdin:3:16: error wrong-figure")) == (1, True)
    assert err.endswith(b"; 1 error.\n")
    code, _, err = run_shell('printf "%s" "$1" | "${countylines[@]}" check - -q | true', WRONG)
    assert (code, err) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_of_bytes_that_are_no_text(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff.md"
    Path(os.fsdecode(name)).write_text(WRONG, encoding="utf-8")
    for form in ("text", "json", "jsonl", "sarif", "github"):
        code, out, err = run_process("check", name, "--format", form)
        assert code == 1
        assert b"Traceback" not in err
        assert out.decode("utf-8")


# --- terminals


@pytest.mark.usefixtures("made")
@pytest.mark.skipif(not HAS_TERMINALS, reason="no pseudo-terminals here")
class TestTerminals:
    def test_a_terminal_shows_the_line(self, drafts: Put) -> None:
        drafts(a_md="one\n\tx ERROR y")
        outcome = run_on_terminal("check", "a.md", env={"NO_COLOR": "1"})
        assert outcome.out == (
            "a.md:2:4: error wrong-figure: read as markdown, week None\n   2 │     x ERROR y\n     │       ^^^^^\n"
        )
        assert outcome.err == "1 draft: no quotations, no figures; 1 error.\n"

    def test_the_severity_is_coloured(self, drafts: Put) -> None:
        drafts(a_md="ERROR")
        assert "\x1b[1;31merror\x1b[0m" in run_on_terminal("check", "a.md").out
        assert "\x1b" not in run_on_terminal("check", "a.md", "--color", "never").out
        assert "\x1b" not in run_on_terminal("check", "a.md", env={"TERM": "dumb"}).out
        assert "\x1b[1;31merror\x1b[0m" in run("check", "a.md", "--color", "always").out
        assert "\x1b" not in run_on_terminal("check", "a.md", "--format", "github").out

    def test_an_excerpt_is_as_wide_as_the_window(self, drafts: Put) -> None:
        drafts(a_md="word " * 100 + "ERROR" + " word" * 100)
        for width in (40, 80, 120):
            shown = run_on_terminal("check", "a.md", width=width, env={"NO_COLOR": "1"}).out.splitlines()[1:]
            assert max(map(len, shown)) == width

    def test_a_bar_shows_how_far_many_drafts_have_come(self, drafts: Put) -> None:
        for number in range(MANY_DRAFTS + 1):
            drafts(**{f"d__{number:02}_md": "x"})
        shown = run_on_terminal("check", "d", err_too=True, env={"NO_COLOR": "1"}).err
        assert f"/{MANY_DRAFTS + 1}" in shown
        assert "\x1b" not in shown
        bars, _, rest = shown.rpartition("\r")
        assert rest == f"{MANY_DRAFTS + 1} drafts: no quotations, no figures; no findings.\n"
        assert bars.endswith(" " * len(bars.split("\r")[1]))
        for quiet in (["-q"], ["--json"]):
            assert "\r" not in run_on_terminal("check", "d", *quiet, err_too=True).err
        assert "\r" not in run_on_terminal("check", "d").err

    def test_a_line_counts_the_files_of_a_folder(self, drafts: Put, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(checking, "SEARCH_STEP", 2)
        drafts(d__1_md="x", d__2_md="x", d__3_pdf="x", d__4_pdf="x", d__5_pdf="x")
        shown = run_on_terminal("check", "d", err_too=True, env={"NO_COLOR": "1"}).err
        assert shown.startswith("\rLooking for drafts: 2 files\rLooking for drafts: 4 files\r")
        assert shown.splitlines()[-2].rpartition("\r")[2] == "3 files not read: .pdf (3)."
        assert "\r" not in run_on_terminal("check", "d", "-q", err_too=True).err
        assert "\r" not in run_on_terminal("check", "d").err

    @pytest.mark.parametrize("width", [12, 24, 40, 80])
    def test_a_bar_stays_on_its_line(self, drafts: Put, width: int) -> None:
        for number in range(MANY_DRAFTS + 1):
            drafts(**{f"d__{number:02}_md": "x"})
        bars = run_on_terminal("check", "d", err_too=True, width=width, env={"NO_COLOR": "1"}).err.split("\r")[1:-1]
        assert len(bars) > 2
        assert max(map(len, bars)) < max(width, len("Checking [] 21/21") + 1)

    def test_a_large_draft_has_a_bar_and_a_small_one_has_none(self, drafts: Put) -> None:
        drafts(large_txt="x" * (MANY_BYTES + 1), small_txt="x")
        assert "\r" in run_on_terminal("check", "large.txt", err_too=True).err
        assert "\r" not in run_on_terminal("check", "small.txt", err_too=True).err

    def test_an_explanation_fits_the_window(self) -> None:
        shown = run_on_terminal("check", "--explain", "wrong-figure", width=50).out
        assert max(map(len, shown.partition("Example:")[0].splitlines())) <= 50


def test_the_environment_of_these_tests_is_bare() -> None:
    assert "NO_COLOR" not in bare_environment()


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_any_code_page(drafts: Put, encoding: str) -> None:
    drafts(a_md="“漢字” ERROR")
    for form in ("text", "json", "jsonl", "sarif", "github"):
        outcome = run("check", "a.md", "--format", form, encoding=encoding)
        assert outcome.code == 1
        assert "Traceback" not in outcome.err


def test_all_weeks_leave_it_to_the_draft_which_it_is_about() -> None:
    script = 'echo "In the county lines week of May 2019 there were 743 arrests." | "${countylines[@]}" check - "$@"'
    code, out, _ = run_shell(script, "--week", "all")
    assert (code, b"contradicts the record: 586" in out) == (1, True)
    assert run_shell(script)[1] == out
