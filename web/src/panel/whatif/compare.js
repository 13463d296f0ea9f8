/** Before and after of every asset that the steps touch. */
import { h, named } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { lookKey, lookOf } from '../../format/grades.js';
import { change, headroom, loading, perUnit } from '../../format/whatif/figures.js';
import { compareRows, isAboutGeneration, sortsOf } from '../../format/whatif/compare.js';
import { closePart } from '../../state/whatif/dock.js';

const SHOWS = ['ALL', 'WORSE', 'BETTER', 'NEW', 'GONE'];
const MOST_ROWS = 200;

/** @param {(asset: object) => void} onSelect shows an asset on the map */
export function comparePart(dock, view, onSelect) {
  const { t, answer } = dock.get();
  const { data, phase } = answer;
  const generation = isAboutGeneration(dock.get());
  if (!data) return h('p', { class: 'whatif-part hint' }, t('whatif.empty'));
  const rows = compareRows(data.assets, { ...view.get(), generation });
  return h(
    'section',
    { class: 'whatif-part whatif-compare', 'aria-labelledby': 'whatif-compare-title' },
    head(dock, view, { data, t, generation }),
    rows.length === 0
      ? h('p', { class: 'hint' }, t('whatif.compare.none'))
      : table(dock, { rows, phase, onSelect, generation }),
    restLine(rows, data, t),
  );
}

/** The map shows all that the server tells; what it leaves out, nobody sees. */
function restLine(rows, { truncated, assets }, t) {
  const n = Math.min(rows.length, MOST_ROWS);
  if (truncated) return h('p', { class: 'hint' }, t('whatif.compare.cut', { n, of: assets.length }));
  return rows.length > MOST_ROWS && h('p', { class: 'hint' }, t('whatif.compare.more', { n }));
}

function head(dock, view, { data, t, generation }) {
  return h(
    'div',
    { class: 'whatif-head' },
    h('h2', { id: 'whatif-compare-title' }, t('whatif.compare.title', { n: data.assets.length })),
    chooser('show', SHOWS, view, t),
    chooser('sort', sortsOf(generation), view, t),
    h(
      'button',
      { type: 'button', class: 'staff-small', on: { click: () => closePart(dock) } },
      t('whatif.close'),
    ),
  );
}

const chooser = (name, values, view, t) =>
  h(
    'label',
    { class: 'whatif-choice' },
    t(`whatif.${name}`),
    h(
      'select',
      {
        id: `whatif-by-${name}`,
        on: { change: (event) => view.set({ [name]: event.target.value }) },
      },
      values.map((value) =>
        h('option', { value, selected: view.get()[name] === value }, t(`whatif.${name}.${value}`)),
      ),
    ),
  );

const COLUMNS = ['asset', 'grade', 'headroom', 'change', 'utilisation', 'voltage'];
const SOLAR_COLUMNS = ['zone', 'solarRoom', 'solarChange', 'solarLeft'];

function table(dock, { rows, phase, onSelect, generation }) {
  const { t, selected } = dock.get();
  return h(
    'div',
    { class: 'whatif-scroll', tabindex: 0, role: 'group', 'aria-labelledby': 'whatif-compare-title' },
    h(
      'table',
      { class: ['whatif-table', phase !== 'shown' && 'old'] },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          [...COLUMNS, ...(generation ? SOLAR_COLUMNS : [])].map((c) => h('th', { scope: 'col', class: `at-${c}` }, t(`whatif.column.${c}`))),
        ),
      ),
      h(
        'tbody',
        {},
        rows.slice(0, MOST_ROWS).map((row) => line(dock, row, { selected, onSelect, generation })),
      ),
    ),
  );
}

function line(dock, row, { selected, onSelect, generation }) {
  const { t, lang } = dock.get();
  const { before, after } = row;
  const cell = (column, ...children) => h('td', { class: `at-${column}` }, ...children);
  const pair = (field, words) => between(words(before?.[field]), words(after?.[field]), t);
  return h(
    'tr',
    { class: row.id === selected?.id && 'chosen', 'data-effect': row.effect },
    h(
      'th',
      { scope: 'row', class: 'at-asset' },
      h(
        'button',
        { type: 'button', id: `whatif-row-${row.id}`, on: { click: () => onSelect(row) } },
        named(row.name || row.id, lang),
      ),
      h('small', {}, t(`whatif.asset.${row.kind}`)),
    ),
    cell('grade', gradeChange(row, t)),
    cell('headroom', pair('headroomKva', headroom)),
    cell('change', row.headroomChange === null ? '–' : change(row.headroomChange)),
    cell('utilisation', pair('utilisation', loading)),
    cell('voltage', pair('minimumPu', perUnit)),
    generation && [
      cell('zone', zoneChange(row, t)),
      cell('solarRoom', pair('generationHeadroomKw', headroom)),
      cell('solarChange', row.generationChange === null ? '–' : change(row.generationChange)),
      cell('solarLeft', pair('generationAvailableKw', headroom)),
    ],
  );
}

/** An arrow is not read aloud; the words are. */
const between = (from, to, t) =>
  from === to
    ? from
    : [
        from,
        h('i', { 'aria-hidden': 'true' }, ' → '),
        h('span', { class: 'unseen' }, t('whatif.becomes')),
        to,
      ];

function gradeChange({ before, after }, t) {
  if (!before) return [h('em', {}, t('whatif.new')), ' ', gradeWord(after.grade, t)];
  if (!after) return [gradeWord(before.grade, t), ' ', h('em', {}, t('whatif.gone'))];
  if (before.grade === after.grade) return gradeWord(after.grade, t);
  return between(gradeWord(before.grade, t), gradeWord(after.grade, t), t);
}

const gradeWord = (grade, t) =>
  h('span', { class: 'whatif-grade', 'data-look': grade }, glyph(grade), t(`grade.${grade}`));

function zoneChange({ before, after }, t) {
  const words = [before, after].filter(Boolean).map((state) => zoneWord(state, t));
  return words.length < 2 || before.zone === after.zone ? words.at(-1) : between(...words, t);
}

function zoneWord(state, t) {
  const look = lookOf(state, 'generation');
  return h('span', { class: 'whatif-grade', 'data-look': look }, glyph(look), t(lookKey(look, 'generation')));
}
