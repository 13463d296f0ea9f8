/** Which part of a name the reader has typed, so that the list can show why it offers the name. */

/** One shared Latin letter means nothing; one shared character may, if it is all there is. */
const LEAST = 2;

/**
 * The longest run of the name that stands in the text as it is.
 *
 * @returns {{before: string, match: string, after: string}} an empty match when there is none
 */
export function emphasis(name, text) {
  const letters = alike(name);
  const typed = alike(text).join('');
  const least = Math.min(LEAST, typed.length);
  for (let length = letters.length; length >= least && length > 0; length--) {
    const from = runOf(letters, length, typed);
    if (from >= 0) return split([...name], from, length);
  }
  return { before: name, match: '', after: '' };
}

/** Full and half width, capital and small are the same letter. */
const alike = (text) =>
  [...text].map((c) => c.normalize('NFKC').toLowerCase());

function runOf(letters, length, typed) {
  for (let from = 0; from + length <= letters.length; from++) {
    const run = letters.slice(from, from + length).join('');
    if (run.trim() !== '' && typed.includes(run)) return from;
  }
  return -1;
}

const split = (letters, from, length) => ({
  before: letters.slice(0, from).join(''),
  match: letters.slice(from, from + length).join(''),
  after: letters.slice(from + length).join(''),
});
