"""`playwise` on the command line: what may follow it, and how it ends."""

from __future__ import annotations

import io
import logging
import os
import sys
import traceback
from argparse import Namespace

from bot.datafolder import REMEDY, locked, there
from bot.errors import SettingsError
from bot.loading import find_settings, load_settings
from bot.logs import blotted, log_path, start_log, stop_log
from bot.options import command_line
from bot.settings import Settings
from bot.status import FAILED, INTERRUPTED, UNANSWERED
from bot.tokens import masked
from engine.errors import PlaywiseError
from engine.termination import terminated_by, termination

STOPPED = "Stopped; the served snapshot is untouched."

log = logging.getLogger(__name__)


def main(argv: list[str] | None = None) -> int:
    """Do what the command line says and return the exit status."""
    _write_any_alphabet()
    arguments = command_line().parse_args(argv)
    try:
        # The kernel ignores SIGTERM for the first process of a container, unless that asks for it.
        with terminated_by(KeyboardInterrupt):
            return _start(arguments)
    except SettingsError as error:
        return _fail(str(error), UNANSWERED)
    except PlaywiseError as error:
        return _fail(str(error), FAILED)
    except KeyboardInterrupt:
        return _fail(STOPPED, INTERRUPTED)
    except BrokenPipeError:
        # Whoever read the output has seen enough; Python would complain again while closing it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def _start(arguments: Namespace) -> int:
    settings = _settings(arguments)
    file = start_log(settings)
    try:
        return _run(arguments, settings)
    except (PlaywiseError, BrokenPipeError):
        raise
    except Exception as error:
        termination().check()
        log.exception("%s failed", arguments.verb or "playwise")
        if arguments.debug:
            sys.stderr.write(blotted(traceback.format_exc(), settings))
        return _fail(_unexpected(error, settings), FAILED)
    finally:
        stop_log(file)


def _settings(arguments: Namespace) -> Settings:
    # The doctor is whom one asks about what is wrong; it says itself what that is.
    asked = arguments.verb == "doctor"
    settings = find_settings().settings if asked else load_settings()
    if arguments.data:
        settings = settings.model_copy(update={"data_dir": arguments.data})
    if not asked and (trouble := locked(settings.data_dir)):
        raise SettingsError(f"{trouble}: {REMEDY}.")
    return settings


def _run(arguments: Namespace, settings: Settings) -> int:
    match arguments.verb or _usual_verb(settings):
        case "ask":
            from bot.verbs import ask

            return ask.run(arguments, settings)
        case "refresh":
            from bot.verbs import refresh

            return refresh.run(arguments, settings)
        case "snapshots":
            from bot.verbs import snapshots

            return snapshots.run(arguments, settings)
        case "doctor":
            from bot.verbs import doctor

            return doctor.run(arguments, settings)
        case "run":
            return _telegram(arguments, settings)
    return _chat(arguments, settings)


def _usual_verb(settings: Settings) -> str:
    return "chat" if settings.telegram_token is None else "run"


def _telegram(arguments: Namespace, settings: Settings) -> int:
    from bot.verbs import run

    run.token(settings)
    _provide_snapshots(settings)
    return run.run(arguments, settings)


def _chat(arguments: Namespace, settings: Settings) -> int:
    from bot.verbs import chat

    _provide_snapshots(settings)
    return chat.run(arguments, settings)


def _provide_snapshots(settings: Settings) -> None:
    from bot.verbs import first

    first.provide(settings)


def _unexpected(error: Exception, settings: Settings) -> str:
    what = type(error).__name__
    if isinstance(error, OSError) and error.strerror:
        what = f"{error.strerror}: {error.filename}" if error.filename else error.strerror
    path = log_path(settings)
    where = f"{path} has the details, and --debug shows them here." if there(path) else "--debug shows the details."
    return f"Something went wrong that should not have ({what}); {where}"


def _fail(sentence: str, status: int) -> int:
    sys.stderr.write(masked(sentence) + "\n")
    return status


def _write_any_alphabet() -> None:
    # A title must not stop a terminal that lacks its letters.
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
