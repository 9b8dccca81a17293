"""Stage 5: finished files → the output folder, all at once or not at all. The only writer of the site."""

from generator.write.finished import FinishedFiles
from generator.write.manifest import read_manifest
from generator.write.output_place import NotOursError, check_output_folder
from generator.write.publish import publish, told_since

__all__ = ["FinishedFiles", "NotOursError", "check_output_folder", "publish", "read_manifest", "told_since"]
