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
