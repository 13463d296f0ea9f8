/** Draws anew without throwing out who stands on one of the parts: whoever has an id keeps the focus. */
export function keepingFocus(root, draw) {
  const { activeElement } = document;
  const focused = root.contains(activeElement) ? activeElement.id : '';
  draw();
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}
