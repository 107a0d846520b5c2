"""Quotations from memory: which quote somebody half remembers, and what was remembered wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from countylines.record.dataset import Dataset
from countylines.text.stems import Stems, english_word_lists
from countylines.text.words import WORD, split_words

if TYPE_CHECKING:
    from countylines.record.nouns.quotes import Quote

LEAST_WORDS = 5
"""How many words somebody must remember. With fewer, ordinary questions are taken for quotations."""

SHORTEST_SAID = 3
"""How many words are enough that stand in a quote in a row, where it is asked who said them."""

LEAST_SHARE = 0.5
"""The share of the remembered words that must stand in the quote, in order.

It is looser than the checker's six in ten: somebody asks here, and judges the answer.
"""


class RecalledQuote(NamedTuple):
    """A quote that somebody remembers, and a word diff of what was said and remembered; empty if nothing differs.

    *share* is the share of the remembered words that stand in it.
    """

    quote: Quote
    share: float
    diff: str

    @property
    def verdict(self) -> str:
        """Whether it was remembered word for word, in a sentence."""
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
    """Find the verbatim quotes in which *least_share* of the words of *text* stand in order, the most alike first.

    More than half of the words that are no stop words must stand there as well. Fewer than LEAST_WORDS, but at least
    *shortest*, must stand there word for word. *stems* are those that are known already.
    """
    typed = [word for word in split_words(text, 0, len(text)) if word.kind == WORD]
    words = [word.folded for word in typed]
    if len(words) < shortest:
        return []
    stems, stop = Stems() if stems is None else stems, english_word_lists().stop
    wanted = [stems[word] for word in words]
    telling = {stem for word, stem in zip(words, wanted, strict=True) if word not in stop}
    found = []
    for quote in dataset.objects("quotes"):
        if quote["kind"] == "indirect":
            continue
        said = split_words(quote["text"], 0, len(quote["text"]))
        original = [stems[word.folded] for word in said]
        if sum(stem in original for stem in wanted) < least_share * len(wanted):
            continue
        from countylines.text.alignment import align_words, format_diff  # noqa: PLC0415  few have so many of its words

        alignment = align_words(wanted, original)
        if alignment.share >= least_share and 2 * len(telling.intersection(original)) > len(telling):
            place = said[alignment.first : alignment.last]
            edits = [
                edit._replace(words=tuple(text[word.start : word.end] for word in typed[edit.start : edit.end]))
                for edit in align_words(words, [word.folded for word in place], whole=True).edits
            ]
            diff = format_diff([quote["text"][word.start : word.end] for word in place], edits, 0, len(place))
            if not diff or len(words) >= LEAST_WORDS:
                found.append(RecalledQuote(dataset.index("quotes")[quote["id"]], alignment.share, diff))
    return sorted(found, key=lambda recalled: (-recalled.share, len(recalled.quote.text)))
