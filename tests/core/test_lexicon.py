"""The lexicon holds together: what it says is well formed, and nowhere contradicts itself."""

import re
import tomllib
import unicodedata
from collections import Counter
from importlib.resources import files
from itertools import combinations

import pytest

from hookcheck.core.lexicon import (
    LANGUAGES,
    FunctionKind,
    Lightness,
    Meaning,
    abbreviations,
    exclusive_sets,
    field_names,
    function_words,
    irregular_forms,
    load_lexicon,
    read_field,
    suggestions,
    suggestions_by_word,
)
from hookcheck.core.message import parse_message
from hookcheck.core.wording.lightness import lightness
from hookcheck.core.wording.meanings import find_meanings, opposites
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import tokenise

MEANINGS = load_lexicon().meanings
BY_KEY = {meaning.key: meaning for meaning in MEANINGS}
KEYS = set(BY_KEY)
# A letter or digit at both ends; inside, what ordinary spelling needs.
WELL_FORMED = re.compile(r"[^\W_](?:[\w '&/+.,-]*[^\W_+])?[%+]?")


def texts(meaning: Meaning, language: str) -> list[str]:
    return [wording.text for wording in meaning.wordings if wording.language == language]


def all_broader(key: str) -> set[str]:
    """Everything that *key* conveys as well, near and far."""
    found: set[str] = set()
    waiting = [key]
    while waiting:
        for other in load_lexicon().by_key(waiting.pop()).broader:
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def meanings_of(text: str) -> set[str]:
    """Keys of the meanings that list *text* as it stands."""
    return {m.key for m in MEANINGS if any(wording.text == text for wording in m.wordings)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("free health check", "cek kesehatan gratis"),
        ("mati lampu", "power cut"),
        ("ditilang", "traffic ticket"),
        ("demo", "unjuk rasa"),
        ("samsat keliling", "mobile vehicle tax service"),
        ("paling lambat", "deadline"),
        ("nyoblos", "vote"),
        ("loker", "we're hiring"),
        ("bansos", "social assistance"),
        ("driver's license", "sim"),
        ("demam berdarah", "dengue"),
        ("contraflow", "contra flow"),
        ("donor darah", "give blood"),
        ("laid off", "phk"),
        ("link in bio", "klik tautan"),
    ],
)
def test_wordings_of_one_meaning_are_found_together(one: str, other: str) -> None:
    assert meanings_of(one) & meanings_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vaksin", "obat"),
        ("train", "bus"),
        ("ktp", "paspor"),
        ("flood", "landslide"),
        ("scholarship", "student loan"),
        ("dilarang", "wajib"),
        ("denda", "penjara"),
        ("postponed", "cancelled"),
        ("ramadan", "lebaran"),
        ("gold medal", "silver medal"),
        ("governor", "mayor"),
        ("hospital", "clinic"),
        ("puskesmas", "rumah sakit"),
        ("water cut", "power cut"),
        ("injured", "dead"),
        ("magang", "karyawan tetap"),
    ],
)
def test_what_is_near_but_not_the_same_stays_apart(one: str, other: str) -> None:
    assert not meanings_of(one) & meanings_of(other)


def test_the_narrower_meaning_conveys_the_broader_one() -> None:
    assert "clinic" in all_broader("community_health_centre")
    assert "community_health_centre" not in all_broader("clinic")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mandatory", "optional"),
        ("forbidden", "allowed"),
        ("road_closed", "road_open"),
        ("extend_deadline", "shorten_period"),
        ("legal", "illegal"),
        ("indoors", "outdoors"),
        ("safe", "dangerous"),
        ("cancelled", "as_scheduled"),
    ],
)
def test_states_that_exclude_each_other_are_opposites(one: str, other: str) -> None:
    assert other in load_lexicon().by_key(one).opposite


def test_a_key_names_one_meaning() -> None:
    repeated = [key for key, count in Counter(m.key for m in MEANINGS).items() if count > 1]

    assert repeated == []


