/** A line of the inbox in words: what is asked for, whom it waits for, and how much time is left. */
import { requested } from '../power.js';
import { shortDay, yearOf } from '../dates.js';
import { encode } from '../../state/url.js';
import { layerOf } from '../../state/question.js';

/** As many working days before the day it is due on, a request is pressing. */
const PRESSING_DAYS = 3;

/** What was asked for: generation is counted in kW, all else in kVA. */
export const sizeOf = ({ direction, kva, kw }) =>
  direction === 'GENERATION' && kw ? requested(kw, 'kw') : requested(kva, 'kva');

/** A place without a name is called by its degrees. */
export function placeName({ place }) {
  if (place.name) return place.name;
  const [lon, lat] = place.location.coordinates;
  return `${lon.toFixed(4)}, ${lat.toFixed(4)}`;
}

/**
 * How much of its time is left, as one of the four looks and a text key: ahead, pressing, over, or
 * at rest. Shape and word say it, colour only repeats it.
 *
 * @returns {{look: string, key: string, params: object}}
 */
export function timeLeft({ open, clock }) {
  if (!open) return { look: null, key: 'staff.left.ended', params: { n: clock.usedDays } };
  const { leftDays, running, overdue } = clock;
  if (overdue) return { look: 'OVERLOADED', key: 'staff.left.over', params: { n: overBy(clock) } };
  if (!running) return { look: 'PAUSED', key: 'staff.left.paused', params: { n: leftDays } };
  if (leftDays === 0) return { look: 'HEAVY', key: 'staff.left.today', params: {} };
  const look = leftDays <= PRESSING_DAYS ? 'HEAVY' : 'NORMAL';
  return { look, key: 'staff.left.days', params: { n: leftDays } };
}

const overBy = ({ leftDays, usedDays, limitDays }) => Math.max(1, -leftDays, usedDays - limitDays);

/** The day it is due; none after its end. */
export const dueText = ({ open, clock }, lang, today) =>
  open && clock.dueOn ? shortDay(clock.dueOn, lang, yearOf(today)) : '–';

/** Whose turn it is: the bureau says "us" where an installer says "the bureau". */
export function waitingKey({ open, waitingFor, reservation }, forBureau) {
  if (!open) return 'staff.waits.NOBODY';
  const queued = reservation?.state === 'QUEUED' && waitingFor.party !== 'CUSTOMER';
  return `staff.waits.${queued ? 'QUEUED' : waitingFor.party}.${forBureau ? 'bureau' : 'own'}`;
}

/** The map with the same place and need. */
export function mapAddress({ place, kva, kw, use, supply, direction }, lang) {
  const [lon, lat] = place.location.coordinates;
  const inKw = direction === 'GENERATION' && kw;
  const query = encode({
    place: { lon, lat, name: place.name ?? '' },
    datum: 'wgs84',
    need: {
      amount: String(inKw ? kw : kva),
      unit: inKw ? 'kw' : 'kva',
      use,
      supply,
      voltage: null,
    },
    chosen: 1,
    layer: layerOf(use),
    lang,
  });
  return `./?${query}`;
}

const SORT_VALUE = {
  place: (row) => placeName(row),
  size: ({ kva }) => kva,
  applied: ({ appliedOn }) => appliedOn,
  due: ({ open, clock }) => (open ? clock.dueOn : '9999'),
  left: ({ open, clock }) => (open ? clock.leftDays : Infinity),
};

export const SORTABLE = Object.freeze(Object.keys(SORT_VALUE));

/** The rows in the order of a column; without one in the order of the server, which is the inbox's. */
export function sortRows(rows, sort) {
  if (!sort) return rows;
  const value = SORT_VALUE[sort.column];
  const sign = sort.descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(value(a), value(b)));
}

function compare(a, b) {
  if (typeof a === 'string') return a.localeCompare(b, 'zh-CN');
  return a === b ? 0 : a - b;
}

/** First upwards, then downwards, then as the inbox has it. */
export function nextSort(sort, column) {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}
