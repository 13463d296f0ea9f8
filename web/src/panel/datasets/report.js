/** What the check of a delivery found: rows by layer, issues by code, and each with a place. */
import { h } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { grouped } from '../../format/power.js';
import { issueRows, listedIssues } from '../../format/datasets/report.js';
import { staleNote, problemBox } from '../staff/states.js';
import { table } from './parts.js';

const MOST_ROWS = 100;

/**
 * @param {(id: string) => void} point shows an issue on the map
 * @param {() => void} retry asks for all of it again
 */
export function report(store, point, retry) {
  const { t, report: slot, issues, issueCode } = store.get();
  const { data } = slot;
  const rows = issueRows(data.issues);
  return [
    h('h3', {}, t('datasets.issues')),
    rows.length === 0 ? h('p', { class: 'hint' }, t('datasets.issues.none')) : codes(store, rows, t),
    rows.length > 0 && issues.phase === 'failed' && placesMissing(issues, t, retry),
    rows.length > 0 && listed({ issues, data, issueCode, t, point }),
    h(
      'details',
      { class: 'fold' },
      h('summary', {}, t('datasets.layers')),
      layers(data.layers ?? {}, t),
    ),
  ];
}

/** Without them the map is empty and only examples are listed. */
const placesMissing = (issues, t, retry) =>
  issues.data
    ? staleNote(issues, { t, retry })
    : problemBox(issues.problem, { t, retry, more: t('datasets.issues.noPlaces') });

/** Each code filters list and map. */
function codes(store, rows, t) {
  const { issueCode } = store.get();
  return h(
    'ul',
    { class: 'ds-codes' },
    rows.map(({ code, n, refuses }) =>
      h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            id: `code-${code}`,
            'aria-pressed': String(issueCode === code),
            on: { click: () => store.set({ issueCode: issueCode === code ? '' : code }) },
          },
          glyph(refuses ? 'OVERLOADED' : 'HEAVY'),
          h('b', {}, grouped(n)),
          h('span', {}, codeText(code, t)),
          h('small', {}, t(refuses ? 'datasets.issue.refused' : 'datasets.issue.keptRow')),
        ),
      ),
    ),
  );
}

const codeText = (code, t) =>
  t.has(`datasets.issue.${code}`) ? t(`datasets.issue.${code}`) : code;

export const layerText = (layer, t) =>
  t.has(`datasets.layer.${layer}`) ? t(`datasets.layer.${layer}`) : layer;

function listed({ issues, data, issueCode, t, point }) {
  const all = listedIssues(issues.data, data.examples, issueCode);
  if (all.length === 0) return h('p', { class: 'hint' }, t('datasets.issues.noExamples'));
  return [
    table({
      caption: t('datasets.issues'),
      columns: ['id', 'layer', 'code', 'detail'].map((key) => ({
        key,
        word: t(`datasets.issue.column.${key}`),
      })),
      rows: all.slice(0, MOST_ROWS).map((issue) => ({
        cells: [
          issue.at
            ? h(
                'button',
                {
                  type: 'button',
                  class: 'ds-open',
                  id: `issue-${issue.id}`,
                  title: t('datasets.issue.onMap'),
                  on: { click: () => point(issue.id) },
                },
                issue.id,
              )
            : issue.id,
          layerText(issue.layer, t),
          codeText(issue.code, t),
          h('span', { lang: 'en' }, issue.detail),
        ],
      })),
    }),
    all.length > MOST_ROWS &&
      h('p', { class: 'hint' }, t('datasets.more', { n: MOST_ROWS, of: grouped(all.length) })),
  ];
}

function layers(byName, t) {
  return table({
    caption: t('datasets.layers'),
    columns: ['layer', 'read', 'accepted', 'refused'].map((key) => ({
      key,
      word: t(`datasets.layers.${key}`),
    })),
    rows: Object.entries(byName).map(([name, { read, accepted, refused }]) => ({
      class: refused > 0 && 'bad',
      cells: [layerText(name, t), grouped(read), grouped(accepted), grouped(refused)],
    })),
  });
}
