"""Models on this machine: found, checked, carried from one to another, removed."""

import json
import os
import shutil
from pathlib import Path

import pytest

from hookcheck.backends import model_files, model_lock
from hookcheck.backends.model_files import (
    MODELS_VARIABLE,
    PulledModel,
    check_whole,
    find_model,
    models_folder,
    pulled_models,
    remove_model,
    state_of,
)
from hookcheck.backends.model_lock import LOCK_NAME, Lock, LockedFile, read_lock, sha256_of, write_lock
from hookcheck.backends.model_manifest import CHECKOUT_MODELS, list_models, model_named
from hookcheck.backends.model_pull import Progress
from hookcheck.backends.model_transfer import export_model, import_model, models_in
from hookcheck.errors import BackendError, UsageError


def put_model(models: Path, name: str = "whisper-small") -> PulledModel:
    """A model as a pull leaves it, with weights of a few bytes."""
    model = model_named(name)
    folder = models / name
    folder.mkdir(parents=True)
    for file in ("config.json", "model.bin", "tokenizer.json", "vocabulary.txt"):
        (folder / file).write_bytes(f"{name} {file}".encode())
    files = tuple(
        LockedFile(path.name, path.stat().st_size, path.stat().st_mtime_ns, sha256_of(path), "computed")
        for path in sorted(folder.iterdir())
    )
    write_lock(Lock(name, model.repo, "c0ffee", "https://hub", files), folder)
    return PulledModel(model, folder)


def spoil(pulled: PulledModel) -> None:
    """Change the weights and keep their size."""
    path = pulled.folder / "model.bin"
    path.write_bytes(b"X" * path.stat().st_size)


def test_the_manifest_lists_whisper_in_every_size() -> None:
    names = [model.name for model in list_models()]
    assert names == [
        "whisper-tiny",
        "whisper-tiny.en",
        "whisper-base",
        "whisper-base.en",
        "whisper-small",
        "whisper-small.en",
        "whisper-medium",
        "whisper-medium.en",
        "whisper-large-v3-turbo",
        "whisper-large-v3",
    ]


@pytest.mark.parametrize("model", list_models(), ids=lambda model: model.name)
def test_every_model_has_what_a_user_asks_for(model: model_files.Model) -> None:
    assert model.repo.count("/") == 1
    assert model.licence == "MIT"
    assert model.good_for
    assert 50_000_000 < model.size_bytes < 4_000_000_000
    assert model.languages == ("en",) if model.name.endswith(".en") else "id" in model.languages
    assert all(0 < rate.rate < 1 and rate.source for rate in model.word_error_rates)


def test_the_repositories_are_those_of_faster_whisper() -> None:
    utils = pytest.importorskip("faster_whisper.utils")
    assert {model.name.removeprefix("whisper-"): model.repo for model in list_models()}.items() <= (
        utils._MODELS.items()
    )


@pytest.mark.parametrize("name", ["whisper-small", "small", " Whisper-Small "])
def test_a_model_goes_by_its_short_name_too(name: str) -> None:
    assert model_named(name).name == "whisper-small"


@pytest.mark.parametrize(
    ("name", "meant"),
    [("whisper-smal", "whisper-small"), ("medum", "whisper-medium"), ("turbo", "whisper-large-v3-turbo")],
)
def test_a_slip_is_met_with_the_name_that_was_meant(name: str, meant: str) -> None:
    with pytest.raises(UsageError) as failure:
        model_named(name)

    assert f"Did you mean {meant}?" in failure.value.hint


def test_an_unknown_name_leads_to_the_list() -> None:
    with pytest.raises(UsageError) as failure:
        model_named("qqqq")

    assert failure.value.hint == "“hookcheck models” lists them all."


def test_the_folder_that_is_given_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(MODELS_VARIABLE, str(tmp_path / "variable"))
    assert models_folder(str(tmp_path / "given")) == tmp_path / "given"
    assert models_folder() == tmp_path / "variable"


def test_a_checkout_keeps_its_models_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(MODELS_VARIABLE, raising=False)
    assert models_folder() == CHECKOUT_MODELS


def test_an_installed_package_keeps_them_with_the_users_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(MODELS_VARIABLE, raising=False)
    monkeypatch.setattr(model_files, "CHECKOUT_MODELS", tmp_path / "site-packages" / "models")

    folder = models_folder()

    assert folder.is_relative_to(Path.home())
    assert folder.parts[-2:] == ("hookcheck", "models")


def test_the_most_accurate_model_serves(tmp_path: Path) -> None:
    for name in ("whisper-small", "whisper-tiny", "whisper-medium.en"):
        put_model(tmp_path, name)

    best = {language: find_model(language, str(tmp_path)) for language in ("en", "id", "xx")}

    assert best["en"] is not None and best["en"].model.name == "whisper-medium.en"
    assert best["id"] is not None and best["id"].model.name == "whisper-small"
    assert best["xx"] is None


def test_a_folder_without_a_lock_is_no_model(tmp_path: Path) -> None:
    (put_model(tmp_path).folder / LOCK_NAME).unlink()

    assert pulled_models(str(tmp_path)) == ()


