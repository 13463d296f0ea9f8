import { onOneLine } from '../format/paste.js';

/** The field would drop the ends of lines without a trace, and glue together what they parted. */
export function onPaste(event) {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const text = onOneLine(pasted);
  if (text === pasted) return;
  event.preventDefault();
  const { selectionStart, selectionEnd, value, maxLength } = event.target;
  const room = maxLength - value.length + (selectionEnd - selectionStart);
  event.target.setRangeText(text.slice(0, room), selectionStart, selectionEnd, 'end');
  event.target.dispatchEvent(new Event('input', { bubbles: true }));
}
