"""What a check has freed does not stay with its process."""

import platform
import subprocess
import sys

import pytest

_FREE = """
from pathlib import Path
from hookcheck.memory import hand_back_memory

def resident_mb():
    status = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in status if line.startswith("VmRSS")).split()[1]) // 1024

pieces = [bytearray(100_000) for _ in range(2000)]
above = bytearray(100_000)
del pieces
freed = resident_mb()
hand_back_memory()
print(freed - resident_mb())
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="others need not be asked")
def test_freed_memory_goes_back_to_the_system() -> None:
    done = subprocess.run([sys.executable, "-c", _FREE], capture_output=True, text=True, check=True)

    assert int(done.stdout) >= 100
