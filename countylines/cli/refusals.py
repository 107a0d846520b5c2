"""Refusals: how one is told on stderr, as a sentence or as JSON."""

from __future__ import annotations

from countylines.cli import streams
from countylines.errors import CountylinesError, DamagedRecord


def tell(reason: str, sentence: str, code: int, error: CountylinesError | None = None, *, as_json: bool) -> None:
    """Say what was refused, on one line unless it is all problems of a record; the exit code where programs read."""
    if not as_json:
        from countylines.output.cells import in_a_sentence  # noqa: PLC0415  only what is refused pays for it

        lines = sentence.split("\n") if isinstance(error, DamagedRecord) else [sentence]
        streams.write_sentences("countylines: " + "\n".join(map(in_a_sentence, lines)))
        return
    from countylines.output.formats.json import json_text  # noqa: PLC0415  only an error told in JSON needs it

    fields = {} if error is None else {key: value for key, value in vars(error).items() if key != "args"}
    told = {"error": reason, "message": sentence, "exit": code, **fields}
    streams.write_remark(json_text(told, plain=True, indented=False) + "\n")