def test_keys_are_plain_english_identifiers() -> None:
    assert [key for key in KEYS if not re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", key)] == []


def test_every_relation_names_a_meaning() -> None:
    dangling = [(m.key, other) for m in MEANINGS for other in (*m.broader, *m.opposite) if other not in KEYS]

    assert dangling == []


def test_opposites_are_mutual() -> None:
    one_way = [
        (m.key, other)
        for m in MEANINGS
        for other in m.opposite
        if m.key not in load_lexicon().by_key(other).opposite
    ]

    assert one_way == []


def test_nothing_is_broader_than_itself() -> None:
    assert [key for key in KEYS if key in all_broader(key)] == []


def test_nothing_conveys_its_own_opposite() -> None:
    """Saying the narrower thing must never both convey and contradict the broader one."""
    torn = [
        (m.key, other)
        for m in MEANINGS
        for other in m.opposite
        if other == m.key or other in all_broader(m.key)
    ]

    assert torn == []


def test_no_wording_is_its_own_opposite() -> None:
    """Within one language; across two, spelling may agree by chance."""
    torn = [
        (m.key, other, text)
        for m in MEANINGS
        for other in m.opposite
        for language in LANGUAGES
        for text in set(texts(m, language)) & set(texts(load_lexicon().by_key(other), language))
    ]

    assert torn == []


def test_no_wording_twice_in_a_meaning() -> None:
    repeated = [
        (m.key, wording.text) for m in MEANINGS for wording, count in Counter(m.wordings).items() if count > 1
    ]

    assert repeated == []


def test_wordings_are_normalised() -> None:
    """Lower case, composed Unicode, single spaces, no punctuation at the ends."""
    odd = [
        (m.key, wording.text)
        for m in MEANINGS
        for wording in m.wordings
        if wording.text != wording.text.lower()
        or wording.text != unicodedata.normalize("NFC", wording.text)
        or "  " in wording.text
        or not WELL_FORMED.fullmatch(wording.text)
    ]

    assert odd == []


@pytest.mark.parametrize("field", field_names())
def test_a_field_file_is_plain_toml(field: str) -> None:
    """Whatever reads it sees the same: no table is lost, nothing is written that the quick reader skips."""
    text = (files("hookcheck.core.lexicon") / f"{field}.toml").read_text(encoding="utf-8")

    assert read_field(field) == tomllib.loads(text)


@pytest.mark.parametrize("field", field_names())
def test_entries_have_no_misspelt_lists(field: str) -> None:
    """A misspelt 'oposite' would be lost without a word."""
    known = {*LANGUAGES, "broader", "opposite"}
    odd = {key: set(entry) - known for key, entry in read_field(field).items() if set(entry) - known}

    assert odd == {}


@pytest.mark.parametrize("field", field_names())
def test_a_field_speaks_both_languages(field: str) -> None:
    """A few meanings have no word in one language; in most fields hardly any."""
    inside = [m for m in MEANINGS if m.field == field]
    one_sided = [m.key for m in inside if not all(texts(m, language) for language in LANGUAGES)]

    assert len(one_sided) <= 0.05 * len(inside), one_sided


def test_every_meaning_offers_a_choice() -> None:
    assert [m.key for m in MEANINGS if len(m.wordings) < 2] == []


def test_the_lexicon_is_as_large_as_was_meant() -> None:
    """Wordings that a merge or a slip of the reader loses would be missed by no other test."""
    size = Counter(wording.language for m in MEANINGS for wording in m.wordings)

    assert len(MEANINGS) >= 2500
    assert all(size[language] >= 12000 for language in LANGUAGES), size


def test_no_two_meanings_are_the_same() -> None:
    """Two meanings that share most of their wordings in a language are one meaning, entered twice."""
    by_text: dict[tuple[str, str], list[Meaning]] = {}
    for m in MEANINGS:
        for wording in m.wordings:
            by_text.setdefault((wording.text, wording.language), []).append(m)
    shared = Counter((a.key, b.key) for sharing in by_text.values() for a, b in combinations(sharing, 2))
    doubled = [
        (a, b, count)
        for (a, b), count in shared.items()
        if count >= 0.5 * min(len(load_lexicon().by_key(k).wordings) for k in (a, b))
    ]

    assert doubled == []


def test_no_wording_means_everything() -> None:
    """A word in very many meanings ties together what has nothing to do with each other."""
    uses = Counter((wording.text, wording.language) for m in MEANINGS for wording in m.wordings)

    assert [(text, count) for text, count in uses.items() if count > 5] == []


def test_loading_twice_gives_the_same_lexicon() -> None:
    assert load_lexicon() is load_lexicon()


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        load_lexicon().by_key("no such meaning")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FunctionKind)
def test_every_kind_of_function_word_is_listed_in_lower_case(language: str, kind: FunctionKind) -> None:
    words = function_words(language, kind)

    assert words
    assert [word for word in words if word != word.lower() or not word.strip()] == []


def test_a_language_without_function_words_has_none() -> None:
    assert function_words("xx") == frozenset()


def test_irregular_forms_lead_to_a_form_that_is_not_irregular() -> None:
    """Looking a form up once is enough."""
    forms = irregular_forms()

    assert [form for form, lemma in forms.items() if lemma in forms and forms[lemma] != lemma] == []


