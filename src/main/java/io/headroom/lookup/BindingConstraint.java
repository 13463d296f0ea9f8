package io.headroom.lookup;

import io.headroom.capacity.Reason;
import io.headroom.rules.Text;

/**
 * The limit that decides an option, and the asset it belongs to.
 *
 * @param asset dense asset number in the supply forest; −1 when the limit is not an asset's
 * @param headroomKva of that asset; NaN when unknown
 * @param explanation one sentence a customer understands
 */
public record BindingConstraint(
    int asset, String name, Reason reason, double headroomKva, Text explanation) {}
