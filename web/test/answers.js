/** A text of the page without the signs that keep its lines from breaking. */
export const plain = (text) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

/** Small answers of GET /capacity, with only what the sentences read. */
export const option = (more = {}) => ({
  rank: 1,
  fits: true,
  reason: null,
  availableKva: 143.2,
  voltageKv: 0.38,
  withinServiceRadius: true,
  connectionPoint: { kind: 'DISTRIBUTION_TRANSFORMER', name: '东湖3号公变' },
  conditions: [],
  shortKva: 0,
  bindingConstraint: {
    assetKind: 'DISTRIBUTION_TRANSFORMER',
    name: '东湖3号公变',
    reason: 'DISTRIBUTION_TRANSFORMER',
    availableKva: 143.2,
    headroomKva: 143.2,
    overKva: 0,
  },
  ...more,
});

export const answer = (verdict, more = {}) => ({
  verdict,
  options: [option()],
  query: { requestedKva: 100, requestedKw: 98, direction: 'DEMAND' },
  ...more,
});

/** The tariff periods of the sample county. */
export const PERIODS = [
  { kind: 'VALLEY', fromHour: 0, toHour: 8, factor: 0.4 },
  { kind: 'FLAT', fromHour: 8, toHour: 10, factor: 1 },
  { kind: 'PEAK', fromHour: 10, toHour: 13, factor: 1.6 },
  { kind: 'FLAT', fromHour: 13, toHour: 17, factor: 1 },
  { kind: 'PEAK', fromHour: 17, toHour: 22, factor: 1.6 },
  { kind: 'FLAT', fromHour: 22, toHour: 24, factor: 1 },
];

/** What a transformer of a village has left in winter: least at eight in the evening. */
const WINTER = [
  134, 140, 142, 143, 142, 139, 130, 122, 124, 128, 127, 123, 121, 124, 128, 129, 124, 113, 88, 71,
  62, 69, 86, 112,
];

/** Four seasons of hours; the others have a little more than winter. */
export const hourly = () => [
  { season: 'winter', availableKva: [...WINTER] },
  { season: 'spring', availableKva: WINTER.map((kva) => kva + 40) },
  { season: 'summer', availableKva: WINTER.map((kva) => kva + 20) },
  { season: 'autumn', availableKva: WINTER.map((kva) => kva + 40) },
];
