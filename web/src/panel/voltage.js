import { h } from '../view/dom.js';
import { atNominal } from '../format/voltage.js';
import { available } from '../format/power.js';

/** The voltage at the end of the line, when it was checked: the one limit that no bar shows. */
export function voltageLine({ voltage, voltageKv }, { t }) {
  if (!voltage?.checked || !voltage.minimumPu || !voltage.limitPu) return null;
  const checked = t('path.voltage', {
    v: atNominal(voltage.minimumPu, voltageKv),
    limit: atNominal(voltage.limitPu, voltageKv),
  });
  const cap =
    Number.isFinite(voltage.availableKva) &&
    t('path.voltage.cap', { a: available(voltage.availableKva) });
  return h('p', { class: 'voltage-line' }, [checked, cap].filter(Boolean).join(' · '));
}
