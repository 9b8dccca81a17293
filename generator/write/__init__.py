"""Stage 5: finished files → the output folder, all at once or not at all. The only writer of the site."""

from generator.write.cache import CACHE_FOLDER, read_cached, write_cache
from generator.write.publish import NotOursError, Published, check_output_folder, publish

__all__ = [
    "CACHE_FOLDER",
    "NotOursError",
    "Published",
    "check_output_folder",
    "publish",
    "read_cached",
    "write_cache",
]
