/**
 * Tracking codes as people copy them: any case, with or without spaces and dashes, o for 0 and
 * i or l for 1. No letter of a code looks like another.
 */
const LENGTH = 26;
const GROUP = 4;
const KNOWN = /^[0-9A-HJKMNP-TV-Z]+$/;

/** @returns {string|null} the code in one piece; null when it cannot be one */
export function readCode(typed) {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return plain.length === LENGTH && KNOWN.test(plain) ? plain : null;
}

/** In groups of four, which can be read aloud and compared. */
export const groupedCode = (code) => code.match(new RegExp(`.{1,${GROUP}}`, 'g')).join(' ');

/** Enough to tell one's own codes apart, and useless to others. */
export const shortCode = (code) => `${code.slice(0, GROUP)}…${code.slice(-GROUP)}`;
