"""What pages are built of, and the fewest pages that have all of it."""

from collections.abc import Mapping

STOPS = ("a", "button", "summary", "input", "select", "textarea")
SHAPE = """
  const MARKS = ['span', 'strong', 'em', 'time', 'dfn', 'abbr', 'cite', 'wbr', 'br'];
  const PLAIN = ['ul', 'ol', 'li', 'p', 'div', 'section'];
  const TOLD = ['role', 'type'];
  const NAMED = ['tabindex', 'lang', 'href', 'alt'];
  const plain = (element) => PLAIN.includes(element.localName) && !element.className;
  // Paragraphs and lists without a class are text alike, and no place of their own.
  const kind = (element) => {
    const { localName, className } = element;
    return plain(element) ? 'text.' : `${localName}.${className.baseVal ?? className}`;
  };
  // What marks words and has no class is like the words around it.
  const marks = (element) => MARKS.includes(element.localName) && !element.className;
  const places = new Map([[document.body, '']]);
  const place = (element) => {
    if (!places.has(element)) {
      const own = marks(element) || plain(element) ? '' : `${kind(element)} > `;
      places.set(element, place(element.parentElement) + own);
    }
    return places.get(element);
  };
  const told = (element) => [...element.attributes].map(({ name, value }) => {
    if (TOLD.includes(name)) return `[${name}=${value}]`;
    return NAMED.includes(name) || name.startsWith('aria-') ? `[${name}]` : '';
  }).sort().join('');
  const shape = (element) => place(element.parentElement) + kind(element) + told(element);
  const parts = (root) => [...root.querySelectorAll('*')]
    .filter((element) => !marks(element) && !element.closest('[hidden]'));
  const shapes = (root) => {
    const ranks = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => localName);
    const steps = ranks.map((rank, number) => `${ranks[number - 1]} before ${rank}`);
    return [...new Set([...parts(root).map(shape), ...steps])];
  };
"""
"""Of an element: its ``shape``. Of all below one: the ``parts`` that have shapes, and their ``shapes``."""
SHAPES = f"""() => {{
  {SHAPE}
  for (const details of document.querySelectorAll('details')) details.open = true;
  return shapes(document.body);
}}"""
"""Each combination of elements with their classes, where they stand and what they tell a screen reader, and each step
from a heading to the next. Folded words are opened."""
FRESH = f"""(wanted) => {{
  {SHAPE}
  const found = new Map();
  // What holds nothing but other elements has no look of its own; axe would look at all that is inside.
  const looks = (element) => element.checkVisibility({{ visibilityProperty: true }})
    && (element.matches('a, button, input, select, summary, [tabindex]')
      || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()));
  for (const element of parts(document.body).filter(looks).reverse()) found.set(shape(element), element);
  window.fresh = {{ include: wanted.filter((one) => found.has(one)).map((one) => found.get(one)) }};
  return window.fresh.include.length;
}}"""
"""Keep an element in sight for each of these shapes that has one as ``fresh``, for axe, and tell how many there are."""


def fewest_pages(shapes: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Choose few of these pages, by their paths, that have all shapes together, each with those that it is chosen for.

    The page with most of what is left comes next; of two that have as much, the Welsh one, whose words are longer.
    """
    left = frozenset[str]().union(*shapes.values())
    chosen = {}
    while left:
        path = max(shapes, key=lambda path: (len(shapes[path] & left), path.startswith("/cy/"), path))
        chosen[path] = shapes[path] & left
        left -= shapes[path]
    return chosen


def stops_of(shapes: frozenset[str]) -> frozenset[str]:
    """What the keyboard stops at among these shapes, wherever it stands."""
    kinds = (shape.rpartition(" > ")[2] for shape in shapes)
    return frozenset(kind for kind in kinds if kind.partition(".")[0] in STOPS or "[tabindex]" in kind)
