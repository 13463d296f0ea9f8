/** The application form: what is typed, what is wrong with it, and what is sent. */
import { ApiProblem } from '../api/http.js';
import { accepted } from '../format/applyway.js';
import { declarationsFor } from '../format/declarations.js';
import { requested } from '../format/power.js';
import { degrees } from '../format/distance.js';
import { amountError, amountValue, crsOf } from './question.js';

export const KINDS = ['resident', 'enterprise', 'operator', 'tower', 'installer'];

export const EMPTY_FIELDS = Object.freeze({
  kind: '',
  name: '',
  phone: '',
  licenceNo: '',
  notes: '',
  phases: '3',
  existing: '',
  declarations: Object.freeze([]),
});

const LONGEST = { name: 100, licenceNo: 60, notes: 1000 };

/** Digits with the signs people put between them: 0851-8722 1234, +86 138 0000 0000. */
const PHONE = /^\+?\d[\d -]{5,20}$/;

/** Brackets around an area code say nothing. */
const plainPhone = (typed) =>
  typed
    .normalize('NFKC')
    .replace(/[()\s]+/g, ' ')
    .trim();

/**
 * What must be put right before anything is sent.
 *
 * @returns {Record<string, string>} text keys by field, in the order of the form
 */
export function mistakesIn({ need, fields }) {
  const found = {};
  const wrong = (field, key, when) => {
    if (when) found[field] ??= key;
  };
  wrong('amount', 'form.error.amount', need.amount.trim() === '');
  wrong('amount', 'error.kva', amountError(need.amount) !== null);
  wrong('existing', 'error.kva', amountError(fields.existing) !== null);
  wrong('kind', 'form.error.kind', fields.kind === '');
  wrong('name', 'form.error.name', fields.name.trim() === '');
  wrong('phone', 'form.error.phone', !PHONE.test(plainPhone(fields.phone)));
  for (const [field, most] of Object.entries(LONGEST))
    wrong(field, 'form.error.long', fields[field].length > most);
  return found;
}

/** @returns {object} the body of POST /requests */
export function bodyOf({ place, datum, need, fields, answer }, offer) {
  const { phases, existing, notes } = fields;
  const asked = declarationsFor(answer?.data?.fastTrack);
  const pointId = offer?.option?.connectionPoint?.id ?? null;
  return {
    ...whereOf(place, datum),
    [need.unit]: amountValue(need.amount),
    use: need.use,
    supply: need.supply,
    phases: needsPhases(need) ? phases : '3',
    ...(need.voltage ? { voltage: need.voltage } : {}),
    ...(pointId ? { connectionPointId: pointId } : {}),
    applicant: applicantOf(fields),
    notes: notes.trim(),
    // What was ticked for another use says nothing about this one.
    declarations: fields.declarations.filter((code) => asked.includes(code)),
    ...(creditsLoad(need) && existing.trim() !== '' ? { existingKva: amountValue(existing) } : {}),
    ...waitingOf(offer),
  };
}

function whereOf({ address, lon, lat }, datum) {
  if (address) return { address, ...crsOf(address, datum) };
  const coordinates = [Number(degrees(lon)), Number(degrees(lat))];
  return { location: { type: 'Point', coordinates } };
}

function applicantOf({ kind, name, phone, licenceNo }) {
  const applicant = { kind, name: name.trim(), phone: plainPhone(phone) };
  const licence = licenceNo.trim();
  return licence === '' ? applicant : { ...applicant, licenceNo: licence };
}

function waitingOf(offer) {
  if (offer?.kind === 'CONDITION') return { condition: accepted(offer.condition), queue: false };
  return { queue: offer?.kind === 'QUEUE' || offer?.kind === 'SURVEY' };
}

/** The size as it is asked for, with its unit; empty while there is none. */
export function sizeAsked({ amount, unit }) {
  const sized = amount.trim() !== '' && amountError(amount) === null;
  return sized ? requested(amountValue(amount), unit) : '';
}

/** Only a small supply may be single-phase. */
export const needsPhases = ({ use }) => use === 'residential' || use === 'ev-private';

/** 转供改直供: a station that was supplied through somebody else brings its load along. */
export const creditsLoad = ({ use }) => use === 'base-station-5g';

const FIELD_OF = {
  kva: 'amount',
  kw: 'amount',
  kind: 'kind',
  name: 'name',
  phone: 'phone',
  licenceNo: 'licenceNo',
  notes: 'notes',
  existingKva: 'existing',
  use: 'use',
  supply: 'supply',
  phases: 'phases',
};

/** The server's refusal of one field, under that field; null when it is about something else. */
export function mistakeOf(error) {
  if (!(error instanceof ApiProblem) || error.status !== 400) return null;
  const field = FIELD_OF[String(error.body.parameter ?? '').split('.').at(-1)];
  if (!field) return null;
  return { [field]: MISTAKE[field] ?? 'form.error.other' };
}

const MISTAKE = {
  amount: 'error.kva',
  existing: 'error.kva',
  supply: 'error.supply',
  use: 'error.use',
  phone: 'form.error.phone',
  name: 'form.error.name',
  kind: 'form.error.kind',
};
