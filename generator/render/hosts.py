"""Files for the web server: headers, old addresses, robots, security contact. All come from the same tables."""

import re
from urllib.parse import urlsplit

from generator.model.site import OutputFile, SitePlan

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests"
)
META_POLICY = "; ".join(
    part for part in POLICY.split("; ") if part not in ("frame-ancestors 'none'", "upgrade-insecure-requests")
)
"""The policy as a page may state it itself, where the server cannot; browsers ignore the rest there, and a
page opened from disk must not be upgraded."""
_DENIED = (
    "accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope magnetometer "
    "microphone midi payment picture-in-picture publickey-credentials-get screen-wake-lock usb xr-spatial-tracking"
).split()
HEADERS = (
    ("Content-Security-Policy", POLICY),
    ("Referrer-Policy", "no-referrer"),
    ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Permissions-Policy", ", ".join(f"{feature}=()" for feature in _DENIED)),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
PAGE_CACHE = "no-cache"
ASSET_CACHE = "public, max-age=31536000, immutable"


def host_files(plan: SitePlan) -> tuple[OutputFile, ...]:
    """Make every file that a web server reads."""
    base_path = urlsplit(plan.config.base_url).path
    moved = tuple((base_path + redirect.old, base_path + redirect.route) for redirect in plan.redirects)
    files = {
        "_headers": _headers(base_path),
        "_redirects": "".join(f"{old} {new} 301\n" for old, new in moved),
        "nginx.conf": _nginx(base_path, moved),
        ".htaccess": _apache(base_path, moved),
        "robots.txt": f"User-agent: *\nAllow: /\nSitemap: {plan.config.base_url}/sitemap.xml\n",
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
    """For hosts that read ``_headers``. Rules that match are merged, so caching is stated once for each kind."""
    lines = [f"{base_path}/*", *(f"  {name}: {value}" for name, value in HEADERS)]
    lines += [f"{base_path}/assets/*", f"  Cache-Control: {ASSET_CACHE}"]
    for language in ("en", "cy"):
        lines += [f"{base_path}/{language}/*", f"  Cache-Control: {PAGE_CACHE}"]
    return "\n".join(lines) + "\n"


def _nginx(base_path: str, moved: tuple[tuple[str, str], ...]) -> str:
    """To be included in a ``server`` block. A location with headers of its own loses the others, so it repeats them."""
    headers = "".join(f'    add_header {name} "{value}" always;\n' for name, value in HEADERS)
    redirects = "".join(f"location = {old} {{ return 301 {new}; }}\n" for old, new in moved)
    return (
        f"error_page 404 {base_path}/404.html;\n"
        f"{redirects}"
        f"location {base_path}/assets/ {{\n{headers}"
        f'    add_header Cache-Control "{ASSET_CACHE}" always;\n}}\n'
        f"location {base_path}/ {{\n{headers}"
        f'    add_header Cache-Control "{PAGE_CACHE}" always;\n}}\n'
    )


def _apache(base_path: str, moved: tuple[tuple[str, str], ...]) -> str:
    headers = "".join(f'  Header always set {name} "{value}"\n' for name, value in HEADERS)
    redirects = "".join(f"RedirectMatch 301 ^{re.escape(old)}$ {new}\n" for old, new in moved)
    return (
        f"ErrorDocument 404 {base_path}/404.html\n"
        f"{redirects}"
        f"<IfModule mod_headers.c>\n{headers}"
        f'  Header always set Cache-Control "{PAGE_CACHE}"\n'
        f'  <FilesMatch "\\.[0-9a-f]{{10}}\\.(css|js|json|svg)$">\n'
        f'    Header always set Cache-Control "{ASSET_CACHE}"\n'
        "  </FilesMatch>\n"
        "</IfModule>\n"
    )
