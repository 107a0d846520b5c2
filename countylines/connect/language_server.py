"""The language server: findings as diagnostics while somebody types, quick fixes, and hover texts.

A check is fast enough to run after each change, so there is no delay and no cancellation.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, default_converter, lsp_method
from pygls.uris import to_fs_path

from countylines.checker.findings import ERROR, NOTE, WARNING, Edit, Finding, Report
from countylines.connect import SERVER_NAME, keep_off_stderr
from countylines.connect.hover import MARKDOWN, PLAIN, hover_text
from countylines.connect.open_draft import EditorPosition, OpenDraft, kind_of_language
from countylines.record.dataset import Dataset
from countylines.text import capitalized, shortened

DIAGNOSTIC_SEVERITIES = {
    ERROR: lsp.DiagnosticSeverity.Error,
    WARNING: lsp.DiagnosticSeverity.Warning,
    NOTE: lsp.DiagnosticSeverity.Information,
}
"""The severities of the checker in terms of the protocol."""

LONGEST_TITLE = 80
"""How many characters of a replacement are shown in the menu of quick fixes."""


class DraftProtocol(LanguageServerProtocol):
    """Keeps the text of open drafts in ``DraftServer.drafts`` instead of in the workspace of pygls.

    That workspace also breaks lines at form feeds and Unicode line separators, where editors do not, and it raises an
    error if a draft that is not open changes.
    """

    _server: DraftServer

    @lsp_method(lsp.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: lsp.DidOpenTextDocumentParams) -> None:
        """Store a draft that was opened."""
        item, server = params.text_document, self._server
        path = to_fs_path(item.uri) or unquote(urlsplit(item.uri).path)
        check = partial(server.check, path, kind_of_language(item.language_id, path))
        encoding = lsp.PositionEncodingKind(server.workspace.position_encoding).value
        server.put(item.uri, OpenDraft(item.text, check, encoding, item.version))

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """Apply the changes to a draft in order. Changes to a draft that is not open are ignored."""
        address = params.text_document.uri
        draft = self._server.drafts.get(address)
        if draft is None:
            return
        for change in params.content_changes:
            if isinstance(change, lsp.TextDocumentContentChangePartial):
                draft = draft.changed(
                    _from_lsp_position(change.range.start), _from_lsp_position(change.range.end), change.text
                )
            else:
                draft = draft.rewritten(change.text)
        self._server.put(address, draft.rewritten(draft.text, params.text_document.version))

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: lsp.DidCloseTextDocumentParams) -> None:
        """Forget a draft, and clear its diagnostics."""
        address = params.text_document.uri
        if self._server.drafts.pop(address, None) is not None:
            self._server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(address, []))


class DraftServer(LanguageServer):
    """The server of one editor: the drafts that are open in it, and the record that they are checked against."""

    def __init__(self, dataset: Dataset, version: str, check: Callable[..., Report]) -> None:
        super().__init__(SERVER_NAME, version, protocol_cls=DraftProtocol, converter_factory=default_converter)
        self.dataset, self.check = dataset, check
        self.drafts: dict[str, OpenDraft] = {}
        self.is_shut_down = False
        self.exit_code = 0
        fixes = lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix])
        for name, handler, options in (
            (lsp.TEXT_DOCUMENT_DID_SAVE, self.publish_after_save, lsp.SaveOptions(include_text=False)),
            (lsp.TEXT_DOCUMENT_CODE_ACTION, self.quick_fixes, fixes),
            (lsp.TEXT_DOCUMENT_HOVER, self.hover, None),
            (lsp.SHUTDOWN, self.note_shutdown, None),
            (lsp.EXIT, self.note_exit, None),
        ):
            self.feature(name, options)(partial(handler))

    def put(self, address: str, draft: OpenDraft) -> None:
        """Store the current state of a draft, and publish its findings."""
        self.drafts[address] = draft
        diagnostics = [_diagnostic(draft, finding) for finding in draft.findings]
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(address, diagnostics, draft.version))

    def publish_after_save(self, params: lsp.DidSaveTextDocumentParams) -> None:
        """Publish the findings of a draft again after it was saved, because some editors clear them then."""
        draft = self.drafts.get(params.text_document.uri)
        if draft is not None:
            self.put(params.text_document.uri, draft)

    def note_shutdown(self, _params: None) -> None:
        """Note that the editor has announced its exit."""
        self.is_shut_down = True

    def note_exit(self, _params: None) -> None:
        """Set the exit code that the protocol asks for: 1 if the editor exits without announcing it, otherwise 0."""
        self.exit_code = 0 if self.is_shut_down else 1

    def quick_fixes(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        """List the quick fixes in a range of a draft: one for each finding that has exactly one possible fix."""
        draft = self.drafts.get(params.text_document.uri)
        wanted = params.context.only  # an empty kind means any
        if draft is None or (wanted and not {lsp.CodeActionKind.Empty, lsp.CodeActionKind.QuickFix} & {*wanted}):
            return []
        found = draft.findings_between(_from_lsp_position(params.range.start), _from_lsp_position(params.range.end))
        return [
            lsp.CodeAction(
                title=shortened(capitalized(finding.advice or ""), LONGEST_TITLE),
                kind=lsp.CodeActionKind.QuickFix,
                diagnostics=[_diagnostic(draft, finding)],
                is_preferred=True,
                edit=self._workspace_edit(params.text_document.uri, draft, finding.edit),
            )
            for finding in found
            if finding.edit is not None
        ]

    def _workspace_edit(self, address: str, draft: OpenDraft, edit: Edit) -> lsp.WorkspaceEdit:
        """Return an edit; it includes the version of the draft that was checked, if the editor supports that."""
        change = lsp.TextEdit(_range(draft, edit.start, edit.end), edit.text)
        workspace = self.client_capabilities.workspace
        if workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes:
            draft_as_checked = lsp.OptionalVersionedTextDocumentIdentifier(address, draft.version)
            return lsp.WorkspaceEdit(document_changes=[lsp.TextDocumentEdit(draft_as_checked, [change])])
        return lsp.WorkspaceEdit(changes={address: [change]})

    def hover(self, params: lsp.HoverParams) -> lsp.Hover | None:
        """Return the hover text for the figure, quotation or date at a position; None if there is none."""
        draft = self.drafts.get(params.text_document.uri)
        mention = draft.mention_at(_from_lsp_position(params.position)) if draft else None
        if draft is None or mention is None:
            return None
        shown = self.client_capabilities.text_document
        formats = shown and shown.hover and shown.hover.content_format  # if it names no format: plain text
        is_markdown = lsp.MarkupKind.Markdown in (formats or ())
        kind, markup = (lsp.MarkupKind.Markdown, MARKDOWN) if is_markdown else (lsp.MarkupKind.PlainText, PLAIN)
        contents = lsp.MarkupContent(kind, hover_text(self.dataset, mention, markup))
        return lsp.Hover(contents, _range(draft, mention.start, mention.end))


def serve(dataset: Dataset, streams: tuple[BinaryIO, BinaryIO], *, version: str, check: Callable[..., Report]) -> int:
    """Serve one editor until it ends the session; return the exit code that the protocol asks for.

    *streams* are the stream to read from and the stream to write to. *version* is the version of countylines.
    *check* takes the path, kind and text of a draft and the keyword *verbose*, and returns the report with the findings
    to show.
    """
    keep_off_stderr("pygls")
    server = DraftServer(dataset, version, check)
    server.start_io(*streams)
    return server.exit_code


def _from_lsp_position(position: lsp.Position) -> EditorPosition:
    return EditorPosition(position.line, position.character)


def _range(draft: OpenDraft, start: int, end: int) -> lsp.Range:
    first, last = draft.span(start, end)
    return lsp.Range(lsp.Position(*first), lsp.Position(*last))


def _diagnostic(draft: OpenDraft, finding: Finding) -> lsp.Diagnostic:
    return lsp.Diagnostic(
        range=_range(draft, finding.start, finding.end),
        message=finding.message,
        severity=DIAGNOSTIC_SEVERITIES[finding.severity],
        code=finding.rule,
        source=SERVER_NAME,
    )
