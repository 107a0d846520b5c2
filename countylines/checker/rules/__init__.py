"""What a rule of the checker consists of. The modules of this folder have the rules."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import Edit, Finding, RecordReference
from countylines.checker.passages import TextSpan
from countylines.documents.document import Document


class Found(NamedTuple):
    """What a rule finds in a span of the document's text, what the record has instead, and the edit that fixes it."""

    message: str
    span: TextSpan
    record: RecordReference | None = None
    edit: Edit | None = None


class Rule(NamedTuple):
    """A rule: its name and severity, its meaning in one line and in full, an example, and the function that finds.

    ``check --explain``, SARIF and the documentation print all but the function, which is None for the rule that
    `suppressions` applies. The example has placeholders for what the record has, such as ``{exact}``:
    output/examples.py has the list.
    """

    name: str
    severity: str
    summary: str
    meaning: str
    example: str
    find: Callable[[DraftAnalysis], Iterator[Found]] | None

    def findings(self, draft: DraftAnalysis) -> Iterator[Finding]:
        """Yield all that its function finds in a draft."""
        for found in self.find(draft) if self.find else ():
            yield self.finding_in_source(draft.document, found._replace(span=draft.document.origin_span(*found.span)))

    def finding_in_source(self, document: Document, found: Found) -> Finding:
        """Return the finding for what was found; its span has offsets in the source of the document."""
        message, span, record, edit = found
        begin, end = map(document.line_and_column, span)
        words = document.source[slice(*span)]
        return Finding(self.name, self.severity, message, *span, *begin, *end, words, record, edit)
