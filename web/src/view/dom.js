/**
 * Elements without templates: text always becomes a text node, so data can never become markup.
 */
const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} tag
 * @param {Record<string, any>} attributes `on` holds listeners, `class` may be a list, false and null are left out
 */
export function h(tag, attributes = {}, ...children) {
  return furnish(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function s(tag, attributes = {}, ...children) {
  return furnish(document.createElementNS(SVG, tag), attributes, children);
}

function furnish(element, { on = {}, ...attributes }, children) {
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener);
  element.append(
    ...children
      .flat(Infinity)
      .filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

function setAttribute(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === 'class') element.setAttribute('class', [value].flat().filter(Boolean).join(' '));
  else if (name === 'style') Object.assign(element.style, value);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** Shows these children and no others. */
export function show(root, ...children) {
  root.replaceChildren(...children.flat(Infinity).filter(Boolean));
}

/** Words for screen readers only. */
export const unseen = (text) => h('span', { class: 'unseen' }, text);

/** A name of the grid, marked with its own language. */
export const named = (text, lang, attributes = {}) =>
  h(
    'span',
    { lang: /\p{Script=Han}/u.test(text) && lang === 'en' ? 'zh-CN' : null, ...attributes },
    text,
  );
