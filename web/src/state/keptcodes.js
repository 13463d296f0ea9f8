/** Tracking codes that the reader wanted this browser to remember, newest first. */
const KEY = 'headroom.codes';
const MOST = 20;

/**
 * @typedef {{code: string, place: string, size: string, on: string}} Kept
 * @param {Storage} storage
 * @returns {Kept[]}
 */
export function keptCodes(storage) {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(({ code }) => typeof code === 'string') : [];
  } catch {
    // Forbidden, or not ours: as if nothing were kept.
    return [];
  }
}

export const isKept = (storage, code) => keptCodes(storage).some((kept) => kept.code === code);

export function keepCode(storage, kept) {
  const others = keptCodes(storage).filter(({ code }) => code !== kept.code);
  return write(storage, [kept, ...others].slice(0, MOST));
}

export const forgetCode = (storage, code) =>
  write(
    storage,
    keptCodes(storage).filter((kept) => kept.code !== code),
  );

/** @returns {boolean} false where the browser keeps nothing */
function write(storage, codes) {
  try {
    storage.setItem(KEY, JSON.stringify(codes));
    return true;
  } catch {
    return false;
  }
}
