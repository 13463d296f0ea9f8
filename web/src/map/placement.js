/**
 * Puts boxes where there is room: one after the other, each at the first of its places that is
 * still free. Whoever comes first has the choice, so the caller sorts by importance.
 */

/** @typedef {{x: number, y: number, width: number, height: number}} Box */

/**
 * @template T
 * @param {{item: T, places: Box[]}[]} wanted
 * @param {Box[]} taken boxes to keep clear of
 * @returns {{item: T, box: Box, place: number}[]} those that found room
 */
export function placeBoxes(wanted, taken = []) {
  const boxes = [...taken];
  const placed = [];
  for (const { item, places } of wanted) {
    const place = places.findIndex((box) => !boxes.some((other) => overlap(box, other)));
    if (place < 0) continue;
    boxes.push(places[place]);
    placed.push({ item, box: places[place], place });
  }
  return placed;
}

export const overlap = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
