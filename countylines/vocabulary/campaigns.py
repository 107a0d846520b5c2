"""The words for a record's weeks and subject: names of single weeks, words for any week, and words of the subject."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from countylines.record.dataset import Dataset, once_per_dataset
from countylines.text.tokens import PhraseTable, tokenize
from countylines.vocabulary import word_groups
from countylines.vocabulary.counted_nouns import counting_vocabulary

GENERIC_NAMES = ("campaign", "operation", "action")
"""Words that mean a week's campaign in any record."""


class CampaignVocabulary(NamedTuple):
    """The words that texts use for the weeks of a record.

    *campaigns* are the words for any week of the series (word group ``campaign``), each with True if the record itself
    prints it for its weeks. *names* are names of single weeks, each with the ids of the weeks that it can mean.
    """

    campaigns: PhraseTable[bool]
    names: PhraseTable[frozenset[str]]


@once_per_dataset
def campaign_vocabulary(dataset: Dataset) -> CampaignVocabulary:
    """Compile the words for the weeks of a record."""
    terms = [(term["term"], *term.get("names", ())) for term in dataset.objects("terms")]
    periods = [(period.label, *period.names) for period in dataset.periods]
    datings = [dating.get("wording") or "" for dating in dataset.objects("datings")]
    printed = " | ".join(chain(*periods, *terms, datings)).casefold()
    known = (*word_groups(dataset).get("campaign", ()), *GENERIC_NAMES)
    in_glossary = [[name.casefold() for name in names] for names in terms]  # if one name is known, all are used
    synonyms = [name for names in in_glossary if not set(known).isdisjoint(names) for name in names]
    return CampaignVocabulary(
        PhraseTable(
            (form, word in printed)
            for word in dict.fromkeys((*known, *synonyms))
            for form in ((word,) if word.endswith(("s", "*")) or " " in word else (word, f"{word}s"))
        ),
        PhraseTable(_names_of_weeks(dataset, known)),
    )


def subject_word_beginnings(dataset: Dataset) -> tuple[str, ...]:
    """Return beginnings of words, in lower case, that mark a text as being about the record's subject.

    The result is empty if the record names no words for its subject.
    """
    groups = (word for group in dataset.objects("vocabulary") if group.get("subject") for word in group["words"])
    return tuple(word.removesuffix("*").casefold() for word in (*dataset.subject, *groups))


def subject_name_beginnings(dataset: Dataset) -> tuple[str, ...]:
    """Return the beginnings of subject words that are in the record's title, and so name the subject.

    The other beginnings, such as ``bird``, also occur in texts about other subjects.
    """
    title = _letters_and_digits(dataset.title)
    return tuple(word for word in subject_word_beginnings(dataset) if _letters_and_digits(word) in title)


def _letters_and_digits(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _names_of_weeks(dataset: Dataset, campaigns: Iterable[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield names of weeks that are not dates, each with the weeks that it can mean.

    They are the recorded names and, for weeks whose id is not a date, also the id, its first word, and the label up to
    its first comma. Names that all weeks share, names that consist only of *campaigns*, ``the``, ``week`` and ``of``,
    and nouns that count a measure are left out.
    """
    weeks = [period for period in dataset.periods if period.kind == "week"]
    meant: dict[str, set[str]] = {}
    for period in weeks:
        names = list(period.names)
        if not period.id[0].isdigit():
            names += [period.id.replace("-", " "), period.label.partition(",")[0]]
            names += [word for word in period.id.split("-")[:1] if word.isalpha()]
        for name in names:
            meant.setdefault(name.casefold(), set()).add(period.id)
    counted = counting_vocabulary(dataset).by_noun
    common = {*campaigns, "the", "week", "of"}
    for name, ids in meant.items():
        if len(ids) < len(weeks) and not common.issuperset(tokenize(name).words) and name not in counted:
            yield name, frozenset(ids)
