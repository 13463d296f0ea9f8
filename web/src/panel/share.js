import { h, show } from '../view/dom.js';

/** Copies the link of this answer; where the browser forbids it, shows the link to copy by hand. */
export function shareButton(t) {
  const button = h('button', { type: 'button', class: 'button button-share' }, t('action.share'));
  const result = h('span', { class: 'share-result', role: 'status' });
  button.addEventListener('click', async () => {
    const link = window.location.href;
    try {
      await navigator.clipboard.writeText(link);
      show(result, `✓ ${t('action.shared')}`);
    } catch {
      show(result, byHand(t, link));
      result.querySelector('input').select();
    }
  });
  return h('span', { class: 'share' }, button, result);
}

const byHand = (t, link) =>
  h(
    'label',
    { class: 'share-link' },
    t('action.copyByHand'),
    h('input', { type: 'text', readonly: true, value: link }),
  );
