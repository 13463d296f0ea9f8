/** The steps of a what-if and how they came to be: every one can be taken back and done again. */
import { renumbered } from './created.js';

/** So many steps back are remembered. */
const MOST_PAST = 100;

export const NO_STEPS = Object.freeze({ changes: [], past: [], future: [] });

/** Other steps than before; what was taken back before can no longer be done again. */
export const stepped = ({ changes, past }, next) => ({
  changes: next,
  past: [...past, changes].slice(-MOST_PAST),
  future: [],
});

export function undone({ changes, past, future }) {
  if (past.length === 0) return { changes, past, future };
  return { changes: past.at(-1), past: past.slice(0, -1), future: [changes, ...future] };
}

export function redone({ changes, past, future }) {
  if (future.length === 0) return { changes, past, future };
  return { changes: future[0], past: [...past, changes], future: future.slice(1) };
}

/** With one step instead of the one there, or at the end when there is none there. */
export const withStep = (changes, index, change) =>
  index === null ? [...changes, change] : changes.with(index, change);

export const withoutStep = (changes, index) =>
  renumbered(changes.filter((_, at) => at !== index), index);

/**
 * Where a refusal points: `changes[1].close` is field `close` of the second step.
 *
 * @returns {{index: number, field: string}|null}
 */
export function refusedAt(problem) {
  const found = /^changes\[(\d+)\](?:\.([\w.]+))?/.exec(problem?.body?.parameter ?? '');
  return found && { index: Number(found[1]), field: (found[2] ?? '').replace(/\..*/, '') };
}
