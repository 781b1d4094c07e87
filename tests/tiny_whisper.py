"""A tiny Whisper in CTranslate2 format, made with its own spec classes: it runs, but has learnt nothing.

Its weights are random. Given words to say, its position encodings lead the decoder from one of them to
the next, so that it says them whatever it hears; what it hears still decides how words are timed.
"""

import itertools
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import tokenizers
from ctranslate2.specs import WhisperSpec
from faster_whisper.tokenizer import _LANGUAGE_CODES
from numpy.typing import NDArray
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

from hookcheck.backends.model_lock import Lock, LockedFile, sha256_of, write_lock

_WIDTH = 64
_HEADS = 2
_MELS = 80
_SOUND_POSITIONS = 1500
_TEXT_POSITIONS = 448
_TEXT_TOKENS = 3000
_MULTILINGUAL = ""
"""CTranslate2 takes a vocabulary with this token for that of a multilingual model."""
_SPECIAL = (
    "<|endoftext|>",
    "<|startoftranscript|>",
    # In Whisper's own order language tokens are not sorted; nothing here depends on it.
    *(f"<|{code}|>" for code in _LANGUAGE_CODES if code != "yue"),
    "<|translate|>",
    "<|transcribe|>",
    "<|startoflm|>",
    "<|startofprev|>",
    "<|nospeech|>",
    "<|notimestamps|>",
)


def make_tiny_whisper(
    folder: Path,
    *,
    says: str = "",
    until_s: float = 5.0,
    language: str = "",
    language_pull: float = 4.0,
    sure: bool = True,
    multilingual: bool = True,
    seed: int = 0,
) -> Path:
    """Write a tiny model into *folder*: random or, with *says*, saying these words from 0 s to *until_s*.

    It takes all sound for *language*, the surer the larger *language_pull*. It is *sure* of its words,
    or says them with hardly any probability.
    """
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(seed)
    tokens = [
        *_text_tokens(says),
        _MULTILINGUAL if multilingual else "Ġenglish",
        *_SPECIAL,
        *(f"<|{i * 0.02:.2f}|>" for i in range(1501)),
    ]
    number = {token: i for i, token in enumerate(tokens)}

    spec = WhisperSpec(1, _HEADS, 1, _HEADS)
    meanings = _unit_rows(random, len(tokens))
    positions = _random(random, _TEXT_POSITIONS, _WIDTH, scale=0.01)
    if says:
        script = ["<|0.00|>", *_as_tokens(says), f"<|{until_s:.2f}|>"]
        steps = np.full(_TEXT_POSITIONS, number["<|endoftext|>"])
        # An English model is prompted with the start alone, a multilingual one with language and task too.
        first = 2 if multilingual else 0
        steps[first:][: len(script)] = [number[token] for token in script]
        positions = meanings[steps] * 8
        positions[:first] = 0
    if language:
        positions[0] += meanings[number[f"<|{language}|>"]] * language_pull
    _fill_encoder(spec, random)
    _fill_decoder(spec, random, meanings, positions, scale=20.0 if sure else 1.5)
    spec.register_vocabulary(tokens)
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = []
    spec.config.alignment_heads = [(0, 0), (0, 1)]
    spec.config.lang_ids = [number[f"<|{code}|>"] for code in _LANGUAGE_CODES if code != "yue"]
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    _tokenizer(tokens).save(str(folder / "tokenizer.json"))
    return folder


def put_whisper(models: Path, *, says: str) -> Path:
    """Put a tiny model for Indonesian into the folder *models* as a pull leaves it, as whisper-small."""
    folder = make_tiny_whisper(models / "whisper-small", says=says, language="id")
    files = tuple(
        LockedFile(path.name, path.stat().st_size, path.stat().st_mtime_ns, sha256_of(path), "computed")
        for path in sorted(folder.iterdir())
    )
    write_lock(Lock("whisper-small", "owner/name", "c0ffee" * 7, "https://hub", files), folder)
    return folder


