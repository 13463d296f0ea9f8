/**
 * One bar of the supply path, cut into its parts:
 *
 * <pre>
 *   0        peak     promised  request      left  limit    rated
 *   ├─────────┼─────────┼─────────┼────────────┤▏┄┄reserve┄┄┤
 * </pre>
 *
 * A request that does not fit runs past the limit; that part is `beyond`.
 *
 * @returns {{parts: {kind: string, from: number, to: number}[], limit: number, limitShare: number}|null}
 *   positions as shares of the bar; null when the row shows no figures
 */
export function segments(row, requestKva) {
  if (![row.limitKva, row.peakKva, row.committedKva].every(Number.isFinite)) return null;
  const rated = Number.isFinite(row.ratedKva) && row.ratedKva > 0 ? row.ratedKva : row.limitKva;
  const request = (requestKva ?? 0) * (row.coefficient ?? 1);
  const peak = Math.max(0, row.peakKva);
  const used = peak + Math.max(0, row.committedKva);
  const limit = Math.max(0, row.limitKva);
  const scale = Math.max(rated, limit, used + request, 1);
  const parts = [
    part('peak', 0, peak),
    part('committed', peak, used),
    part('request', used, Math.min(used + request, Math.max(limit, used))),
    part('beyond', Math.max(used, limit), used + request),
    part('free', used + request, limit),
    part('reserve', Math.max(limit, used + request), scale),
  ].filter((p) => p.to > p.from);
  return {
    parts: parts.map((p) => ({ ...p, from: p.from / scale, to: p.to / scale })),
    limit: limit / scale,
    limitShare: limit / rated,
  };
}

const part = (kind, from, to) => ({ kind, from, to });
