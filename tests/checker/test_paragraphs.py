"""Paragraphs that were written to mislead the checker, without a mistake or with one: what it says of them."""

from __future__ import annotations

import json
from typing import Any

import countylines
from countylines.checker.findings import NOTE, Finding
from tests.corpus.scoring import FOLDER

TOLD = {
    "days and lengths of other operations": "g030 g049 j066 j068 j081 k002 k004 k008 k036 m0314".split(),
    "a rounding, or a hedge of another clause": "f082 i053 i064 k039".split(),
    "sums of several weeks, or of two things": "c002 c090 e053 e054 f094 h082 k044".split(),
    "a number that the draft holds against the record, or asks for": "e032 i011 i012".split(),
    "a part of the country, of the week or of the reports": "d063 h001".split(),
    "parts that overlap, or are no parts": "j001 j010 j011 m1121".split(),
    "words of somebody else that are close to a quotation": "m0807".split(),
    "another week, told without its date": "d044 g004 i002".split(),
    "a base of a share before another noun": "h025".split(),
    "the digits of another number, by chance": "na52 na58".split(),
    "numbers of two days": ["na48"],
    "a condition that is left out": "j060".split(),
}
"""Right paragraphs with a false finding, by its cause."""
MISSED = frozenset(
    "a035 b012 b019 b028 b034 b039 b043 b053 b054 b068 c003 c008 c012 c015 c020 c030 c036 c039 d024 e028 e037 "
    "e038 f002 f003 f004 f005 f014 f015 f016 f017 f023 f029 f034 f035 f036 f042 f045 f046 f051 f052 "
    "f061 f062 g004 g023 g032 g049 g056 g057 g059 g060 g067 g068 g069 h001 h004 h010 h021 h023 "
    "h031 h042 h043 h044 h046 h049 h050 h053 m016 m043 m051 m053 m057 m071 m098 m140 m155 m175 "
    "m181 m184 m185 m186 m187 m207 m220 m226 m227 m250 m251 m253 m254 m255 m259 m279 m299 m304 m354 m355 m367 "
    "m382 m408 m410 m411 m425 m429 m430 m432 m437 m450 m453 m455 m456 m459 m462 m467 m472 m475 na01 "
    "na15 na23 na25 na27 na29 na31 na33 na37 na43 na45 na47 na49 na53 na55 na57 na60 na61 na63 na67 na69 "
    "na71 na77 na79 nb08 nb09 nb11 nb13 nb16 nb17 nb19 nb20 nb23 nb24 nb32 nb43 nb46 nb53 nb58 nb62 nb63 "
    "nb64 nb65 nb68 nb69 nb74 nb77".split()
)
"""Paragraphs whose mistake is not found."""


def paragraphs(name: str) -> list[dict[str, Any]]:
    """Read the paragraphs of a file."""
    lines = (FOLDER / "paragraphs" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def findings_in(one: dict[str, Any], dataset: countylines.Dataset) -> list[Finding]:
    """Return the errors and warnings of a paragraph."""
    return [
        finding for finding in countylines.check(one["text"], dataset, kind=one["kind"]) if finding.severity != NOTE
    ]


def is_found(one: dict[str, Any], dataset: countylines.Dataset) -> bool:
    """Return whether a finding has the rule of the mistake, or touches its words."""
    start = one["text"].find(one["wrong"]) if one["wrong"] else -1
    return any(
        finding.rule == one["rule"]
        or (start >= 0 and finding.start < start + len(one["wrong"]) and start < finding.end)
        for finding in findings_in(one, dataset)
    )


def test_right_paragraphs_have_no_finding(dataset: countylines.Dataset) -> None:
    told = [one["id"] for one in paragraphs("right") if findings_in(one, dataset)]
    assert told == sorted(name for names in TOLD.values() for name in names)


def test_mistakes_are_found(dataset: countylines.Dataset) -> None:
    missed = {one["id"] for one in paragraphs("wrong") if not is_found(one, dataset)}
    assert missed == MISSED
