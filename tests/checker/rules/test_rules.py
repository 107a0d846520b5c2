from __future__ import annotations

import importlib
from pathlib import Path

import pytest

import countylines
from countylines.checker import RULES, Rule, check
from countylines.checker import rules as folder
from countylines.checker.findings import ERROR, NOTE, WARNING
from countylines.output.examples import example_words, fill

SEVERITIES = {
    "misquote": ERROR, "joined-quote": ERROR, "wrong-speaker": ERROR, "clipped-quote": WARNING,
    "wrong-figure": ERROR, "wrong-date": ERROR, "lost-hedge": WARNING, "overstated": WARNING, "understated": NOTE,
    "unequal-figures": WARNING, "unrecorded-figure": NOTE, "unrecorded-quote": NOTE, "unused-ignore": WARNING,
}  # fmt: skip
"""The rules and their severities, as they are promised."""

MODULES = sorted(path.stem for path in Path(folder.__path__[0]).glob("*.py") if path.stem != "__init__")

EACH = [pytest.param(rule, id=rule.name) for rule in RULES]


def rules_of(name: str) -> list[Rule]:
    """List the rules of a module."""
    module = importlib.import_module(f"countylines.checker.rules.{name}")
    return [one for one in vars(module).values() if isinstance(one, Rule)]


def test_the_list_of_rules_is_that_of_the_modules() -> None:
    found = [rule for name in MODULES for rule in rules_of(name)]
    assert sorted(rule.name for rule in RULES) == sorted(rule.name for rule in found)
    assert set(RULES) == set(found)


def test_the_rules_and_their_severities_are_the_promised_ones() -> None:
    assert {rule.name: rule.severity for rule in RULES} == SEVERITIES
    assert len(RULES) == len(SEVERITIES)


@pytest.mark.parametrize("name", MODULES)
def test_the_rule_of_a_module_has_its_name(name: str) -> None:
    rules = rules_of(name)
    assert len(rules) > 1 or rules[0].name == name.replace("_", "-")


@pytest.mark.parametrize("rule", EACH)
def test_a_rule_has_a_table_of_texts_that_it_flags_and_one_that_it_leaves_alone(rule: Rule) -> None:
    tables = importlib.import_module(f"tests.checker.rules.test_{rule.name.replace('-', '_')}")
    assert tables.RULE is rule
    assert len(tables.FLAGGED) >= 4
    assert len(tables.LEFT_ALONE) >= 4
    assert all(case.values[0].places for case in tables.FLAGGED)
    assert not any(case.values[0].places for case in tables.LEFT_ALONE)


@pytest.mark.parametrize("rule", EACH)
def test_a_rule_finds_itself_in_its_example(rule: Rule, dataset: countylines.Dataset) -> None:
    kind = "markdown" if rule.name == "unused-ignore" else "text"
    example = fill(rule.example, example_words(dataset))
    assert rule.name in {finding.rule for finding in check(example, dataset, kind=kind)}


@pytest.mark.parametrize("rule", EACH)
def test_a_rule_says_what_it_means(rule: Rule) -> None:
    assert rule.summary
    assert rule.meaning.endswith(".")
    assert not rule.summary.endswith(".")
