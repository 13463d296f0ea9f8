/**
 * The present view as a picture: what Leaflet drawn is put on one canvas, with title, numbers,
 * legend and dates. A file to keep, or the map of a printed page.
 */
import { COLOURS } from '../style.js';
import { frame, legend, numbers } from './sheet.js';
import { marked } from './ranks.js';
import { chosenNumber, listedRows } from '../../format/planner/register.js';

const FINENESS = 2;

export function addPictures(map, store) {
  store.watch(
    (s) => s.picture,
    async (asked, state) => {
      if (asked === null) return;
      store.set({ picture: null });
      try {
        const canvas = await pictureOf(map, state);
        await TAKE[asked.format](canvas, state, store);
        asked.done(null);
      } catch (problem) {
        console.warn('no picture of the map', problem.message);
        asked.done('planner.away.failed');
      }
    },
  );
}

const TAKE = {
  async png(canvas, { dataset }) {
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${dataset?.id ?? 'headroom'}-${dataset?.asOf ?? 'map'}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
  /** The page prints the picture, since the live map would be cut by the paper. */
  async pdf(canvas, state, store) {
    store.set({ printed: canvas.toDataURL('image/png') });
    await loaded(document.getElementById('print-map'));
    window.print();
  },
};

/** An image that is not shown is loaded, but may never be decoded. */
const loaded = (image) =>
  image.complete
    ? Promise.resolve()
    : new Promise((done, failed) => Object.assign(image, { onload: done, onerror: failed }));

async function pictureOf(map, state) {
  const { x: width, y: height } = map.getSize();
  const { top, bottom } = frame({ width, height });
  const canvas = document.createElement('canvas');
  canvas.width = width * FINENESS;
  canvas.height = (top + height + bottom) * FINENESS;
  const context = canvas.getContext('2d');
  context.scale(FINENESS, FINENESS);
  context.fillStyle = COLOURS.white;
  context.fillRect(0, 0, width, top + height + bottom);
  context.save();
  context.translate(0, top);
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  context.fillStyle = getComputedStyle(map.getContainer()).backgroundColor;
  context.fillRect(0, 0, width, height);
  await drawPanes(context, map);
  numbers(context, map, marked(state), chosenNumber(state, listedRows(state)));
  context.restore();
  legend(context, { width, height, top }, state);
  return canvas;
}

/** Panes in their order, and in each its drawings where they stand on the screen. */
async function drawPanes(context, map) {
  const origin = map.getContainer().getBoundingClientRect();
  const panes = [...map.getPane('mapPane').children].sort((a, b) => orderOf(a) - orderOf(b));
  for (const pane of panes) {
    if (pane === map.getPane('markerPane')) continue;
    for (const element of pane.querySelectorAll('canvas, svg, img')) {
      if (element.closest('svg') !== element && element.tagName === 'svg') continue;
      await drawElement(context, element, origin);
    }
  }
}

const orderOf = (pane) => Number(getComputedStyle(pane).zIndex) || 0;

async function drawElement(context, element, origin) {
  const { left, top, width, height } = element.getBoundingClientRect();
  // A tile without anything in it has a canvas of no size.
  if (width === 0 || height === 0 || element.width === 0) return;
  const image = element.tagName === 'svg' ? await imageOf(element) : element;
  context.drawImage(image, left - origin.left, top - origin.top, width, height);
}

/** Styles of the page do not reach into a picture; Leaflet writes all it needs as attributes. */
async function imageOf(svg) {
  const copy = svg.cloneNode(true);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.removeAttribute('style');
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}
