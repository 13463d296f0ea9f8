/**
 * Tells when another version has come into service, by this page or by a colleague; what the page
 * fetched of the one before is then no longer so.
 *
 * @param {() => void} onOther
 */
export function startFollowingService(store, onOther) {
  let known = null;
  store.watch(
    (s) => s.list.data?.inService ?? null,
    (inService) => {
      if (inService === null || inService === known) return;
      const other = known !== null;
      known = inService;
      if (other) onOther();
    },
  );
}
