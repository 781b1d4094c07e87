"""Saved evidence comes back as it was, or says why it does not."""

from pathlib import Path

import pytest

from hookcheck.errors import UsageError
from hookcheck.evidence_file import from_bytes, load_evidence, save_evidence, to_bytes
from tests.examples import EVIDENCE


def test_comes_back_equal(tmp_path: Path) -> None:
    save_evidence(EVIDENCE, tmp_path / "new" / "clip.evidence.json")

    assert load_evidence(tmp_path / "new" / "clip.evidence.json") == EVIDENCE


def test_same_evidence_gives_the_same_bytes() -> None:
    assert to_bytes(from_bytes(to_bytes(EVIDENCE), "memory")) == to_bytes(EVIDENCE)


@pytest.mark.parametrize(
    ("document", "says"),
    [
        (b"", "not saved evidence, or is damaged"),
        (b"\xff\xd8\xff", "not saved evidence, or is damaged"),
        (b'{"videos": []}', "is not saved evidence"),
        (to_bytes(EVIDENCE)[:-200], "damaged"),
        (
            to_bytes(EVIDENCE).replace(b'"start_s": 1.0', b'"start_s": "soon"'),
            r"Expected `float`.*screen_text",
        ),
        (to_bytes(EVIDENCE).replace(b'"format_version": 1', b'"format_version": 99'), "newer hookcheck"),
    ],
)
def test_anything_else_is_refused_by_name(document: bytes, says: str) -> None:
    with pytest.raises(UsageError, match=rf"(?s)^clip\.json.*{says}"):
        from_bytes(document, "clip.json")


def test_unreadable_and_unwritable_places_are_usage_errors(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(UsageError, match="cannot be read"):
        load_evidence(tmp_path / "none.json")
    with pytest.raises(UsageError, match="cannot be written"):
        save_evidence(EVIDENCE, tmp_path / "file" / "below-a-file.json")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
