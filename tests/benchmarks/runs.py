"""How fast runs over many videos are, and whether they lose anything: `python tests/benchmarks/runs.py NAME`.

throughput  200 clips with -j 1 and -j 2
cached      the same clips again, all of them known
many        100,000 known videos judged and reported, and the memory that takes
kills       20 kills at random moments, each gone on from, against an undisturbed run

`--clips N` takes another number. Clips are copies of the samples under other names, each with a title of its
own, so that no two have the same content.
"""

import argparse
import csv
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path

import av

from hookcheck.core.evidence import Evidence, SpeechPhrase
from hookcheck.evidence_cache import EvidenceCache, FileStamp, cache_key, unpacked
from hookcheck.evidence_file import load_evidence
from hookcheck.evidence_key import reading_key
from hookcheck.judging import check_evidence, key_message
from hookcheck.message_sources import find_message
from hookcheck.settings import CacheSettings, Settings

SAMPLES = Path(__file__).parents[2] / "samples"
HOOKCHECK = (sys.executable, "-m", "hookcheck")


@dataclass(frozen=True)
class Ran:
    """What a command line took."""

    wall_s: float
    cpu_s: float
    memory_mb: float
    """At the most, in the largest of its processes."""


def hookcheck(*words: object) -> Ran:
    """Run a command line to its end; a verdict is no error, anything else is."""
    started_s = time.monotonic()
    process = subprocess.Popen([*HOOKCHECK, *map(str, words)], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    code = process.returncode = os.waitstatus_to_exitcode(status)
    if code not in (0, 1, 4):
        raise SystemExit(f"hookcheck {' '.join(map(str, words))} ended with {code}")
    return Ran(time.monotonic() - started_s, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def make_clips(folder: Path, count: int) -> None:
    """Copies of the samples, each of a content of its own, with their messages in a sheet."""
    samples = sorted(SAMPLES.glob("*.mp4"))
    with (folder / "messages.csv").open("w", newline="", encoding="utf-8") as sheet:
        rows = csv.writer(sheet)
        rows.writerow(("file", "message"))
        for number, sample in enumerate(islice(cycle(samples), count)):
            clip = folder / f"{number:05}.mp4"
            with av.open(str(sample)) as source, av.open(str(clip), "w") as copy:
                copy.metadata["title"] = str(number)
                streams = {stream.index: copy.add_stream_from_template(stream) for stream in source.streams}
                for packet in source.demux():
                    if packet.dts is not None:
                        packet.stream = streams[packet.stream.index]
                        copy.mux(packet)
            rows.writerow((clip.name, find_message(sample).text))


def throughput(folder: Path, count: int) -> None:
    make_clips(folder, count)
    words = (folder, "--no-cache", "-q", "--csv")
    tables = [folder / name for name in ("one.csv", "two.csv", "all.csv")]
    one = hookcheck(*words, tables[0], "-j", 1)
    two = hookcheck(*words, tables[1], "-j", 2)
    every = hookcheck(*words, tables[2], "-j", 1, "--threads", os.cpu_count())
    for name, ran in (("-j 1", one), ("-j 2", two), ("-j 1 on all cores", every)):
        print(f"{name:18} {ran.wall_s / count:6.2f} s a clip, {ran.cpu_s / count:6.2f} s of CPU")
    print(f"-j 2 against -j 1: {one.wall_s / two.wall_s:.2f} times the throughput")
    print(f"-j 2 against -j 1 on all cores: {every.wall_s / two.wall_s:.2f} times the throughput")
    print("same CSV:", len({table.read_bytes() for table in tables}) == 1)


def cached(folder: Path, count: int) -> None:
    make_clips(folder, count)
    words = ("--cache", folder / "cache", "-q", "--csv", folder / "out.csv")
    hookcheck(folder, *words)
    single, full = hookcheck(folder / "00000.mp4", *words), hookcheck(folder, *words)
    each_ms = 1000 * (full.cpu_s - single.cpu_s) / (count - 1)
    judging_ms = 1000 * judged_s(folder) / count
    print(f"one known clip {single.wall_s:.2f} s, {count} known clips {full.wall_s:.2f} s")
    print(
        f"each further clip {each_ms:.2f} ms of CPU: {judging_ms:.2f} judging, "
        f"{each_ms - judging_ms:.2f} finding, looking up, reporting"
    )


def judged_s(folder: Path) -> float:
    """CPU time for judging the clips of a folder by the evidence in its cache, and for nothing else."""
    cache, settings = EvidenceCache.open(folder / "cache", CacheSettings()), Settings()
    jobs = []
    for clip in sorted(folder.glob("*.mp4")):
        message = key_message(find_message(clip))
        sha256 = cache.known_hash(FileStamp.of(clip))
        document = cache.find(cache_key(str(sha256), reading_key(clip, message.language, settings)))
        assert document is not None, f"{clip} is not known"
        jobs.append((unpacked(document), message))
    check_evidence(*jobs[0], settings)
    started_s = time.process_time()
    for evidence, message in jobs:
        check_evidence(evidence, message, settings)
    return time.process_time() - started_s


def many(folder: Path, count: int) -> None:
    known = folder / "known"
    hookcheck(SAMPLES, "--no-cache", "-q", "--save-evidence", known)
    for videos in (count // 10, count):
        reels = folder / str(videos)
        fill(reels, sorted(SAMPLES.glob("*.mp4")), known, videos)
        ran = hookcheck(reels, "--cache", reels / "cache", "--csv", folder / "out.csv")
        rows = (folder / "out.csv").read_text(encoding="utf-8-sig").count("\n") - 1
        print(
            f"{videos} known videos: {ran.wall_s:.1f} s, {1000 * ran.wall_s / videos:.2f} ms each and "
            f"{1000 * ran.cpu_s / videos:.2f} ms of CPU, {ran.memory_mb:.0f} MB, {rows} rows"
        )


def fill(folder: Path, samples: list[Path], known: Path, count: int) -> None:
    """*count* files that hookcheck takes for videos it has read before, a thousand a folder."""
    settings, numbers = Settings(), CacheSettings(settled_after_s=0)
    folder.mkdir()
    cache = EvidenceCache.open(folder / "cache", numbers)
    cache._connection.execute("BEGIN")
    stated = {sample: find_message(sample).text for sample in samples}
    evidence = {
        sample: load_evidence((known / sample.name).with_suffix(".evidence.json")) for sample in samples
    }
    languages = {sample: key_message(find_message(sample)).language for sample in samples}
    for number, sample in enumerate(islice(cycle(samples), count)):
        below = folder / f"{number // 1000:03}"
        video = below / f"{number:06}.mp4"
        if number % 1000 == 0:
            below.mkdir()
            (below / "messages.csv").write_text("file,message\n", encoding="utf-8")
        video.write_text(str(number))
        os.utime(video, (1_700_000_000, 1_700_000_000))
        with (below / "messages.csv").open("a", newline="", encoding="utf-8") as sheet:
            csv.writer(sheet).writerow((video.name, stated[sample]))
        stamp = FileStamp.of(video)
        key = cache_key(str(number), reading_key(video, languages[sample], settings))
        cache.keep(key, with_texts_of_its_own(evidence[sample], number), stamp.size_bytes)
        cache.keep_hash(stamp, str(number), numbers)
    cache._connection.execute("COMMIT")
    cache.close()


def with_texts_of_its_own(evidence: Evidence, number: int) -> Evidence:
    """*evidence* with a word more in every text, so that nothing worked out for one video serves the next."""
    word = f"v{number}"
    said = tuple(
        SpeechPhrase((*phrase.words, replace(phrase.words[-1], text=word))) for phrase in evidence.speech
    )
    shown = tuple(replace(event, text=f"{event.text} {word}") for event in evidence.screen_text)
    return replace(evidence, speech=said, screen_text=shown)


def kills(folder: Path, count: int) -> None:
    make_clips(folder, count)
    cache, table, undisturbed = (folder / name for name in ("cache", "out.csv", "undisturbed.csv"))
    started_s = time.monotonic()
    hookcheck(folder, "--no-cache", "-q", "--csv", undisturbed)
    whole_s = time.monotonic() - started_s
    chance = random.Random(20)
    words = [*HOOKCHECK, str(folder), "--cache", str(cache), "-q", "--csv", str(table)]
    killed = 0
    while killed < 20:
        process = subprocess.Popen(words)
        try:
            process.wait(chance.uniform(0.2, max(3.0, whole_s / 8)))
        except subprocess.TimeoutExpired:
            process.send_signal(
                chance.choice((signal.SIGKILL, signal.SIGKILL, signal.SIGINT, signal.SIGTERM))
            )
            process.wait()
            killed += 1
        else:
            # It came to its end: begin anew, so that every kill hits a run.
            if table.read_bytes() != undisturbed.read_bytes():
                break
            table.unlink()
            for file in folder.glob("cache*"):
                file.unlink()
    hookcheck(*words[3:])
    same = table.read_bytes() == undisturbed.read_bytes()
    print(f"{killed} kills of a run that takes {whole_s:.0f} s undisturbed; same CSV in the end: {same}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    benchmarks = {"throughput": (throughput, 200), "cached": (cached, 200), "many": (many, 100_000)}
    benchmarks["kills"] = (kills, 24)
    parser.add_argument("name", choices=benchmarks)
    parser.add_argument("--clips", type=int, help="another number of clips")
    asked = parser.parse_args()
    benchmark, count = benchmarks[asked.name]
    folder = Path(tempfile.mkdtemp(prefix="hookcheck-runs-"))
    try:
        benchmark(folder, asked.clips or count)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
