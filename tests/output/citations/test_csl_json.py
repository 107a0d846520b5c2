"""CSL-JSON: items with the names and types of the Citation Style Language 1.0.2."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from tests.output.citations.made import citation, entry, passage, render_citation, saying
from tests.output.made import shown, texts


def test_an_item_has_its_fields() -> None:
    (item,) = json.loads(render_citation(citation(entry(passage("more than 700 people"))), "csl-json"))
    assert item.pop("note").startswith("“more than 700 people” (Arrests, paragraph 1). Author not recorded.")
    assert item == {
        "id": "echo-2019.held",
        "type": "article-newspaper",
        "title": "Held",
        "container-title": "The Echo",
        "issued": {"date-parts": [[2019, 10, 18]]},
        "accessed": {"date-parts": [[2026, 1, 31]]},
        "URL": "https://example.org/held",
    }


@pytest.mark.parametrize(
    ("kind", "expected", "genre"),
    [
        ("news", "article-newspaper", None),
        ("letter", "article-newspaper", "Letter to the editor"),
        ("official", "webpage", None),
        ("reprint", "webpage", None),
        ("tracker", "webpage", None),
    ],
)
def test_a_kind_has_its_type(kind: str, expected: str, genre: str | None) -> None:
    (item,) = json.loads(render_citation(citation(entry(kind=kind)), "csl-json"))
    assert (item["type"], item.get("genre")) == (expected, genre)


@given(texts)
def test_every_text_reads_back(text: str) -> None:
    (item,) = json.loads(render_citation(saying(text), "csl-json"))
    assert (item["title"], item["container-title"]) == (text, text)
    assert f"“{text}”" in item["note"]
    assert shown(text) or not text
