import { h, unseen } from '../view/dom.js';
import { besideLimit, decisivePu, isUpperLimit, keepsLimit } from '../format/voltage.js';
import { available } from '../format/power.js';

/** The voltage at the end of the line: the one limit that no bar shows. Unchecked is said, too. */
export function voltageLine({ voltage, voltageKv }, { t }) {
  if (!voltage) return null;
  const words = isKnown(voltage) ? checkedWords(voltage, voltageKv, t) : t('voltage.unchecked');
  return h(
    'p',
    { class: 'voltage-line' },
    h('b', {}, t('voltage.title')),
    ' ',
    isKnown(voltage) && mark(voltage, t),
    words,
  );
}

const isKnown = (voltage) => Boolean(voltage.checked) && decisivePu(voltage) !== null;

function mark(voltage, t) {
  const passed = keepsLimit(voltage);
  return [
    h('span', { class: passed ? 'voltage-kept' : 'voltage-left' }, passed ? '✓' : '✕'),
    unseen(t(passed ? 'fast.passed' : 'fast.failed')),
    ' ',
  ];
}

/** How it was computed matters only where the usual way is not possible: on a ring. */
function checkedWords(voltage, voltageKv, t) {
  const { limitPu, availableKva, solver } = voltage;
  const key = isUpperLimit(limitPu) ? 'voltage.highest' : 'voltage.lowest';
  return [
    t(key, besideLimit(decisivePu(voltage), limitPu, voltageKv)),
    Number.isFinite(availableKva) && t('voltage.cap', { a: available(availableKva) }),
    solver === 'GENERAL' && t('voltage.general'),
  ]
    .filter(Boolean)
    .join(t('voltage.pause'));
}
