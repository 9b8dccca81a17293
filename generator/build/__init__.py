"""A build: what the last one told of the same files, or else the whole pipeline.

Only what is needed to look at files is loaded here: when nothing has changed, no library that reads or makes pages is.
"""

from generator.build.folders import OWN_FOLDER, template_folders
from generator.build.means import Clock, Means, opened
from generator.build.record import known_report
from generator.build.request import Report, Request, StoppedError, is_error

__all__ = [
    "OWN_FOLDER",
    "Clock",
    "Means",
    "Report",
    "Request",
    "StoppedError",
    "build_site",
    "is_error",
    "opened",
    "template_folders",
]


def build_site(request: Request, *, write: bool) -> Report:
    """Make the site and, when ``write`` is true and nothing is wrong with it, publish it.

    Raises ``NotOursError`` when the output folder is not to be used, and ``StoppedError``.
    """
    with opened(request.root, request.jobs, cache=request.cache) as means:
        known = known_report(request, means, write=write)
        if known:
            return known
        # Imported here: all the libraries come with it.
        from generator.build.pipeline import build_anew  # noqa: PLC0415

        return build_anew(request, means, write=write)
