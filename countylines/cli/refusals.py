"""Refusals: how one is told on stderr, as a sentence or as JSON."""

from __future__ import annotations

from countylines.cli import streams
from countylines.errors import CountylinesError


def tell(reason: str, sentence: str, code: int, error: CountylinesError | None = None, *, as_json: bool) -> None:
    """Say what was refused, and with which exit code where programs read."""
    if not as_json:
        from countylines.render.cells import visible  # noqa: PLC0415  only what is refused pays for it

        streams.write_sentences(f"countylines: {visible(sentence)}")
        return
    from countylines.render.json import dump  # noqa: PLC0415  only an error told in JSON needs it

    fields = {} if error is None else {key: value for key, value in vars(error).items() if key != "args"}
    told = {"error": reason, "message": sentence, "exit": code, **fields}
    streams.write_remark(dump(told, plain=True) + "\n")
