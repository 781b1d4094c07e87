"""The [message] table of a TOML file."""

import tomllib
from collections.abc import Mapping

from hookcheck.core.message import NameAlias
from hookcheck.errors import UsageError
from hookcheck.language_code import language_code
from hookcheck.remote_files import FilePath, shown
from hookcheck.stated_message import StatedMessage, did_you_mean, read_text

FOLDER_FILE_NAME = "hookcheck.toml"
_KEYS = ("text", "language", "must", "names", "forbid")


def read_message_table(path: FilePath) -> StatedMessage | None:
    try:
        document = tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            f"{shown(path)} is not valid TOML: {error}.", 'Text needs quotation marks: text = "…".'
        ) from error
    _check_keys(path, "", document, ("message",))
    if "message" not in document:
        return None
    table = document["message"]
    if not isinstance(table, dict):
        raise UsageError(
            f"{shown(path)}: “message” is not a table.", 'Write [message] and below it text = "…".'
        )
    _check_keys(path, "message.", table, _KEYS)
    if "text" not in table:
        raise UsageError(f"{shown(path)}: [message] has no text.", 'Add a line: text = "…".')
    names = table.get("names", {})
    if not isinstance(names, dict):
        raise UsageError(
            f"{shown(path)}: message.names is not a table.", 'Write: names = { "Name" = ["alias"] }'
        )
    return StatedMessage(
        text=_string(path, "message.text", table["text"]),
        language=language_code(
            _string(path, "message.language", table.get("language", "")), f"{shown(path)}, message.language"
        ),
        must=_strings(path, "message.must", table.get("must", [])),
        names=tuple(
            NameAlias(name, _strings(path, f"message.names.{name}", aliases))
            for name, aliases in names.items()
        ),
        forbid=_strings(path, "message.forbid", table.get("forbid", [])),
        where=shown(path),
    )


def _check_keys(path: FilePath, prefix: str, table: Mapping[str, object], known: tuple[str, ...]) -> None:
    for key in table:
        if key not in known:
            raise UsageError(
                f"{shown(path)}: hookcheck does not know the key “{prefix}{key}”.", did_you_mean(key, known)
            )


def _string(path: FilePath, key: str, value: object) -> str:
    if not isinstance(value, str):
        raise UsageError(f"{shown(path)}: {key} is not a text.", f'Write: {key.rpartition(".")[2]} = "…"')
    return value


def _strings(path: FilePath, key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise UsageError(f"{shown(path)}: {key} is not a list of texts.", 'Write: ["…", "…"]')
    return tuple(value)
