/** What was applied for, where, what is reserved, and the code. */
import { h, named } from '../../view/dom.js';
import { inLanguage, sentence } from '../../format/language.js';
import { conditionWords } from '../../format/conditionwords.js';
import { placeName, reservationFact, sizeOf } from '../../format/requestfacts.js';
import { requested } from '../../format/power.js';
import { groupedCode } from '../../format/trackingcode.js';
import { copyCode, keepButton, printButton } from './codecard.js';

export function detailsCard(state, store) {
  const { t, request } = state;
  return h(
    'section',
    { class: 'panel details', 'aria-labelledby': 'details-title' },
    h('h2', { id: 'details-title' }, t('details.title')),
    h(
      'dl',
      {},
      facts(request.data, state)
        .filter(([, value]) => value)
        .map(([key, value]) => h('div', {}, h('dt', {}, t(`details.${key}`)), h('dd', {}, value))),
    ),
    h('p', { class: 'quiet-row' }, printButton(t, 'quiet'), keepButton(state, store, 'quiet')),
  );
}

function facts(view, state) {
  const { t, lang, code } = state;
  const { reservation, applicant } = view;
  return [
    ['size', sizeText(view, t)],
    ['existing', view.existingKva ? requested(view.existingKva, 'kva') : null],
    ['place', named(placeName(view), lang)],
    ['point', pointText(reservation.connectionPoint, t, lang)],
    ['reserve', pointText(reservation.reserve?.connectionPoint, t, lang)],
    ['reservation', reservationText(view, t, lang)],
    ['condition', conditionText(reservation.condition, t, lang)],
    ['documents', documents(view.service, t, lang)],
    ['applicant', applicant && `${applicant.name} · ${t(`kind.applicant.${applicant.kind}`)}`],
    ['phone', applicant?.phone],
    ['notes', view.notes],
    ['code', [h('span', { class: 'code-small' }, groupedCode(code)), copyCode(state, 'quiet')]],
  ];
}

const sizeText = (view, t) =>
  [serviceKind(view, t), sizeOf(view), t(`use.${view.use}`)].filter(Boolean).join(' · ');

const serviceKind = ({ service }, t) =>
  t.has(`serviceKind.${service.kind}`) ? t(`serviceKind.${service.kind}`) : '';

/** Where it is attached; an asset whose name is not public is called by its kind. */
function pointText(point, t, lang) {
  if (!point) return null;
  const kind = t.has(`pointKind.${point.kind}`) ? 'pointKind' : 'asset';
  return named(point.name || t(`${kind}.${point.kind}`), lang);
}

function reservationText(view, t, lang) {
  const { key, params } = reservationFact(view, lang);
  return t(key, params);
}

/** By its kind, or as the look-up writes it. */
function conditionText(condition, t, lang) {
  if (!condition) return null;
  return conditionWords(typeof condition === 'string' ? { kind: condition } : condition, t, lang);
}

function documents(service, t, lang) {
  const list = inLanguage(service, 'documents', lang) || [];
  if (list.length === 0) return t('service.noDocuments');
  return sentence(list.join(t('list.pause')));
}
