/** Short lines of the dock that must not be overlooked. */
import { h } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';

export const errorLine = (text, ...more) =>
  h('p', { class: 'field-error' }, glyph('OVERLOADED'), h('span', {}, text), more);

export const noteLine = (look, text, ...more) =>
  h('p', { class: 'whatif-note' }, glyph(look), h('span', {}, text), more);
