"""The index of word pairs: runs, places and candidates."""

from __future__ import annotations

from countylines.text.alignment import WordIndex, WordRun, first_out_of_order


def words(text: str) -> tuple[str, ...]:
    """Split a text into words."""
    return tuple(text.split())


INDEX = WordIndex([words("the public can help us"), words("we need the public to help us")])


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
    assert list(INDEX.find_words_in_text(words("the public can"), 0)) == [0]
    assert list(INDEX.find_words_in_text(words("the public can"), 1)) == []


def test_candidates_are_listed_by_shared_pairs() -> None:
    assert INDEX.find_altered_copy_starts(words("we need the public to assist us"), 2) == [(1, 0), (0, 0)]
    assert INDEX.find_altered_copy_starts(words("we need the public to assist us"), 1) == [(1, 0)]
    assert INDEX.find_altered_copy_starts(words("nothing of it"), 2) == []


def test_runs_are_listed_one_after_the_other() -> None:
    runs = INDEX.list_runs(words("so the public can help the public to help us"), 3)
    assert [(run.start, run.length, run.positions) for run in runs] == [(1, 4, [(0, 0)]), (5, 5, [(1, 2)])]
    assert INDEX.list_runs(words("the public can so help us"), 4) == []
    assert [run.start for run in INDEX.list_runs(words("the public can"), 3)] == [0]
    assert [run.start for run in INDEX.list_runs(words("need the public can"), 3)] == [0], (
        "a run begins behind the last"
    )


def test_a_run_is_out_of_order_if_no_text_has_it_after_those_before() -> None:
    in_two_texts = INDEX.list_runs(words("the public can to help us"), 2)
    assert first_out_of_order(in_two_texts) == in_two_texts[1]
    backwards = INDEX.list_runs(words("to help us we need"), 2)
    assert first_out_of_order(backwards) == backwards[1]
    assert first_out_of_order(INDEX.list_runs(words("we need to help us"), 2)) is None
    assert first_out_of_order([]) is None


def test_a_run_is_out_of_order_if_it_begins_within_the_run_before() -> None:
    first, within, behind = WordRun(0, 3, [(0, 5)]), WordRun(3, 2, [(0, 7)]), WordRun(3, 2, [(0, 8)])
    assert first_out_of_order([first, within]) == within
    assert first_out_of_order([first, behind]) is None


def test_a_copy_is_looked_for_where_its_words_stand() -> None:
    text = tuple(f"word{number}" for number in range(24))
    assert WordIndex([text]).find_altered_copy_starts(text[14:20], 5) == [(0, 8)]
    assert WordIndex([text]).find_altered_copy_starts(text[16:20], 5) == [(0, 16)]
