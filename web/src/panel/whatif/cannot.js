/** A way out that no step of a what-if is: said, instead of a form for something else. */
import { h } from '../../view/dom.js';
import { closePart } from '../../state/whatif/dock.js';
import { noteLine } from './lines.js';

export function cannotPart(dock) {
  const { t, lang, open } = dock.get();
  const { detail = '', detailEn = detail } = open.remedy;
  const what = lang === 'en' ? detailEn : detail;
  return h(
    'section',
    { class: 'whatif-part', role: 'alert' },
    noteLine('INFO', t('whatif.cannot', { what })),
    h(
      'div',
      { class: 'whatif-buttons' },
      h(
        'button',
        { type: 'button', class: 'button', id: 'whatif-cannot-close', on: { click: () => closePart(dock) } },
        t('whatif.close'),
      ),
    ),
  );
}
