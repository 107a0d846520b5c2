"""Find what a draft itself says is wrong: a mistake that it corrects, a claim that it denies.

A correction prints the wrong number in order to take it back, and a fact-check the false claim: neither is an error of
the draft.
"""

from collections.abc import Iterator, Sequence

from countylines.checker.passages import TURNS, Passage, Sentence, clause_around
from countylines.text.grammar import AUXILIARIES

WORDS_OF_MISTAKES = frozenset(
    "mistake mistakes mistaken mistakenly wrong wrongly incorrect incorrectly erroneous erroneously false falsely "
    "untrue inaccurate inaccurately misleading misleadingly misprint misprinted misreported misstated typo transposed".split()
)
CORRECTIONS = frozenset("correction corrections clarification clarifications erratum errata".split())
"""Words of a heading under which mistakes are put right."""
_CLAIMS = frozenset("claim claimed myth rumour rumor allegation fiction".split())
"""Labels of what is going to be denied: ``Claim: police rescued 41 victims``."""
_SAME = frozenset("it this that they these those which".split())
"""How a sentence goes on about what stands before it."""
_RIGHT_BEGINS = _SAME | {"there", "in", "the"}
"""How a sentence begins that says what is right, in a correction: ``There were 743``, ``In fact``, ``The number was``."""
_DENIED = frozenset(
    [".", ",", ";", ":", "!", "–", "but", "true", "right", "correct", "so", "accurate", "the", "a", "borne"]
)
"""What may follow a negation that denies what stands before: ``They were not.``, ``That is not the case``."""


def denied_ranges(passage: Passage, *, is_correction: bool = False) -> list[tuple[int, int]]:
    """List the ranges of a passage's tokens whose claims it denies or corrects; each from its first to before its last.

    They are in order and do not overlap. *is_correction* tells that the heading above announces corrections: there a sentence says what was wrong if the next
    goes on about the same.
    """
    words, sentences = passage.words, passage.sentences
    ranges = [(0, at) for at in _corrected_before(words)]
    has_mistakes = not WORDS_OF_MISTAKES.isdisjoint(passage.distinct)
    for sentence, following in zip(sentences, [*sentences[1:], None], strict=True):
        first, last = sentence
        if has_mistakes:
            ranges += _parts_with_mistakes(words, sentence)
        if words[first] in _CLAIMS and ":" in words[first + 1 : min(first + 3, last)]:
            ranges.append((first, last))
        ranges += (
            (first, at) for at in range(first + 1, last - 1) if words[at] in TURNS and _denies(words, at + 1, last)
        )
        is_put_right = is_correction and following and words[following.first] in _RIGHT_BEGINS
        if following and (_denies(words, *following) or (is_put_right and "should" not in words[first:last])):
            ranges.append((first, last))
    merged = list[tuple[int, int]]()
    for first, last in sorted(ranges):
        if merged and first <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(last, merged[-1][1])
        else:
            merged.append((first, last))
    return merged


def _corrected_before(words: Sequence[str]) -> Iterator[int]:
    """Yield the tokens before which a number is corrected: ``It should have been 655``."""
    for at in range(len(words) - 1):
        if words[at] == "should" and words[at + 1] == "have" and any(word[0].isdigit() for word in words[at : at + 6]):
            yield at


def _parts_with_mistakes(words: Sequence[str], sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the parts of a sentence, between turns, that have a word of mistakes."""
    for at in range(*sentence):
        if words[at] in WORDS_OF_MISTAKES:
            yield clause_around(words, sentence, at, TURNS)


def _denies(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether the tokens from *first* to before *last* begin by denying what stands before: ``It was not so``."""
    if words[first] in WORDS_OF_MISTAKES:
        return True
    verb, behind = first + 1, words[first + 2 : min(first + 4, last)]
    if words[first] not in _SAME or verb >= last or words[verb] not in AUXILIARIES:
        return False
    if not WORDS_OF_MISTAKES.isdisjoint(behind):
        return True
    if behind[:1] == ["not"]:
        return not _DENIED.isdisjoint(behind[1:2])
    return words[verb].endswith("n't") and not _DENIED.isdisjoint(behind[:1])
