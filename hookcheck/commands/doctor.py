"""`hookcheck doctor`: what works on this machine, and what to do for the rest."""

import platform
from importlib.metadata import PackageNotFoundError, version

import typer

from hookcheck.commands import options
from hookcheck.commands.terminal import write_report
from hookcheck.errors import BackendError, ExitCode, ModelMissing
from hookcheck.settings import Settings

_LANGUAGES = (("en", "English"), ("id", "Indonesian"))


def doctor(
    models_dir: options.ModelsDir = "",
    threads: options.Threads = 0,
) -> None:
    """Show what works on this machine: screen text, speech, models; 0 when English can be checked."""
    from hookcheck import __version__
    from hookcheck.backends.model_files import models_folder, pulled_models
    from hookcheck.reports.escaping import one_line

    settings = options.settings_of(window_s=options.WINDOW_S, models_dir=models_dir, threads=threads)
    screen_works, screen = _screen(settings)
    heard = [(name, *_speech(code, settings)) for code, name in _LANGUAGES]
    pulled = [model.model.name for model in pulled_models(models_dir)]
    rows = [
        ("hookcheck", __version__),
        ("Python", platform.python_version()),
        ("PyAV", _version("av")),
        ("Models folder", str(models_folder(models_dir))),
        ("Pulled models", ", ".join(pulled) or "none"),
        ("Screen text", screen),
        *((name, words) for name, _, words in heard),
    ]
    write_report("".join(f"{label + ':':<15} {one_line(words)}\n" for label, words in rows))
    english_works = heard[0][1]
    raise typer.Exit(0 if screen_works and english_works else ExitCode.BACKEND)


def _screen(settings: Settings) -> tuple[bool, str]:
    from hookcheck.recognisers import Recognisers

    try:
        recogniser = Recognisers(settings).text_reader().recogniser
    except (BackendError, ImportError) as error:
        return False, _broken(error)
    return True, f"{recogniser.name} {recogniser.version}, {recogniser.model}"


def _speech(language: str, settings: Settings) -> tuple[bool, str]:
    """Whether an engine for *language* loads, and which."""
    from hookcheck.backends.speech_engines import choose_engine
    from hookcheck.recognisers import Recognisers

    try:
        engine = choose_engine(language, settings)
        Recognisers(settings).transcriber(language)
    except ModelMissing as error:
        return False, f"none. {error.hint}"
    except (BackendError, ImportError) as error:
        return False, _broken(error)
    return True, engine.name


def _broken(error: Exception) -> str:
    if isinstance(error, BackendError):
        return f"does not work. {error.message} {error.hint}"
    return f"does not work. {error}. Install hookcheck again."


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed; run: pip install av"
