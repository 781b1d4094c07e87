"""Finds and reads lines of text in pictures, with the PP-OCRv6 models that rapidocr's wheel carries.

The models run on onnxruntime directly. rapidocr's own classes hide what each letter might have been instead,
import a network library, fetch a missing model by themselves and log to the terminal.
"""

import importlib.metadata
import importlib.util
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import onnxruntime
from numpy.typing import NDArray

from hookcheck.backends import FoundLine, ReadCharacter, Reading
from hookcheck.core.evidence import Channel, Recogniser
from hookcheck.core.wording.scripts import is_readable
from hookcheck.errors import BackendError, ModelMissing
from hookcheck.settings import OcrSettings

_DETECTION = "PP-OCRv6_det_small.onnx"
_RECOGNITION = "PP-OCRv6_rec_small.onnx"
_HINT = "reinstall rapidocr: pip install --force-reinstall rapidocr"
_BLANK = 0


class OcrReader:
    """Holds the two loaded models."""

    def __init__(self, settings: OcrSettings, threads: int) -> None:
        folder = _models_folder()
        # Its pictures are small, and the sound is worked on beside it.
        cv2.setNumThreads(1)
        # One core is left to decoding and to the sound; and on one, the models take a quarter less in all.
        threads = max(1, threads - 1)
        self._settings = settings
        self._detection = _session(folder / _DETECTION, threads)
        self._recognition = _session(folder / _RECOGNITION, threads)
        self._characters = _characters(self._recognition)
        self._readable = np.array([is_readable(character) for character in self._characters])
        self.recogniser = Recogniser(
            channel=Channel.SCREEN,
            name="rapidocr",
            version=importlib.metadata.version("rapidocr"),
            model="PP-OCRv6 small",
        )

    def find_lines(self, image: NDArray[np.uint8], scale: float) -> tuple[FoundLine, ...]:
        """Lines of text in *image* (RGB), looked for in a copy of it that is *scale* times as large.

        Raises:
            BackendError: the model failed. No text is an empty tuple.
        """
        height_px, width_px = image.shape[:2]
        # The network halves the picture five times.
        size = (max(1, round(width_px * scale / 32)) * 32, max(1, round(height_px * scale / 32)) * 32)
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        small = cv2.resize(image, size, interpolation=how)
        heat = _run(self._detection, _as_input(small)[None])[0, 0]
        stretch = np.array([width_px / size[0], height_px / size[1]], np.float32)
        return tuple(self._lines_in(heat, stretch))

    def _lines_in(self, heat: NDArray[np.float32], stretch: NDArray[np.float32]) -> list[FoundLine]:
        settings = self._settings
        mask = cv2.dilate((heat > settings.pixel_threshold).astype(np.uint8), np.ones((2, 2), np.uint8))
        contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
        limit = np.array([heat.shape[1], heat.shape[0]], np.float32)
        lines: list[FoundLine] = []
        for contour in contours:
            (x, y), (width, height), angle = cv2.minAreaRect(contour)
            if min(width, height) < settings.smallest_heat_px:
                continue
            confidence = _mean_inside(heat, contour)
            if confidence < settings.line_threshold:
                continue
            # The network marks the core of a line; this gives back what it shaved off (Liao 2020, DB, 3.5).
            grow = width * height * settings.unclip_ratio / (width + height)
            corners = cv2.boxPoints(((x, y), (width + grow, height + grow), angle))
            corners = np.clip(_clockwise_from_top_left(corners), 0, limit) * stretch
            lines.append(FoundLine(corners.astype(np.float32), float(confidence)))
        return sorted(lines, key=lambda line: (line.corners_px[0, 1], line.corners_px[0, 0]))

    def read_lines(self, crops: Sequence[NDArray[np.uint8]]) -> tuple[Reading, ...]:
        """What is written in each of *crops* (RGB, one upright line each); an empty text where nothing is.

        Raises:
            BackendError: the model failed.
        """
        settings = self._settings
        inputs = [_line_input(crop, settings) for crop in crops]
        order = sorted(range(len(inputs)), key=lambda index: inputs[index].shape[2])
        readings: dict[int, Reading] = {}
        for first in range(0, len(order), settings.lines_at_once):
            batch = order[first : first + settings.lines_at_once]
            width_px = max(inputs[batch[-1]].shape[2], settings.narrowest_input_px)
            padded = np.zeros((len(batch), 3, settings.input_height_px, width_px), np.float32)
            for row, index in enumerate(batch):
                padded[row, :, :, : inputs[index].shape[2]] = inputs[index]
            for index, chances in zip(batch, _run(self._recognition, padded), strict=True):
                readings[index] = self._decode(chances, width_px / inputs[index].shape[2])
        return tuple(readings[index] for index in range(len(inputs)))

    def _decode(self, chances: NDArray[np.float32], padding: float) -> Reading:
        """Best letters of one line (*chances*: steps x letters), and whether they are ones we can judge."""
        steps = chances.shape[0]
        best = chances.argmax(axis=1)
        starts = np.flatnonzero((best != _BLANK) & (best != np.concatenate(([_BLANK], best[:-1])))).tolist()
        foreign = [step for step in starts if not self._readable[best[step]]]
        is_foreign = len(foreign) > self._settings.foreign_share * max(1, len(starts))
        space = chances[:, len(self._characters) - 1]
        characters: list[ReadCharacter] = []
        last = 0
        for step in starts:
            letter = int(best.item(step))
            if not is_foreign and not self._readable[letter]:
                letter = int(np.where(self._readable, chances[step], 0).argmax())
                if letter == _BLANK:
                    continue
            characters.append(
                ReadCharacter(
                    text=self._characters[letter],
                    confidence=float(chances[step, letter]),
                    position=min(1.0, float((step + 0.5) / steps * padding)),
                    space_before=float(space[last : step + 1].max()),
                )
            )
            last = step
        return Reading(tuple(characters))


