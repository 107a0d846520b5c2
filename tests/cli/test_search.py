"""What ``search`` prints, and what other commands say where a search was meant."""

from __future__ import annotations

import json

import pytest

from tests.cli.running import HAS_TERMINALS, run, run_on_terminal


def test_ten_results_are_printed_unless_there_is_another_limit() -> None:
    everything = json.loads(run("search", "crackdown", "--limit", "100", "--json").out)
    assert len(everything) > 10
    assert json.loads(run("search", "crackdown", "--json").out) == everything[:10]
    assert run("search", "crackdown", "--limit", "2", "--no-header").out.count("\n") == 2
    assert run("search", "crackdown", "--limit", "0").code == 2


def test_the_whole_record_is_in_json_or_asked_for() -> None:
    assert run("search", "women").out.splitlines()[0] == "id\tnoun\ttitle\tanswer\tscore"
    assert json.loads(run("search", "women", "--json").out)[0]["record"]["unit"] == "people"
    assert '"unit": "people"' in run("search", "women", "--fields", "record", "--limit", "1").out


def test_a_number_gets_a_verdict() -> None:
    first = json.loads(run("search", "743 or 700", "--json").out)[0]
    assert first["id"] == "2019-10/arrests"
    assert first["verdict"].startswith("743 is the figure (")
    assert "“700 arrests” (York Press) is rejected: " in first["verdict"]
    if HAS_TERMINALS:
        shown = run_on_terminal("search", "743 or 700", "--color", "never").out
        assert first["verdict"] in " ".join(shown.split())


EMPTY_ANSWERS = {
    "table": "",
    "md": "",
    "tsv": "id\tnoun\ttitle\tanswer\tscore\n",
    "csv": "id,noun,title,answer,score\n",
    "json": "[]\n",
    "jsonl": "",
}
"""What docs/output.md promises where nothing is found: ``[]``, or only the header line."""


@pytest.mark.parametrize("form", EMPTY_ANSWERS)
def test_a_refusal_without_remarks_is_an_empty_answer_alone(form: str) -> None:
    assert run("search", "unicorns", "--format", form, "-q") == (1, EMPTY_ANSWERS[form], "")


def test_an_unknown_field_is_an_error_where_nothing_is_found_as_well() -> None:
    assert run("search", "unicorns", "--fields", "shoe-size").code == run("stats", "--fields", "shoe-size").code == 2


@pytest.mark.parametrize("form", ["table", "tsv", "csv", "md"])
def test_a_refusal_prints_an_empty_answer_and_says_why(form: str) -> None:
    outcome = run("search", "how many zombie knives in october 2019", "--format", form)
    assert (outcome.code, outcome.out) == (1, EMPTY_ANSWERS[form])
    assert outcome.err.startswith(
        "countylines: The record has no figure for “Zombie knives” in 2019-10. It has one in 2021-10. "
        "Nearest: 2021-10/weapons.zombie-knives (Zombie knives: 12), "
    )
    assert outcome.err.count("\n") == 1


def test_a_refusal_in_json_is_an_empty_list_and_an_error() -> None:
    outcome = run("search", "how many convictions", "--json")
    told = json.loads(outcome.err)
    assert (outcome.code, outcome.out) == (1, "[]\n")
    assert (told["error"], told["why"]) == ("not-answered", "Nothing in the record counts 'convictions'.")
    assert len(told["nearest"]) == len(told["titles"]) <= 3


@pytest.mark.parametrize(
    ("options", "remark"),
    [
        pytest.param((), "2023-10/weapons.knives: “377 knives” (The Irish News) is rejected: ", id="TSV"),
        pytest.param(("--fields", "id"), "2023-10/weapons.knives: “377 knives” ", id="without the field"),
        pytest.param(("--fields", "id,verdict"), "", id="with the field"),
        pytest.param(("--format", "table"), "", id="a table has it"),
        pytest.param(("--json",), "", id="JSON has it"),
        pytest.param(("-q",), "", id="quiet"),
    ],
)
def test_a_verdict_is_on_stderr_where_the_output_has_none(options: tuple[str, ...], remark: str) -> None:
    outcome = run("search", "knives 2023-10", *options)
    assert outcome.code == 0
    assert outcome.err.startswith(remark)
    assert (outcome.err == "") == (remark == "")


def test_why_explains_on_stderr() -> None:
    question = ("search", "how many wepons", "--limit", "10")
    plain, explained = run(*question), run(*question, "--why")
    assert plain == (0, explained.out, "")
    assert explained.err.splitlines()[:2] == ["wepons: read as weapons", "asks: how many"]
    assert run(*question, "--why", "-q").err == ""


@pytest.mark.parametrize(("word", "count"), [("batons", "1 thing"), ("samurai", "2 things"), ("laptop", "0 things")])
def test_why_counts_what_has_a_word(word: str, count: str) -> None:
    assert f", in {count}, weighs" in run("search", word, "--why").err


@pytest.mark.parametrize(
    ("line", "says"),
    [
        pytest.param(
            "stats oct 2021", "For another week use --week: countylines stats --week 2021-10\n", id="stats of a week"
        ),
        pytest.param(
            "stats weapons in oct 2021",
            "For another week use --week: countylines stats weapons --week 2021-10\n",
            id="stats of a week, with words",
        ),
        pytest.param(
            "quotes arrests may 2021",
            "Quotes are not found by their week (may 2021): countylines quotes arrests\n",
            id="quotes of a week",
        ),
    ],
)
def test_a_week_among_words_is_answered_with_the_way_to_say_it(line: str, says: str) -> None:
    outcome = run(*line.split())
    assert (outcome.code, outcome.err) == (1, says)


