"""Terms: the glossary, and the page of a single term."""

from collections.abc import Sequence

from countylines.output.table import BY_ID, Answer, Table, declared_fields
from countylines.output.views.pages import evidence_in_words
from countylines.record.dataset import Dataset
from countylines.record.nouns.term import Term

TERM_ANSWER = Answer(
    "term", "A term and what it means.", *declared_fields(Term, "id term names definition basis evidence"),
    lists=("countylines glossary",), pages=("countylines show {term}",), order=BY_ID, names=("glossary", "show"),
    columns="definition: Meaning, basis, names: Also written, evidence, id",
)  # fmt: skip


def term_table(terms: Sequence[Term]) -> Table:
    """Lay out terms and what they mean: for people by term, for programs by id."""
    rows = [TERM_ANSWER.row(None, term) for term in terms]
    return TERM_ANSWER.table(
        rows,
        "id",
        shown=tuple(sorted(rows, key=lambda row: row.text("term").casefold())),
        heading="term",
        body="definition",
        caption="Definitions are in our own words. For the evidence of one: countylines show TERM",
    )


def term_page(dataset: Dataset, term: Term) -> Table:
    """Lay out a term with the words that prove it."""
    row = TERM_ANSWER.row(dataset, term, {"evidence": evidence_in_words(dataset, term.evidence)})
    return TERM_ANSWER.page(term.term, row)
