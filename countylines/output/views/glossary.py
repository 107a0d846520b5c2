"""Terms as a table."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.output.fields import field_names
from countylines.output.table import Column, Data, Row, Table
from countylines.output.views.evidence import evidence_data
from countylines.record.nouns.term import Term


def term_table(terms: Sequence[Term]) -> Table:
    """Lay out terms and what they mean."""
    return Table(
        noun="term",
        fields=field_names("term"),
        columns=(Column("basis", "On what basis", own_line=True), Column("id", "Id")),
        rows=tuple(term_row(term) for term in terms),
        heading="term",
        body="definition",
        caption="Definitions are in our own words. For the evidence: countylines show TERM.",
    )


def term_row(term: Term) -> Row:
    """Give a term's data."""
    data: dict[str, Data] = {
        "id": term.id,
        "term": term.term,
        "names": term.names,
        "definition": term.definition,
        "basis": term.basis,
        "evidence": evidence_data(term.evidence),
    }
    return Row(data)
