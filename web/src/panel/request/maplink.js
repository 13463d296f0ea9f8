import { encode } from '../../state/url.js';

/** The same question on the map page. */
export const backToMap = (state) => `./?${encode({ ...state, chosen: 1 })}`;
