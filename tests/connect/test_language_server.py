"""The language server as a process of its own, with the client of pytest-lsp."""

from __future__ import annotations

from pathlib import Path
from random import Random
from textwrap import dedent
from typing import Any

import pytest

import countylines
from countylines.checker import check
from tests.cli.running import run
from tests.connect.editor import URI, Editor, in_editor
from tests.connect.texts import PIECES, is_inside_line_end, make_text, place_of, random_span
from tests.records.scoring import FOLDER

STUB = ("-m", "tests.connect.stub_server")
WRONG = "Nationally, officers visited 665 cuckooed addresses in the county lines week of October 2019."
RIGHT = WRONG.replace("665", "655")
SPAN = (len("Nationally, officers visited "), len("Nationally, officers visited 665 cuckooed addresses"))


def range_of(diagnostic: Any) -> tuple[tuple[int, int], tuple[int, int]]:
    start, end = diagnostic.range.start, diagnostic.range.end
    return (start.line, start.character), (end.line, end.character)


def knows_markdown(types: Any) -> Any:
    hover = types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown, types.MarkupKind.PlainText])
    return types.ClientCapabilities(text_document=types.TextDocumentClientCapabilities(hover=hover))


def counts_in_utf_8(types: Any) -> Any:
    return types.ClientCapabilities(general=types.GeneralClientCapabilities(position_encodings=["utf-8", "utf-16"]))


def knows_versions(types: Any) -> Any:
    edits = types.WorkspaceEditClientCapabilities(document_changes=True)
    return types.ClientCapabilities(workspace=types.WorkspaceClientCapabilities(workspace_edit=edits))


def test_the_server_says_what_it_can_do() -> None:
    async def session(editor: Editor) -> None:
        able = await _initialized(editor)
        assert able.text_document_sync.change == editor.lsp.TextDocumentSyncKind.Incremental
        assert able.text_document_sync.open_close
        assert able.hover_provider
        assert list(able.code_action_provider.code_action_kinds) == [editor.lsp.CodeActionKind.QuickFix]
        assert able.position_encoding == "utf-16"

    in_editor(session)


async def _initialized(editor: Editor) -> Any:
    params = editor.lsp.InitializeParams(capabilities=editor.lsp.ClientCapabilities())
    return (await editor.client.initialize_async(params)).capabilities


def test_an_opened_draft_has_its_findings_as_diagnostics(dataset: countylines.Dataset) -> None:
    async def session(editor: Editor) -> None:
        (diagnostic,) = await editor.open(f"# Raids\n\n{WRONG}")
        (finding,) = check(WRONG, dataset)
        assert range_of(diagnostic) == ((2, SPAN[0]), (2, SPAN[1]))
        assert (diagnostic.code, diagnostic.source) == ("wrong-figure", "countylines")
        assert diagnostic.severity == editor.lsp.DiagnosticSeverity.Error
        assert diagnostic.message == finding.message

    in_editor(session)


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        pytest.param(WRONG, "Error", id="error"),
        pytest.param("Across the country 700 people were arrested in the county lines week.", "Warning", id="warning"),
        pytest.param("“It was a quiet week for us,” said Nikki Holland of county lines.", "Information", id="note"),
    ],
)
def test_each_severity_has_its_own(text: str, severity: str) -> None:
    async def session(editor: Editor) -> None:
        (diagnostic,) = await editor.open(text)
        assert diagnostic.severity == editor.lsp.DiagnosticSeverity[severity]

    in_editor(session)


def test_diagnostics_follow_the_changes_of_a_draft() -> None:
    async def session(editor: Editor) -> None:
        assert len(await editor.open(WRONG)) == 1
        fixed = editor.partial((0, SPAN[0]), (0, SPAN[0] + 3), "655")
        assert await editor.change(fixed, version=2) == ()
        broken = (editor.partial((0, SPAN[0]), (0, SPAN[0] + 3), "665"), editor.partial((0, 0), (0, 0), "😀 \r\n"))
        (moved,) = await editor.change(*broken, version=3)
        assert range_of(moved) == ((1, SPAN[0]), (1, SPAN[1]))
        assert await editor.change(editor.lsp.TextDocumentContentChangeWholeDocument(RIGHT), version=4) == ()

    in_editor(session)


def test_a_saved_draft_is_published_again_and_a_closed_one_cleared() -> None:
    async def session(editor: Editor) -> None:
        identifier = editor.lsp.TextDocumentIdentifier(URI)
        assert len(await editor.open(WRONG)) == 1
        editor.client.text_document_did_save(editor.lsp.DidSaveTextDocumentParams(identifier))
        assert len(await editor.published()) == 1
        editor.client.text_document_did_close(editor.lsp.DidCloseTextDocumentParams(identifier))
        assert await editor.published() == ()

    in_editor(session)


