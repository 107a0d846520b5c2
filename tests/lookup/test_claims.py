"""Claims: what is asserted that is not a number."""

from __future__ import annotations

import pytest

from countylines.lookup.claims import find_claims
from countylines.record.dataset import Dataset
from tests.made import claim, organisation, record, source


@pytest.fixture
def small() -> Dataset:
    """Give two claims, of a body and of the source itself."""
    return record(
        sources=[source("a", publisher="The Gazette")],
        organisations=[organisation("Police")],
        claims=[
            claim("claim-1", "Lines were closed.", "police", "phone lines shut"),
            claim("claim-2", "Children carried knives.", "a", "armed youngsters"),
        ],
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param([], ["claim-1", "claim-2"], id="all, in order"),
        pytest.param(["knife"], ["claim-2"], id="in the claim, in the singular"),
        pytest.param(["PHONE"], ["claim-1"], id="in the evidence"),
        pytest.param(["police"], ["claim-1"], id="a body that asserts it"),
        pytest.param(["gazette"], ["claim-2"], id="a source that asserts it"),
        pytest.param(["police", "knives"], [], id="all of the words"),
    ],
)
def test_words(small: Dataset, words: list[str], found: list[str]) -> None:
    assert [claim.id for claim in find_claims(small, words)] == found


def test_the_article_has_claims_on_most_lines(dataset: Dataset) -> None:
    """Each of these lines asserts something without a number."""
    lines = {claim.paragraph for claim in find_claims(dataset) if claim.source == "london-economic-2019"}
    assert lines >= {1, 2, 10, 12, 13, 15, 16, 18, 23, 24}
