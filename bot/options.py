"""The verbs and options of the command line."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser
from importlib.metadata import version
from pathlib import Path

DESCRIPTION = "Answers questions about Steam games, and finds the next one to play."
EPILOG = (
    "With no verb it starts the bot in Telegram if a token is set, else the conversation in this terminal; on the "
    "bundled sample if there is no other data. "
    "Settings come from PLAYWISE_ variables or from a file called .env; .env.example lists them."
)


def command_line() -> ArgumentParser:
    """Return the parser of the command line; `verb` says what to do."""
    # Two sets of the same options: argparse keeps the defaults of the top one inside the options themselves.
    everywhere = _everywhere()
    top = ArgumentParser("playwise", description=DESCRIPTION, epilog=EPILOG, parents=[_everywhere()])
    top.add_argument("--version", action="version", version=f"playwise {version('playwise')}")
    top.set_defaults(verb=None, data=None, debug=False)
    verbs = top.add_subparsers(title="verbs", metavar="VERB")

    def verb(name: str, summary: str) -> ArgumentParser:
        added: ArgumentParser = verbs.add_parser(
            name, help=summary, description=_sentence(summary), parents=[everywhere]
        )
        added.set_defaults(verb=name)
        return added

    verb("run", "start the bot in Telegram")
    verb("chat", "talk in this terminal")
    _ask(verb("ask", "answer one message"))
    _refresh(verb("refresh", "read raw files, build a snapshot and serve it"))
    _snapshots(verb("snapshots", "list the snapshots, or serve another one"), everywhere)
    verb("doctor", "check settings, disk and data, and say what to do about each fault")
    return top


def _everywhere() -> ArgumentParser:
    # SUPPRESS keeps the default of a verb from undoing what was given before the verb.
    options = ArgumentParser(add_help=False, argument_default=SUPPRESS)
    options.add_argument("--data", type=Path, metavar="DIR", help="where snapshots and state live (default: data)")
    options.add_argument("--debug", action="store_true", help="show the details of an unexpected error")
    return options


def _ask(verb: ArgumentParser) -> None:
    verb.add_argument("message", nargs="+", help='what you would type, as in "/similar Portal 2"')
    verb.add_argument("--json", action="store_true", help="print one JSON object")


def _refresh(verb: ArgumentParser) -> None:
    verb.add_argument("--source", metavar="SOURCE", help="a folder, ucsd, sample or an address; several with commas")
    verb.add_argument(
        "--films",
        nargs="?",
        const="",
        metavar="SOURCE",
        help="read films in place of games, from here if a source is named",
    )
    verb.add_argument("--force", action="store_true", help="build even when nothing changed")
    verb.add_argument("--low-memory", action="store_true", help="take less than 450 MB, and twice the time")
    verb.add_argument("--accept", action="store_true", help="publish even what looks wrong beside the last snapshot")


def _snapshots(verb: ArgumentParser, everywhere: ArgumentParser) -> None:
    verb.set_defaults(action="list")
    verb.add_argument("--films", action="store_true", help="those of films in place of games")
    actions = verb.add_subparsers(title="actions", metavar="ACTION")
    use = actions.add_parser("use", help="serve the snapshot with this id, of games or of films", parents=[everywhere])
    use.add_argument("id", metavar="ID")
    use.set_defaults(action="use")


def _sentence(summary: str) -> str:
    return summary[0].upper() + summary[1:] + "."
