"""Quotations from memory: find the quote that somebody half remembers, and show what was remembered wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from countylines.record.dataset import Dataset
from countylines.text.stems import Stems, english_word_lists
from countylines.text.words import WORD, split_words

if TYPE_CHECKING:
    from countylines.record.nouns.quotes import Quote

LEAST_WORDS = 5
"""The least number of remembered words. With fewer, ordinary questions would be taken for quotations."""

SHORTEST_SAID = 3
"""The least number of words if the question marks them as a quotation; so few must be in the quote word for word."""

LEAST_SHARE = 0.5
"""The share of the remembered words that must be in the quote, in order.

It is lower than the checker's six in ten, because here a person reads the answer.
"""


class RecalledQuote(NamedTuple):
    """A remembered quote, with a word diff between the quote and the remembered words, "" if they agree.

    *share* is the share of the remembered words that are in the quote.
    """

    quote: Quote
    share: float
    diff: str

    @property
    def verdict(self) -> str:
        """A sentence that says whether the quote was remembered word for word."""
        if not self.diff:
            return "Word for word."
        return f"Not word for word: {self.diff} (in [- -] what was said, in {{+ +}} what was not)"


def recall_quotes(
    dataset: Dataset,
    text: str,
    stems: Stems | None = None,
    *,
    least_share: float = LEAST_SHARE,
    shortest: int = LEAST_WORDS,
) -> list[RecalledQuote]:
    """Find the verbatim quotes that contain *least_share* of the words of *text* in order, the most similar first.

    A quote must also contain more than half of the content words. A text of fewer than LEAST_WORDS words must be in the
    quote word for word; a text of fewer than *shortest* finds nothing. *stems* is a cache of known stems.
    """
    typed = [word for word in split_words(text, 0, len(text)) if word.kind == WORD]
    words = [word.folded for word in typed]
    if len(words) < shortest:
        return []
    stems, stop = Stems() if stems is None else stems, english_word_lists().stop
    wanted = [stems[word] for word in words]
    content = {stem for word, stem in zip(words, wanted, strict=True) if word not in stop}
    found = []
    for quote in dataset.objects("quotes"):
        if quote["kind"] == "indirect":
            continue
        said = split_words(quote["text"], 0, len(quote["text"]))
        original = [stems[word.folded] for word in said]
        if sum(stem in original for stem in wanted) < least_share * len(wanted):
            continue
        from countylines.text.alignment import align_words, format_diff  # noqa: PLC0415  few quotes have that many

        alignment = align_words(wanted, original)
        if alignment.share >= least_share and 2 * len(content.intersection(original)) > len(content):
            place = said[alignment.first : alignment.last]
            edits = [
                edit._replace(words=tuple(text[word.start : word.end] for word in typed[edit.start : edit.end]))
                for edit in align_words(words, [word.folded for word in place], whole=True).edits
            ]
            diff = format_diff([quote["text"][word.start : word.end] for word in place], edits, 0, len(place))
            if not diff or len(words) >= LEAST_WORDS:
                found.append(RecalledQuote(dataset.index("quotes")[quote["id"]], alignment.share, diff))
    return sorted(found, key=lambda recalled: (-recalled.share, len(recalled.quote.text)))
