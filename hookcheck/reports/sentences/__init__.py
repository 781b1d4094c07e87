"""The words of the reports: one catalogue of sentences per language."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "id")
"""ISO 639-1 codes of the languages that have a catalogue; the first is the one to fall back to."""

_QUOTED_CODE = re.compile("“([a-z]{2})”")


@dataclass(frozen=True, slots=True)
class Sentences:
    """The catalogue of one language."""

    language: str
    """ISO 639-1."""
    templates: Mapping[str, str]
    """By dotted key, such as "reason.too_late.finding", with slots in braces."""

    def say(self, key: str, **slots: str) -> str:
        """The sentence *key* with its slots filled."""
        return self.templates[key].format(**slots)

    def number(self, value: float, decimals: int = 0) -> str:
        """*value* with this language's decimal mark."""
        return f"{value:.{decimals}f}".replace(".", self.templates["number.decimal_mark"])

    def seconds(self, value_s: float, decimals: int = 1) -> str:
        """A moment or a length of time where there is little room, such as "4.2 s"."""
        return self.say("number.seconds", number=self.number(value_s, decimals))

    def moment(self, value_s: float, decimals: int = 1) -> str:
        """A moment, within a sentence."""
        return self.say("number.moment", number=self.number(value_s, decimals))

    def span(self, value_s: float, decimals: int = 1) -> str:
        """A length of time, within a sentence."""
        return self.say("number.span", number=self.number(value_s, decimals))

    def bar(self, value_s: float) -> str:
        """A length of time that a person chose, within a sentence, without idle decimals: "15 s"."""
        return self.say("number.span", number=self.brief(value_s))

    def tick(self, value_s: float) -> str:
        """A moment on an axis, without idle decimals."""
        return self.say("number.seconds", number=self.brief(value_s))

    def brief(self, value: float) -> str:
        """*value* without idle decimals."""
        return f"{value:g}".replace(".", self.templates["number.decimal_mark"])

    def percent(self, share: float) -> str:
        """A share of 0 to 1 as a percentage; only all of it is 100 and only none of it is 0."""
        rounded = round(share * 100)
        if rounded == 100 and share < 1 - 1e-9:
            rounded = 99
        if rounded == 0 and share > 1e-9:
            rounded = 1
        return self.say("number.percent", number=str(rounded))

    def translate(self, text: str) -> str:
        """What another part of hookcheck says in English, in this language; as it is where none is known.

        A language that is named by its code in quotation marks is called by its name.
        """
        return _QUOTED_CODE.sub(self._quoted_language, self._translated(text))

    def _translated(self, text: str) -> str:
        for pattern, template in _patterns(self.language):
            if found := pattern.fullmatch(text):
                filled = (
                    part
                    for pair in zip(template.split("{}"), (*found.groups(), ""), strict=True)
                    for part in pair
                )
                return "".join(filled)
        return text

    def _quoted_language(self, code: re.Match[str]) -> str:
        return self.templates.get(f"language.{code[1]}", code[0])

    def language_name(self, code: str) -> str:
        """What the language *code* is called; the code itself when it has no name here."""
        return self.templates.get(f"language.{code}", code)


@cache
def load_sentences(language: str) -> Sentences:
    """The catalogue for *language*, or the English one when there is none."""
    known = language if language in LANGUAGES else LANGUAGES[0]
    text = (files(__name__) / f"{known}.toml").read_text(encoding="utf-8")
    return Sentences(known, dict(_flatten(tomllib.loads(text))))


@cache
def translations(language: str) -> tuple[tuple[str, str], ...]:
    """What other parts say, in English and in *language*; "{}" stands for what they fill in."""
    try:
        text = (files(__name__) / f"elsewhere.{language}.toml").read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    return tuple((entry["en"], entry[language]) for entry in tomllib.loads(text)["sentence"])


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    # The longest first, so that a sentence with more of its own words goes before one of mere slots.
    pairs = sorted(translations(language), key=lambda pair: len(pair[0].replace("{}", "")), reverse=True)
    return tuple(
        (re.compile(re.escape(english).replace(r"\{\}", "(.*?)"), re.DOTALL), template)
        for english, template in pairs
    )


def _flatten(table: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", str(value)
