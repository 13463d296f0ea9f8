/** Outages, how capacity is worked out, and what the page rests on. */
import { h } from '../../view/dom.js';
import { SERVICE_STANDARDS } from '../../api/client.js';
import { todayInBeijing, yearOf } from '../../format/dates.js';
import { outageTarget } from '../../format/standards.js';
import { ground } from './promises.js';

export function outages({ standards, t }) {
  const { outage } = standards;
  if (!outage) return null;
  const found = outageTarget(outage, yearOf(todayInBeijing(Date.now())));
  return h(
    'section',
    { class: 'card standard', 'aria-labelledby': 'outage-title' },
    h('h2', { id: 'outage-title' }, t('standards.outage.title')),
    h('p', {}, emphasised(t, 'standards.outage.notice', { n: outage.noticeDays }, 'n')),
    found && targets(found, t),
    outage.source && h('p', { class: 'grounds' }, ground(outage.source)),
  );
}

function targets({ target, first, fallPercent }, t) {
  const area = (name) => [
    h('dt', {}, t(`standards.outage.${name}`)),
    h('dd', {}, h('b', {}, String(target[`${name}Hours`])), ` ${t('standards.outage.hours')}`),
  ];
  return [
    h('p', { class: 'outage-lead' }, t('standards.outage.target', { year: target.year })),
    h('dl', { class: 'outage-targets' }, h('div', {}, area('urban')), h('div', {}, area('rural'))),
    fallPercent !== null &&
      h(
        'p',
        { class: 'hint' },
        t('standards.outage.fall', {
          year: first.year,
          urban: first.urbanHours,
          rural: first.ruralHours,
          p: fallPercent,
        }),
      ),
  ];
}

const emphasised = (t, key, params, marked) =>
  t
    .clauses(key, params)
    .flat()
    .map(({ text, hole }) => (hole === marked ? h('b', {}, text) : text));

const STEPS = ['limit', 'asset', 'point', 'upstream', 'voltage', 'negative'];

/** @param {boolean} open whether every step is shown at once */
export function capacityRule({ dataset, t }, open = false) {
  const heavy = dataset?.rules?.heavyFrom;
  const p = heavy ? `${Math.round(heavy * 100)}%` : '';
  return h(
    'section',
    { class: 'card standard', 'aria-labelledby': 'rule-title' },
    h('h2', { id: 'rule-title' }, t('standards.rule.title')),
    h('p', {}, p ? t('standards.rule.text', { p }) : t('standards.rule.text.plain')),
    h(
      'details',
      { class: 'fold', open },
      h('summary', {}, t('standards.rule.more')),
      h(
        'ol',
        { class: 'rule-steps' },
        STEPS.map((step) => h('li', {}, t(`standards.rule.${step}`))),
      ),
    ),
  );
}

export const foot = ({ standards, dataset, t }) =>
  h(
    'p',
    { class: 'as-of' },
    h('span', {}, t('asOf.rules', { version: standards.rules.version })),
    dataset && h('span', {}, t('asOf.data', { date: dataset.asOf })),
    h('a', { href: SERVICE_STANDARDS, target: '_blank', rel: 'noopener' }, t('standards.json')),
    h(
      'button',
      { type: 'button', class: 'link print', on: { click: () => window.print() } },
      t('standards.print'),
    ),
  );
