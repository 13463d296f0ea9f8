/** Finds a side for every option's label where it hides no other label and no point. */
import { placeBoxes } from './placement.js';

const HEIGHT = 28;
const GAP = 12;

/** Sides in order of liking; the class of the same name does the moving. */
const SIDES = [
  'east',
  'west',
  'north',
  'south',
  'north-east',
  'north-west',
  'south-east',
  'south-west',
];

/** @returns {import('./placement.js').Box[]} what the labels and their points now cover, in layer points */
export function placePills(map, options, chosen, { covered, taken }) {
  const dots = options.map(({ latlng }) => boxAround(map.latLngToLayerPoint(latlng)));
  const wanted = [...options]
    .sort(
      (a, b) =>
        (b.option.rank === chosen) - (a.option.rank === chosen) || a.option.rank - b.option.rank,
    )
    .map((item) => ({ item, places: placesOf(map, item, covered) }));
  for (const { item } of wanted) delete item.element.dataset.side;
  const placed = placeBoxes(wanted, [...dots, ...taken]);
  for (const { item, box } of placed) item.element.dataset.side = SIDES[box.place];
  // The chosen point always says its figure, even where that hides something.
  const own = options.find(({ option }) => option.rank === chosen);
  if (own && !own.element.dataset.side) own.element.dataset.side = SIDES[0];
  return [...dots, ...placed.map(({ box }) => box)];
}

/** What lies over the map and would hide a label: switch, buttons, legend. In layer points. */
export function controlBoxes(map, overlay) {
  const ground = map.getContainer().getBoundingClientRect();
  return [...overlay.querySelectorAll(CONTROLS)]
    .map((control) => control.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .map(({ left, top, width, height }) => {
      const { x, y } = map.containerPointToLayerPoint([left - ground.left, top - ground.top]);
      return { x, y, width, height };
    });
}

const CONTROLS = '.layer-switch, .map-buttons, .legend, .overview, .map-corner';

const boxAround = ({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 });

function placesOf(map, { latlng, element }, covered) {
  const { x, y } = map.latLngToLayerPoint(latlng);
  const width = element.querySelector('.option-pill').offsetWidth || 96;
  const left = { west: x - GAP - width, middle: x - width / 2, east: x + GAP };
  const top = { north: y - GAP - HEIGHT, middle: y - HEIGHT / 2, south: y + GAP };
  const view = viewBox(map, covered);
  return SIDES.map((side, place) => {
    const column = side.includes('east') ? 'east' : side.includes('west') ? 'west' : 'middle';
    const row = side.includes('north') ? 'north' : side.includes('south') ? 'south' : 'middle';
    return { x: left[column], y: top[row], width, height: HEIGHT, place };
  }).filter((box) => inside(box, view)); // half a label says nothing; the list has it whole
}

/** What the map shows and nothing covers, in layer points. */
function viewBox(map, { top, bottom }) {
  const { x, y } = map.containerPointToLayerPoint([0, top]);
  const size = map.getSize();
  return { x, y, width: size.x, height: size.y - top - bottom };
}

const inside = (a, b) =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