def _text_tokens(says: str) -> list[str]:
    wanted = dict.fromkeys([*sorted(pre_tokenizers.ByteLevel.alphabet()), *_as_tokens(says)])
    others = (word for word in _words() if word not in wanted)
    return [*wanted, *itertools.islice(others, _TEXT_TOKENS - 1 - len(wanted))]


def _as_tokens(says: str) -> list[str]:
    return [f"Ġ{word}" for word in says.split()]


def _words() -> Iterator[str]:
    syllables = ["".join(pair) for pair in itertools.product("bcdfghjklmnprstvwz", "aeiou")]
    return (f"Ġ{''.join(word)}" for word in itertools.product(syllables, repeat=3))


def _tokenizer(tokens: list[str]) -> Tokenizer:
    text = {token: i for i, token in enumerate(tokens[:_TEXT_TOKENS])}
    tokenizer = Tokenizer(models.BPE(vocab=text, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(
        [tokenizers.AddedToken(token, special=True) for token in tokens[_TEXT_TOKENS:]]
    )
    return tokenizer


def _fill_encoder(spec: WhisperSpec, random: np.random.Generator) -> None:
    encoder = spec.encoder
    encoder.conv1.weight = _random(random, _WIDTH, _MELS, 3)
    encoder.conv1.bias = np.zeros(_WIDTH, np.float32)
    encoder.conv2.weight = _random(random, _WIDTH, _WIDTH, 3)
    encoder.conv2.bias = np.zeros(_WIDTH, np.float32)
    encoder.position_encodings.encodings = _random(random, _SOUND_POSITIONS, _WIDTH)
    _fill_norm(encoder.layer_norm)
    for layer in encoder.layer:
        _fill_attention(layer.self_attention, random, cross=False)
        _fill_ffn(layer.ffn, random)


def _fill_decoder(
    spec: WhisperSpec,
    random: np.random.Generator,
    meanings: NDArray[np.float32],
    positions: NDArray[np.float32],
    scale: float,
) -> None:
    decoder = spec.decoder
    decoder.embeddings.weight = meanings
    decoder.position_encodings.encodings = positions
    decoder.projection.weight = meanings * np.float32(scale / np.sqrt(_WIDTH))
    _fill_norm(decoder.layer_norm)
    for layer in decoder.layer:
        _fill_attention(layer.self_attention, random, cross=False)
        _fill_attention(layer.attention, random, cross=True)
        _fill_ffn(layer.ffn, random)


def _fill_attention(attention, random: np.random.Generator, *, cross: bool) -> None:  # type: ignore[no-untyped-def]
    _fill_norm(attention.layer_norm)
    widths = (_WIDTH, 2 * _WIDTH, _WIDTH) if cross else (3 * _WIDTH, _WIDTH)
    for linear, width in zip(attention.linear, widths, strict=True):
        linear.weight = _random(random, width, _WIDTH)
        linear.bias = np.zeros(width, np.float32)


def _fill_ffn(ffn, random: np.random.Generator) -> None:  # type: ignore[no-untyped-def]
    _fill_norm(ffn.layer_norm)
    ffn.linear_0.weight = _random(random, 2 * _WIDTH, _WIDTH)
    ffn.linear_0.bias = np.zeros(2 * _WIDTH, np.float32)
    ffn.linear_1.weight = _random(random, _WIDTH, 2 * _WIDTH)
    ffn.linear_1.bias = np.zeros(_WIDTH, np.float32)


def _fill_norm(norm) -> None:  # type: ignore[no-untyped-def]
    norm.gamma = np.ones(_WIDTH, np.float32)
    norm.beta = np.zeros(_WIDTH, np.float32)


def _random(random: np.random.Generator, *shape: int, scale: float = 0.05) -> NDArray[np.float32]:
    return random.normal(0, scale, shape).astype(np.float32)


def _unit_rows(random: np.random.Generator, count: int) -> NDArray[np.float32]:
    rows = random.normal(0, 1, (count, _WIDTH))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows.astype(np.float32)
