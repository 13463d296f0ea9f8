/** Assets whose capacity differs between two versions, the largest difference first. */
import { change, headroom } from '../whatif/figures.js';

export const movedRows = (moved) =>
  (moved ?? [])
    .map((row) => ({
      ...row,
      beforeText: headroom(row.before?.availableKva),
      afterText: headroom(row.after?.availableKva),
      changeText: change(row.changeKva),
    }))
    .toSorted((a, b) => Math.abs(b.changeKva ?? 0) - Math.abs(a.changeKva ?? 0));
