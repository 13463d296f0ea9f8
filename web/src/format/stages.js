/** When a stage was, is or will be, and how an approval stands: entries of the text table. */

/**
 * @param {{step: string, state: string, from: string|null, to: string|null, usedDays: number|null}} stage
 * @param {(iso: string) => string} date
 * @returns {{key: string, params: object}}
 */
export function stageTime({ step, state, from, to, usedDays }, date) {
  if (state === 'NEXT') return entry(step === 'RATING' ? 'stage.afterPower' : 'stage.notYet');
  if (state === 'CURRENT')
    return from ? entry('stage.since', { from: date(from) }) : entry('stage.now');
  if (!to) return entry('stage.done');
  if (usedDays > 0) return entry('stage.took', { to: date(to), n: usedDays });
  return from && from !== to
    ? entry('stage.span', { from: date(from), to: date(to) })
    : entry('stage.on', { to: date(to) });
}

const entry = (key, params = {}) => ({ key, params });

/** @returns {{look: string, key: string, params: object}} */
export function approvalState({ outcome, usedDays: used, limitDays: limit, overdue }) {
  const params = { used, limit };
  if (outcome === 'GRANTED') return { look: 'NORMAL', key: 'approval.GRANTED', params };
  if (outcome === 'REFUSED') return { look: 'OVERLOADED', key: 'approval.REFUSED', params };
  return overdue
    ? { look: 'OVERLOADED', key: 'approval.overdue', params }
    : { look: 'BUSY', key: 'approval.OPEN', params };
}
