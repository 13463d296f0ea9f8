/**
 * Sentences with holes: `{a}` is filled, `|` marks where a line may break.
 *
 * Nothing here knows a language; the tables in i18n/ hold every word.
 */

/** Puts the parameters into the template; a hole without a value stays empty. */
export function fill(template, params) {
  return template
    .replaceAll('|', '')
    .replace(/\{(\w+)\}/g, (_, name) => String(params?.[name] ?? ''));
}

/**
 * Splits a verdict into clauses, each a list of parts, so that the page can keep a clause whole
 * and give its figures a colour.
 *
 * @returns {{text: string, hole: string|null}[][]}
 */
export function clauses(template, params = {}) {
  return template.split('|').map((clause) => parts(clause, params));
}

function parts(clause, params) {
  return clause
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => part(piece, params));
}

function part(piece, params) {
  const hole = /^\{(\w+)\}$/.exec(piece)?.[1] ?? null;
  return { hole, text: hole === null ? piece : String(params[hole] ?? '') };
}

/**
 * The text function of one table. An unknown key shows itself, which is ugly enough to be found.
 *
 * @param {Record<string, string>} table
 */
export function translator(table) {
  const t = (key, params) => fill(table[key] ?? key, params);
  t.has = (key) => key in table;
  t.clauses = (key, params) => clauses(table[key] ?? key, params);
  return t;
}
