"""Arguments: optional values, forgiving names, words, and where the record is."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from countylines.cli.group import COMMAND_NAMES
from tests.cli.running import run
from tests.cli.spoiling import change


def ids(*arguments: str) -> list[str]:
    command, *others = arguments
    outcome = run(command, "--json", *others)
    assert (outcome.code, outcome.err) == (0, "")
    return [record["id"] for record in json.loads(outcome.out)]


HOLLAND_ON_MONEY = ["holland-02", "holland-05", "holland-06", "holland-09"]
"""Those of her eight that speak of money: lines 8 (the second half) and 11 (both halves)."""


@pytest.mark.parametrize(
    "words", ["--speaker", "-q --speaker", "--speaker -q", "--kind direct --speaker", "we --speaker"]
)
def test_speaker_alone_lists_the_speakers(words: str) -> None:
    assert {"duncan-ball", "nikki-holland"} <= set(ids("quotes", *words.split()))


def test_speaker_before_another_option_lists_the_speakers() -> None:
    assert ids("quotes", "--speaker") == [
        record["id"] for record in json.loads(run("quotes", "--json", "--speaker").out)
    ]
    listed = run("quotes", "--speaker", "--fields", "name,quotes").out.splitlines()
    assert listed[0] == "name\tquotes"
    assert "Nikki Holland\t" in listed[2]


@pytest.mark.parametrize("words", ["--topic", "--topic -q"])
def test_topic_alone_lists_the_topics(words: str) -> None:
    assert {"money", "violence", "modern-slavery"} <= set(ids("quotes", *words.split()))


def test_a_list_counts_what_the_rest_of_the_line_keeps() -> None:
    """Of her nine quotes one is a paraphrase; four of them speak of money, as he does in none."""

    def counts(*arguments: str) -> dict[str, int]:
        return {one["id"]: one["quotes"] for one in json.loads(run("quotes", "--json", *arguments).out)}

    assert counts("--speaker") == {"duncan-ball": 6, "nikki-holland": 9}
    assert counts("--speaker", "--kind", "indirect") == {"nikki-holland": 1}
    assert counts("--speaker", "--topic", "money") == {"nikki-holland": 4}
    assert counts("money", "--speaker") == {"nikki-holland": 4}
    assert "money" not in counts("--topic", "--speaker", "ball")
    assert counts("--topic", "--speaker", "holland")["money"] == counts("--topic")["money"] == 4


def test_a_list_of_nothing_is_the_answer_no() -> None:
    for option in ("--speaker", "--topic"):
        outcome = run("quotes", "unicorns", option, "--json")
        assert (outcome.code, outcome.out) == (1, "[]\n")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        pytest.param(
            "get holland-06 --source metro-2019-10-18",
            "'holland-06' is a quote, and --source applies",
            id="get",
        ),
        pytest.param("show holland --week 2018-10", "'holland' is a person, and --week applies", id="show"),
        pytest.param("show area --week 2018-10", "'area' is a conflict, and --week applies", id="show a conflict"),
        pytest.param("cite metro-2020-09-25 --week all", "is a source, and --week applies", id="cite"),
        pytest.param("get 2019-10/arrests --week 2018-10", "belongs to 2019-10, but --week is 2018-10", id="a full id"),
        pytest.param("show 2019-10/arrests --week all", "belongs to 2019-10, but --week is all.", id="all weeks"),
        pytest.param("get 2018-10..2019-10/cash --week 2019-10", "but --week is 2019-10.", id="a span"),
        pytest.param("get arrests --high --low", "--low and --high contradict each other: choose", id="two bounds"),
        pytest.param(
            "get arrests --reported --low", "--reported and --low contradict each other", id="a wording and a bound"
        ),
        pytest.param(
            "compare arrests --since 2025-06 --until oct-2018",
            "--since is after --until: 2025-06 is later than 2018-10.",
            id="a range that ends before it begins",
        ),
        pytest.param("quotes --speaker --topic", "give one of them a value.", id="two lists"),
        pytest.param("check --explain lost-hedge draft.md", "--explain takes no FILE", id="a rule and a draft"),
        pytest.param("check --explain misquote --format sarif", "--explain prints text or JSON", id="a rule, SARIF"),
        pytest.param("schema figure --json-schema --fields name", "prints a whole JSON document", id="fields"),
        pytest.param("schema figure --json-schema --format tsv", "prints a whole JSON document", id="format"),
        pytest.param("compare cash --format svg --no-header", "--no-header has no effect with", id="a chart's header"),
        pytest.param("stats --format md --no-header", "--no-header has no effect with --format md.", id="a header"),
    ],
)
def test_what_would_be_ignored_is_refused_in_one_sentence(line: str, sentence: str) -> None:
    outcome = run(*line.split())
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert sentence in outcome.err


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ("--no-header --json", "--no-header has no effect with --format json."),
        ("--format jsonl --no-header", "--no-header has no effect with --format jsonl."),
        ("--json --format csv", "--json contradicts --format csv: choose one."),
        ("--format csv --json", "--json contradicts --format csv: choose one."),
    ],
)
def test_json_beside_what_contradicts_it_is_refused_in_json(options: str, sentence: str) -> None:
    outcome = run("stats", *options.split())
    assert (outcome.code, outcome.out) == (2, "")
    assert json.loads(outcome.err)["message"].startswith(sentence)


def test_json_named_twice_is_json() -> None:
    assert run("stats", "--json", "--format", "json") == run("stats", "--json")


@pytest.mark.parametrize(
    ("option", "suggested"),
    [
        ("stats --weak", "--week"),
        ("compare --source", None),
        ("stats --sorce", "--source"),
        ("stats --zzzzz", None),
        ("check -v", "--verbose"),
        ("cite -s", "--style or --source"),
        ("stats -j", "--json"),
        ("get -x", None),
    ],
)
def test_an_unknown_option_suggests_similar_ones(option: str, suggested: str | None) -> None:
    command, name = option.split()
    hint = f" Did you mean {suggested}?" if suggested else ""
    assert run(command, name).err == f"countylines: No such option '{name}'.{hint} Help: countylines {command} --help\n"


def test_a_short_option_before_the_command_suggests_its_long_form() -> None:
    assert run("-v").err == "countylines: No such option '-v'. Did you mean --version? Help: countylines --help\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param(["unicorns"], [], id="nothing"),
        pytest.param(["share"], ["2019-10/arrests.women/share"], id="by its label"),
        pytest.param(["women"], ["2019-10/arrests.women/share"], id="by what it is derived from"),
    ],
)
def test_words_choose_among_derived_figures_too(words: list[str], found: list[str]) -> None:
    outcome = run("stats", "--derived", *words, "--json")
    figures = json.loads(outcome.out)
    assert outcome.code == int(not found)
    assert {one["id"] for one in figures if one["formula"]} >= set(found)
    assert all(words[0] in " ".join(map(str, one.values())) for one in figures)


@pytest.mark.parametrize(
    ("line", "option"),
    [
        ("stats --week", "--week"),
        ("get arrests --source", "--source"),
        ("show arrests --fields", "--fields"),
        ("check draft.md --as", "--as"),
        ("cite arrests --style", "--style"),
        ("quotes --kind", "--kind"),
    ],
)
def test_an_option_without_its_value_points_to_the_command_s_own_help(line: str, option: str) -> None:
    outcome = run(*line.split())
    command = line.split(maxsplit=1)[0]
    said = f"countylines: Option '{option}' requires an argument. Help: countylines {command} --help\n"
    assert outcome == (2, "", said)


def test_a_week_that_says_what_the_id_says_is_heeded() -> None:
    assert run("get", "2019-10/arrests.women", "--week", "2019-10") == (0, "91\n", "")
    assert run("get", "arrests.women", "--low", "--low") == (0, "91\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["money", "--speaker", "holland"],
        ["--speaker", "holland", "money"],
        ["--speaker=holland", "money"],
        ["--speaker", "Nikki Holland", "money"],
        ["--speaker", "Ms Holland", "money"],
        ["--speaker", "NIKKI-HOLLAND", "money"],
        ["--speaker", "nikki holland", "--", "money"],
        ["--topic", "money", "--speaker", "holland"],
        ["--topic", "Money", "--speaker", "holland"],
        ["--topic=MONEY", "--speaker=holland"],
    ],
)
def test_the_ways_to_write_holland_on_money(arguments: list[str]) -> None:
    assert ids("quotes", *arguments) == HOLLAND_ON_MONEY


@pytest.mark.parametrize(
    "name", ["ball", "Duncan Ball", "DAC Ball", "Deputy Assistant Commissioner Duncan Ball", "mr ball"]
)
def test_a_speaker_goes_by_any_of_his_names(name: str) -> None:
    assert ids("quotes", "--speaker", name) == [f"ball-0{number}" for number in range(1, 7)]


@pytest.mark.parametrize("option", ["--speaker", "--topic"])
@pytest.mark.parametrize("value", ["", " "])
def test_an_empty_string_is_an_unknown_name(option: str, value: str) -> None:
    outcome = run("quotes", option, value)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"The {option[2:]} name is empty." in outcome.err
    assert f"countylines quotes {option}" in outcome.err


def test_a_name_of_two_words_without_marks_says_how_to_write_it() -> None:
    outcome = run("quotes", "--speaker", "nikki", "holland")
    assert (outcome.code, outcome.out) == (2, "")
    assert '--speaker "nikki holland"' in outcome.err


def test_a_word_in_place_of_a_speaker_says_how_to_search_for_it() -> None:
    outcome = run("quotes", "--speaker", "money")
    assert (outcome.code, outcome.out) == (2, "")
    assert "countylines quotes money" in outcome.err


@pytest.mark.parametrize(
    ("line", "none", "nearest", "listing"),
    [
        ("stats --week 2019-11", "No week", "2019-10", "countylines timeline"),
        ("measures --week 2019-11", "No week", "2019-10", "countylines timeline"),
        ("show arrests --week 2019-11", "No week", "2019-10", "countylines timeline"),
        ("get arrests --week 2019-11", "No week", "2019-10", "countylines timeline"),
        ("conflicts --week 2019-11", "No week", "2019-10", "countylines timeline"),
        ("compare --against 2019-11", "No week", "2019-10", "countylines timeline"),
        ("compare --since 2019-13", "No week", "2019-10", "countylines timeline"),
        ("compare --until 2019-13", "No week", "2019-10", "countylines timeline"),
        ("compare arests", "No measure", "arrests", "countylines measures"),
        ("stats --source london-economist-2019", "No source", "london-economic-2019", "countylines sources"),
        (
            "get arrests --source london-economist-2019",
            "No source",
            "london-economic-2019",
            "countylines sources",
        ),
        (
            "show arrests --source london-economist-2019",
            "No source",
            "london-economic-2019",
            "countylines sources",
        ),
        ("quotes --speaker hollande", "No speaker", "nikki-holland", "countylines quotes --speaker"),
        ("quotes --topic monney", "No topic", "money", "countylines quotes --topic"),
        ("who hollande", "No person or organisation", "nikki-holland", "countylines who"),
        ("glossary cuckooning", "No term", "cuckooed", "countylines glossary"),
        ("get arests", "Nothing", "arrests", "countylines search WORDS"),
        ("show hollande", "Nothing", "nikki-holland", "countylines search WORDS"),
        ("stat", "No command", "stats", "countylines --help"),
    ],
)
def test_an_unknown_name_comes_with_the_nearest_ones(line: str, none: str, nearest: str, listing: str) -> None:
    outcome = run(*line.split())
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"countylines: {none} is called ")
    assert re.search(rf"Did you mean .*{re.escape(nearest)}", outcome.err)
    lead = "All commands" if none == "No command" else "To look up names"
    assert outcome.err.endswith(f"{lead}: {listing}\n")
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param("search x --limit x", "'x' is not a whole number from 1 to 999999999.", id="no number"),
        pytest.param("search x --limit 0", "'0' is not a whole number from 1 to 999999999.", id="none"),
        pytest.param("search x --limit -1", "'-1' is not a whole number from 1 to 999999999.", id="below zero"),
        pytest.param("search x --limit \u0663", "is not a whole number from 1 to 999999999.", id="other digits"),
        pytest.param(
            "search x --limit 99999999999999999999",
            "'99999999999999999999' is not a whole number from 1 to 999999999.",
            id="too many",
        ),
        pytest.param("completion tcsh", "Invalid value for 'SHELL': 'tcsh' is not one of 'bash', ", id="a shell"),
        pytest.param(
            "glossary rocu", "It is not a term, but the name of Regional Organised Crime Units: countylines who rocus.",
            id="an organisation is no term",
        ),
        pytest.param("show drugs", "To look up names: countylines stats drugs\n", id="a word of several"),
    ],
)  # fmt: skip
def test_what_was_meant_is_said(line: str, told: str) -> None:
    outcome = run(*line.split(" "))
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err


def test_the_hint_to_all_figures_finds_some() -> None:
    assert run("stats", "drugs").code == 0
    assert "countylines stats" not in run("show", "unicorns").err


def test_a_title_of_the_table_of_all_weeks_names_its_measure() -> None:
    """The table of all weeks calls the deal lines "Lines"."""
    assert "Lines" in run("compare", "--format", "md").out.split("\n")[2]
    assert run("compare", "lines") == run("compare", "deal-lines")
    assert run("compare", "line-ups").code == 2


def test_an_ambiguous_name_lists_its_candidates(record: Path) -> None:
    change(record, "people", lambda people: people[0].update(name="Duncan Holland", surname="Holland"))
    outcome = run("quotes", "--speaker", "holland", "--data", str(record))
    assert (outcome.code, outcome.out) == (2, "")
    assert "duncan-ball, nikki-holland" in outcome.err
    told = json.loads(run("quotes", "--speaker", "holland", "--data", str(record), "--json").err)
    assert (told["error"], told["candidates"]) == ("ambiguous-name", ["duncan-ball", "nikki-holland"])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2019-10/arrests.women", "91"),
        ("arrests.women", "91"),
        ("Arrests Women", "91"),
        ("ARRESTS.WOMEN", "91"),
        ("arrests: women", "91"),
        ("october 2019/arrests women", "91"),
        ("deal-lines", "49"),
        ("Cuckooed addresses visited", "655"),
        ("addresses cuckooed", "655"),
    ],
)
def test_an_id_is_forgiving(name: str, expected: str) -> None:
    assert run("get", name) == (0, f"{expected}\n", "")


@pytest.mark.parametrize(
    "week", ["2019-10", "October 2019", "oct 2019", "OCTOBER 2019", "2019 October", "the crackdown"]
)
def test_a_week_is_forgiving(week: str) -> None:
    assert run("get", "arrests.women", "--week", week).out == "91\n"


def test_every_conflict_can_be_shown_by_its_id() -> None:
    listed = json.loads(run("conflicts", "--json").out)
    assert [json.loads(run("show", one["id"], "--json").out) for one in listed] == listed
    assert run("show", "conflict:area") == run("show", "area")


TOPIC = "For the quotes on this topic: countylines quotes --topic money."


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("show topic:money", 2, f"Nothing is called 'topic:money'. {TOPIC}"),
        ("show weapons topic:money", 2, f"Nothing is called 'topic:money'. {TOPIC}"),
        ("get money", 2, f"Nothing is called 'money'. Did you mean cash? {TOPIC}"),
        ("cite money", 2, f"Nothing is called 'money'. Did you mean cash? {TOPIC}"),
        ("stats money", 1, f"No figures for 2019-10 match 'money'. Did you mean cash? {TOPIC}"),
        (
            "stats cuckooing",
            1,
            "mean addresses.cuckooed? To see the term: countylines show term:cuckooed. To list",
        ),
        ("stats holland", 1, "match 'holland'. To see the person: countylines show person:nikki-holland. To list"),
        ("get 'phone lines'", 2, "show term:deal-line; for a figure about it: countylines get deal-lines"),
        ("get holland", 2, "To see it: countylines show person:nikki-holland\n"),
    ],
)
def test_a_name_of_something_else_is_pointed_to(line: str, code: int, told: str) -> None:
    outcome = run(*shlex.split(line))
    assert outcome.code == code
    assert told in outcome.err


def test_an_empty_name_is_told() -> None:
    assert run("get", "").err.startswith("countylines: The name is empty. ")
    assert run("stats", "--week", "").err.startswith("countylines: The week name is empty. ")


@pytest.mark.parametrize("command", [name for name in COMMAND_NAMES if name not in ("completion", "lsp", "mcp")])
@pytest.mark.parametrize("words", [("",), (" ",), ("", "arrests"), ("arrests", "")], ids=repr)
def test_an_empty_word_is_an_error_in_all_commands(command: str, words: tuple[str, ...]) -> None:
    """As of a script with ``"$NAME"``, where the variable is not set."""
    outcome = run(command, *words)
    assert (outcome.code, outcome.out) == (2, "")


def test_all_weeks_are_a_line_each_or_an_exit_of_1() -> None:
    assert "2019-10\t91" in run("get", "arrests.women", "--week", "all").out.splitlines()
    nothing = run("get", "drugs.class-ab.value", "--high", "--week", "all")  # every week prints "more than" of it
    assert (nothing.code, nothing.out, nothing.err.count("\n")) == (1, "", 1)
    assert "(no upper bound)" in nothing.err


def test_weeks_left_out_of_all_weeks_are_named_on_stderr() -> None:
    cash = run("get", "cash", "--week", "all")
    assert "2018-10" not in cash.out
    assert "2018-10 (disputed)" in cash.err
    assert run("get", "cash", "--week", "all", "-q").err == ""
    assert run("get", "arrests.women", "--week", "all").err == ""


def test_all_weeks_are_a_page_each_and_a_citation_each() -> None:
    women = ["2019-05/arrests.women", "2019-10/arrests.women"]
    shown = json.loads(run("show", "arrests.women", "--week", "all", "--json").out)
    assert [(page["id"], page["best"]) for page in shown] == list(zip(women, ["86", "91"], strict=True))
    lines = run("show", "arrests.women", "--week", "all").out.splitlines()
    assert (lines[0].split("\t")[0], [line.split("\t")[0] for line in lines[1:]]) == ("id", women)
    for style in ("plain", "bibtex", "ris", "csl-json", "wikipedia", "markdown"):
        cited = run("cite", "arrests.women", "--week", "all", "--style", style, "--consulted", "2026-01-31")
        assert (cited.code, cited.err) == (0, "")
        assert all(f"Cited for {one}" in cited.out for one in women)
    assert len(json.loads(run("cite", "arrests.women", "--week", "all", "--style", "csl-json").out)) > 1


def test_a_page_is_an_object_and_all_weeks_are_a_list_even_of_one() -> None:
    assert isinstance(json.loads(run("show", "safeguarded.adults", "--json").out), dict)
    options = ["--source", "metro-2019-10-18", "--week", "all", "--json"]
    (page,) = json.loads(run("show", "arrests.women", *options).out)
    assert page["id"] == "2019-10/arrests.women"


def test_every_derived_id_that_is_printed_is_known() -> None:
    listed = json.loads(run("stats", "--derived", "--json").out)
    made = [figure for figure in listed if figure["formula"]]
    assert "2019-10/arrests.women/share" in [figure["id"] for figure in made]
    for figure in made:
        assert run("get", figure["id"]) == (0, f"{figure['best']}\n", "")
        assert json.loads(run("show", figure["id"], "--json").out)["formula"] == figure["formula"]
        assert run("cite", figure["id"]).code == 0


def test_a_paraphrase_and_a_deprecated_number_are_told_beside_the_value() -> None:
    for words in (["holland-05"], ["arrests", "--source", "york-press-2019-10-28"]):
        outcome = run("get", *words)
        assert (outcome.code, outcome.err.count("\n")) == (0, 1)
        assert outcome.err != ""
        assert run("get", *words, "-q") == (0, outcome.out, "")


def test_quiet_silences_remarks_and_no_errors() -> None:
    assert run("stats", "unicorns").err != ""
    assert run("stats", "unicorns", "--week", "all").err.startswith("No figures of any week match 'unicorns'. ")
    for words in (["stats", "unicorns", "-q"], ["-q", "stats", "unicorns"], ["stats", "unicorns", "--quiet"]):
        assert run(*words)[::2] == (1, "")
    assert run("get", "nobody", "-q").err == run("get", "nobody").err != ""


def test_another_record_is_read_wherever_it_is_named(record: Path) -> None:
    change(record, "dataset", lambda header: header.update(version="9.9"))
    where, elsewhere = str(record), {"COUNTYLINES_DATA": "/nowhere/at/all"}
    version = "dataset 9.9\n"
    assert run("--data", where, "--version").out.endswith(version)
    assert run("--version", "--data", where).out.endswith(version)
    assert run("--version", env={"COUNTYLINES_DATA": where}).out.endswith(version)
    assert run("--version", env={"COUNTYLINES_DATA": ""}).out == run("--version").out != ""
    change(record, "measures", lambda measures: measures[0].update(label="Changed"))
    for arguments, env in (
        (["--data", where, "measures"], None),
        (["measures", "--data", where], None),
        (["measures"], {"COUNTYLINES_DATA": where}),
        (["measures", "--data", where], elsewhere),
        (["--data", where, "measures"], elsewhere),
    ):
        outcome = run(*arguments, env=env)
        assert outcome.code == 0, (arguments, outcome.err)
        assert "\tChanged\t" in outcome.out, arguments
    assert run("measures", env=elsewhere).code == 2


@pytest.mark.parametrize(
    ("make", "why"),
    [
        pytest.param(lambda folder: folder / "missing", "there is no such folder", id="not there"),
        pytest.param(lambda folder: folder, "there is no dataset.json in it", id="an empty folder"),
    ],
)
def test_what_is_no_record_is_said(make: Callable[[Path], Path], why: str, tmp_path: Path) -> None:
    outcome = run("stats", "--data", str(make(tmp_path)))
    assert (outcome.code, outcome.out) == (2, "")
    assert why in outcome.err


def test_a_file_is_no_record(tmp_path: Path) -> None:
    file = tmp_path / "dataset.json"
    file.write_text("{}", encoding="utf-8")
    outcome = run("stats", "--data", str(file))
    assert (outcome.code, outcome.out) == (2, "")
    assert "it is not a folder" in outcome.err


@pytest.mark.parametrize(
    "line", ["--help --data {}", "--data {} --help", "stats --help --data {}", "--data {} stats -h"]
)
def test_help_names_what_is_in_the_record_wherever_it_is_named(line: str, folder: Path) -> None:
    header = folder / "dataset.json"
    header.write_text(header.read_text(encoding="utf-8").replace('"2019-10"', '"2018-10"'), encoding="utf-8")
    header.write_text(header.read_text(encoding="utf-8").replace("County lines", "Other lines"), encoding="utf-8")
    from_option = run(*shlex.split(line.format(shlex.quote(str(folder)))))
    from_variable = run(*shlex.split(line.replace("--data {}", "")), env={"COUNTYLINES_DATA": str(folder)})
    assert from_option == from_variable
    assert (
        "Other lines" in from_option.out or "[default:\n                                  2018-10]" in from_option.out
    )


def test_the_version_is_that_of_the_record_wherever_it_is_named(folder: Path) -> None:
    header = folder / "dataset.json"
    header.write_text(header.read_text(encoding="utf-8").replace('"version": "', '"version": "1'), encoding="utf-8")
    assert run("--version", "--data", str(folder)) == run("--data", str(folder), "--version")
    assert run("--version").out not in ("", run("--version", "--data", str(folder)).out)


def test_help_of_a_record_that_cannot_be_read_has_placeholders(tmp_path: Path) -> None:
    outcome = run("get", "--help", "--data", str(tmp_path))
    assert (outcome.code, outcome.err) == (0, "")
    assert "countylines get MEASURE\n" in outcome.out


@pytest.mark.parametrize("command", ["sources", "conflicts", "measures", "timeline"])
def test_words_that_match_nothing_are_the_answer_no(command: str) -> None:
    outcome = run(command, "unicorns", "--json")
    assert (outcome.code, outcome.out) == (1, "[]\n")
    assert f"countylines {command}" in run(command, "unicorns").err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(
            ("2022-03", "cash"), "2024-11 and 2025-06 have some: countylines stats cash --week all\n", id="many"
        ),
        pytest.param(
            ("2022-03", "xl", "plants"),
            "match 'xl plants'. To list what is counted: countylines measures\n",
            id="none",
        ),
        pytest.param(
            ("2022-03", "plants", "--source", "deeside-2024-03-15"),
            "2024-03 has some: countylines stats plants --week 2024-03 --source deeside-2024-03-15\n",
            id="one, of a source",
        ),
    ],
)
def test_stats_names_the_weeks_that_have_what_the_week_lacks(arguments: tuple[str, ...], told: str) -> None:
    week, *words = arguments
    outcome = run("stats", "--week", week, *words)
    assert outcome.code == 1
    assert outcome.err.endswith(told)


def test_options_that_only_share_their_dashes_are_not_suggested() -> None:
    said = "countylines: No such option '--source'. Help: countylines sources --help\n"
    assert run("sources", "--source", "x").err == said
    assert "Did you mean --week?" in run("stats", "--wek", "x").err


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        pytest.param(
            "only way we can tackle this problem is a whole system approach",
            "holland-08: Not word for word: we can [-effectively-] tackle this [-national-] problem is [-by adopting-]",
            id="all words stand there, others between them",
        ),
        pytest.param(
            "the only way we can effectively tackle this national problem",
            "holland-08: Word for word.",
            id="as it was said",
        ),
        pytest.param("whole system approach", "", id="words to look for"),
    ],
)
def test_a_remembered_quotation_is_compared_even_if_it_has_all_words(typed: str, told: str) -> None:
    outcome = run("quotes", *typed.split(), "--fields", "id")
    assert (outcome.code, outcome.out) == (0, "id\nholland-08\n")
    assert outcome.err.startswith(told) if told else not outcome.err


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param("compare arrests --week 2021-10 --format tsv", "--week has no effect with --format tsv", id="TSV"),
        pytest.param("compare --week 2021-10 --json", "--week has no effect with --format json", id="JSON"),
        pytest.param("compare --week 2018-10..2019-10", "2018-10..2019-10 is a span of several weeks", id="a span"),
        pytest.param("compare --since 2020-09 --week 2019-05", "--week 2019-05 is not among", id="left out"),
        pytest.param(
            "export html --week 2018-10..2019-10 -", "is a span of several weeks: name one", id="a fact sheet"
        ),
        pytest.param("compare --since 2018-10..2019-10", "is a span of several weeks: name one", id="the first week"),
    ],
)
def test_a_week_without_effect_is_an_error(line: str, told: str) -> None:
    outcome = run(*line.split())
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err


@pytest.mark.parametrize("options", ["--format md", "--format svg", "--format table", ""])
def test_a_week_is_marked_where_there_is_a_star_or_no_format_is_named(options: str) -> None:
    assert run("compare", "arrests", "--week", "2021-10", *options.split()).code == 0


@pytest.mark.parametrize("command", ["search", "get", "show", "stats", "who", "cite", "compare", "quotes --speaker"])
def test_a_word_of_any_length_is_not_repeated_whole(command: str) -> None:
    outcome = run(*command.split(), "a" * 100_000)
    assert outcome.code in (1, 2)
    assert len(outcome.err) < 400
    assert re.search("'a{98,99}…'", outcome.err)


def test_the_number_of_a_claim_suggests_no_figure() -> None:
    told = run("show", "claim:1").err
    assert told == "countylines: No claim is called '1'. To look up names: countylines claims\n"


@pytest.mark.parametrize("things", ["quotes", "claims"])
def test_a_record_without_any_says_so(things: str, record: Path) -> None:
    change(record, things, lambda entries: entries.clear())
    if things == "quotes":
        for noun in ("claims", "observations"):
            change(record, noun, lambda entries: [entry.pop("quote", None) for entry in entries])
    assert run(things, "--data", str(record)).err == f"The record has no {things}.\n"
    assert run(things, "unicorns").err == f"No {things} match “unicorns”. To list all {things}: countylines {things}\n"


def test_measures_with_a_word_in_their_names_come_before_those_with_it_in_their_meaning() -> None:
    """What people call money and lines has the word as well: drug money, drug phones."""
    found = run("measures", "drugs", "--no-header", "--fields", "id").out.split()
    assert all(name.startswith("drugs.") for name in found[:-2])
    assert found[-2:] == ["cash", "deal-lines"]


@pytest.mark.parametrize(
    ("options", "first", "last"),
    [
        pytest.param("--since 2021", "2021-05", "2025-06", id="from a year on"),
        pytest.param("--since 2023-01 --until 2024", "2023-02", "2024-11", id="from a month to a year"),
        pytest.param("--since 2017", "2018-10", "2025-06", id="a year before all"),
        pytest.param("--until 2018-12", "2018-10", "2018-10", id="to a month without a week"),
    ],
)
def test_a_year_or_a_month_limits_weeks(options: str, first: str, last: str) -> None:
    weeks = run("compare", "arrests", "--fields", "week", "--no-header", *options.split()).out.split()
    assert (weeks[0], weeks[-1]) == (first, last)
