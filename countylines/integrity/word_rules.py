"""The rules on the words and presentation of a record: word groups, counting words, places, the header.

Each rule takes a dataset and yields its problems.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from difflib import get_close_matches
from typing import TypeVar

from countylines.figures.derived import derived_id_ending
from countylines.integrity import Problem, ids_in_circles
from countylines.record.dataset import Dataset
from countylines.record.nouns import NOUN_FILES
from countylines.record.nouns.header import Derivation
from countylines.text import join_phrases
from countylines.vocabulary import expand_group_references

_Value = TypeVar("_Value", bound=Hashable)

LONGEST_HEADLINE = 5
"""How many measures the headline of a week may name: more do not fit on two lines of a terminal."""

TYPO_SIMILARITY = 0.8
"""The least difflib similarity at which one group name may be a misspelling of another.

``liter`` and ``litter`` are similar enough. At 0.7 ``men`` and ``women`` would be too; at 0.95 ``liter`` and ``litter``
would not.
"""

DERIVATION_FIELDS = {"sum": ("parts",), "share": ("part",), "per-day": ("measure",)}
"""The fields that each kind of derivation needs, and that no other kind may have. A share may also have *others*."""


def check_groups_and_headlines(dataset: Dataset) -> Iterator[Problem]:
    """Check that groups are known, no name repeats, the headline is not too long, and headlines have one ``{}``."""
    groups = {measure.group for measure in dataset.measures}
    for group in dataset.groups:
        if group not in groups:
            yield "dataset", "", "groups", f"{group!r} is not the group of a measure"
    if len(dataset.headline) > LONGEST_HEADLINE:
        problem = f"names {len(dataset.headline)} measures, but no more than {LONGEST_HEADLINE} are allowed"
        yield "dataset", "", "headline", problem
    compared = [main.measure for main in dataset.header.compare]
    for field, names in (("groups", dataset.groups), ("headline", dataset.headline), ("compare", compared)):
        for name in _values_that_repeat(names):
            yield "dataset", "", field, f"lists {name!r} more than once"
    for measure in dataset.measures:
        if measure.headline is not None and measure.headline.count("{}") != 1:
            yield "measures", measure.id, "headline", "needs one {} in place of the value, and only one"


def check_groups_and_labels_of_measures(dataset: Dataset) -> Iterator[Problem]:
    """Labels are unique, and a group that the header does not list does not look like a misspelt one that it lists."""
    labels = Counter(measure.label.casefold() for measure in dataset.measures)
    for measure in dataset.measures:
        if measure.group not in dataset.groups:
            for similar in get_close_matches(measure.group, dataset.groups, 1, TYPO_SIMILARITY):
                problem = f"{measure.group!r} is not in groups of dataset.json: {similar!r}?"
                yield "measures", measure.id, "group", problem
        if labels[measure.label.casefold()] > 1:
            yield "measures", measure.id, "label", f"{measure.label!r} is the label of several measures"


def check_derivation_fields_and_units(dataset: Dataset) -> Iterator[Problem]:
    """Check that derivations have just the fields that their kind needs, one unit for all measures, and unique ids."""
    for derivation in dataset.header.derived:
        for problem in _derivation_problems(dataset, derivation):
            yield "dataset", "", "derived", f"{derivation.label!r} {problem}"
    for name in _values_that_repeat(map(derived_id_ending, dataset.header.derived)):
        yield "dataset", "", "derived", f"lists {name!r} more than once"


def _derivation_problems(dataset: Dataset, derivation: Derivation) -> Iterator[str]:
    needed = DERIVATION_FIELDS[derivation.kind]
    may_be = ("others",) if derivation.kind == "share" else ()
    for field in ("parts", "part", "others", "measure"):
        if field not in may_be and bool(getattr(derivation, field)) is not (field in needed):
            yield f"is a {derivation.kind}, which {'needs' if field in needed else 'cannot have'} the field {field}"
    measures = dataset.index("measures")
    part = measures.get(derivation.part or "")
    if part is not None and derivation.others is None and part.part_of is None:
        yield f"is a share of no whole: {part.id} is part of no measure, and others names none"
    names = [name for name in (*derivation.parts, derivation.part, derivation.others) if name]
    units = sorted({measures[name].unit for name in names if name in measures})
    if len(units) > 1:
        yield f"puts different units together: {join_phrases(units)}"
    if any(_values_that_repeat(names)):
        yield "names a measure twice"


def check_word_group_references(dataset: Dataset) -> Iterator[Problem]:
    """Word groups that are referred to with ``@`` exist."""
    for file in NOUN_FILES:
        for record in dataset.read(file):
            named = [("asked_as", word) for word in getattr(record, "asked_as", ())]
            for way in getattr(record, "counted_as", ()):
                named += [("counted_as", word) for word in (*way.needs, *way.excludes)]
            for field, word in named:
                if word.startswith("@") and word.removeprefix("@") not in dataset.index("vocabulary"):
                    yield file, record.id, field, f"{word!r} is not in vocabulary.json"


def check_counting_words(dataset: Dataset) -> Iterator[Problem]:
    """No noun is listed twice with the same conditions, and no word is both required and excluded for the same noun."""
    for measure in dataset.measures:
        conditions = [(noun, way.needs, way.excludes) for way in measure.counted_as for noun in way.nouns]
        for noun, *_ in _values_that_repeat(conditions):
            yield "measures", measure.id, "counted_as", f"lists {noun!r} more than once"
        for way in measure.counted_as:
            refused = set(expand_group_references(dataset, way.excludes))
            for word in sorted(refused.intersection(expand_group_references(dataset, way.needs))):
                yield "measures", measure.id, "counted_as", f"needs and refuses {word!r} at once"


def check_places(dataset: Dataset) -> Iterator[Problem]:
    """Places have no repeated names, and none is within itself, directly or through others."""
    circular = ids_in_circles({place.id: place.within for place in dataset.places})
    for place in dataset.places:
        for name in _values_that_repeat(name if place.case else name.casefold() for name in place.names):
            yield "places", place.id, "names", f"lists {name!r} more than once"
        if place.id in circular:
            yield "places", place.id, "within", "makes the place lie within itself"


def _values_that_repeat(values: Iterable[_Value]) -> list[_Value]:
    """List the values that occur more than once, each once."""
    return [value for value, times in Counter(values).items() if times > 1]


WORD_RULES = (
    check_groups_and_headlines,
    check_groups_and_labels_of_measures,
    check_derivation_fields_and_units,
    check_word_group_references,
    check_counting_words,
    check_places,
)
"""The rules, in the order in which they are checked."""
