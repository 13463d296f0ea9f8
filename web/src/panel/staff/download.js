import { h } from '../../view/dom.js';

/** Long enough for a browser to have taken the file. */
const KEEP_MS = 60_000;

/** Hands the reader a file that was made here. */
export function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
