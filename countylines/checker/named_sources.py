"""Recognise a draft's report of what a source printed: if the record rejects that, the draft is not at fault."""

import re
from collections.abc import Iterable
from itertools import pairwise

from countylines.checker.number_mention import Sentence
from countylines.record.dataset import Dataset
from countylines.record.nouns.dates import Dating
from countylines.record.nouns.figures import Observation

_WORD = re.compile(r"\w+(?:\.\w+)*")
_PUBLICATIONS = frozenset(["account", "item", "newspaper", "outlet", "paper", "site"])
"""Words for a source that is not named."""
_BEFORE_UNNAMED_SOURCE = frozenset(["a", "another", "one", "some"])
"""Words before an unnamed source: ``he read in a newspaper``."""
_AFTER_UNNAMED_SOURCE = frozenset(["gave", "had", "has", "printed", "spoke", "wrote"])
"""Words after an unnamed source: ``the newspaper printed``."""
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
"""A remark of the record after a publisher's name: ``Daily Courier (copy of an agency)``."""


def names_source_of(dataset: Dataset, accounts: Iterable[Observation | Dating], sentence: Sentence) -> bool:
    """Return whether a sentence, or a row of a table, names the publisher of one of these accounts.

    The last word of a publisher's name is enough, ``in the Courier``, and so is an acronym at its beginning. If the
    sentence begins with ``it``, the publisher may be named in the previous one. Without a name, ``a newspaper`` or
    ``the newspaper printed`` is enough. If there are no accounts, the answer is no.
    """
    accounts = [*accounts]
    if not accounts:
        return False
    if any(
        (one in _BEFORE_UNNAMED_SOURCE and two in _PUBLICATIONS)
        or (one in _PUBLICATIONS and two in _AFTER_UNNAMED_SOURCE)
        for one, two in pairwise(sentence.own_words)
    ):
        return True
    sources = dataset.index("sources")
    text = sentence.passage.text_of(sentence.antecedent.first, sentence.last)  # The Courier is alone. It prints 74
    publishers = (_IN_BRACKETS.sub("", sources[one.source].publisher).removeprefix("The ").split() for one in accounts)
    names = {word for name in publishers for word in (name[0], name[-1]) if word == name[-1] or word.isupper()}
    return not names.isdisjoint(_WORD.findall(text))
