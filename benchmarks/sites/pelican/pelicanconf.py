"""Pelican's settings for the generated site: articles in two languages, one template for each kind of page."""

import json
from pathlib import Path

SITE = json.loads((Path(__file__).parent / "site.json").read_text(encoding="utf-8"))
AUTHOR = SITENAME = "Advice factsheets"
SITEURL = "https://advice.example"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
THEME = "theme"
THEME_STATIC_DIR = "theme"
PLUGINS = ["i18n_subsites"]
I18N_SUBSITES = {"cy": {"SITENAME": "Taflenni cyngor"}}
I18N_UNTRANSLATED_ARTICLES = "remove"
ARTICLE_URL = ARTICLE_LANG_URL = "{category}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = "{category}/{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "{slug}/", "{slug}/index.html"
AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = TAG_SAVE_AS = TAGS_SAVE_AS = ARCHIVES_SAVE_AS = CATEGORIES_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DIRECT_TEMPLATES = ["index", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
DEFAULT_PAGINATION = False
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
CHECK_MODIFIED_METHOD = "mtime"
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.meta": {},
        "markdown.extensions.tables": {},
        "markdown.extensions.admonition": {},
        "markdown.extensions.toc": {"toc_depth": "2-3"},
    },
    "output_format": "html5",
}