def test_abbreviations_stand_for_something_longer() -> None:
    assert [short for short, full in abbreviations().items() if not full or short in full] == []


def test_roots_worked_out_ahead_are_those_of_the_lexicon() -> None:
    """After a change of the lexicon: python scripts/write_lexicon_roots.py."""
    from scripts.write_lexicon_roots import ROOTS, table

    assert ROOTS.read_text(encoding="utf-8") == table(), "run: python scripts/write_lexicon_roots.py"


def test_suggestions_belong_to_meanings() -> None:
    keys = {meaning.key for meaning in MEANINGS}

    assert sorted(set(suggestions()) - keys) == []


def test_no_suggestion_is_a_wording_of_its_meaning_or_of_its_opposite() -> None:
    """What means the same, or the opposite, is no mere hint."""
    odd = [
        (key, wording)
        for key, hints in suggestions().items()
        for other in (key, *BY_KEY[key].opposite)
        for wording in {one.text for one in BY_KEY[other].wordings} & set(hints)
    ]

    assert odd == []


def test_suggestions_are_plain_toml_and_many() -> None:
    """The quick reader sees what any reader sees."""
    folder = files("hookcheck.core.lexicon") / "suggestions"
    read = {
        key: tuple(hints)
        for entry in folder.iterdir()
        for key, hints in tomllib.loads(entry.read_text(encoding="utf-8")).items()
    }

    assert read == dict(suggestions())
    assert sum(map(len, read.values())) > 25_000


def test_suggestions_by_word_are_plain_toml_and_many() -> None:
    folder = files("hookcheck.core.lexicon") / "suggestions_by_word"
    read: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        for word, hints in tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8")).items():
            read[word] = (*read.get(word, ()), *hints)

    assert read == dict(suggestions_by_word())
    assert sum(map(len, read.values())) > 80_000


def test_every_suggestion_has_words_to_look_for() -> None:
    given = (*suggestions().values(), *suggestions_by_word().values())

    assert [hint for hints in given for hint in hints if not tokenise(hint)] == []


def test_no_word_suggests_its_opposite() -> None:
    odd = []
    for word, hints in suggestions_by_word().items():
        keys = {span.key for span in find_meanings([word], [roots(word)]) if not span.key.startswith("=")}
        against = {one.text for key in keys for other in opposites(key) for one in BY_KEY[other].wordings}
        odd += [(word, hint) for hint in against & set(hints)]

    assert odd == []


def test_no_light_word_is_a_function_word_or_listed_twice() -> None:
    lists = tomllib.loads((files("hookcheck.core.lexicon") / "light_words.toml").read_text(encoding="utf-8"))
    for language in LANGUAGES:
        words = [word for one in lists[language].values() for word in one]
        assert sorted(word for word, times in Counter(words).items() if times > 1) == []
        assert sorted(set(words) & function_words()) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("announces offers digelar menghadirkan resmi seluruh", Lightness.PADDING),
        ("customers residents restaurant pengunjung pelanggan membeli", Lightness.IMPLIED),
        ("before whole branch setelah perjalanan", Lightness.SUPPORT),
        ("won banned free hiring vapes gratis lansia diblokir halal kambing boleh", None),
    ],
)
def test_how_easily_a_message_does_without_a_word(words: str, expected: Lightness | None) -> None:
    assert {word: lightness(word) for word in words.split()} == dict.fromkeys(words.split(), expected)


def test_a_group_that_is_narrowed_down_does_not_go_without_saying() -> None:
    assert lightness("customers") and not lightness("new customers")
    light = {concept.name: concept.light for concept in parse_message("Gratis khusus anggota baru").concepts}
    assert light["anggota"] and not light["baru"]


def test_exclusive_sets_are_of_meanings() -> None:
    assert sorted(set().union(*exclusive_sets()) - KEYS) == []


@pytest.mark.parametrize("keys", exclusive_sets(), ids=lambda keys: "-".join(sorted(keys)))
def test_what_excludes_each_other_is_never_said_in_the_same_word(keys: frozenset[str]) -> None:
    """Nor is one of a set a kind of another: whoever says the narrower would contradict himself."""
    assert len(keys) > 1
    for one, other in combinations(sorted(keys), 2):
        mine, theirs = load_lexicon().by_key(one), load_lexicon().by_key(other)
        shared = {
            w for language in LANGUAGES for w in set(texts(mine, language)) & set(texts(theirs, language))
        }
        assert (one, other, shared) == (one, other, set())
        assert one not in all_broader(other)
        assert other not in all_broader(one)