def test_drafts_are_kept_apart() -> None:
    async def session(editor: Editor) -> None:
        other = "file:///drafts/other.html"
        assert len(await editor.open(WRONG)) == 1
        assert await editor.open(f"<p>{RIGHT}</p>", uri=other, language="html") == ()
        (diagnostic,) = await editor.change(editor.partial((0, 0), (0, 0), "\n"), version=2)
        assert range_of(diagnostic)[0] == (1, SPAN[0])
        hover = await editor.hover(0, 3 + SPAN[0], uri=other)
        assert "supported" in hover.contents.value

    in_editor(session)


def test_a_draft_that_is_not_open_is_passed_over() -> None:
    async def session(editor: Editor) -> None:
        unknown = editor.lsp.TextDocumentIdentifier("file:///drafts/unknown.md")
        versioned = editor.lsp.VersionedTextDocumentIdentifier(2, unknown.uri)
        change = editor.partial((0, 0), (0, 1), "x")
        editor.client.text_document_did_change(editor.lsp.DidChangeTextDocumentParams(versioned, [change]))
        editor.client.text_document_did_save(editor.lsp.DidSaveTextDocumentParams(unknown))
        editor.client.text_document_did_close(editor.lsp.DidCloseTextDocumentParams(unknown))
        assert await editor.hover(0, 0, uri=unknown.uri) is None
        assert await editor.quick_fixes((0, 0), (9, 9)) == ()
        assert len(await editor.open(WRONG)) == 1
        assert editor.client.messages == []

    in_editor(session)


def test_positions_are_counted_in_the_units_that_the_editor_asks_for() -> None:
    async def session(editor: Editor) -> None:
        assert (await _initialized(editor)).position_encoding == "utf-16"

    async def session_in_utf_8(editor: Editor) -> None:
        (diagnostic,) = await editor.open(f"😀 {WRONG}")
        assert range_of(diagnostic) == ((0, 5 + SPAN[0]), (0, 5 + SPAN[1]))

    in_editor(session)
    in_editor(session_in_utf_8, capabilities=counts_in_utf_8)


def test_a_figure_shows_its_verdict_and_sources() -> None:
    async def session(editor: Editor) -> None:
        await editor.open(WRONG)
        hover = await editor.hover(0, SPAN[0] + 1)
        assert hover.contents.kind == editor.lsp.MarkupKind.Markdown
        assert "“665 cuckooed addresses” (Yorkshire Post) is rejected" in hover.contents.value
        assert "The record: 655. Six accounts print it; Yorkshire Post's 665 is rejected." in hover.contents.value
        assert "](https://thelondoneconomic.com/" in hover.contents.value
        assert range_of(hover) == ((0, SPAN[0]), (0, SPAN[1]))
        assert await editor.hover(0, 3) is None

    in_editor(session, capabilities=knows_markdown)


def test_an_editor_without_markdown_is_shown_plain_text() -> None:
    async def session(editor: Editor) -> None:
        await editor.open(WRONG)
        hover = await editor.hover(0, SPAN[0] + 1)
        assert hover.contents.kind == editor.lsp.MarkupKind.PlainText
        assert "**" not in hover.contents.value
        assert "](" not in hover.contents.value

    in_editor(session)


def test_a_quick_fix_mends_the_draft() -> None:
    text = "\ufeff😀 Police arrested 700\r\npeople, and 700 people."

    async def session(editor: Editor) -> None:
        assert len(await editor.open(text)) == 2
        first, second = await editor.quick_fixes((0, 0), (9, 0))
        assert first.title == "Write “more than 700 people”"
        assert first.kind == editor.lsp.CodeActionKind.QuickFix
        assert [one.code for one in first.diagnostics] == ["lost-hedge"]
        (edit,) = first.edit.changes[URI]
        start, end = range_of(edit)
        assert start == end == (0, 2 + len("x Police arrested "))
        remaining = await editor.change(editor.partial(start, end, edit.new_text), version=2)
        assert [range_of(one)[0] for one in remaining] == [(1, len("people, and "))]
        assert range_of(second.diagnostics[0]) == range_of(remaining[0])

    in_editor(session, server=STUB)


def test_a_quick_fix_names_the_version_that_it_is_for_where_the_editor_knows_versions() -> None:
    async def session(editor: Editor) -> None:
        await editor.open("700 people")
        await editor.change(editor.partial((0, 0), (0, 0), "All "), version=7)
        (fix,) = await editor.quick_fixes((0, 5), (0, 5))
        (change,) = fix.edit.document_changes
        assert (change.text_document.uri, change.text_document.version) == (URI, 7)

    in_editor(session, server=STUB, capabilities=knows_versions)


def test_only_quick_fixes_are_offered_and_only_where_they_are_asked_for() -> None:
    async def session(editor: Editor) -> None:
        await editor.open("700 people and nothing else")
        assert len(await editor.quick_fixes((0, 0), (0, 0), only=["quickfix"])) == 1
        assert len(await editor.quick_fixes((0, 0), (0, 0), only=[""])) == 1
        assert await editor.quick_fixes((0, 0), (0, 0), only=["refactor"]) == ()
        assert await editor.quick_fixes((0, 15), (0, 20)) == ()

    in_editor(session, server=STUB)


