/**
 * On a phone the answer lies in a sheet over the map: 96 px, 55 % or 90 % high. It is not modal,
 * and a button does all that dragging does.
 */
import { setSheet } from '../state/actions.js';

const ORDER = ['peek', 'half', 'full'];
const SHARE = { half: 0.55, full: 0.9 };
const PEEK_PX = 96;
/** Less than this is a tap. */
const DRAG_PX = 8;

export function mountSheet(sheet, handle, body, store) {
  store.watch(
    (s) => [s.sheet, s.t],
    ([position, t]) => {
      sheet.dataset.position = position;
      handle.setAttribute('aria-expanded', String(position !== 'peek'));
      handle.setAttribute('aria-label', t(`sheet.${next(position)}`));
    },
  );
  store.watch(
    (s) => [s.place, s.answer.data],
    () => {
      body.scrollTop = 0;
    },
  );
  handle.addEventListener('click', () => setSheet(store, next(store.get().sheet)));
  enableDragging(sheet, handle, store);
}

const next = (position) => ORDER[(ORDER.indexOf(position) + 1) % ORDER.length];

function enableDragging(sheet, handle, store) {
  let start = null;
  let moved = false;
  handle.addEventListener('pointerdown', (event) => {
    start = { y: event.clientY, height: sheet.offsetHeight };
    moved = false;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (!start) return;
    const by = start.y - event.clientY;
    moved ||= Math.abs(by) > DRAG_PX;
    if (moved) sheet.style.height = `${start.height + by}px`;
  });
  const end = () => {
    if (start && moved) setSheet(store, nearest(sheet.offsetHeight));
    sheet.style.height = '';
    start = null;
  };
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
  // The click that ends a drag is not a tap.
  handle.addEventListener('click', (event) => moved && event.stopImmediatePropagation(), true);
}

function nearest(height) {
  const room = document.documentElement.clientHeight;
  const heights = { peek: PEEK_PX, half: room * SHARE.half, full: room * SHARE.full };
  return ORDER.reduce((a, b) =>
    Math.abs(heights[b] - height) < Math.abs(heights[a] - height) ? b : a,
  );
}
