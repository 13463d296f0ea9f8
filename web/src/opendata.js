/** The page of open data: what the answers rest on, where to take it along, and what has changed. */
import * as api from './api/client.js';
import { getChanges, getReport } from './api/opening.js';
import { createStore } from './state/store.js';
import { decode } from './state/url.js';
import { translator } from './format/message.js';
import { startLanguage } from './state/language.js';
import { mountOpenData } from './panel/opendata/page.js';
import { startOpenData } from './state/opendata.js';

const { lang } = decode(window.location.search);
const store = createStore({
  lang,
  t: translator({}),
  phase: 'asking',
  dataset: null,
  report: null,
  changes: null,
  changesPhase: 'asking',
  problem: null,
  attempt: 0,
});

await startLanguage(store, api.getTexts, document);
mountOpenData(document, store);
startOpenData(store, { getDataset: api.getDataset, getReport, getChanges }, window);