def test_a_finding_without_a_replacement_has_no_quick_fix() -> None:
    async def session(editor: Editor) -> None:
        await editor.open("“It was a quiet week for us,” said Nikki Holland of county lines.")
        assert await editor.quick_fixes((0, 0), (0, 50)) == ()

    in_editor(session)


def test_another_record_can_be_served_and_a_week_be_given() -> None:
    async def session(editor: Editor) -> None:
        text = (FOLDER / "drafts" / "herons").glob("*.md")
        assert await editor.open(next(iter(text)).read_text(encoding="utf-8")) is not None

    async def session_of_a_week(editor: Editor) -> None:
        (diagnostic,) = await editor.open("Forces across the country arrested 1,300 people in the county lines week.")
        assert "1,360" in diagnostic.message

    in_editor(session, server=("-m", "countylines", "--data", str(FOLDER / "herons"), "lsp"))
    in_editor(session_of_a_week, server=("-m", "countylines", "lsp", "--week", "October 2022"))


class TestConfiguration:
    """The configuration of ``check`` that is nearest to where the server was started."""

    TEXT = "Forces across the country arrested 1,300 people in the county lines week."
    SETTINGS = """
        week = "October 2022"
        exclude = ["old"]
        per-file-ignores = { "quick.md" = ["lost-hedge"] }
    """

    @pytest.fixture(autouse=True)
    def _in_a_project(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / ".countylines.toml").write_text(dedent(self.SETTINGS), encoding="utf-8")
        monkeypatch.chdir(tmp_path)

    @pytest.mark.parametrize(
        ("name", "rules"),
        [
            pytest.param("a.md", ["lost-hedge"], id="the week is its"),
            pytest.param("old/a.md", [], id="an excluded folder"),
            pytest.param("quick.md", [], id="a rule that does not count in this file"),
        ],
    )
    def test_it_says_what_counts(self, tmp_path: Path, name: str, rules: list[str]) -> None:
        async def session(editor: Editor) -> None:
            found = await editor.open(self.TEXT, uri=(tmp_path / name).as_uri())
            assert [one.code for one in found] == rules

        in_editor(session)

    def test_known_findings_are_left_out_after_each_change(self, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text(self.TEXT, encoding="utf-8")
        assert run("check", "a.md", "--write-baseline", "known.json").code == 0
        (tmp_path / ".countylines.toml").write_text(
            "week = 'October 2022'\nbaseline = 'known.json'\n", encoding="utf-8"
        )

        async def session(editor: Editor) -> None:
            address = (tmp_path / "a.md").as_uri()
            assert await editor.open(self.TEXT, uri=address) == ()
            again = editor.partial((0, 0), (0, 0), f"{self.TEXT}\n\n")
            assert len(await editor.change(again, version=2, uri=address)) == 1

        in_editor(session)

    def test_it_can_be_passed_over(self, tmp_path: Path) -> None:
        async def session(editor: Editor) -> None:
            text = self.TEXT.replace("week.", "week of October 2022.")
            found = await editor.open(text, uri=(tmp_path / "quick.md").as_uri())
            assert [one.code for one in found] == ["lost-hedge"]

        in_editor(session, server=("-m", "countylines", "lsp", "--no-config"))


def edit_at_random(dataset: countylines.Dataset, seed: int, edits: int) -> None:
    """Edit a draft over the wire; its diagnostics must be those of a check of the text at the same places."""
    random = Random(seed)  # noqa: S311  nothing is kept secret

    async def session(editor: Editor) -> None:
        text = make_text(random)
        await editor.open(text, uri="file:///a.txt", language="plaintext")
        for version in range(2, edits + 2):
            start, end = random_span(random, text)
            typed = random.choice(PIECES)
            change = editor.partial(place_of(text, start), place_of(text, end), typed)
            text = f"{text[:start]}{typed}{text[end:]}"
            shown = await editor.change(change, version=version, uri="file:///a.txt")
            mark = len(text) - len(text.removeprefix("\ufeff"))
            found = check(text, dataset)
            assert [one.code for one in shown] == [finding.rule for finding in found]
            for one, finding in zip(shown, found, strict=True):
                offsets = finding.start + mark, finding.end + mark
                if not any(is_inside_line_end(text, offset) for offset in offsets):
                    assert range_of(one) == tuple(place_of(text, offset) for offset in offsets)

    in_editor(session)


def test_random_edits_over_the_wire(dataset: countylines.Dataset) -> None:
    edit_at_random(dataset, 1, 200)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 12))
def test_ten_thousand_random_edits_over_the_wire(dataset: countylines.Dataset, seed: int) -> None:
    edit_at_random(dataset, seed, 1_000)
