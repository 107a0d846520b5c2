from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

import countylines
from countylines.checker import RULES, Rule, check
from countylines.checker import rules as folder
from countylines.checker.findings import ERROR, NOTE, WARNING

SEVERITIES = {
    "misquote": ERROR, "joined-quote": ERROR, "wrong-speaker": ERROR, "clipped-quote": WARNING,
    "wrong-figure": ERROR, "wrong-date": ERROR, "lost-hedge": WARNING, "overstated": WARNING, "understated": NOTE,
    "unequal-figures": WARNING, "unrecorded-figure": NOTE, "unrecorded-quote": NOTE, "unused-ignore": WARNING,
}  # fmt: skip
"""The rules and their severities, as they are promised."""

MODULES = sorted(path.stem for path in Path(folder.__path__[0]).glob("*.py") if path.stem != "__init__")

EACH = [pytest.param(rule, id=rule.name) for rule in RULES]


def tables_of(name: str) -> ModuleType:
    """Give the module of tests that has a rule's two tables."""
    return importlib.import_module(f"tests.checker.rules.test_{name}")


def test_the_list_of_rules_is_the_folder() -> None:
    assert sorted(rule.name.replace("-", "_") for rule in RULES) == MODULES


def test_the_rules_and_their_severities_are_the_promised_ones() -> None:
    assert {rule.name: rule.severity for rule in RULES} == SEVERITIES
    assert len(RULES) == len(SEVERITIES)


@pytest.mark.parametrize("name", MODULES)
def test_a_rule_is_named_after_its_module(name: str) -> None:
    module = importlib.import_module(f"countylines.checker.rules.{name}")
    assert module.RULE.name == name.replace("_", "-")
    assert module.RULE.find is module.find
    assert module.RULE in RULES


@pytest.mark.parametrize("name", MODULES)
def test_no_rule_lacks_either_table(name: str) -> None:
    tables = tables_of(name)
    assert tables.RULE is importlib.import_module(f"countylines.checker.rules.{name}").RULE
    assert len(tables.FLAGGED) >= 4
    assert len(tables.LEFT_ALONE) >= 4
    assert all(case.values[0].places for case in tables.FLAGGED)
    assert not any(case.values[0].places for case in tables.LEFT_ALONE)


@pytest.mark.parametrize("rule", EACH)
def test_a_rules_example_is_one(rule: Rule, dataset: countylines.Dataset) -> None:
    kind = "markdown" if rule.name == "unused-ignore" else "text"
    assert rule.name in {finding.rule for finding in check(rule.example, dataset, kind=kind)}


@pytest.mark.parametrize("rule", EACH)
def test_a_rule_says_what_it_means(rule: Rule) -> None:
    assert rule.summary
    assert rule.meaning.endswith(".")
    assert not rule.summary.endswith(".")