def test_a_whole_model_passes_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three gigabytes are not hashed at every check."""
    pulled = put_model(tmp_path)
    monkeypatch.setattr(model_lock, "sha256_of", pytest.fail)

    check_whole(pulled)


def test_a_copy_tells_how_far_it_is(tmp_path: Path) -> None:
    heard: list[Progress] = []
    pulled = put_model(tmp_path / "here")

    export_model(pulled, tmp_path / "there", heard.append)

    size_bytes = read_lock(pulled.folder).size_bytes
    for doing in ("copying", "checking"):
        assert [one for one in heard if one.doing == doing][-1] == Progress(doing, size_bytes, size_bytes)


def test_a_model_that_was_only_copied_passes_and_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pulled = put_model(tmp_path)
    os.utime(pulled.folder / "model.bin", (1, 1))
    assert state_of(pulled) == "not verified"

    check_whole(pulled)

    assert state_of(pulled) == "intact"
    monkeypatch.setattr(model_lock, "sha256_of", pytest.fail)
    check_whole(pulled)


def test_changed_weights_are_refused(tmp_path: Path) -> None:
    pulled = put_model(tmp_path)
    spoil(pulled)

    with pytest.raises(
        BackendError, match=r"whisper-small is damaged: model\.bin has another checksum"
    ) as failure:
        check_whole(pulled)

    assert "hookcheck models pull whisper-small" in failure.value.hint


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (lambda folder: (folder / "model.bin").write_bytes(b"half"), "model.bin has 4 bytes instead of 23"),
        (lambda folder: (folder / "tokenizer.json").unlink(), "tokenizer.json is missing"),
    ],
)
def test_incomplete_models_are_refused(tmp_path: Path, harm: object, words: str) -> None:
    pulled = put_model(tmp_path)
    harm(pulled.folder)  # type: ignore[operator]

    assert state_of(pulled) == f"damaged: {words.split()[0]}"
    with pytest.raises(BackendError, match=words):
        check_whole(pulled)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"lock_version": 2}',
        '{"lock_version": 1, "files": []}',
        '{"lock_version": 1, "model": "m", "repo": "r", "commit": "c", "pulled_from": "h", "files": []}',
        '{"lock_version": 1, "model": "m", "repo": "r", "commit": "c", "pulled_from": "h", "files": '
        '[{"name": "../../etc/passwd", "size_bytes": 1, "mtime_ns": 1, "sha256": "", "sha256_from": "hub"}]}',
        '{"lock_version": 1, "model": "../m", "repo": "r", "commit": "c", "pulled_from": "h", "files": '
        '[{"name": "model.bin", "size_bytes": 1, "mtime_ns": 1, "sha256": "", "sha256_from": "hub"}]}',
    ],
)
def test_a_strange_lock_is_refused(tmp_path: Path, content: str) -> None:
    pulled = put_model(tmp_path)
    (pulled.folder / LOCK_NAME).write_text(content)

    with pytest.raises(BackendError, match=r"lock\.json cannot be used"):
        read_lock(pulled.folder)
    assert state_of(pulled) == "damaged lock file"


def test_a_lock_comes_back_as_it_was_written(tmp_path: Path) -> None:
    lock = read_lock(put_model(tmp_path).folder)
    assert json.loads((tmp_path / "whisper-small" / LOCK_NAME).read_text())["model"] == "whisper-small"
    assert len(lock.files) == 4


def test_remove_takes_the_model_and_its_leftovers(tmp_path: Path) -> None:
    put_model(tmp_path)
    put_model(tmp_path, "whisper-tiny")
    leftover = tmp_path / ".partial" / "whisper-small@abc"
    leftover.mkdir(parents=True)

    remove_model("whisper-small", str(tmp_path))

    assert [pulled.model.name for pulled in pulled_models(str(tmp_path))] == ["whisper-tiny"]
    assert list((tmp_path / ".partial").iterdir()) == []


def test_what_is_not_here_cannot_be_removed(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="whisper-small is not in"):
        remove_model("whisper-small", str(tmp_path))


def test_a_model_travels_by_folder(tmp_path: Path) -> None:
    pulled = put_model(tmp_path / "here")
    stick = tmp_path / "stick"

    export_model(pulled, stick)
    for exported in models_in(stick):
        import_model(exported, str(tmp_path / "there"))

    (there,) = pulled_models(str(tmp_path / "there"))
    assert state_of(there) == "intact"
    assert read_lock(there.folder).commit == read_lock(pulled.folder).commit
    assert (there.folder / "model.bin").read_bytes() == (pulled.folder / "model.bin").read_bytes()


def test_the_folder_of_one_exported_model_will_do(tmp_path: Path) -> None:
    pulled = put_model(tmp_path / "here")
    copy = export_model(pulled, tmp_path / "stick")

    assert [exported.model for exported in models_in(copy)] == [pulled.model]


def test_a_stick_copied_without_times_is_welcome(tmp_path: Path) -> None:
    copy = export_model(put_model(tmp_path / "here"), tmp_path / "stick")
    shutil.copytree(copy, tmp_path / "disk" / copy.name, copy_function=shutil.copyfile)

    import_model(models_in(tmp_path / "disk")[0], str(tmp_path / "there"))

    assert state_of(pulled_models(str(tmp_path / "there"))[0]) == "intact"


@pytest.mark.parametrize("way", ["out", "in"])
def test_a_damaged_model_does_not_travel(tmp_path: Path, way: str) -> None:
    """And what is in place stays as it was."""
    pulled = put_model(tmp_path / "here")
    there = put_model(tmp_path / "there")
    spoil(pulled)

    with pytest.raises(BackendError, match="damaged"):
        export_model(pulled, tmp_path / "there") if way == "out" else import_model(
            pulled, str(tmp_path / "there")
        )

    assert state_of(there) == "intact"


def test_importing_what_is_no_export(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="holds no exported models"):
        models_in(tmp_path / "empty")
    with pytest.raises(UsageError, match="is no folder"):
        models_in(tmp_path / "nowhere")


def test_importing_from_the_place_itself(tmp_path: Path) -> None:
    pulled = put_model(tmp_path)

    with pytest.raises(UsageError, match="already"):
        import_model(pulled, str(tmp_path))

    check_whole(pulled)
