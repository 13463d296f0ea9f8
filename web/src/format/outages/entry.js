/** An outage as it is typed in, before the server is asked. */

/**
 * @param {{assetId: string|null, startsAt: string, endsAt: string, reason: string}} values times as
 *   `2026-12-01T08:00`, on Beijing's clock
 * @returns {{field: string, key: string}|null} what is wrong first
 */
export function wrongEntry({ assetId, startsAt, endsAt, reason }) {
  if (!assetId) return { field: 'assetId', key: 'outages.wrong.asset' };
  if (!startsAt) return { field: 'startsAt', key: 'outages.wrong.time' };
  if (!endsAt) return { field: 'endsAt', key: 'outages.wrong.time' };
  if (endsAt <= startsAt) return { field: 'endsAt', key: 'outages.wrong.order' };
  return reason.trim() === '' ? { field: 'reason', key: 'outages.wrong.reason' } : null;
}

/** 12 月 1 日 08:00–18:00, or both days where it ends on another. */
export function spanText(startsAt, endsAt, dayText) {
  const [from, to] = [startsAt, endsAt].map((at) => ({ day: at.slice(0, 10), time: at.slice(11, 16) }));
  const begin = `${dayText(from.day)} ${from.time}`;
  return from.day === to.day ? `${begin}–${to.time}` : `${begin} – ${dayText(to.day)} ${to.time}`;
}

export const CSV_COLUMNS = Object.freeze([
  'assetId',
  'startsAt',
  'endsAt',
  'reason',
  'announcedAt',
  'urgent',
]);