MORE = "More than 10 things match. To print more of them: --limit 20\n"


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        pytest.param("search arrests", MORE, id="in a pipe"),
        pytest.param("search arrests --format csv", MORE, id="in any format for programs"),
        pytest.param("search arrests --format table --fields id", MORE, id="in a table without the line below it"),
        pytest.param("search arrests --format table", "", id="in a table, below which it stands"),
        pytest.param("search arrests --limit 10", "", id="with a limit"),
        pytest.param("search arrests -q", "", id="without remarks"),
        pytest.param("search arrests --json", "", id="in JSON, with which there are no remarks"),
        pytest.param("search DAC Ball", "", id="with fewer results"),
    ],
)
def test_a_remark_says_if_more_things_match_than_are_printed(line: str, remark: str) -> None:
    outcome = run(*line.split())
    assert outcome.code == 0
    assert outcome.err.endswith(remark) if remark else "things match" not in outcome.err


def test_several_ids_at_once() -> None:
    assert run("get", "arrests", "arrests.women").out == "arrests\t743\narrests.women\t91\n"
    assert run("get", "arrests").out == "743\n"
    assert [page["id"] for page in json.loads(run("show", "arrests", "cash", "--json").out)] == [
        "2019-10/arrests",
        "2019-10/cash",
    ]
    both = run("cite", "arrests", "cash", "--consulted", "2026-01-31").out
    one_by_one = [run("cite", name, "--consulted", "2026-01-31").out for name in ("arrests", "cash")]
    assert both == "\n".join(one_by_one)
    unknown = run("get", "arrests", "unicorns")
    assert (unknown.code, unknown.out) == (2, "")


def test_a_name_of_several_words_needs_no_quotation_marks() -> None:
    assert run("show", "dac", "ball") == run("show", "dac ball")
    joined = run("get", "arrests", "women")
    assert joined.out == run("get", "arrests women").out
    assert joined.err == "“arrests women” was read as one name.\n", "each of them is a name of a figure, too"
    told = [json.loads(run("get", *names, "--json").out)[0]["remarks"] for names in (("arrests", "women"), ("women",))]
    assert told == [["“arrests women” was read as one name."], ["'women' was taken to mean arrests.women."]]


def test_things_of_different_kinds_are_shown_to_people_only() -> None:
    assert run("show", "arrests", "holland", "--format", "md").out == (
        run("show", "arrests", "--format", "md").out + "\n" + run("show", "holland", "--format", "md").out
    )
    refused = run("show", "arrests", "holland", "--json")
    assert (refused.code, refused.out) == (2, "")
    assert "countylines show person:nikki-holland" in json.loads(refused.err)["message"]


def test_a_number_is_no_id_but_figures_have_it() -> None:
    outcome = run("show", "743")
    assert outcome.code == 2
    assert "Did you mean 2019-10/arrests? To find who prints a number: countylines search 743." in outcome.err


@pytest.mark.parametrize("command", ["show", "quotes"])
def test_a_quotation_from_memory_is_found_and_compared(command: str) -> None:
    outcome = run(command, "we dismantle those criminal networks", "bit", "by", "bit", "--json")
    found = json.loads(outcome.out)
    assert (found["id"] if command == "show" else found[0]["id"]) == "holland-04"
    remark = run(command, "we dismantle those criminal networks bit by bit").err
    assert (
        "we [-are dismantling these-] {+dismantle those+} criminal networks [-piece-] {+bit+} by [-piece-] {+bit+}"
        in remark
    )


def test_help_of_a_command() -> None:
    assert run("help", "stats") == run("stats", "--help")
    assert run("help") == run("--help")
    assert run("help", "statts").code == 2


def test_who_leads_an_organisation_is_part_of_its_answer() -> None:
    """Paragraph 23 of the article: "jointly led by the NCA and the National Police Chief's Council"."""
    (body,) = json.loads(run("search", "who", "leads", "the", "NCLCC", "--json").out)
    assert body["id"] == "nclcc"
    assert body["answer"].endswith(" Led by National Crime Agency and National Police Chiefs' Council.")


def test_the_week_of_a_question_may_be_an_option() -> None:
    by_option = run("search", "--week", "may 2019", "how many women were arrested")
    assert by_option.out == run("search", "how many women were arrested in may 2019").out
    conflict = run("search", "--week", "2019-05", "arrests in october 2019")
    assert (conflict.code, conflict.out) == (2, "")
    assert "'arrests in october 2019' belongs to 2019-10, but --week is 2019-05." in conflict.err


def test_a_source_may_be_an_option() -> None:
    """The York Press prints "700 arrests"."""
    outcome = run("search", "--source", "york-press", "how many arrests", "--fields", "id,answer")
    assert outcome.out == "id\tanswer\n2019-10/arrests\t\u201c700 arrests\u201d (York Press); best: 700\n"
    of_week = run("search", "--source", "metro", "arrests in september 2020")
    assert "'metro' was taken to mean metro-2020-09-25, the only one about 2020-09.\n" in of_week.err
    assert of_week.out.splitlines()[1].startswith("2020-09/arrests")
    assert run("search", "--source", "metro", "who is Duncan Ball").code == 1
