"""Which speech engine hears a language on this machine; decided here and nowhere else."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from hookcheck.backends.model_files import PulledModel, find_model, pulled_models
from hookcheck.backends.model_manifest import Model, list_models, model_named, whisper_code
from hookcheck.backends.model_pull import megabytes
from hookcheck.errors import ModelMissing, UsageError
from hookcheck.settings import Settings

BUILT_IN = "moonshine"
"""The engine whose weights come with the package; it knows English."""
BUILT_IN_LANGUAGE = "en"
_RECOMMENDED = "whisper-small"


@dataclass(frozen=True, slots=True)
class SpeechEngine:
    """An engine that can hear a language: the built-in one, a pulled model, or a user's folder."""

    name: str
    """For people: "moonshine tiny (built in)", "whisper-small", or the folder."""
    pulled: PulledModel | None = None
    folder: Path | None = None

    @property
    def is_built_in(self) -> bool:
        return self.pulled is None and self.folder is None


_MOONSHINE = SpeechEngine("moonshine tiny (built in)")


def choose_engine(language: str, settings: Settings) -> SpeechEngine:
    """The engine that *settings* name, else the best on this machine for *language* (ISO 639-1).

    Raises:
        ModelMissing: none hears the language, or the one named is not here.
        UsageError: there is no engine of that name.
    """
    if settings.asr:
        return _named_engine(settings.asr, language, settings)
    pulled = find_model(language, settings.models_dir)
    if (
        language == BUILT_IN_LANGUAGE
        and has_built_in()
        and not (pulled and pulled.model.better_than_built_in)
    ):
        return _MOONSHINE
    if pulled:
        return SpeechEngine(pulled.model.name, pulled=pulled)
    if not any(_knows(model, language) for model in list_models()):
        raise ModelMissing(
            f"No speech model that hookcheck knows understands “{language}”.",
            "State the language of the speech with --language, or give a model of your own: --asr FOLDER.",
        )
    raise ModelMissing(f"No speech model on this machine understands “{language}”.", advice(language))


def has_built_in() -> bool:
    """Whether the package with the built-in English engine is installed; some platforms have none."""
    return find_spec("moonshine_voice") is not None


def advice(language: str) -> str:
    """What to do for a language that nothing here understands."""
    model = model_named("whisper-base" if language == BUILT_IN_LANGUAGE else _RECOMMENDED)
    return f"Run: hookcheck models pull {model.name} ({megabytes(model.size_bytes)})"


def _named_engine(name: str, language: str, settings: Settings) -> SpeechEngine:
    if name == BUILT_IN:
        if language != BUILT_IN_LANGUAGE:
            raise ModelMissing(f"{_MOONSHINE.name} understands English, not “{language}”.", advice(language))
        return _MOONSHINE
    folder = Path(name).expanduser()
    if folder.is_dir():
        return SpeechEngine(name, folder=folder)
    if folder.name != name:
        raise UsageError(
            f"There is no folder {name}.", "--asr takes a model's name or a folder with a CTranslate2 model."
        )
    model = model_named(name)
    if not _knows(model, language):
        raise ModelMissing(f"{model.name} understands English, not “{language}”.", advice(language))
    for pulled in pulled_models(settings.models_dir):
        if pulled.model == model:
            return SpeechEngine(model.name, pulled=pulled)
    raise ModelMissing(
        f"The model {model.name} is not on this machine.",
        f"Run: hookcheck models pull {model.name} ({megabytes(model.size_bytes)})",
    )


def _knows(model: Model, language: str) -> bool:
    return whisper_code(language) in model.languages
