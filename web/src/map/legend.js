/** The legend: its samples are drawn by the map's own style function and patterns. */
import { h, show } from '../view/dom.js';
import { glyph } from '../view/glyphs.js';
import { GRADES, lookKey } from '../format/grades.js';
import { setSheet, toggleLegend } from '../state/actions.js';
import { radiusText } from '../format/area.js';
import { accuracyOf } from '../format/place.js';
import { areaStyle, CIRCLE, lineStyle, OUTAGE } from './style.js';
import { patternFill } from './patterns.js';

const PHONE_BELOW = 720;
/** A window this short is a phone on its side, or a page at 200 %. */
const SHORT_BELOW = 560;
const AREA = { width: 26, height: 16 };
const LINE_WIDTH = 18;

export function addLegend(overlay, store) {
  const small = window.innerWidth < PHONE_BELOW || window.innerHeight < SHORT_BELOW;
  if (small) store.set({ legendOpen: false });
  const root = h('section', { class: 'legend' });
  overlay.append(root);
  store.watch(
    (s) => [
      s.t,
      s.layer,
      s.legendOpen,
      s.dataset?.rules ?? null,
      accuracyOf(s),
      s.outageMap?.features.length > 0,
    ],
    ([t, layer, open, rules, accuracyMetres, outages]) => {
      const focused = root.contains(document.activeElement);
      root.classList.toggle('open', open);
      show(
        root,
        head(store, t, layer, open),
        open &&
          h(
            'ul',
            {},
            GRADES.map((look) => entry(look, layer, t, thresholds(rules))),
            accuracyMetres > 0 && circleEntry(accuracyMetres, t),
            outages && outageEntry(t),
          ),
      );
      if (focused) root.querySelector('button').focus();
    },
  );
}

/** On a phone the open legend needs the room of the sheet. */
function toggle(store) {
  toggleLegend(store);
  if (window.innerWidth < PHONE_BELOW && store.get().legendOpen) setSheet(store, 'peek');
}

function head(store, t, layer, open) {
  const title = t(layer === 'generation' ? 'legend.title.generation' : 'legend.title');
  return h(
    'button',
    {
      type: 'button',
      class: 'legend-head',
      'aria-expanded': String(open),
      'aria-keyshortcuts': 'L',
      on: { click: () => toggle(store) },
    },
    open ? h('span', {}, title) : brief(t, layer),
    h('span', { class: 'legend-word' }, t('legend.button')),
  );
}

/** Folded, the legend still says the three words that matter. */
const brief = (t, layer) =>
  h(
    'span',
    { class: 'legend-brief' },
    GRADES.slice(0, 3).map((look) =>
      h('span', { 'data-look': look }, glyph(look), t(lookKey(look, layer))),
    ),
  );

function entry(look, layer, t, limits) {
  const key = lookKey(look, layer);
  // The loads at which a grade begins are the rule set's; until it is here, the words must do.
  const note = look === 'NO_DATA' || layer === 'generation' || limits ? `${key}.note` : null;
  const words = [h('b', {}, t(key)), note && h('span', {}, t(note, limits))];
  return h('li', {}, sample(gradeSample(look)), words);
}

/** The circle around a place that is not known to the metre. */
const circleEntry = (accuracyMetres, t) =>
  h(
    'li',
    { class: 'legend-place' },
    sample(drawCircle),
    h('b', {}, t('place.legend')),
    h('span', {}, t('place.legend.within', { d: radiusText(accuracyMetres) })),
  );

const outageEntry = (t) =>
  h(
    'li',
    { class: 'legend-outage' },
    sample((context) => drawArea(context, OUTAGE, OUTAGE)),
    h('b', {}, t('outage.map')),
  );

const percent = (share) => `${Math.round(share * 100)}%`;

function thresholds(rules) {
  if (!Number.isFinite(rules?.heavyFrom) || !Number.isFinite(rules?.overloadedFrom)) return null;
  return { heavy: percent(rules.heavyFrom), over: percent(rules.overloadedFrom) };
}

const gradeSample = (look) => (context) => {
  drawArea(context, areaStyle(look, 12), lineStyle(look));
  drawLine(context, lineStyle(look));
};

function sample(draw) {
  const ratio = Math.max(2, window.devicePixelRatio || 1);
  const canvas = h('canvas', { class: 'legend-sample', 'aria-hidden': 'true' });
  canvas.width = (AREA.width + LINE_WIDTH) * ratio;
  canvas.height = AREA.height * ratio;
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  draw(context);
  return canvas;
}

function drawArea(context, area, line) {
  context.globalAlpha = area.fillOpacity;
  context.fillStyle = area.fillColor;
  context.fillRect(0, 0, AREA.width, AREA.height);
  context.globalAlpha = 1;
  if (area.mark) {
    context.fillStyle = patternFill(context, area.mark);
    context.fillRect(0, 0, AREA.width, AREA.height);
  }
  context.strokeStyle = line.color;
  context.lineWidth = 1;
  context.setLineDash(area.dashArray ?? []);
  context.strokeRect(0.5, 0.5, AREA.width - 1, AREA.height - 1);
}

function drawLine(context, { color, weight, dashArray }) {
  context.strokeStyle = color;
  context.lineWidth = weight;
  context.setLineDash(dashArray ?? []);
  context.beginPath();
  context.moveTo(AREA.width + 2, AREA.height / 2);
  context.lineTo(AREA.width + LINE_WIDTH, AREA.height / 2);
  context.stroke();
}

function drawCircle(context) {
  context.beginPath();
  context.arc((AREA.width + LINE_WIDTH) / 2, AREA.height / 2, AREA.height / 2 - 1, 0, 2 * Math.PI);
  context.fillStyle = CIRCLE.fillColor;
  context.globalAlpha = CIRCLE.fillOpacity;
  context.fill();
  context.globalAlpha = CIRCLE.opacity;
  context.strokeStyle = CIRCLE.color;
  context.lineWidth = CIRCLE.weight;
  context.stroke();
}
