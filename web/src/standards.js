/** The page of published promises. It asks two questions and shows the answers; nothing is sent. */
import * as api from './api/client.js';
import { createStore } from './state/store.js';
import { decode } from './state/url.js';
import { translator } from './format/message.js';
import { startLanguage } from './state/language.js';
import { mountStandards } from './panel/standards/page.js';
import { startStandards } from './state/standards.js';

const { lang } = decode(window.location.search);
const store = createStore({
  lang,
  t: translator({}),
  phase: 'asking',
  standards: null,
  dataset: null,
  attempt: 0,
  calendarYear: null,
  example: null,
});

await startLanguage(store, api.getTexts, document);
mountStandards(document, store);
startStandards(store, api, window);
