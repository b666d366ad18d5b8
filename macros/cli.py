"""The commands an editor types: check, export, stale, schema, build and zip."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from io import TextIOWrapper
from pathlib import Path

from macros.bundle import bundle
from macros.exports.editing import editing_schemas
from macros.exports.handbook import as_json, handbook
from macros.handbook import load
from macros.model.content import Content
from macros.model.kinds import KINDS
from macros.paper.pdf import PaperError
from macros.problems import ContentError
from macros.publish import EngineError, NotASiteError, publish
from macros.views.trust import due_date


def main(arguments: Sequence[str]) -> int:
    """Run a command; 0 clean, 1 faults in the content, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # What is said must come out on any terminal, as it is.
            stream.reconfigure(encoding="utf-8")
    try:
        options = _parser().parse_args(arguments)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    if not options.root.is_dir():
        print(f"mappen '{options.root}' finns inte", file=sys.stderr)
        return 2
    try:
        content = load(options.root, options.date)
        return int(options.run(options, content))
    except ContentError as error:
        print(error)
        count = len(error.problems)
        print(f"{count} fel" if count > 1 else "1 fel")
    except EngineError as error:
        print(f"bygget stoppade i {error}; inget är utbytt", file=sys.stderr)
    except PaperError as error:
        print(error, file=sys.stderr)
    except NotASiteError as error:
        print(f"mappen '{error}' är ingen byggd sajt och byts inte ut", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"'{error.filename}' går inte att skriva eller läsa", file=sys.stderr)
        return 2
    return 1


def today() -> date:
    """SOURCE_DATE_EPOCH's day when it is set, else today's. Raises ValueError if it is no time."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return date.today()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise ValueError(f"SOURCE_DATE_EPOCH är '{epoch}', som inte är en tid") from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros")
    commands = parser.add_subparsers(required=True, metavar="kommando")

    def command(name: str, run: object, help_: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help_)
        made.add_argument("--root", type=Path, default=Path(), help="mappen med glossary.yml")
        made.add_argument("--date", type=date.fromisoformat, default=today(), metavar="ÅÅÅÅ-MM-DD")
        made.set_defaults(run=run)
        return made

    command("check", _check, "kontrollera innehållet")
    export = command("export", _export, "skriv ut innehållet i en annan form")
    export.add_argument("--format", choices=["json"], required=True)
    export.add_argument("--out", type=Path, help="filen; annars skrivs den ut här")
    stale = command("stale", _stale, "visa vad som ska kontrolleras om")
    stale.add_argument("--max-share", type=_share, default=1.0, metavar="ANDEL")
    schema = command("schema", _schema, "skriv scheman för redigeringsprogram")
    schema.add_argument("--out", type=Path, default=Path("schema"), help="mappen")
    build = command("build", _build, "kontrollera och bygg sajten")
    build.add_argument("--out", type=Path, help="sajtens mapp; annars site/ i innehållets mapp")
    build.add_argument("--engine", choices=["mkdocs", "properdocs"], default="mkdocs")
    command("zip", _zip, "packa den byggda sajten")
    return parser


def _share(text: str) -> float:
    share = float(text)
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError("andelen ska vara från 0 till 1")
    return share


def _check(options: argparse.Namespace, content: Content) -> int:
    for kind in KINDS:
        print(f"{len(content.of(kind.word)):5} {kind.nouns}")
    print(f"{len(content.step):5} steg")
    print("inga fel")
    return 0


def _export(options: argparse.Namespace, content: Content) -> int:
    text = as_json(handbook(content))
    if options.out is None:
        sys.stdout.write(text)
    else:
        options.out.write_text(text, encoding="utf-8")
    return 0


def _stale(options: argparse.Namespace, content: Content) -> int:
    """List what is due for a check; 1 when its share of all entries is above the allowed."""
    every = [(kind, entry) for kind in KINDS for entry in content.of(kind.word)]
    dues = sorted(
        (due_date(content, entry), kind.word, entry.id, entry.checked) for kind, entry in every
    )
    late = [item for item in dues if item[0] <= options.date]
    for due, word, entry_id, checked in late:
        print(f"{due} {word}:{entry_id} (kontrollerad {checked})")
    share = len(late) / len(every) if every else 0.0
    print(f"{len(late)} av {len(every)} ska kontrolleras om ({share:.0%})")
    return 1 if share > options.max_share else 0


def _schema(options: argparse.Namespace, content: Content) -> int:
    options.out.mkdir(parents=True, exist_ok=True)
    for name, schema in editing_schemas().items():
        (options.out / name).write_text(as_json(schema), encoding="utf-8")
    return 0


def _build(options: argparse.Namespace, content: Content) -> int:
    root = options.root.resolve()
    out = (options.out or root / "site").resolve()
    publish(root, out, content, options.date, options.engine)
    print(f"klart: öppna {out / 'index.html'}")
    return 0


def _zip(options: argparse.Namespace, content: Content) -> int:
    root = options.root.resolve()
    print(f"klart: {bundle(root, root / 'site', options.date)}")
    return 0
