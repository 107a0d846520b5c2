"""The lists of the fact sheet: who said what, where sources disagree, terms, people, measures, timeline, sources."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from countylines.export.page import FactSheet, make_anchor_link, make_details, make_link, make_list, make_section
from countylines.integrity.conflicts import Conflict, find_conflicts
from countylines.lookup.lists import find_measures, find_moments, find_sources, find_topics
from countylines.lookup.people import find_who
from countylines.output.markup import make_element
from countylines.output.table import Row, Table
from countylines.output.views.claims import claim_table
from countylines.output.views.conflicts import conflict_table
from countylines.output.views.glossary import term_table
from countylines.output.views.measures import measure_table
from countylines.output.views.quotes import quote_table, topic_table
from countylines.output.views.sources import source_table
from countylines.output.views.timeline import timeline_table
from countylines.output.views.who import who_table


def section_of_quotes(sheet: FactSheet) -> Element:
    """Return the section with the quotations and claims of the week; those of other weeks are folded away."""
    dataset = sheet.dataset
    quotes, other_quotes = _split_rows_by_source(sheet, quote_table(dataset, dataset.quotes), "source")
    claims, other_claims = _split_rows_by_source(sheet, claim_table(dataset, dataset.claims), "source")
    others = _quote_cards(sheet, other_quotes) if other_quotes or other_claims else None
    return make_section(
        "quotes",
        "Who said what",
        _quote_cards(sheet, quotes) if quotes else make_element("p", "No quotation about this week is in the record."),
        make_details("What else is asserted, in our own words", _list_of_claims(sheet, claims)),
        make_details("About other weeks", others, _list_of_claims(sheet, other_claims)),
    )


def _split_rows_by_source(sheet: FactSheet, table: Table, field: str) -> tuple[list[Row], list[Row]]:
    """Return the rows of a table whose *field* names a source of the week, and the others."""
    own = [row for row in table.rows if row.data[field] in sheet.sources]
    return own, [row for row in table.rows if row.data[field] not in sheet.sources]


def _quote_cards(sheet: FactSheet, rows: Sequence[Row]) -> Element:
    """Return a card for each quote, with speaker and post first; a paraphrase is styled and labelled as such."""
    cards = []
    before = ""
    for row in rows:
        words, speaker, is_verbatim = row.text("text"), row.text("speaker_name"), row.data["verbatim"]
        source = make_link(row.links["source"], row.text("source"))
        topics = make_element("span", f" · {row.text('topics')}", class_="topics")
        card = make_element(
            "figure",
            make_element("figcaption", speaker, class_="again" if speaker == before else None),
            make_element("blockquote" if is_verbatim else "p", words),
            make_element("p", source, topics, class_="small"),
            id=sheet.anchors["quote", str(row.data["id"])],
            class_="card quote" if is_verbatim else "card paraphrase",
        )
        cards.append(card)
        before = speaker
    return make_element("div", cards, class_="cards wide")


def _list_of_claims(sheet: FactSheet, rows: Sequence[Row]) -> Element | None:
    return make_list(
        make_element(
            "li",
            row.text("text"),
            make_element("small", f" ({row.text('asserted_by_name')})"),
            id=sheet.anchors["claim", str(row.data["id"])],
        )
        for row in rows
    )


def section_of_conflicts(sheet: FactSheet) -> Element:
    """Return the section with the questions about the week; those about other weeks are folded away."""
    own = find_conflicts(sheet.dataset, sheet.week)
    known = {conflict.id for conflict in own}
    others = [conflict for conflict in find_conflicts(sheet.dataset) if conflict.id not in known]
    few = {0: "No source is about this week.", 1: "Only one source is about this week."}
    agreement = few.get(len(sheet.sources), "The sources of this week agree.")
    return make_section(
        "conflicts",
        "Where sources disagree",
        _conflict_cards(sheet, own) if own else make_element("p", agreement),
        make_details("About other weeks", _conflict_cards(sheet, others) if others else None),
    )


def _conflict_cards(sheet: FactSheet, conflicts: Sequence[Conflict]) -> Element:
    cards = []
    for conflict, row in zip(conflicts, conflict_table(sheet.dataset, conflicts).rows, strict=True):
        classes = "card" if conflict.decided_by else "card open"
        if not conflict.is_recorded:  # on paper, the differing numbers are printed with their figure
            classes += " off-paper"
        card = make_element(
            "article",
            make_element("h3", row.text("question")),
            make_element("ul", [make_element("li", line) for line in row.text("sides").split("\n")]),
            [make_element("p", line, class_="decided") for line in row.text("decided_by").split("\n") if line],
            id=sheet.anchors["disagreement", conflict.id] if conflict.is_recorded else None,
            class_=classes,
        )
        cards.append(card)
    return make_element("div", cards, class_="cards wide")


def section_of_terms_and_people(sheet: FactSheet) -> Element:
    """Return the section with the glossary, people and bodies, and folded lists of measures and topics."""
    dataset = sheet.dataset
    parties = []
    for row in who_table(dataset, find_who(dataset)).rows:
        meaning = "; ".join(words.removesuffix(".") for words in (row.text("role"), row.text("led_by")) if words)
        parties.append(_entry(sheet, row.text("noun"), row, row.text("name"), meaning))
    topics = topic_table(find_topics(dataset)).rows
    measures = measure_table(find_measures(dataset)).rows
    return make_section(
        "terms",
        "Terms, people and bodies",
        _definitions(sheet, "term", term_table(dataset.terms).rows, "term"),
        [make_element("h3", "People and bodies"), make_element("dl", parties)] if parties else None,
        make_details("What is counted", _definitions(sheet, "measure", measures, "label", "unit")),
        make_details("What quotations are about", _definitions(sheet, "topic", topics, "label")),
    )


def _definitions(sheet: FactSheet, noun: str, rows: Sequence[Row], *names: str) -> Element | None:
    """Return a list of definitions: each row of a noun with its *names* (fields) and its definition."""
    entries = [
        _entry(sheet, noun, row, ", ".join(row.text(name) for name in names), row.text("definition")) for row in rows
    ]
    return make_element("dl", entries) if entries else None


def _entry(sheet: FactSheet, noun: str, row: Row, name: str, meaning: str) -> Element:
    """Return an entry of a definition list: a name and its meaning, with the anchor of the row's record."""
    anchor = sheet.anchors[noun, str(row.data["id"])]
    return make_element("div", make_element("dt", name), make_element("dd", meaning), id=anchor)


