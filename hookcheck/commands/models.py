"""`hookcheck models`: see, pull, check, carry and remove speech models."""

from pathlib import Path
from typing import Annotated

import typer

from hookcheck.commands.terminal import width, write_report

models_app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")

ModelsDir = Annotated[
    str,
    typer.Option(
        "--models-dir", metavar="FOLDER", help="Where models are kept; HOOKCHECK_MODELS does the same."
    ),
]
Names = Annotated[list[str], typer.Argument(metavar="NAME...", help="As “hookcheck models” lists them.")]
NamesOrAll = Annotated[
    list[str] | None, typer.Argument(metavar="[NAME...]", help="Without a name, all that are here.")
]


@models_app.callback(invoke_without_command=True)
def show_models(context: typer.Context, models_dir: ModelsDir = "") -> None:
    """See, pull, check, carry and remove speech models; alone, list them."""
    from hookcheck.commands.model_tasks import models_table

    if context.invoked_subcommand is None:
        write_report(models_table(models_dir, width()))
    else:
        # Given before the sub-command, it holds for that too.
        context.default_map = {context.invoked_subcommand: {"models_dir": models_dir}}


@models_app.command("pull")
def pull(
    names: Names,
    revision: Annotated[
        str, typer.Option("--revision", metavar="REVISION", help="Branch, tag or commit on the hub.")
    ] = "",
    models_dir: ModelsDir = "",
) -> None:
    """Fetch models from the hub, or that of HF_ENDPOINT; a broken-off pull goes on where it stopped."""
    from hookcheck.commands.model_tasks import pull_models

    pull_models(names, revision, models_dir)


@models_app.command("verify")
def verify(names: NamesOrAll = None, models_dir: ModelsDir = "") -> None:
    """Read models through, and compare each file with the checksum recorded when it was pulled."""
    from hookcheck.commands.model_tasks import verify_models

    verify_models(names or (), models_dir)


@models_app.command("remove")
def remove(names: Names, models_dir: ModelsDir = "") -> None:
    """Delete models from this machine."""
    from hookcheck.commands.model_tasks import remove_models

    remove_models(names, models_dir)


@models_app.command("export")
def export(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="On a USB stick, say.")],
    names: NamesOrAll = None,
    models_dir: ModelsDir = "",
) -> None:
    """Copy models into FOLDER, to carry them to a machine without a network."""
    from hookcheck.commands.model_tasks import export_models

    export_models(folder, names or (), models_dir)


@models_app.command("import")
def import_(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="What “hookcheck models export” filled.")],
    models_dir: ModelsDir = "",
) -> None:
    """Copy the models that FOLDER holds to where hookcheck loads them from."""
    from hookcheck.commands.model_tasks import import_models

    import_models(folder, models_dir)
