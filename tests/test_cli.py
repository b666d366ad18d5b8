"""The commands as one types them: what they print and how they end."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from macros.cli import main, today
from macros.exports.handbook import as_json, handbook
from macros.model.kinds import KIND
from tests.content.base import BASE, lay_out, read, swap
from tests.reader import ROOT

CLEAN = """\
    2 termer
    7 faser
    7 nivåer
    3 roller
    3 aktörer
    1 möten
    1 ersättningar
    1 underlag
    2 lagrum
    1 källor
    1 checklistor
    1 introduktioner
    1 seminarier
    1 fall
    1 quiz
    8 steg
inga fel
"""


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "macros", *arguments],
        cwd=ROOT,
        env={name: v for name, v in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
        | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_clean_content_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--root", str(BASE), "--date", "2026-02-01"])

    assert (code, *capsys.readouterr()) == (0, CLEAN, "")


def test_faults_are_told_one_a_line_then_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = swap(lay_out(tmp_path), "process/sources.yml", "year: 2017", "year: MMXVII")
    swap(root, "process/documents.yml", "title: Blad", "titel: Blad")

    code = main(["check", "--root", str(root)])

    out, err = capsys.readouterr()
    assert (code, err) == (1, "")
    assert out == (
        "process/documents.yml:1: underlaget 'blad' saknar nyckeln 'title'\n"
        "process/documents.yml:2: underlaget 'blad' har en okänd nyckel 'titel'; "
        "menade du 'title'?\n"
        "process/sources.yml:4: källan 'rapport' har 'year: MMXVII'; "
        "det ska vara ett heltal från 1 och uppåt\n"
        "3 fel\n"
    )


def test_one_fault_is_counted_as_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = swap(lay_out(tmp_path), "process/sources.yml", "year: 2017", "year: 0")

    code = main(["check", "--root", str(root)])

    assert code == 1
    assert capsys.readouterr().out.endswith("\n1 fel\n")


def test_the_date_decides_what_is_in_force(capsys: pytest.CaptureFixture[str]) -> None:
    before = main(["check", "--root", str(BASE), "--date", "2020-06-30"])
    told = capsys.readouterr().out
    after = main(["check", "--root", str(BASE), "--date", "2020-07-01"])

    assert (before, after) == (1, 0)
    assert told.endswith("\n3 fel\n")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("granska",),
        ("check", "--date", "1 juni"),
        ("check", "--date", "2026-02-30"),
        ("check", "--fel"),
        ("check", "--root", "/finns/inte"),
        ("check", "--root", "README.md"),
        ("check", "extra"),
        ("export",),
        ("export", "--format", "docx"),
        ("stale", "--max-share", "två"),
        ("stale", "--max-share", "1.5"),
        ("stale", "--max-share", "-0.1"),
        ("stale", "--max-share", "nan"),
        ("build", "--engine", "hugo"),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_two_and_a_word_of_why(arguments: tuple[str, ...]) -> None:
    run = command(*arguments)

    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr
    assert "Traceback" not in run.stderr


def test_a_folder_without_content_is_a_fault_of_content(tmp_path: Path) -> None:
    run = command("check", "--root", str(tmp_path))

    assert (run.returncode, run.stderr) == (1, "")
    assert run.stdout.startswith("glossary.yml:1: filen saknas; termer står i den\n")
    assert run.stdout.endswith("\n15 fel\n")


def test_help_is_given() -> None:
    run = command("--help")

    assert run.returncode == 0
    assert all(word in run.stdout for word in ("check", "export", "stale", "schema", "build"))


@pytest.mark.parametrize("given", ["i dag", "99999999999999999"])
def test_a_source_date_that_is_none_ends_with_two_and_no_traceback(given: str) -> None:
    run = command("check", "--root", str(BASE), SOURCE_DATE_EPOCH=given)

    assert "Traceback" not in run.stderr
    assert run.returncode == 2


def test_the_source_date_is_the_day_unless_one_is_given() -> None:
    noon_before = "1593518400"  # 2020-06-30T12:00Z

    by_source = command("check", "--root", str(BASE), SOURCE_DATE_EPOCH=noon_before)
    by_date = command(
        "check", "--root", str(BASE), "--date", "2020-07-01", SOURCE_DATE_EPOCH=noon_before
    )

    assert (by_source.returncode, by_date.returncode) == (1, 0)


@pytest.mark.parametrize(
    ("epoch", "day"),
    [("0", date(1970, 1, 1)), ("86399", date(1970, 1, 1)), ("86400", date(1970, 1, 2))],
)
def test_the_source_date_is_read_in_utc(
    monkeypatch: pytest.MonkeyPatch, epoch: str, day: date
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert today() == day


def test_today_is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = date.today()

    found = today()

    assert before <= found <= date.today()


def test_an_export_is_written_out(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["export", "--format", "json", "--root", str(BASE)])

    assert code == 0
    assert capsys.readouterr().out == as_json(handbook(read(BASE)))


def test_an_export_is_written_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "handbook.json"

    code = main(["export", "--format", "json", "--root", str(BASE), "--out", str(out)])

    assert (code, *capsys.readouterr()) == (0, "", "")
    assert len(json.loads(out.read_text(encoding="utf-8"))["phases"]) == 7


def test_an_export_to_a_folder_that_is_not_there_ends_without_a_traceback(tmp_path: Path) -> None:
    out = tmp_path / "saknas" / "handbook.json"

    run = command("export", "--format", "json", "--root", str(BASE), "--out", str(out))

    assert "Traceback" not in run.stderr
    assert run.returncode == 2
    assert str(out) in run.stderr


def test_an_export_does_not_depend_on_the_terminals_alphabet() -> None:
    run = command(
        "export", "--format", "json", "--root", str(BASE), LC_ALL="C", PYTHONIOENCODING="ascii"
    )

    assert "Traceback" not in run.stderr
    assert run.returncode == 0


def test_faults_are_told_also_where_the_terminal_has_no_swedish(tmp_path: Path) -> None:
    root = swap(lay_out(tmp_path), "process/sources.yml", "year: 2017", "year: åtta")

    run = command("check", "--root", str(root), LC_ALL="C", PYTHONIOENCODING="ascii")

    assert "Traceback" not in run.stderr
    assert run.returncode == 1
    assert run.stdout.startswith("process/sources.yml:4: ")


def test_nothing_is_exported_from_faulty_content(tmp_path: Path) -> None:
    root = swap(lay_out(tmp_path), "process/sources.yml", "year: 2017", "year: 0")
    out = tmp_path / "handbook.json"

    code = main(["export", "--format", "json", "--root", str(root), "--out", str(out)])

    assert code == 1
    assert not out.exists()


def test_nothing_is_stale_on_the_day_of_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["stale", "--root", str(BASE), "--date", "2026-01-31", "--max-share", "0"])

    assert (code, capsys.readouterr().out) == (0, "0 av 33 ska kontrolleras om (0%)\n")


def test_what_is_due_is_listed_by_day(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["stale", "--root", str(BASE), "--date", "2026-07-31"])

    assert code == 0
    assert capsys.readouterr().out == (
        "2026-07-31 agency:nord (kontrollerad 2026-01-31)\n"
        "2026-07-31 law:lag (kontrollerad 2026-01-31)\n"
        "2026-07-31 law:lag-1 (kontrollerad 2026-01-31)\n"
        "2026-07-31 phase:behov (kontrollerad 2026-01-31)\n"
        "2026-07-31 term:plan (kontrollerad 2026-01-31)\n"
        "5 av 33 ska kontrolleras om (15%)\n"
    )


@pytest.mark.parametrize(("share", "code"), [("0.15", 1), ("0.16", 0), ("1", 0), ("0", 1)])
def test_too_large_a_stale_share_ends_with_one(share: str, code: int) -> None:
    assert (
        main(["stale", "--root", str(BASE), "--date", "2026-07-31", "--max-share", share]) == code
    )


def test_the_schemas_are_written_to_the_folder(tmp_path: Path) -> None:
    code = main(["schema", "--root", str(BASE), "--out", str(tmp_path / "a" / "schema")])

    assert code == 0
    assert {path.name for path in (tmp_path / "a" / "schema").iterdir()} == {
        f"{word}.schema.json" for word in KIND
    }


def test_checking_changes_nothing(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}

    main(["check", "--root", str(root)])

    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
