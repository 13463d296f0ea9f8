/** Who applied, for what, at which point, and what is held for it. */
import { h, named } from '../../view/dom.js';
import { plain } from '../../format/power.js';
import { day } from '../../format/dates.js';
import { inLanguage } from '../../format/language.js';

export function factsPart(view, { t, lang }) {
  const facts = [
    ['applicant', applicant(view.applicant, t)],
    ['phone', phone(view.applicant?.phone)],
    ['licence', view.applicant?.licenceNo],
    ['applied', day(view.appliedOn, lang)],
    ['promise', promise(view.service, t)],
    ['point', point(view.reservation, lang)],
    ['reservation', reservation(view.reservation, t, lang)],
    ['existing', view.existingKva ? plain(view.existingKva) : null],
    ['documents', documents(view.service, t, lang)],
    ['notes', view.notes],
    ['rating', rating(view.rating, t)],
  ];
  return h(
    'section',
    { class: 'case-part' },
    h('h3', {}, t('staff.facts')),
    h(
      'dl',
      { class: 'case-facts' },
      facts
        .filter(([, value]) => value)
        .map(([name, value]) =>
          h('div', {}, h('dt', {}, t(`staff.fact.${name}`)), h('dd', {}, value)),
        ),
    ),
  );
}

function applicant(one, t) {
  if (!one) return null;
  const kind = `staff.applicant.${one.kind}`;
  return [one.name, t.has(kind) && h('small', {}, ` ${t(kind)}`)];
}

const phone = (number) =>
  number && h('a', { href: `tel:${number.replace(/[^\d+]/g, '')}` }, number);

const promise = (service, t) =>
  service &&
  t('staff.fact.promise.days', {
    kind: t(`staff.kind.${service.kind}`),
    n: service.workingDays,
  });

const point = (reservation, lang) => {
  const name = reservation?.connectionPoint?.name;
  const reserve = reservation?.reserve?.connectionPoint?.name ?? reservation?.reserve?.name;
  return name && [named(name, lang), reserve && [' + ', named(reserve, lang)]];
};

function reservationKey(held) {
  if (held.state === 'HELD' && !isDated(held)) return 'HELD.forGood';
  return held.state === 'QUEUED' && held.queuePosition === null ? 'QUEUED.free' : held.state;
}

function reservation(held, t, lang) {
  if (!held) return null;
  const behind = held.waitsBehind?.name ?? held.waitsBehind;
  const params = {
    r: plain(held.kva ?? 0),
    n: held.queuePosition ?? '',
    date: held.expiresOn ? day(held.expiresOn, lang) : '',
  };
  const condition = held.condition && ` · ${t(`conditions.${held.condition}`)}`;
  const key = reservationKey(held);
  return [
    t(`staff.reservation.${key}`, params),
    condition,
    behind && [' · ', named(String(behind), lang)],
  ];
}

/** What is held for good has no day, or one that nobody will see. */
const isDated = ({ expiresOn }) => Boolean(expiresOn) && !expiresOn.startsWith('9999');

function documents(service, t, lang) {
  const list = inLanguage(service, 'documents', lang);
  return list.length > 0 ? list.join(lang === 'en' ? '; ' : '；') : null;
}

const rating = (given, t) =>
  given && [t('staff.fact.stars', { n: given.stars }), given.comment && `: ${given.comment}`];
