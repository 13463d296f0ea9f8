/**
 * How addresses are written and spoken: one form in which names are compared, the parts that an
 * address is made of, pinyin.
 *
 * <pre>
 *   "开陽縣 人民路十二號 附近"  ─ SearchText ─►  开阳县人民路12号附近
 *                             ─ Bearing ────►  near 开阳县人民路12号
 *                             ─ Divisions ──►  人民路12号 in the county 520121
 *                             ─ HouseNumber ►  人民路 | 12
 * </pre>
 *
 * <p>Nothing here knows which places there are.
 */
@NullMarked
package io.headroom.place.text;

import org.jspecify.annotations.NullMarked;