def section_of_timeline(sheet: FactSheet) -> Element:
    """Return the weeks, spans and events by date; events have their anchors here, periods with their figures."""
    items = []
    for row in timeline_table(find_moments(sheet.dataset)).rows:
        name, is_event = str(row.data["id"]), row.data["kind"] == "event"
        item = make_element(
            "li",
            make_element("b", row.text("start")),
            " ",
            row.text("label") if is_event else make_anchor_link(sheet, "period", name, row.text("label")),
            id=sheet.anchors["event", name] if is_event else None,
            class_="marked" if name == sheet.week else None,
        )
        items.append(item)
    return make_section("timeline", "Timeline", make_element("ol", items, class_="timeline"))


def section_of_sources(sheet: FactSheet) -> Element:
    """Return the numbered sources of the week with their addresses; those of other weeks are folded away."""
    own, others = _split_rows_by_source(sheet, source_table(sheet.dataset, find_sources(sheet.dataset)), "id")
    return make_section(
        "sources",
        "Sources",
        make_element("ol", _items_of_sources(sheet, own), class_="sources"),
        make_details("Sources of the other weeks", make_list(_items_of_sources(sheet, others), "sources")),
    )


def _items_of_sources(sheet: FactSheet, rows: Sequence[Row]) -> list[Element]:
    return [
        make_element(
            "li",
            make_element("b", row.text("publisher")),
            f", {row.text('title')}, {row.text('published')}, {row.text('kind')}. {row.text('observations')}. ",
            make_link(row.text("url"), row.text("url") if row.data["id"] in sheet.sources else "Open"),
            id=sheet.anchors["source", str(row.data["id"])],
        )
        for row in rows
    ]
