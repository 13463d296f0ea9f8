/** Small views of a request, with only what the page's sentences read. */
const STATES = { n: 'NONE', a: 'APPLIED', u: 'USED', p: 'PAUSED', l: 'LEFT' };

/**
 * Days of a clock as a drawing, a word a week from Monday: `a` applied, `u` used, `p` paused,
 * `l` left, `n` nothing; in upper case a day off by the calendar. `!` before a day marks today.
 *
 *   week('nnnnann uuuuNNN') : applied on a Friday, four days used, then three days off
 */
export function drawn(drawing, monday) {
  const days = [];
  let mark = null;
  for (const sign of drawing.replace(/\s/g, '')) {
    if (sign === '!') mark = 'TODAY';
    else {
      days.push(dayOf(sign, days.length, { monday, mark }));
      mark = null;
    }
  }
  return days;
}

function dayOf(sign, n, { monday, mark }) {
  const date = new Date(Date.parse(`${monday}T00:00:00Z`) + n * 86_400_000);
  const off = sign !== sign.toLowerCase();
  const state = STATES[sign.toLowerCase()];
  return {
    date: date.toISOString().slice(0, 10),
    working: !off && date.getUTCDay() % 6 !== 0,
    label: off ? 'OFF' : null,
    state,
    mark: mark ?? (state === 'APPLIED' ? 'APPLIED' : null),
  };
}

export const clock = (more = {}) => ({
  limitDays: 22,
  usedDays: 8,
  pausedDays: 34,
  leftDays: 14,
  running: false,
  overdue: false,
  dueOn: '2026-12-11',
  provisional: false,
  days: [],
  ...more,
});

/** High voltage, plan answered, the customer builds: the request of the pictures. */
export const view = (more = {}) => ({
  trackingCode: '8F2A61C0RZK4M7Q9VYB3HD5E7D',
  status: 'PLAN_REPLIED',
  open: true,
  today: '2026-11-23',
  place: { name: '双流镇三合村', location: { type: 'Point', coordinates: [106.96, 27.06] } },
  kva: 500,
  kw: 490,
  use: 'industrial',
  direction: 'DEMAND',
  supply: 'single',
  voltageKv: 10,
  waitingFor: { party: 'CUSTOMER', since: '2026-09-30', note: '', noteEn: null },
  actions: ['READY', 'WITHDRAW'],
  clock: clock(),
  reservation: { state: 'HELD', kva: 500, expiresOn: '2027-09-18', queuePosition: null },
  approvals: [],
  ...more,
});

/** A storage of a browser, for as long as the test runs. */
export function storage() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

/** One that forbids everything, as in some private windows. */
export const shutStorage = () => ({
  getItem: () => {
    throw new Error('forbidden');
  },
  setItem: () => {
    throw new Error('forbidden');
  },
  removeItem: () => {
    throw new Error('forbidden');
  },
});
