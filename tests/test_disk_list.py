"""Entries beyond the first few lie on the disk, and come back as they were."""

from hookcheck.core.result import Checked
from hookcheck.disk_list import DiskList
from tests.examples import EARLY, FAILURE


def test_a_sequence_however_little_fits_into_memory() -> None:
    given = [EARLY, FAILURE, EARLY, FAILURE, FAILURE]
    kept = DiskList[Checked](most_in_memory=2)
    for video in given:
        kept.append(video)

    assert list(kept) == given
    assert list(kept) == given
    assert (len(kept), kept[3], kept[-1], kept[1:4]) == (5, FAILURE, FAILURE, given[1:4])
    kept.append(EARLY)
    assert kept[5] == EARLY
    kept.close()
