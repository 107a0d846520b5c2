"""The recipes of docs/editors.md, each tried in its editor, without a window. Editors that are not here are skipped."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.running import HAS_TERMINALS, PACKAGE, bare_environment

if HAS_TERMINALS:
    import fcntl
    import pty
    import select
    import struct
    import termios

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
RECIPES = dict(re.findall(r"^```(\w+)\n(.*?)^```", PAGE, flags=re.DOTALL | re.MULTILINE))
"""The recipe of each editor, by the language that it is written in."""

WRONG = "“665 cuckooed addresses” contradicts the record: 655"
LOST = "“700 people” has lost its hedge"

LISTED_BY_NEOVIM = """
vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 50)
for _, one in ipairs(vim.diagnostic.get(0)) do io.write(one.lnum + 1, ' ', one.code, ' ', one.message, '\\n') end
vim.api.nvim_win_set_cursor(0, { 3, 20 })
local range = vim.lsp.util.make_range_params()
range.context = { diagnostics = {} }
for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/codeAction', range, 30000)) do
  for _, action in ipairs(answer.result) do vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16') end
end
io.write(table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\\n'))
vim.cmd('qa!')
"""
LISTED_BY_VIM = """
edit draft.md
set filetype=markdown
let tries = 0
while tries < 300 && empty(ale#engine#GetLoclist(bufnr('')))
  sleep 100m
  let tries += 1
endwhile
let found = ale#engine#GetLoclist(bufnr(''))
call writefile(map(found, {_, one -> one.lnum . ' ' . one.code . ' ' . one.text}), 'found.txt')
qa!
"""
LISTED_BY_EMACS = """
(find-file "draft.md")
(text-mode)
(setq eglot-sync-connect 30)
(call-interactively #'eglot)
(let ((end (+ (float-time) 30)))
  (while (and (< (float-time) end) (null (flymake-diagnostics))) (accept-process-output nil 0.1)))
(dolist (one (flymake-diagnostics)) (princ (format "%s\\n" (flymake-diagnostic-text one))))
"""
SECONDS = 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the draft of the docs."""
    pytest.importorskip("pygls", reason="pygls is not here: it comes with the extra lsp")
    shutil.copy(ROOT / "docs" / "draft.md", tmp_path)
    return tmp_path


@pytest.fixture
def environment(folder: Path) -> Mapping[str, str]:
    """Return an environment in whose PATH ``countylines`` is the one under test, with a home that is empty."""
    programs = folder / "programs"
    programs.mkdir()
    script = programs / "countylines"
    script.write_text(f'#!/bin/sh\nPYTHONPATH="{PACKAGE}" exec "{sys.executable}" -m countylines "$@"\n')
    script.chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config")}
    return bare_environment({"PATH": path, "LC_ALL": "C.UTF-8", **home})


def edit(folder: Path, environment: Mapping[str, str], *command: str) -> str:
    """Run an editor in the folder and return what it prints."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not here")
    done = subprocess.run(
        command, cwd=folder, env=dict(environment), stdin=subprocess.DEVNULL, capture_output=True, text=True,
        check=False, timeout=SECONDS,
    )  # fmt: skip
    return f"{done.stdout}{done.stderr}"


def test_neovim_shows_findings_and_mends_them(folder: Path, environment: Mapping[str, str]) -> None:
    (folder / "init.lua").write_text(RECIPES["lua"])
    (folder / "listed.lua").write_text(LISTED_BY_NEOVIM)
    shown = edit(folder, environment, "nvim", "--headless", "-u", "init.lua", "draft.md", "-S", "listed.lua")
    assert f"3 wrong-figure {WRONG}" in shown
    assert f"3 lost-hedge {LOST}" in shown
    assert "Officers visited 655 cuckooed addresses and arrested 700 people" in shown


def test_vim_shows_findings(folder: Path, environment: Mapping[str, str]) -> None:
    (folder / "vimrc").write_text(RECIPES["vim"])
    (folder / "listed.vim").write_text(LISTED_BY_VIM)
    shown = edit(folder, environment, "vim", "-N", "-n", "-es", "-u", "vimrc", "-S", "listed.vim")
    if not (folder / "found.txt").exists():
        pytest.skip(f"ALE is not here: {shown.strip()[:100]}")
    found = (folder / "found.txt").read_text(encoding="utf-8")
    assert f"3 wrong-figure {WRONG}" in found
    assert f"3 lost-hedge {LOST}" in found


def test_emacs_shows_findings(folder: Path, environment: Mapping[str, str]) -> None:
    (folder / "init.el").write_text(RECIPES["elisp"])
    (folder / "listed.el").write_text(LISTED_BY_EMACS)
    shown = edit(folder, environment, "emacs", "--batch", "-Q", "-l", "init.el", "-l", "listed.el")
    assert f"[wrong-figure]: {WRONG}" in shown
    assert f"[lost-hedge]: {LOST}" in shown


@pytest.mark.skipif(not HAS_TERMINALS, reason="there are no pseudo-terminals here")
def test_helix_gets_findings(folder: Path, environment: Mapping[str, str]) -> None:
    """Its screen cannot be read: it draws only what changes. What the server writes to it is kept in a file instead."""
    if shutil.which("hx") is None:
        pytest.skip("hx is not here")
    settings, sent = folder / "config" / "helix", folder / "sent.txt"
    settings.mkdir(parents=True)
    (settings / "languages.toml").write_text(RECIPES["toml"])
    script = folder / "programs" / "countylines"
    script.write_text(script.read_text().replace("exec ", "").rstrip() + f' | tee "{sent}"\n')
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 200, 0, 0))
    with subprocess.Popen(
        ["hx", "draft.md"], cwd=folder, env=dict(environment), stdin=slave, stdout=slave, stderr=slave
    ) as editor:
        end = time.monotonic() + SECONDS
        while "wrong-figure" not in (sent.read_text() if sent.exists() else "") and time.monotonic() < end:
            if select.select([master], [], [], 1)[0]:
                os.read(master, 65536)
        editor.kill()
    os.close(slave)
    os.close(master)
    assert "textDocument/publishDiagnostics" in sent.read_text()
    assert "wrong-figure" in sent.read_text()


def test_the_recipes_that_no_editor_reads_here_are_well_formed() -> None:
    assert json.loads(RECIPES["json"])["glspc.server.command"] == "countylines"
    assert tomllib.loads(RECIPES["toml"])["language-server"]["countylines"]["args"] == ["lsp"]
