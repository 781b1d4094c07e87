"""What earlier runs have found out about the videos of this one."""

from collections.abc import Callable
from dataclasses import replace

from hookcheck.backends.speech_identity import speech_identity
from hookcheck.content_hash import content_hash
from hookcheck.core.evidence import Channel, Evidence
from hookcheck.core.result import VideoFailure
from hookcheck.errors import BackendError, MediaError
from hookcheck.evidence_cache import CacheTrouble, EvidenceCache, FileStamp, cache_key
from hookcheck.evidence_key import reading_key
from hookcheck.remote_files import FilePath, reaching
from hookcheck.settings import CacheSettings, Settings
from hookcheck.video_job import CachePlace, VideoDone, VideoJob


class KnownEvidence:
    """Gives jobs the evidence that is known, and keeps what they find out.

    A cache in trouble is no reason to stop: *warn* hears of it once, and the run goes on without.
    """

    def __init__(
        self, cache: EvidenceCache, settings: Settings, numbers: CacheSettings, warn: Callable[[str], None]
    ) -> None:
        self._cache: EvidenceCache | None = cache
        self._settings = settings
        self._numbers = numbers
        self._warn = warn

    def look_up(self, job: VideoJob) -> VideoJob:
        """*job* with its evidence, when that is known, and with its place in the cache."""
        if self._cache is None:
            return job
        path, language = job.video.path, job.message.language
        try:
            with reaching(path):
                stamp = FileStamp.of(path)
            place = CachePlace(stamp, reading_key(path, language, self._settings))
            return replace(job, known=self._find(self._cache, path, place), cache_place=place)
        except (OSError, BackendError, MediaError):
            # The check itself will say what is wrong with the file, its captions or the model.
            return job
        except CacheTrouble as trouble:
            self._give_up(trouble)
            return job

    def _find(self, cache: EvidenceCache, path: FilePath, place: CachePlace) -> bytes | None:
        sha256 = cache.known_hash(place.stamp)
        if sha256 is None and cache.has_size(place.stamp.size_bytes):
            with reaching(path), path.open("rb") as file:
                sha256 = content_hash(file)
            cache.keep_hash(place.stamp, sha256, self._numbers)
        return cache.find(cache_key(sha256, place.reading_key)) if sha256 else None

    def keep(self, job: VideoJob, done: VideoDone) -> None:
        """Keep what was found out, unless a recogniser failed: next time it may not."""
        place = job.cache_place
        if self._cache is None or place is None or done.was_known or isinstance(done.checked, VideoFailure):
            return
        evidence = done.checked.evidence
        if not self._lasts(evidence, job.message.language):
            return
        sha256 = evidence.source.sha256
        try:
            self._cache.keep(cache_key(sha256, place.reading_key), evidence, place.stamp.size_bytes)
            self._cache.keep_hash(place.stamp, sha256, self._numbers)
        except CacheTrouble as trouble:
            self._give_up(trouble)

    def close(self) -> None:
        """Let go of the cache."""
        if self._cache:
            self._cache.close()

    def _lasts(self, evidence: Evidence, language: str) -> bool:
        nobody_hears = speech_identity(language, self._settings).missing
        return all(
            missing.lasting or (missing.channel is Channel.SPEECH and nobody_hears)
            for missing in evidence.channels_missing
        )

    def _give_up(self, trouble: CacheTrouble) -> None:
        self.close()
        self._cache = None
        self._warn(str(trouble))
