"""A check takes the cores that it is given, and no more: every library in it keeps to `--threads`."""

import subprocess
import sys
from pathlib import Path

import pytest

from hookcheck.backends.speech_engines import has_built_in

SAMPLE = "samples/flu-shots.mp4"

_HEAR = f"""
import os
from hookcheck import Settings
from hookcheck.backends import load_transcriber
from hookcheck.media import read_audio
import faster_whisper.vad, moonshine_voice

def threads():
    return len(os.listdir("/proc/self/task"))

audio = read_audio({SAMPLE!r}, 15.0)
before = threads()
transcriber = load_transcriber("en", Settings(threads=1))
loaded = threads()
assert transcriber.transcribe(audio.samples, audio.sample_rate_hz).phrases
print(before, loaded, threads())
"""

_CHECK = f"""
import time
from hookcheck import Settings, check_video
from hookcheck.recognisers import Recognisers

settings = Settings(threads=1)
recognisers = Recognisers(settings)
for _ in range(2):
    start_s, processor_s = time.perf_counter(), time.process_time()
    check_video({SAMPLE!r}, "Free flu shots start on 1 December at every clinic", settings, recognisers)
print(time.perf_counter() - start_s, time.process_time() - processor_s)
"""


def printed_by(code: str) -> list[float]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return [float(number) for number in done.stdout.split()]


@pytest.mark.models
@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="threads are counted in /proc")
@pytest.mark.skipif(not has_built_in(), reason="the built-in recogniser does not come for this machine")
def test_the_built_in_recogniser_starts_no_threads() -> None:
    before, loaded, heard = printed_by(_HEAR)

    assert before == loaded == heard


@pytest.mark.models
def test_one_thread_takes_one_core() -> None:
    """However busy the machine is, one core cannot work for longer than time passes."""
    passed_s, processor_s = printed_by(_CHECK)

    assert processor_s <= 1.02 * passed_s + 0.05
