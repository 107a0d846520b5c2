"""The index of word pairs: runs, places and candidates."""

from __future__ import annotations

from countylines.text.word_index import index_words


def words(text: str) -> tuple[str, ...]:
    """Split a text into words."""
    return tuple(text.split())


INDEX = index_words([words("the public can help us"), words("we need the public to help us")])


def test_the_longest_run_is_found_wherever_it_stands() -> None:
    assert INDEX.longest_run(words("the public went"), 0) == (2, [(0, 0), (1, 2)])
    assert INDEX.longest_run(words("so the public to go"), 1) == (3, [(1, 2)])
    assert INDEX.longest_run(words("the police"), 0) == (0, [])


def test_the_last_word_begins_no_run() -> None:
    assert INDEX.longest_run(words("help us"), 1) == (0, [])


def test_words_are_found_in_one_text() -> None:
    assert list(INDEX.find_words_in_text(words("help us"), 1)) == [5]
    assert list(INDEX.find_words_in_text(["public"], 0)) == [1]
    assert list(INDEX.find_words_in_text(words("need us"), 1)) == []


def test_candidates_are_listed_by_shared_pairs() -> None:
    assert INDEX.find_candidates(words("we need the public to assist us"), 2) == [(1, 0), (0, 0)]
    assert INDEX.find_candidates(words("we need the public to assist us"), 1) == [(1, 0)]
    assert INDEX.find_candidates(words("nothing of it"), 2) == []
