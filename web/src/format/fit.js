import { excess } from './power.js';

/**
 * Whether one option does, as a look and a word: enough, short by so much, too far, over by so much.
 *
 * @returns {{look: string, key: string, params: object}}
 */
export function fitOf(option, hasRequest) {
  if (option.fits) return word('NORMAL', hasRequest ? 'fit.enough' : 'fit.room');
  if (option.reason === 'EXACT_PLACE') return word('HEAVY', 'fit.place');
  if (option.reason === 'OUT_OF_RADIUS') return word('HEAVY', 'fit.far');
  if (option.availableKva === null || option.reason === 'NO_DATA')
    return word('NO_DATA', 'fit.noData');
  const over = option.bindingConstraint?.overKva ?? 0;
  if (over > 0) return word('OVERLOADED', 'fit.over', { x: excess(over) });
  if (option.shortKva > 0) return word('HEAVY', 'fit.short', { x: excess(option.shortKva) });
  return option.availableKva <= 0 ? word('OVERLOADED', 'fit.none') : word('HEAVY', 'fit.no');
}

const word = (look, key, params = {}) => ({ look, key, params });
