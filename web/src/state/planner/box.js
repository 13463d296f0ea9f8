/** Which part of the county is asked for: a little more than the view, kept while the view stays in it. */
import { contains, widened } from '../mapdata.js';

/** Remembers the box that it gave last, so that a short pan gives the same again. */
export function boxKeeper() {
  let held = null;
  return (view) => {
    if (held === null || !contains(held, view.bbox) || muchLarger(held, view.bbox)) {
      held = widened(view.bbox);
    }
    return held;
  };
}

/** Zoomed far in, a box of the whole county would bring far too much. */
const MUCH = 36;
const area = ([west, south, east, north]) => (east - west) * (north - south);
const muchLarger = (held, bbox) => area(held) > MUCH * area(bbox);
