import { mountHeader } from '../header.js';

/** Header, title and skip link of a page about accounts. */
export function mountFrame(document, store, titleKey) {
  mountHeader(document.getElementById('header'), store, null);
  store.watch(
    (s) => s.t,
    (t) => {
      document.title = `${t(titleKey)} · ${t('account.product')}`;
      document.getElementById('skip').textContent = t('account.skip');
    },
  );
}
