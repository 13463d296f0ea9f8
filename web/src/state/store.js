/**
 * The one store: a frozen object, replaced as a whole, watched by slices.
 *
 * @template S
 * @param {S} initial
 */
export function createStore(initial) {
  let state = Object.freeze({ ...initial });
  const watchers = new Set();

  function set(patch) {
    state = Object.freeze({ ...state, ...patch });
    for (const watcher of [...watchers]) watcher();
  }

  /**
   * Calls back when the slice changes, and once now. A slice that is an array is compared item by
   * item, so that `(s) => [s.answer, s.lang]` does what it looks like.
   */
  function watch(slice, onChange) {
    let last = slice(state);
    const watcher = () => {
      const next = slice(state);
      if (same(last, next)) return;
      last = next;
      onChange(next, state);
    };
    watchers.add(watcher);
    onChange(last, state);
    return () => watchers.delete(watcher);
  }

  return { get: () => state, set, watch };
}

function same(a, b) {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  return a.length === b.length && a.every((item, i) => Object.is(item, b[i]));
}
