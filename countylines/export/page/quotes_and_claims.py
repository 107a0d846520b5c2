"""What people say, on the fact sheet: quotations as cards, then what is asserted that is not a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from countylines.export.page import FactSheet, make_details, make_link, make_list, make_section
from countylines.output.markup import Content, make_element
from countylines.output.views.claims import claim_table
from countylines.output.views.quotes import quote_table
from countylines.record.nouns.claim import Claim
from countylines.record.nouns.quotes import Quote


def section_of_quotes(sheet: FactSheet) -> Element:
    """Return the section with the quotations and claims of the week; those of other weeks can be opened."""
    dataset, sources = sheet.dataset, sheet.sources
    quotes = [quote for quote in dataset.quotes if quote.source in sources]
    other_quotes = [quote for quote in dataset.quotes if quote.source not in sources]
    claims = [claim for claim in dataset.claims if claim.source in sources]
    other_claims = [claim for claim in dataset.claims if claim.source not in sources]
    none = make_element("p", "No quotation about this week is in the record.")
    content: list[Content] = [make_element("div", _cards(sheet, quotes), class_="cards wide") if quotes else none]
    if claims:
        summary = "What else is asserted, in our own words"
        content.append(make_details(summary, _list_of_claims(sheet, claims), class_="off-paper"))
    if other_quotes or other_claims:
        content.append(
            make_details(
                "About other weeks",
                make_element("div", _cards(sheet, other_quotes), class_="cards wide"),
                _list_of_claims(sheet, other_claims),
                class_="off-paper",
            )
        )
    return make_section("quotes", "Who said what", content)


def _cards(sheet: FactSheet, quotes: Sequence[Quote]) -> Iterator[Element]:
    """Yield a card for each quotation, speaker and post first; a paraphrase looks different and says what it is."""
    before = ""
    for quote, row in zip(quotes, quote_table(sheet.dataset, quotes).rows, strict=True):
        address = sheet.dataset.index("sources")[quote.source].url
        words, speaker = row.text("text"), row.text("speaker_name")
        yield make_element(
            "figure",
            make_element("figcaption", speaker, class_="again" if speaker == before else None),
            make_element("blockquote", words) if quote.is_verbatim else make_element("p", words),
            make_element(
                "p",
                make_link(address, row.text("source")),
                make_element("span", f" · {row.text('topics')}", class_="topics"),
                class_="small",
            ),
            id=sheet.anchors["quote", quote.id],
            class_="card quote" if quote.is_verbatim else "card paraphrase",
        )
        before = speaker


def _list_of_claims(sheet: FactSheet, claims: Sequence[Claim]) -> Element | None:
    rows = claim_table(sheet.dataset, claims).rows
    return make_list(
        make_element(
            "li",
            row.text("text"),
            make_element("small", f" ({row.text('asserted_by_name')})"),
            id=sheet.anchors["claim", claim.id],
        )
        for claim, row in zip(claims, rows, strict=True)
    )
