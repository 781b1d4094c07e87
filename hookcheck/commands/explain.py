"""`hookcheck explain`: how a message is understood."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hookcheck.commands import options
from hookcheck.commands.terminal import STDOUT, wants_colour, width, write_report

if TYPE_CHECKING:
    from hookcheck.core.message import Concept, KeyMessage

_VALUES = {
    "date": "the same day in any form; another day contradicts it",
    "time": "the same time in any form; another time contradicts it",
    "money": "the same amount in any form; another amount contradicts it",
    "percent": "the same share in any form; another share contradicts it",
    "number": "the same number in any form; another number contradicts it",
    "duration": "the same duration in any form; another one contradicts it",
}
_SHOWN = 8


def explain(
    message: Annotated[
        str,
        typer.Argument(
            metavar="MESSAGE|VIDEO", show_default=False, help="A key message, or a video that has one."
        ),
    ],
    must: options.Must = None,
    language: options.Language = "",
    everything: Annotated[
        bool, typer.Option("--all", help="List every wording that would be accepted, not only some.")
    ] = False,
    json_place: options.Json = None,
    no_color: options.NoColor = False,
) -> None:
    """Show how a message is understood: its concepts, their weights, and what would be accepted."""
    from hookcheck.judging import key_message
    from hookcheck.language_code import language_code
    from hookcheck.message_sources import find_message
    from hookcheck.stated_message import StatedMessage

    if Path(message).is_file():
        stated = find_message(Path(message), extra_must=tuple(must or ()))
    else:
        stated = StatedMessage(message, must=tuple(must or ()))
    if language:
        stated = replace(stated, language=language_code(language, "--language"))
    understood = key_message(stated)
    if json_place is not None:
        write_report(_json(understood), json_place)
    if json_place != STDOUT:
        write_report(_text(understood, everything, wants_colour(sys.stdout, no_color=no_color)))


def _json(message: "KeyMessage") -> str:
    from hookcheck.core.finds.accepted import accepted_wordings

    return (
        json.dumps(
            {
                "text": message.text,
                "language": message.language,
                "concepts": [
                    {
                        "name": concept.name,
                        "kind": concept.kind.value,
                        "weight": round(concept.weight, 4),
                        "must": concept.must,
                        "accepted": list(accepted_wordings(concept)),
                    }
                    for concept in message.concepts
                ],
                "forbid": list(message.forbid),
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _text(message: "KeyMessage", everything: bool, colour: bool) -> str:
    from io import StringIO

    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from hookcheck.reports.escaping import one_line

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("Weight", justify="right", no_wrap=True)
    table.add_column("Concept", overflow="fold")
    table.add_column("Accepted as well", overflow="fold", ratio=1)
    for concept in message.concepts:
        name = Text(one_line(concept.name), style="bold")
        if concept.must:
            name.append("  must", style="not bold yellow")
        table.add_row(f"{100 * concept.weight:.0f} %", name, Text(one_line(_accepted(concept, everything))))
    screen = StringIO()
    console = Console(
        file=screen, width=width(), force_terminal=colour, color_system="standard" if colour else None,
        highlight=False, markup=False, legacy_windows=False,
    )  # fmt: skip
    console.print(Text(one_line(message.text), style="bold"))
    console.print(f"Language: {message.language}", style="dim")
    console.print()
    console.print(table)
    if message.forbid:
        console.print()
        console.print(f"Must not be said or shown: {one_line(', '.join(message.forbid))}")
    return screen.getvalue()


def _accepted(concept: "Concept", everything: bool) -> str:
    from hookcheck.core.finds.accepted import accepted_wordings

    if concept.kind.value in _VALUES:
        return _VALUES[concept.kind.value]
    wordings = accepted_wordings(concept)
    if not wordings:
        return "as written, its other forms, and near spellings" if concept.kind.value != "phrase" else "–"
    shown = wordings if everything else wordings[:_SHOWN]
    more = len(wordings) - len(shown)
    return ", ".join(shown) + (f", … {more} more (--all)" if more else "")
