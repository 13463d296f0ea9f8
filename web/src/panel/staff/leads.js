/** Building permits that will want power: each a lead, and what they add up to at a substation. */
import { h, named, show } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { plain } from '../../format/power.js';
import { shortDay, yearOf } from '../../format/dates.js';
import { verdictLook } from '../../format/grades.js';
import { mapAddress } from '../../format/staff/rows.js';
import { refresh } from '../../state/staff/desk.js';
import { leadState } from './leadstate.js';
import { staleNote, waitingRows } from './states.js';

export function mountLeads(root, desk) {
  let closed = false;
  const draw = () => show(root, content(desk, closed, toggle));
  const toggle = () => {
    closed = !closed;
    draw();
  };
  desk.watch((s) => [s.t, s.leads], draw);
}

function content(desk, closed, toggle) {
  const { t, leads } = desk.get();
  const again = { t, retry: () => refresh(desk) };
  if (!leads.data) return waitingRows(leads, again);
  const all = leads.data.leads;
  const shown = closed ? all : all.filter(({ state }) => state !== 'CLOSED');
  return [
    leads.phase === 'failed' && staleNote(leads, again),
    h('p', { class: 'part-lead' }, t('staff.leads.lead')),
    sums(leads.data.substations ?? [], desk.get()),
    shown.length > 0
      ? table(desk, shown)
      : h('div', { class: 'staff-empty' }, h('p', {}, t('staff.leads.empty'))),
    all.length > 0 &&
      h(
        'label',
        { class: 'staff-check' },
        h('input', { type: 'checkbox', checked: closed, on: { change: toggle } }),
        h('span', {}, t('staff.leads.closed')),
      ),
  ];
}

/** Planned load by substation: bars on one scale from zero, with their figures. */
function sums(substations, { t, lang }) {
  if (substations.length === 0) return null;
  const most = Math.max(...substations.map(({ plannedKva }) => plannedKva), 1);
  return h(
    'section',
    { class: 'card lead-sums' },
    h('h2', {}, t('staff.leads.sums')),
    h(
      'ul',
      {},
      substations.map(({ name, leads, plannedKva }) =>
        h(
          'li',
          {},
          named(name, lang),
          h(
            'i',
            { 'aria-hidden': 'true' },
            h('i', { style: { width: `${(plannedKva / most) * 100}%` } }),
          ),
          h('b', {}, plain(plannedKva)),
          h('small', {}, t('staff.leads.count', { n: leads })),
        ),
      ),
    ),
  );
}

const COLUMNS = ['permit', 'project', 'need', 'substation', 'verdict', 'received', 'state'];

const table = (desk, leads) =>
  h(
    'table',
    { class: 'inbox-table leads-table' },
    h('caption', { class: 'unseen' }, desk.get().t('staff.tab.leads')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        COLUMNS.map((column) =>
          h('th', { scope: 'col', class: `at-${column}` }, desk.get().t(`staff.leads.${column}`)),
        ),
      ),
    ),
    h(
      'tbody',
      {},
      leads.map((lead) => line(desk, lead)),
    ),
  );

function line(desk, lead) {
  const { t, lang, today } = desk.get();
  const cell = (column, ...children) =>
    h('td', { class: `at-${column}`, 'data-head': t(`staff.leads.${column}`) }, ...children);
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row', class: 'at-permit' },
      lead.permitNo,
      h('small', { class: 'row-who' }, shortDay(lead.issuedOn, lang, yearOf(today))),
    ),
    cell('project', h('b', {}, lead.project), developer(lead.developer)),
    cell(
      'need',
      h('b', {}, plain(lead.kva)),
      ' ',
      h('small', {}, t(`use.${lead.use}`)),
      place(lead, t, lang),
    ),
    cell('substation', lead.substation ? named(lead.substation.name, lang) : '–'),
    cell('verdict', verdict(lead.verdict, t)),
    cell(
      'received',
      shortDay(lead.receivedOn, lang, yearOf(today)),
      readyBy(lead, { t, lang, today }),
    ),
    cell('state', leadState(desk, lead)),
  );
}

const developer = (one) =>
  one &&
  h(
    'small',
    { class: 'row-who' },
    one.name,
    one.phone && [' ', h('a', { href: `tel:${one.phone.replace(/[^\d+]/g, '')}` }, one.phone)],
  );

function place(lead, t, lang) {
  if (!lead.place?.location) return null;
  const address = mapAddress({ supply: 'single', kw: null, direction: 'DEMAND', ...lead }, lang);
  return h(
    'small',
    { class: 'row-who' },
    h('a', { href: address, title: t('staff.map') }, lead.place.name || t('staff.map')),
  );
}

const verdict = (said, t) =>
  said
    ? h(
        'span',
        { class: 'time-left', 'data-look': verdictLook(said) },
        glyph(verdictLook(said)),
        h('span', {}, t.has(`pill.${said}`) ? t(`pill.${said}`) : said),
      )
    : '–';

/** The utility prepares before it is asked: by when, and whether that day has passed. */
function readyBy({ clock }, { t, lang, today }) {
  if (!clock?.running) return null;
  const text = t('staff.leads.due', { date: shortDay(clock.dueOn, lang, yearOf(today)) });
  if (!clock.overdue) return h('small', { class: 'row-who' }, text);
  return h(
    'span',
    { class: 'time-left row-who', 'data-look': 'OVERLOADED' },
    glyph('OVERLOADED'),
    h('span', {}, text),
  );
}
