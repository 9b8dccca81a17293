"""Files for the web server: headers, old addresses, robots, security contact. All come from the same tables."""

import re
from urllib.parse import urlsplit

from generator.model.language import Language
from generator.model.route import NOT_FOUND, SITEMAP, language_route
from generator.model.site import OutputFile, SitePlan

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "upgrade-insecure-requests"
)
META_POLICY = "; ".join(
    part for part in POLICY.split("; ") if part not in ("frame-ancestors 'none'", "upgrade-insecure-requests")
)
"""The policy as a page may state it itself, where the server cannot; browsers ignore the rest there, and a
page opened from disk must not be upgraded."""
_DENIED = (
    "accelerometer autoplay camera display-capture encrypted-media geolocation gyroscope magnetometer "
    "microphone midi payment picture-in-picture publickey-credentials-get screen-wake-lock usb xr-spatial-tracking"
).split()
HEADERS = (
    ("Content-Security-Policy", POLICY),
    ("Referrer-Policy", "no-referrer"),
    ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Permissions-Policy", ", ".join((*(f"{feature}=()" for feature in _DENIED), "fullscreen=(self)"))),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
_WHOLE_HOST = ("Strict-Transport-Security",)
"""What a browser takes as said of the whole host: nothing that a site in a folder of a host may decide."""
PAGE_CACHE = "no-cache"
ASSET_CACHE = "public, max-age=31536000, immutable"
ASSETS = "/assets/"
"""Where files are named after their content, so that a browser may keep them for good."""
_PAGE_PATHS = (
    "/",
    "/index.html",
    NOT_FOUND,
    "/404.json",
    "/robots.txt",
    SITEMAP,
    "/.well-known/*",
    "/pictures/*",
    "/files/*",
)
TYPES = (
    ("html", "text/html"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("txt", "text/plain"),
    ("vcf", "text/vcard"),
    ("json", "application/json"),
    ("xml", "application/xml"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("pdf", "application/pdf"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("csv", "text/csv"),
    ("mp4", "video/mp4"),
    ("m4a", "audio/mp4"),
    ("vtt", "text/vtt"),
)
"""The kinds of file that a site holds. All that hold text are UTF-8 and worth compressing."""
_PACKED = ("video/", "audio/", "image/png", "image/jpeg", "image/webp", "application/pdf", "application/vnd.")
"""How kinds begin that are packed already."""
_TEXTS = tuple(kind for _, kind in TYPES if not kind.startswith(_PACKED))


def headers_for(base_path: str) -> tuple[tuple[str, str], ...]:
    """The headers of every answer of a site that lies at this path of its host."""
    return tuple(header for header in HEADERS if not (base_path and header[0] in _WHOLE_HOST))


def host_files(plan: SitePlan) -> tuple[OutputFile, ...]:
    """Make every file that a web server reads."""
    base_path = urlsplit(plan.config.base_url).path
    moved = tuple((base_path + redirect.old, base_path + redirect.route) for redirect in plan.redirects)
    files = {
        "_headers": _headers(base_path),
        "_redirects": "".join(f"{old} {new} 301\n" for old, new in moved),
        "nginx.conf": _nginx(base_path, moved),
        ".htaccess": _apache(base_path, moved),
        "robots.txt": f"User-agent: *\nAllow: /\nSitemap: {plan.config.base_url}{SITEMAP}\n",
    }
    if plan.config.security:
        security = plan.config.security
        files[".well-known/security.txt"] = (
            f"Contact: {security.contact}\n"
            f"Expires: {security.expires.isoformat()}T00:00:00Z\n"
            "Preferred-Languages: cy, en\n"
            f"Canonical: {plan.config.base_url}/.well-known/security.txt\n"
        )
    return tuple(OutputFile(path=path, data=text.encode()) for path, text in files.items() if text)


def _headers(base_path: str) -> str:
    """For hosts that read ``_headers``. Rules that match are merged, so no path has two that speak of caching."""
    lines = [f"{base_path}/*", *(f"  {name}: {value}" for name, value in headers_for(base_path))]
    lines += [f"{base_path}{ASSETS}*", f"  Cache-Control: {ASSET_CACHE}"]
    for path in (*_PAGE_PATHS, *(f"{language_route(language)}*" for language in Language)):
        lines += [f"{base_path}{path}", f"  Cache-Control: {PAGE_CACHE}"]
    return "\n".join(lines) + "\n"


def _nginx(base_path: str, moved: tuple[tuple[str, str], ...]) -> str:
    """To be included in the location of the site, so that it says nothing of the rest of the host.

    No location has a header of its own, which would take all others away from it: caching is a variable.
    """
    headers = (*headers_for(base_path), ("Cache-Control", "$guidance_cache"))
    keep = 'set $guidance_cache "{}";'
    return "\n".join(
        (
            f"# Include this file in “location {base_path}/ {{ … }}”, where the published folder is named.",
            "index index.html;",
            "absolute_redirect off;",
            f"error_page 404 {base_path}{NOT_FOUND};",
            f"types {{ {' '.join(f'{kind} {ending};' for ending, kind in TYPES)} }}",
            "charset utf-8;",
            f"charset_types {' '.join(_TEXTS[1:])};",
            "gzip on;",
            "gzip_vary on;",
            "gzip_comp_level 6;",
            f"gzip_types {' '.join(_TEXTS[1:])};",
            keep.format(PAGE_CACHE),
            *(f'add_header {name} "{value}" always;' for name, value in headers),
            f"location {base_path}{ASSETS} {{ {keep.format(ASSET_CACHE)} }}",
            *(f"location = {old} {{ {keep.format(PAGE_CACHE)} return 301 {new}; }}" for old, new in moved),
            "",
        )
    )


def _apache(base_path: str, moved: tuple[tuple[str, str], ...]) -> str:
    """For the published folder itself. Each part stands alone, so that a module that is missing takes only it away."""
    pages = "|".join(Language)
    headers = (*headers_for(base_path), ("Cache-Control", PAGE_CACHE))
    parts = {
        # A tag of the file would not fit the packed answer, and no return visit would be spared the page.
        "": (f"ErrorDocument 404 {base_path}{NOT_FOUND}", "AddDefaultCharset utf-8", "FileETag None"),
        "mod_mime": (
            f"AddCharset utf-8 {' '.join('.' + ending for ending, kind in TYPES if kind in _TEXTS)}",
            *(f"AddType {kind} .{ending}" for ending, kind in TYPES),
        ),
        # Folders without a page, such as that of the assets, are not listed.
        "mod_alias": (
            *(f'RedirectMatch 301 "^{re.escape(old)}$" "{new}"' for old, new in moved),
            f'RedirectMatch 404 "^{re.escape(base_path)}/(?!(?:{pages})/).+/$"',
        ),
        "mod_headers": (
            *(f'Header always set {name} "{value}"' for name, value in headers),
            f'<If "%{{REQUEST_URI}} =~ m#^{re.escape(base_path + ASSETS)}#">',
            f'  Header always set Cache-Control "{ASSET_CACHE}"',
            "</If>",
        ),
        "mod_deflate mod_filter": (f"AddOutputFilterByType DEFLATE {' '.join(_TEXTS)}",),
    }
    return "".join(_guarded(modules.split(), lines) for modules, lines in parts.items())


def _guarded(modules: list[str], lines: tuple[str, ...]) -> str:
    """The lines for a server that has all of these modules."""
    around = [f"<IfModule {module}.c>" for module in modules]
    return "\n".join((*around, *lines, *("</IfModule>" for _ in around), ""))
