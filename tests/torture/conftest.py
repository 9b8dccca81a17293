"""Which of these tests are for `make torture` alone: those that mount a disk, which not every machine allows."""

from tests.torture.builds import TORTURE

collect_ignore = [] if TORTURE else ["test_disk.py"]
