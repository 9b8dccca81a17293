"""Stage 5: finished files → the output folder, all at once or not at all. The only writer of the site."""

from generator.write.finished import FinishedFiles
from generator.write.publish import NotOursError, Published, check_output_folder, publish

__all__ = ["FinishedFiles", "NotOursError", "Published", "check_output_folder", "publish"]
