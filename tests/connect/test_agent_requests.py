"""Tools and resources as functions: what they answer on the bundled record, and that each answers on any record."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

import countylines
from countylines.connect.agent_requests import (
    LISTS,
    PAGE_PATTERNS,
    TOOLS,
    NoResource,
    address_of,
    call_tool,
    describe_tools,
    list_resources,
    read_resource,
)
from countylines.connect.tool_definition import ToolAnswer, error_in_words
from countylines.errors import CountylinesError
from countylines.lookup.figure_names import expand_name
from countylines.output.examples import example_words
from tests.cli.running import run
from tests.records.scoring import FOLDER

DRAFT = "Nationally, officers visited 665 cuckooed addresses in the county lines week of October 2019."
RECORDS = ("herons", "repair-days", "road-safety-weeks")
COMMANDS = re.compile(r"\bcountylines (?:stats|show|search|check|get|quotes|cite|compare|measures|who|timeline)\b|--\w")
"""What people type, which is of no use to an agent."""


def ask(dataset: countylines.Dataset, name: str, **arguments: Any) -> ToolAnswer:
    """Call a tool and return its answer, which fits the schema of the tool."""
    answer = call_tool(dataset, name, arguments)
    (tool,) = [tool for tool in describe_tools(dataset) if tool.name == name]
    Draft202012Validator(tool.output_schema).validate(answer)
    assert set(answer) == set(tool.output_schema["properties"])
    return answer


def refused(dataset: countylines.Dataset, name: str, **arguments: Any) -> str:
    """Call a tool wrongly and return the error."""
    with pytest.raises(CountylinesError) as raised:
        call_tool(dataset, name, arguments)
    error = error_in_words(raised.value)
    assert not COMMANDS.search(error)
    return error


def test_a_figure_has_hedge_best_sources_and_evidence(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "get_figure", measure="arrests")
    (figure,) = answer["figures"]
    assert (figure["reported"], figure["hedge"], figure["best"]) == ("more than 700 people", "more-than", "743")
    assert "Reported: “more than 700 people” (The London Economic). Best: 743. Metro, Sputnik and" in answer["summary"]
    assert answer["summary"].endswith("York Press's bare 700 drops the hedge.")
    printed = {one["source"]: one for one in figure["observations"]}
    assert printed["metro-2019-10-18"]["wording"] == "743 people"
    assert printed["london-economic-2019"]["spans"][0]["text"] == "more than 700"
    sources = {one["id"]: one for one in answer["sources"]}
    assert set(sources) == set(printed)
    assert sources["metro-2019-10-18"]["publisher"] == "Metro"
    assert sources["metro-2019-10-18"]["published"] == "2019-10-18"
    assert sources["metro-2019-10-18"]["url"].startswith("https://metro.co.uk/")
    assert answer["refusal"] is None


def test_a_figure_is_that_of_the_command(dataset: countylines.Dataset) -> None:
    from tests.cli.running import run  # noqa: PLC0415  this test alone runs a command

    (figure,) = ask(dataset, "get_figure", measure="arrests", week="October 2021")["figures"]
    assert figure == json.loads(run("show", "2021-10/arrests", "--json").out)


def test_one_source_can_be_asked_alone(dataset: countylines.Dataset) -> None:
    (figure,) = ask(dataset, "get_figure", measure="arrests", source="london economic")["figures"]
    assert figure["best"] == ">=742"


def test_all_weeks_come_with_the_caution_that_they_are_not_alike(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "get_figure", measure="arrests", week="all")
    assert len(answer["figures"]) == 14
    assert "not like for like" in answer["summary"]


@pytest.mark.parametrize("name", ["women", "class A", "Lines closed", "2019-10/heroin"])
def test_a_row_of_the_table_is_a_name(name: str, dataset: countylines.Dataset) -> None:
    measure = expand_name(dataset, name, ("measure",)).name
    typed, by_id = (ask(dataset, "get_figure", measure=one) for one in (name, measure))
    said = f"{name!r} was taken to mean {measure.removeprefix('2019-10/')}.\n" if name != measure else ""
    assert typed == {**by_id, "summary": said + by_id["summary"]}


def test_a_publisher_means_its_only_page_about_the_week(dataset: countylines.Dataset) -> None:
    said = "'metro' was taken to mean metro-2019-10-18, the only one about 2019-10."
    for tool, name in (("get_figure", {"measure": "arrests"}), ("cite", {"ids": ["arrests"]})):
        typed, by_id = (ask(dataset, tool, source=one, **name) for one in ("metro", "metro-2019-10-18"))
        assert typed == {**by_id, "summary": f"{said}\n{by_id['summary']}"}
    assert "Use one of: metro-" in refused(dataset, "get_figure", measure="arrests", week="all", source="metro")


def test_other_tools_say_what_a_name_was_taken_to_mean(dataset: countylines.Dataset) -> None:
    said = "'women' was taken to mean arrests.women."
    compared = ask(dataset, "compare_weeks", measures=["women", "arrests"])
    assert said in compared["summary"].splitlines()
    assert {one["measure"] for one in compared["comparisons"]} == {"arrests.women", "arrests"}
    cited = ask(dataset, "cite", ids=["women"])
    assert cited["summary"].splitlines()[0] == said
    assert cited["citations"] == ask(dataset, "cite", ids=["arrests.women"])["citations"]


def test_a_derived_figure_says_that_no_source_prints_it(dataset: countylines.Dataset) -> None:
    derived = next(one.id for one in _derived(dataset))
    answer = ask(dataset, "get_figure", measure=derived)
    assert "Derived, no source prints it" in answer["summary"]


def test_a_derived_figure_leads_back_to_what_it_follows_from_as_its_citation_does(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "get_figure", measure="arrests.women/share")
    (figure,) = answer["figures"]
    printed = [(one["measure"], one["wording"], one["source"]) for one in figure["observations"]]
    assert printed == [
        ("arrests.women", "91 women", "london-economic-2019"),
        ("arrests.men", "More than 650 men", "london-economic-2019"),
        ("arrests.men", "652 men", "daily-mail-2019-10-18"),
    ]
    named = [one["id"] for one in answer["sources"]]
    assert named == ["london-economic-2019", "daily-mail-2019-10-18"]
    assert [one["id"] for one in ask(dataset, "cite", ids=["arrests.women/share"])["sources"]] == named


def _derived(dataset: countylines.Dataset) -> Any:
    from countylines.figures.derived import find_derived  # noqa: PLC0415  this test alone needs it

    return find_derived(dataset, dataset.week)


def test_a_week_without_the_figure_is_a_refusal_with_the_weeks_that_have_it(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "get_figure", measure="arrests.women", week="2018-10")
    assert answer["figures"] == []
    assert answer["refusal"] == "The record has no figure for arrests.women in 2018-10. It has one in 2019-05, 2019-10."
    assert answer["nearest"] == ["2019-05/arrests.women", "2019-10/arrests.women"]


@pytest.mark.parametrize(
    ("name", "arguments", "error"),
    [
        pytest.param("get_figure", {"measure": "arests"}, "Did you mean arrests, ", id="a misspelt measure"),
        pytest.param(
            "get_figure", {"measure": "arrests", "week": "2017-10"}, "Did you mean 2018-10", id="no such week"
        ),
        pytest.param("get_figure", {"measure": "nikki holland"}, "of the kind person, not figure", id="a person"),
        pytest.param("get_figure", {"measure": "2019-10/arrests", "week": "2021-10"}, "Leave one", id="another week"),
        pytest.param("get_figure", {"measure": "holland-06", "week": "2019-10"}, "week applies only", id="a quote"),
        pytest.param("get_figure", {"measure": "arrests", "source": "sky"}, "Did you mean", id="part of a publisher"),
        pytest.param("get_figure", {"measure": "cocaine"}, "Use one of: drugs.cocaine.value, ", id="several figures"),
        pytest.param("compare_weeks", {"measures": ["cocaine"]}, "mean more than one figure", id="compare: several"),
        pytest.param("get_quotes", {"speaker": "hollland"}, "Did you mean nikki-holland?", id="a misspelt speaker"),
        pytest.param("get_quotes", {"topic": "weather"}, "No topic is called 'weather'.", id="no such topic"),
        pytest.param("get_quotes", {"kind": "loud"}, "must be one of: direct, partial", id="no such kind"),
        pytest.param("compare_weeks", {"measures": ["arests"]}, "Did you mean arrests", id="compare: misspelt"),
        pytest.param("compare_weeks", {}, "The argument 'measures' is missing.", id="compare nothing"),
        pytest.param("cite", {"ids": ["nikki-holland"]}, "cannot be cited: it is of the kind person.", id="a person's"),
        pytest.param("cite", {"ids": ["nix"]}, "Nothing is called 'nix'.", id="cite nothing"),
        pytest.param("check_draft", {"text": "a", "week": "nix"}, "No week is called 'nix'.", id="check: no such week"),
        pytest.param(
            "cite",
            {"ids": ["arrests"], "consulted": "1990-01-01"},
            "is too early",
            id="cite: too early",
        ),
        pytest.param("cite", {"ids": ["arrests"], "consulted": "today"}, "must be a day, such as", id="cite: no day"),
        pytest.param("search", {"query": "a"}, "There is no argument 'query'.", id="another argument"),
    ],
)
def test_a_wrong_call_is_an_error_that_helps(
    dataset: countylines.Dataset, name: str, arguments: dict[str, Any], error: str
) -> None:
    assert error in refused(dataset, name, **arguments)


def test_search_answers_a_question_with_the_whole_record(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "search", question="how many women were arrested?")
    first = answer["results"][0]
    assert (first["id"], first["record"]["best"]) == ("2019-10/arrests.women", "91")
    assert [one["spans"][0]["text"] for one in first["record"]["observations"] if one["spans"]] == ["91"]
    assert answer["summary"].startswith("Arrests: women: County lines week, 7–13 October 2019. “91 women”")
    assert {one["source"] for one in first["record"]["observations"]} <= {one["id"] for one in answer["sources"]}


def test_search_refuses_what_the_record_does_not_have(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "search", question="how many dogs were arrested?")
    assert answer["results"] == []
    assert "'dogs'" in answer["refusal"]
    assert "2025-06/dogs.dangerous" in answer["nearest"]


def test_a_question_on_which_sources_differ_ends_with_its_own_mark(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "search", question="where do sources disagree about first counts?")
    assert "? 1,882 in three weeks" in answer["summary"]
    assert "?. " not in answer["summary"]


def test_search_gives_a_verdict_on_a_number(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "search", question="did police arrest 700 people?")
    assert "8 sources print “more than 700”, which agrees with the best." in answer["summary"]


def test_search_keeps_to_its_limit(dataset: countylines.Dataset) -> None:
    assert len(ask(dataset, "search", question="arrests", limit=2)["results"]) == 2
    assert len(ask(dataset, "search", question="arrests")["results"]) == 3


def test_a_source_that_was_searched_for_is_among_the_sources(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "search", question="Metro", limit=20)
    assert "metro-2019-10-18" in {one["id"] for one in answer["sources"]}


def test_quotes_have_speaker_words_and_source(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "get_quotes", speaker="Ms Holland", words="money")
    assert [one["id"] for one in answer["quotes"]] == ["holland-02", "holland-05", "holland-06", "holland-09"]
    assert "london-economic-2019" in [one["id"] for one in answer["sources"]]
    lines = answer["summary"].split("\n")
    assert lines[0] == (
        "holland-02: Nikki Holland, director of investigations, National Crime Agency: “hitting them where it hurts so "
        "they don’t benefit from their crimes.” (The London Economic, paragraph 8)"
    )
    assert "paraphrased in the record's words: " in lines[1]


def test_a_half_remembered_quotation_is_found_with_what_differs(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "get_quotes", words="we have confiscated more than a million pounds")
    assert [one["id"] for one in answer["quotes"]] == ["holland-06"]
    assert "holland-06: Not word for word" in answer["summary"]
    assert "{+confiscated+}" in answer["summary"]


def test_a_quotation_of_which_all_words_stand_there_is_compared_as_well(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "get_quotes", words="only way we can tackle this problem is a whole system approach")
    assert answer["summary"].startswith(
        "holland-08: Not word for word: we can [-effectively-] tackle this [-national-]"
    )


def test_more_quotes_than_the_limit_are_counted(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "get_quotes", limit=2)
    assert len(answer["quotes"]) == 2
    assert answer["summary"].endswith("13 more match: raise limit.")
    assert "more match" not in ask(dataset, "get_quotes", limit=15)["summary"]


def test_no_quotation_is_a_refusal_that_says_who_is_quoted(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "get_quotes", words="zebra")
    assert answer["refusal"] == "The record has no such quotation. It quotes: Duncan Ball (6); Nikki Holland (9)."


def test_weeks_are_compared_with_wordings_and_evidence(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "compare_weeks", measures=["arrests", "cash"], since="2019-05", until="2019-10")
    rows = {(one["week"], one["measure"]): one for one in answer["comparisons"]}
    assert rows["2019-10", "arrests"]["reported"] == "more than 700 people"
    assert "not like for like" in answer["summary"].split("\n")[0]
    assert "2019-10 arrests: 743, reported “more than 700 people” (The London Economic)" in answer["summary"]
    proved = {(one["period"], one["measure"]) for one in answer["observations"]}
    assert ("2019-10", "arrests") in proved
    assert "london-economic-2019" in {one["id"] for one in answer["sources"]}


def test_a_change_can_be_asked_for(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "compare_weeks", measures=["arrests"], since="2022-10", until="2022-10", against="2019-10")
    (row,) = answer["comparisons"]
    assert (row["best"], row["change_low"], row["change_high"]) == ("1360", 83.0, 83.1)
    assert answer["summary"].endswith("(Your Herefordshire), +83.0% against 2019-10")


def test_a_search_may_be_of_one_week_or_of_one_source(dataset: countylines.Dataset) -> None:
    of_week = ask(dataset, "search", question="how many arrests", week="May 2019", limit=1)
    assert of_week["results"][0]["id"] == "2019-05/arrests"
    of_source = ask(dataset, "search", question="how many arrests", source="york press", limit=1)
    assert "“700 arrests” (York Press)" in of_source["summary"]
    assert "“more than 700" not in of_source["summary"]


def test_a_search_of_another_week_than_its_question_is_refused(dataset: countylines.Dataset) -> None:
    assert "May 2019" in refused(dataset, "search", question="arrests in May 2019", week="2019-10")


def test_a_rejected_wording_is_never_handed_on_as_what_was_reported(dataset: countylines.Dataset) -> None:
    rejected = "“377 knives” (The Irish News) is rejected: Calls all 377 bladed weapons knives;"
    compared = ask(dataset, "compare_weeks", measures=["weapons.knives"], since="2023-10", until="2023-10")
    assert f"2023-10 weapons.knives: not known; {rejected}" in compared["summary"]
    assert compared["comparisons"][0]["rank"] == "deprecated"
    figure = ask(dataset, "get_figure", measure="weapons.knives", week="2023-10")
    assert rejected in figure["summary"]
    assert not any("reported" in answer["summary"].casefold() for answer in (compared, figure))


def test_a_disputed_week_is_compared_with_all_its_sides(dataset: countylines.Dataset) -> None:
    compared = ask(dataset, "compare_weeks", measures=["weapons.knives"], since="2020-09", until="2020-09")
    *_, line = compared["summary"].splitlines()
    assert line.startswith("2020-09 weapons.knives: Disputed. ")
    assert "130" in line
    assert "Essex News and Investigations prints 139." in line


def test_weeks_in_the_wrong_order_are_an_error(dataset: countylines.Dataset) -> None:
    error = refused(dataset, "compare_weeks", measures=["arrests"], since="2021-10", until="2019-10")
    assert error.startswith("The argument 'since' is after 'until': 2021-10 is later than 2019-10. Arguments of ")


@pytest.mark.parametrize(("tool", "argument"), [("compare_weeks", "measures"), ("cite", "ids")])
def test_an_empty_list_is_refused_as_empty(tool: str, argument: str, dataset: countylines.Dataset) -> None:
    error = refused(dataset, tool, **{argument: []})
    assert error.startswith(f"The argument '{argument}' must be a list of one text or more. ")


def test_a_checked_draft_has_its_findings_and_what_was_read(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "check_draft", text=f"{DRAFT} In Leeds, 12 people were arrested.")
    (finding,) = answer["findings"]
    assert (finding["rule"], finding["found"]) == ("wrong-figure", "665 cuckooed addresses")
    assert finding["record"]["low"] == 655
    first = answer["summary"].split("\n")[0]
    assert first.startswith(
        "Line 1, column 30: error wrong-figure: “665 cuckooed addresses” contradicts the record: 655"
    )
    assert first.endswith(" Write “655 cuckooed addresses” for “665 cuckooed addresses”.")
    assert "Read: no quotations, 2 figures (1 wrong, 1 not compared)." in answer["summary"]
    assert any("12 people" in line and "not compared" in line for line in answer["read"])
    assert {one["period"] + "/" + one["measure"] for one in answer["observations"]} == {finding["record"]["id"]}
    assert {one["source"] for one in answer["observations"]} == {one["id"] for one in answer["sources"]}


def test_a_checked_quotation_comes_with_the_words_that_were_said(dataset: countylines.Dataset) -> None:
    text = "“We have seized more than two million pounds – hitting them where it hurts,” said Nikki Holland."
    answer = ask(dataset, "check_draft", text=text)
    assert [one["rule"] for one in answer["findings"]] == ["misquote"]
    assert [one["id"] for one in answer["quotes"]] == ["holland-06"]


def test_a_right_draft_has_no_findings_and_counts_what_was_compared(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "check_draft", text=DRAFT.replace("665", "655"))
    assert answer["findings"] == []
    assert answer["summary"] == "No findings.\nRead: no quotations, 1 figure (1 supported)."


def test_a_finding_that_a_comment_suppresses_is_counted(dataset: countylines.Dataset) -> None:
    text = "countylines: ignore wrong-figure\nPolice visited 665 cuckooed addresses in the crackdown of October 2019."
    answer = ask(dataset, "check_draft", text=text, kind="text")
    assert answer["findings"] == []
    assert answer["summary"].startswith("1 finding ignored by comments in the draft.\nNo other findings.\n")


def test_markup_is_read_as_the_draft_is_written(dataset: countylines.Dataset) -> None:
    text = DRAFT.replace("665", "<b>665</b>")
    assert len(ask(dataset, "check_draft", text=f"<p>{text}</p>", kind="html")["findings"]) == 1


def test_a_draft_may_be_of_whichever_week_fits(dataset: countylines.Dataset) -> None:
    text = "Police across the country arrested 1,468 people in the county lines crackdown of October 2021."
    assert "1 figure (1 supported)." in ask(dataset, "check_draft", text=text)["summary"]
    assert ask(dataset, "check_draft", text=text, week="all") == ask(dataset, "check_draft", text=text)


def test_a_draft_is_read_as_markdown_unless_its_kind_is_named(dataset: countylines.Dataset) -> None:
    code = "In October 2019:\n\n~~~\n700 people were arrested.\n~~~\n"
    assert ask(dataset, "check_draft", text=code)["findings"] == []
    assert len(ask(dataset, "check_draft", text=code, kind="text")["findings"]) == 1


def test_a_citation_names_its_sources_and_warnings(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "cite", ids=["arrests", "holland-05"], style="bibtex")
    assert answer["citations"].startswith("@misc{london-economic-2019")
    assert "A paraphrase: these are not the words of Nikki Holland." in answer["warnings"]
    assert {"london-economic-2019", "metro-2019-10-18"} <= {one["id"] for one in answer["sources"]}
    assert "holland-05" in answer["summary"]


def test_a_citation_can_be_of_another_day(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "cite", ids=["arrests", "2019-10/arrests"], consulted="2026-01-31")
    assert answer["citations"] == ask(dataset, "cite", ids=["arrests"], consulted="2026-01-31")["citations"]
    assert "consulted 31 January 2026" in answer["citations"]


def test_no_citation_of_a_figure_that_the_week_does_not_have(dataset: countylines.Dataset) -> None:
    answer = ask(dataset, "cite", ids=["arrests.women"], week="2018-10")
    assert (answer["citations"], answer["nearest"][0]) == ("", "2019-05/arrests.women")
    assert answer["refusal"].startswith("The record has no figure for arrests.women in 2018-10.")


@pytest.mark.parametrize("name", ["bundled", *RECORDS])
def test_every_tool_answers_on_every_record(dataset: countylines.Dataset, name: str) -> None:
    if name != "bundled":
        dataset = countylines.load(FOLDER / name)
    words = example_words(dataset)
    answers = [
        ask(dataset, "search", question=words["question"]),
        ask(dataset, "get_figure", measure=words["measure"]),
        ask(dataset, "get_quotes"),
        ask(dataset, "compare_weeks", measures=[words["measure"]]),
        ask(dataset, "check_draft", text="Some text of 12 words."),
        ask(dataset, "cite", ids=[words["measure"]]),
    ]
    assert [one for one in answers if one["refusal"] is not None] == []
    assert not COMMANDS.search(json.dumps(answers, ensure_ascii=False))


@pytest.mark.parametrize("name", ["bundled", *RECORDS])
def test_descriptions_have_the_names_of_the_record(dataset: countylines.Dataset, name: str) -> None:
    if name != "bundled":
        dataset = countylines.load(FOLDER / name)
    tools = describe_tools(dataset)
    assert [tool.name for tool in tools] == [tool.name for tool in TOOLS]
    for tool in tools:
        Draft202012Validator.check_schema(tool.input_schema)
        Draft202012Validator.check_schema(tool.output_schema)
        assert "{" not in tool.meaning
        assert "{" not in json.dumps([one["description"] for one in tool.input_schema["properties"].values()])
        assert not COMMANDS.search(tool.meaning)
    (figure,) = [tool for tool in tools if tool.name == "get_figure"]
    assert dataset.week in figure.input_schema["properties"]["week"]["description"]
    assert dataset.measures[0].id in figure.input_schema["properties"]["measure"]["description"]


# --- resources

LIST_COMMANDS = {"measures": "measures", "weeks": "timeline", "sources": "sources", "quotes": "quotes"}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_the_rows_of_the_command(dataset: countylines.Dataset, name: str) -> None:
    assert json.loads(read_resource(dataset, f"countylines://{name}")) == json.loads(
        run(LIST_COMMANDS[name], "--json").out
    )


def test_a_figure_is_what_the_tool_answers(dataset: countylines.Dataset) -> None:
    answer = call_tool(dataset, "get_figure", {"measure": "2019-10/arrests"})
    assert json.loads(read_resource(dataset, "countylines://figure/2019-10/arrests")) == answer


def test_a_quotation_has_its_words_and_source(dataset: countylines.Dataset) -> None:
    answer = json.loads(read_resource(dataset, "countylines://quote/holland-06"))
    assert answer["quotes"][0]["text"].startswith("Over the last year of county lines intensifications, ")
    assert answer["sources"][0]["publisher"] == "The London Economic"


def test_a_source_has_its_address(dataset: countylines.Dataset) -> None:
    source = json.loads(read_resource(dataset, "countylines://source/metro-2019-10-18"))
    assert (source["publisher"], source["published"]) == ("Metro", "2019-10-18")


@pytest.mark.parametrize("name", ["", "herons", "repair-days", "road-safety-weeks"])
def test_everything_that_is_listed_can_be_read(dataset: countylines.Dataset, name: str) -> None:
    dataset = countylines.load(FOLDER / name) if name else dataset
    listed = list(list_resources(dataset))
    assert len({one.address for one in listed}) == len(listed)
    assert len(listed) > len(LISTS)
    for one in listed:
        assert json.loads(read_resource(dataset, one.address))


def test_the_figures_of_the_week_and_all_quotations_are_listed(dataset: countylines.Dataset) -> None:
    names = [one.name for one in list_resources(dataset)]
    assert "2019-10/arrests" in names
    assert "holland-09" in names
    assert "2019-10/arrests.women/share" in names


def test_a_derived_figure_is_what_the_tool_answers(dataset: countylines.Dataset) -> None:
    answer = call_tool(dataset, "get_figure", {"measure": "2019-10/arrests.women/share"})
    address = address_of("figure", "2019-10", "arrests.women/share")
    assert json.loads(read_resource(dataset, address)) == answer


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("", id="empty"),
        pytest.param("countylines://", id="nothing"),
        pytest.param("countylines://nix", id="no such list"),
        pytest.param("countylines://figure/2019-10", id="half a figure"),
        pytest.param("countylines://figure/2019-10/nix", id="no such measure"),
        pytest.param("countylines://figure/nix/arrests", id="no such period"),
        pytest.param("countylines://quote/nix", id="no such quote"),
        pytest.param("countylines://source/../metro-2019-10-18", id="a path"),
        pytest.param("file:///etc/passwd", id="another scheme"),
        pytest.param("x countylines://quotes", id="something before it"),
    ],
)
def test_no_other_address_has_a_resource(dataset: countylines.Dataset, address: str) -> None:
    with pytest.raises(NoResource, match="There is no resource") as refused:
        read_resource(dataset, address)
    assert all(pattern in str(refused.value) for pattern, _ in PAGE_PATTERNS.values())


def test_names_in_addresses_are_escaped() -> None:
    assert address_of("quote", "a b/c") == "countylines://quote/a%20b%2Fc"
