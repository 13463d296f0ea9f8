/**
 * Who is waited for, as a pill, a verdict and a sentence of explanation: entries of the text table
 * with their figures. The words stay in i18n/.
 */
import { dayWithWeekday, shortDay, yearOf } from './dates.js';

/**
 * @typedef {{key: string, params: object}} Entry
 * @param {object} view of a request
 * @returns {{look: string, pill: Entry, verdict: Entry, why: Entry[]}}
 */
export function waitingOf(view, lang) {
  const say = speaker(view, lang);
  if (!view.open) return ended(view, say);
  if (view.waitingFor.party === 'CUSTOMER') return customer(view, say);
  if (view.reservation.state === 'QUEUED') return queued(view, say);
  return view.waitingFor.party === 'AUTHORITY' ? authority(view, say) : utility(view, say);
}

/** Every figure that a sentence may need, so that an entry only names its key. */
function speaker(view, lang) {
  const thisYear = yearOf(view.today);
  const date = (iso) => (iso ? dayWithWeekday(iso, lang, thisYear) : '');
  const { clock, waitingFor } = view;
  const params = {
    due: date(clock.dueOn),
    since: waitingFor.since ? shortDay(waitingFor.since, lang, thisYear) : '',
    used: clock.usedDays,
    left: clock.leftDays,
    limit: clock.limitDays,
    over: Math.max(0, clock.usedDays - clock.limitDays),
  };
  const say = (key, more = {}) => ({ key, params: { ...params, ...more } });
  return Object.assign(say, { date });
}

const entry = (look, pill, verdict, ...why) => ({ look, pill, verdict, why: why.filter(Boolean) });

/** His works are to be built, or something is missing that he has to bring. */
function customer(view, say) {
  const builds = view.status === 'PLAN_REPLIED';
  return entry(
    'HEAVY',
    say('wait.CUSTOMER'),
    say(builds ? 'wait.CUSTOMER.build' : 'wait.CUSTOMER.bring'),
    say(builds ? 'wait.CUSTOMER.build.why' : 'wait.CUSTOMER.bring.why'),
  );
}

function queued(view, say) {
  const { queuePosition: n, waitsBehind } = view.reservation;
  const asset = waitsBehind?.name ?? (typeof waitsBehind === 'string' ? waitsBehind : '');
  const params = { n, asset };
  const where = asset ? 'wait.QUEUED.behind' : 'wait.QUEUED.at';
  return entry(
    'HEAVY',
    say('wait.QUEUED'),
    say(n ? where : 'wait.QUEUED.plain', params),
    say('wait.QUEUED.why', params),
  );
}

/** Of several authorities the page tells the number; each stands in the timeline. */
function authority(view, say) {
  const open = view.approvals.filter(({ outcome }) => outcome === 'OPEN');
  const many = { n: open.length };
  if (open.length !== 1)
    return entry(
      'INFO',
      say('wait.AUTHORITY.many', many),
      say('wait.AUTHORITY.verdict.many', many),
    );
  const [{ kind, limitDays, overdue, dueOn }] = open;
  const name = { authority: `authority.${kind}`, days: limitDays, until: say.date(dueOn) };
  return entry(
    overdue ? 'OVERLOADED' : 'INFO',
    say('wait.AUTHORITY', name),
    say('wait.AUTHORITY.verdict', name),
    say('wait.AUTHORITY.why', name),
  );
}

function utility(view, say) {
  const { overdue } = view.clock;
  const verdict = overdue ? 'wait.overdue' : `wait.UTILITY.${view.status}`;
  const nothingHeld = view.reservation.state === 'NONE';
  return entry(
    overdue ? 'OVERLOADED' : 'INFO',
    say('wait.UTILITY'),
    say(verdict),
    say(overdue ? 'wait.overdue.why' : 'wait.UTILITY.why'),
    nothingHeld && say('wait.nothingHeld'),
  );
}

const END_LOOK = { ENERGISED: 'NORMAL' };

function ended(view, say) {
  const { status, clock, reservation } = view;
  const kept = status === 'ENERGISED' && clock.usedDays <= clock.limitDays;
  const why = status === 'ENERGISED' && !kept ? 'end.ENERGISED.late' : `end.${status}.why`;
  const gaveBack = reservation.state === 'GIVEN_BACK' && view.kva > 0;
  return entry(
    END_LOOK[status] ?? 'NO_DATA',
    say(`end.${status}.pill`),
    say(`end.${status}`),
    say(why),
    gaveBack && say('end.givenBack'),
  );
}
