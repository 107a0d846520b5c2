"""unused-ignore: a suppression that suppresses nothing; and the suppressions of a draft, applied to its findings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import WARNING, Finding
from countylines.checker.mentions.reasons import IS_CORRECTED
from countylines.checker.passages import TextSpan
from countylines.checker.rules import Rule, figures
from countylines.documents.document import SUPPRESSION_KINDS, Document, Suppression


def apply_suppressions(
    draft: DraftAnalysis, findings: Sequence[Finding], names_of_rules: Collection[str]
) -> Iterator[Finding]:
    """Yield the findings that are not suppressed, then one for each unused suppression.

    A number that somebody has accepted as it is may differ from others of the draft, too. A wrong number that the draft
    puts right is not reported anyway: a suppression of it has its use.
    """
    spans = _spans_of_suppressions(draft.document)
    corrected = [one.span_with_hedge for one in draft.figures if one.reason == IS_CORRECTED]
    places = [(finding.rule, finding.start, finding.end) for finding in findings]
    places += [(figures.WRONG_FIGURE.name, *draft.document.origin_span(*span)) for span in corrected]
    matching = [_list_matching(spans, *place) for place in places]
    accepted = {place[1:] for place, found in zip(places, matching, strict=True) if found}
    for finding, found in zip(findings, matching, strict=False):
        is_accepted = finding.rule == figures.UNEQUAL_FIGURES.name and (finding.start, finding.end) in accepted
        if not found and not is_accepted:
            yield finding
    used = {one for found in matching for one in found}
    for one in (one for one in spans if one not in used):
        message = _unused_message(one, names_of_rules)
        yield draft.make_finding_in_source(UNUSED_IGNORE, message, (one.start, one.end))


def _unused_message(suppression: Suppression, names_of_rules: Collection[str]) -> str:
    """Return the message of an unused suppression: what is written wrongly in it, if anything."""
    if suppression.kind not in SUPPRESSION_KINDS:
        *kinds, last = SUPPRESSION_KINDS
        return (
            f"this comment suppresses no finding: after “countylines:” write {', '.join(kinds)} or {last}, and after that "
            "only names of rules"
        )
    unknown = " or ".join(name for name in dict.fromkeys(suppression.rules) if name not in names_of_rules)
    return "this comment suppresses no finding" + (f": there is no rule {unknown}" if unknown else "")


def _spans_of_suppressions(document: Document) -> dict[Suppression, TextSpan]:
    """Return the spans of the draft that its suppressions apply to: up to the end that is marked, or a line."""
    spans: dict[Suppression, TextSpan] = {}
    source, end = f"{document.source}\n\n", len(document.source)
    for one in reversed(document.suppressions):
        if one.kind not in SUPPRESSION_KINDS:
            spans[one] = (0, 0)  # no finding overlaps it
        elif one.kind == "ignore-end":
            end = one.start
        else:
            spans[one] = (one.start, end) if one.kind == "ignore-start" else _suppressed_line(source, one)
    return spans


def _suppressed_line(source: str, suppression: Suppression) -> TextSpan:
    """Return the span of the line that a suppression applies to: its own, or the next if it says so or stands alone."""
    start, end = source.rfind("\n", 0, suppression.start) + 1, source.find("\n", suppression.end)
    is_alone = not (source[start : suppression.start] + source[suppression.end : end]).strip()
    if suppression.kind == "ignore-next-line" or is_alone:
        start, end = end + 1, source.find("\n", end + 1)
    return start, end


def _list_matching(spans: Mapping[Suppression, TextSpan], rule: str, start: int, end: int) -> list[Suppression]:
    """List the suppressions that apply to what a rule finds in a span of the draft."""
    return [
        one for one, (first, last) in spans.items() if rule in (one.rules or (rule,)) and first < end and start < last
    ]


UNUSED_IGNORE = Rule(
    name="unused-ignore",
    severity=WARNING,
    summary="a suppression that suppresses nothing",
    meaning=(
        "A comment asks to ignore a rule where that rule finds nothing, or cannot be read. Remove it, or it will hide a "
        "later mistake. This is decided after all other rules have run."
    ),
    example="<!-- countylines: ignore misquote --> above a faithful quotation.",
    find=lambda _: iter(()),  # `apply_suppressions` reports these when the findings of all other rules are known
)
