/** What the page of promises knows, and how it comes to know it. */

/** The standards make the page; the data set only adds a date and a name to it. */
export function startStandards(store, { getServiceStandards, getDataset }, window) {
  store.watch(
    (s) => s.attempt,
    async () => {
      store.set({ phase: 'asking' });
      getDataset().then((dataset) => store.set({ dataset }), ignore);
      try {
        store.set({ standards: await getServiceStandards(), phase: 'answered' });
      } catch (error) {
        store.set({ phase: store.get().standards ? 'answered' : 'failed', problem: error });
      }
    },
  );
  keepLanguageInLink(store, window);
}

const ignore = () => {};

/** The address says which language the page is in. */
export function keepLanguageInLink(store, { history, location }) {
  store.watch(
    (s) => s.lang,
    (lang) => {
      const query = new URLSearchParams(location.search);
      if (lang === 'zh') query.delete('lang');
      else query.set('lang', lang);
      const text = query.toString();
      history.replaceState(null, '', location.pathname + (text && `?${text}`) + location.hash);
    },
  );
}

/** The worked example: applied for on a day, under one of the promises. */
export const setExample = (store, change) =>
  store.set({ example: { ...store.get().example, ...change } });

export const setCalendarYear = (store, calendarYear) => store.set({ calendarYear });

/** The day before a long holiday shows best what does not count. */
export const exampleOf = ({ example }, year) => ({
  on: `${year}-09-18`,
  kind: 'HV_SINGLE',
  ...example,
});