def _models_folder() -> Path:
    spec = importlib.util.find_spec("rapidocr")
    if spec is None or spec.origin is None:
        raise ModelMissing("rapidocr, which carries the screen-text models, is not installed.", _HINT)
    return Path(spec.origin).parent / "models"


def _session(model: Path, threads: int) -> onnxruntime.InferenceSession:
    if not model.is_file():
        raise ModelMissing(f"The screen-text model {model.name} is missing from {model.parent}.", _HINT)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Waiting threads would otherwise burn the core that the sound is worked on.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # Inputs differ in size: a pattern would be kept for each. The arena saves a sixth of the time.
    options.enable_mem_pattern = False
    try:
        return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    except Exception as exc:
        raise BackendError(f"The screen-text model {model} cannot be loaded: {exc}", _HINT) from exc


def _characters(session: onnxruntime.InferenceSession) -> tuple[str, ...]:
    listed = session.get_modelmeta().custom_metadata_map.get("character", "").splitlines()
    if not listed:
        raise BackendError(f"The screen-text model {_RECOGNITION} lists no characters.", _HINT)
    return ("", *listed, " ")


def _run(session: onnxruntime.InferenceSession, batch: NDArray[np.float32]) -> NDArray[np.float32]:
    try:
        output: NDArray[np.float32] = session.run(None, {session.get_inputs()[0].name: batch})[0]
    except Exception as exc:
        raise BackendError(f"Reading screen text failed: {exc}", "report this, with the video") from exc
    if not np.isfinite(output).all():
        raise BackendError("Reading screen text failed: the model returned no numbers.", _HINT)
    return output


def _as_input(image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Channels first, -1 to 1, blue first, as the models were trained."""
    blue_first = np.ascontiguousarray(image[:, :, ::-1].transpose(2, 0, 1))
    return blue_first.astype(np.float32) / np.float32(127.5) - np.float32(1)


def _line_input(crop: NDArray[np.uint8], settings: OcrSettings) -> NDArray[np.float32]:
    height_px, width_px = crop.shape[:2]
    wide = min(settings.widest_input_px, max(1, -(-width_px * settings.input_height_px // height_px)))
    how = cv2.INTER_AREA if height_px > settings.input_height_px else cv2.INTER_LINEAR
    return _as_input(cv2.resize(crop, (wide, settings.input_height_px), interpolation=how))


def _mean_inside(heat: NDArray[np.float32], contour: NDArray[np.int32]) -> float:
    left, top, width, height = cv2.boundingRect(contour)
    mask = np.zeros((height, width), np.uint8)
    cv2.fillPoly(mask, [contour - np.array([left, top])], 1)
    return float(cv2.mean(heat[top : top + height, left : left + width], mask)[0])


def _clockwise_from_top_left(corners: NDArray[np.float32]) -> NDArray[np.float32]:
    by_x = corners[np.argsort(corners[:, 0], kind="stable")]
    top_left, bottom_left = by_x[:2][np.argsort(by_x[:2, 1], kind="stable")]
    top_right, bottom_right = by_x[2:][np.argsort(by_x[2:, 1], kind="stable")]
    return np.array([top_left, top_right, bottom_right, bottom_left], np.float32)
