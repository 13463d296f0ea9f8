/** The store as one view sees it: when the view is left, it hears nothing any longer. */
export function visitOf(store) {
  const stops = [];
  let here = true;
  const watch = (slice, onChange) => {
    const stop = store.watch(slice, (...args) => here && onChange(...args));
    stops.push(stop);
    return stop;
  };
  const leave = () => {
    here = false;
    stops.forEach((stop) => stop());
  };
  return { store: { ...store, watch }, leave };
}
