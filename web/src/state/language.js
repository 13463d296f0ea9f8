import { translator } from '../format/message.js';

/** Brings the table of the chosen language; the page keeps the old words until the new ones are here. */
export async function startLanguage(store, getTexts, document) {
  const tables = new Map();

  async function speak(lang) {
    if (!tables.has(lang)) tables.set(lang, translator(await getTexts(lang)));
    if (store.get().lang !== lang) return;
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    store.set({ t: tables.get(lang) });
  }

  await speak(store.get().lang);
  store.watch((s) => s.lang, speak);
}
