"""Every number that shapes a check, with its unit and its reason."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class VerdictSettings:
    """When early is early, and what it is worth."""

    window_s: float = 15.0
    """The bar that platforms name for the main message."""
    marks_s: tuple[float, ...] = (3.0, 5.0)
    """Moments at which every report says how much was captured by then."""
    full_score_until_s: float = 3.0
    """A concept captured by then scores in full: the moment by which many viewers have scrolled on."""
    score_at_window_end: float = 0.5
    """Share of a concept's points left when it comes at the window's end."""
    reading_words_per_s: float = 4.0
    """Silent reading speed, 238 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047)."""
    shortest_reading_s: float = 0.3
    """No text is taken in faster than one fixation (Rayner 1998)."""
    least_partial_coverage: float = 0.25
    """Below it, what was found is chance, and the verdict is MISSED."""
    unsure_margin: float = 0.1
    """So near the decision threshold that a person should look."""


@dataclass(frozen=True, slots=True)
class ValueSettings:
    """When two amounts are the same."""

    rough_share: float = 0.1
    """How far an amount may lie from "about" or over "more than" it, as a share: news rounds to one digit."""
    unit_rounding_share: float = 0.01
    """How far measures in different units may lie apart, as a share: 5 miles is told as 8 km."""


@dataclass(frozen=True, slots=True)
class LanguageSettings:
    """How the language of a text is told by its words, in Zipf units: log10 of uses per billion words."""

    unseen_zipf: float = 2.0
    """For a word not in a language's list; the rarest that wordfreq's small lists hold is 3."""
    home_bonus_zipf: float = 0.5
    """For English and Indonesian, the languages most messages are in, where two fit about equally well."""
    malay_penalty_zipf: float = 2.0
    """Malay shares most words with Indonesian, so one odd spelling is not enough to believe it."""


@dataclass(frozen=True, slots=True)
class PullSettings:
    """How patient a pull is with the network."""

    silence_s: float = 30.0
    """A connection that brings nothing for this long is taken for broken."""
    slow_for_s: float = 60.0
    """How long a connection may stay slower than `slowest_bytes_per_s` before it is given up."""
    slowest_bytes_per_s: float = 2000.0
    """At this pace the smallest model would take half a day."""
    attempts: int = 5
    """Tries in a row that bring nothing worth mentioning before it is given up."""
    worthwhile_bytes: int = 1_000_000
    """A connection that brought this much before it broke starts the count of tries again."""
    first_wait_s: float = 1.0
    """Pause before the second try; it doubles with each further one."""
    longest_wait_s: float = 60.0
    """A hub that asks for a longer pause is reported instead of waited for."""
    spare_bytes: int = 200_000_000
    """To be left free on the disk, beside the model."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to check; the defaults are what the README describes."""

    look_ahead_s: float = 0.0
    """How far to read past the window, to tell LATE from MISSED."""
    language: str = ""
    """ISO 639-1 code that overrules the guess from the message; empty means guess."""
    asr: str = ""
    """Speech engine or folder of a model that overrules the choice; empty means the best on this machine."""
    threads: int = 0
    """Threads a recogniser may use; 0 means as many as there are cores."""
    models_dir: str = ""
    """Where pulled models are; empty means HOOKCHECK_MODELS, else the default place."""
    verdict: VerdictSettings = field(default_factory=VerdictSettings)


HASHED_END_BYTES = 4 * 1024 * 1024
"""How much of either end of a file its hash covers: holds the index of any video up to some hours."""
