"""What no YAML case can hold: odd bytes, and files that are too large."""

import time
from pathlib import Path

import pytest

from macros.textfile import MAX_BYTES
from macros.yamlfile import read_yaml
from tests.content.base import BASE, lay_out, problems_of

ROLES = "process/roles.yml"
TEXT = (BASE / ROLES).read_text(encoding="utf-8")


def told(tmp_path: Path, data: bytes) -> list[str]:
    """The problem lines when the roles are written with these bytes."""
    return problems_of(lay_out(tmp_path, {ROLES: data}))


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.rstrip("\n").encode(),
        TEXT.replace("Leder arbetet", "Leder arbetet\N{NO-BREAK SPACE}med").encode(),
        TEXT.replace("Leder arbetet", "Leder\tarbetet").encode(),
        (TEXT + "\n\n\t\n").encode(),
    ],
    ids=["bom", "crlf", "cr", "no-last-break", "nbsp", "tab-in-text", "row-of-one-tab"],
)
def test_odd_but_readable_bytes_are_harmless(tmp_path: Path, data: bytes) -> None:
    assert told(tmp_path, data) == []


def test_a_windows_file_keeps_its_line_numbers(tmp_path: Path) -> None:
    data = TEXT.replace("type: work", "type: wrok").replace("\n", "\r\n").encode()

    lines = told(tmp_path, data)

    assert [line.partition(": ")[0] for line in lines] == [f"{ROLES}:20"]


def test_latin_1_is_told_with_its_line(tmp_path: Path) -> None:
    data = TEXT.encode("latin-1")

    assert told(tmp_path, data) == [f"{ROLES}:12: tecknet är inte UTF-8; spara filen som UTF-8"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_told(tmp_path: Path, encoding: str) -> None:
    mark = "" if encoding == "utf-16" else "\N{ZERO WIDTH NO-BREAK SPACE}"
    data = (mark + TEXT).encode(encoding)

    assert told(tmp_path, data) == [f"{ROLES}:1: filen är sparad som UTF-16; spara den som UTF-8"]


def test_utf_16_without_a_mark_is_refused(tmp_path: Path) -> None:
    lines = told(tmp_path, TEXT.encode("utf-16-le"))

    assert [line.rpartition("; ")[2] for line in lines] == ["spara filen som UTF-8"]


def test_a_row_indented_with_a_tab_is_told(tmp_path: Path) -> None:
    data = TEXT.replace("  title: Deltagare", "\ttitle: Deltagare").encode()

    assert told(tmp_path, data) == [f"{ROLES}:10: raden är indragen med tabb; använd mellanslag"]


def test_every_row_indented_with_a_tab_is_told(tmp_path: Path) -> None:
    data = TEXT.replace("  type: process", "  \ttype: process").encode()

    assert [line.partition(": rad")[0] for line in told(tmp_path, data)] == [
        f"{ROLES}:3",
        f"{ROLES}:11",
    ]


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\ufffe"])
def test_a_control_sign_is_harmless_or_told_with_its_line(tmp_path: Path, sign: str) -> None:
    data = TEXT.replace("title: Deltagare", f"title: Del{sign}tagare").encode()

    lines = told(tmp_path, data)

    assert [line for line in lines if not line.startswith(f"{ROLES}:10: ")] == []


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b"])
def test_a_control_sign_is_told(tmp_path: Path, sign: str) -> None:
    data = TEXT.replace("title: Deltagare", f"title: Del{sign}tagare").encode()

    assert told(tmp_path, data) == [f"{ROLES}:10: raden har ett osynligt tecken; skriv om den"]


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_a_break_that_no_editor_shows_is_told_with_its_line(tmp_path: Path, sign: str) -> None:
    text = TEXT.replace("short: Är med på en [[traff]].", f'short: "Är med {sign} här."')

    assert told(tmp_path, text.encode()) == [
        f"{ROLES}:12: raden har ett osynligt tecken; skriv om den"
    ]


def test_a_file_that_is_too_large_is_told_and_not_read(tmp_path: Path) -> None:
    data = TEXT.encode() + b"#" * (MAX_BYTES - len(TEXT.encode()) + 1)

    assert told(tmp_path, data) == [f"{ROLES}:1: filen är större än 5 MB; dela den"]


def test_a_file_of_the_greatest_size_is_read(tmp_path: Path) -> None:
    data = TEXT.encode() + b"#" * (MAX_BYTES - len(TEXT.encode()))

    assert told(tmp_path, data) == []


def test_an_alias_bomb_takes_no_time(tmp_path: Path) -> None:
    rows = ["- &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"- &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 40)]
    started = time.perf_counter()

    lines = told(tmp_path, "\n".join(rows).encode())

    assert time.perf_counter() - started < 5
    assert all(line.startswith(f"{ROLES}:") for line in lines)
    assert lines


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_deep_nesting_is_told_at_its_line_without_a_crash(tmp_path: Path, opening: str) -> None:
    data = (TEXT + "- id: djup\n  title:\n    " + opening * 5000 + "\n").encode()

    lines = told(tmp_path, data)

    assert any(line.startswith(f"{ROLES}:30: ") and "nästlat" in line for line in lines), lines


def test_an_empty_folder_named_as_a_file_is_not_a_crash(tmp_path: Path) -> None:
    root = lay_out(tmp_path, {ROLES: None})
    (root / ROLES).mkdir()

    assert problems_of(root) == [f"{ROLES}:1: filen saknas; roller står i den"]


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    (root / "process/sip/8-extra.yml").symlink_to("finns-inte.yml")

    lines = problems_of(root)

    assert [line.partition(": ")[0] for line in lines] == ["process/sip/8-extra.yml:1"]


def test_every_key_and_item_knows_its_line(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_text("# hej\n- id: a\n  b:\n    - c\n    - d: e\n      f: g\n", encoding="utf-8")

    file = read_yaml(path, "x.yml")

    assert file.line((0,)) == 2
    assert file.line((0, "b")) == 3
    assert file.line((0, "b", 0)) == 4
    assert file.line((0, "b", 1, "f")) == 6
    assert file.line((0, "b", 1, "saknas")) == 5
    assert file.line(()) == 1


def test_a_token_is_found_within_a_text_of_several_rows(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_text("- id: a\n  b: |\n    ett\n    två [[tre]]\n", encoding="utf-8")

    file = read_yaml(path, "x.yml")

    assert file.line((0, "b"), "[[tre]]") == 4
    assert file.line((0, "b"), "saknas") == 2
