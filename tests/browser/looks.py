"""Looks at the page that is open, which tests of plain pages and of pages drawn by a script share."""

SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
"""Spaces all text as WCAG 1.4.12 names it."""
FAINT = """() => {
  const parse = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a), a: 1,
  });
  const grounds = new Map([
    [null, parse(matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(0,0,0)' : 'rgb(255,255,255)')],
  ]);
  const ground = (element) => {
    if (!grounds.has(element)) {
      const own = parse(getComputedStyle(element).backgroundColor);
      grounds.set(element, own.a === 1 ? own : over(own, ground(element.parentElement)));
    }
    return grounds.get(element);
  };
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((c) => c / 255).map((c) => (c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4));
    return .2126 * x + .7152 * y + .0722 * z;
  };
  const contrast = (element) => {
    const below = ground(element);
    const [a, b] = [light(over(parse(getComputedStyle(element).color), below)), light(below)].sort((x, y) => y - x);
    return (a + .05) / (b + .05);
  };
  const faint = [];
  let checked = 0;
  for (const details of document.querySelectorAll('details')) details.open = true;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility() || element.offsetWidth <= 1) continue;
    const found = contrast(element);
    checked += 1;
    if (!(found >= 4.5)) faint.push(`${found.toFixed(2)} ${texts.currentNode.data.trim().slice(0, 60)}`);
  }
  return { checked, faint };
}"""
"""How many texts there are, and those whose contrast is below 4.5."""
FOCUSED = """() => {
  const element = document.activeElement;
  window.visited ??= new Set();
  // The parts of a date are stops of their own inside one field.
  if (element.type === 'date' && element === window.last) return { done: false, hidden: '' };
  window.last = element;
  if (element === document.body || window.visited.has(element)) return { done: true, hidden: '' };
  window.visited.add(element);
  const bar = document.querySelector('[data-exit]');
  if (bar === element) return { done: false, hidden: '' };
  // A site may have no exit link: then nothing is below what is seen.
  const edge = bar?.getBoundingClientRect() ?? new DOMRect(0, innerHeight);
  const overlaps = (box) => box.bottom > edge.top + 1 && box.top < edge.bottom - 1
    && box.right > edge.left + 1 && box.left < edge.right - 1;
  const outside = (box) => box.bottom > innerHeight + 1 || box.top < -1;
  const boxes = [...element.getClientRects()];
  // What is taller than the room there is can be seen in part alone.
  const tall = element.offsetHeight >= innerHeight / 2;
  const hidden = tall ? boxes.every((box) => box.bottom < 0 || box.top > edge.top)
    : boxes.some((box) => overlaps(box) || outside(box));
  return { done: false, hidden: hidden ? element.outerHTML.slice(0, 120) : '' };
}"""
"""Whether Tab has been everywhere, and what of the focused element is behind the exit link or off the screen."""
