"""A generator of bilingual guidance sites.

Data goes one way::

    files ─load→ Content ─plan→ SitePlan ─render→ OutputFiles ─write→ the published folder
                    │check        │check              │check

``build`` is that line, from top to bottom. ``model`` holds the values that travel along it.
"""
