package io.headroom.network;

import io.headroom.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * A switching station, ring-main unit or cable branch box on a feeder (开闭所, 环网柜, 分支箱).
 *
 * @param kind as delivered
 */
public record SwitchingStation(
    String id, String name, @Nullable Position location, String node, String kind, int spareBays) {}
