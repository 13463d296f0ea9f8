package io.headroom.place.index;

import java.util.List;

/**
 * What is written down of a place to find it again.
 *
 * @param carriers what its house numbers count along, each with its area: {@code 人民路@520121001}
 * @param open true when it is found by a part of its name or a misspelt one, too
 */
public record IndexedPlace(List<Key> keys, List<String> carriers, boolean open) {}
