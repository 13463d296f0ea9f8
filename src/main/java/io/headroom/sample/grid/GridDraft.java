package io.headroom.sample.grid;

import io.headroom.sample.land.Land;
import java.util.List;

/**
 * The whole network of one region on the drawing board.
 *
 * @param stations in the order of the facts
 * @param feeders 10 kV feeders
 * @param lines 35 kV and 110 kV lines, each a feeder of its own; row i + 1 of the stations is fed
 *     by line i
 */
public record GridDraft(
    Land land, List<StationDraft> stations, List<FeederDraft> feeders, List<FeederDraft> lines) {}
