package io.headroom.api.wire;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Zone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Properties of a feature of the network; which ones there are depends on its kind.
 *
 * <p>An id is null where the asset is not shown, a figure where it is not shown or not known.
 */
public interface NetworkProperties {

  /** A substation; its grade is the worst of its main transformers. */
  record SubstationProperties(
      String kind,
      String id,
      String name,
      double voltageKv,
      Grade grade,
      @Nullable Zone zone,
      double ratedMva)
      implements NetworkProperties {}

  /** The trunk or the branches of a feeder, or the whole of it. */
  record FeederProperties(
      String kind,
      @Nullable String id,
      String name,
      Grade grade,
      @Nullable Zone zone,
      @Nullable Double utilisation,
      double voltageKv,
      String part)
      implements NetworkProperties {}

  /** An open switch between two feeders. */
  record TieProperties(
      String kind, String id, @Nullable String name, List<@Nullable String> feeders)
      implements NetworkProperties {}

  /** A switching station; its grade is that of what feeds it. */
  record SwitchingStationProperties(String kind, String id, String name, Grade grade)
      implements NetworkProperties {}

  /** A distribution transformer; what is available holds along its whole supply path. */
  record TransformerProperties(
      String kind,
      @Nullable String id,
      String name,
      Grade grade,
      @Nullable Zone zone,
      @Nullable Double ratedKva,
      @Nullable Double availableKva,
      boolean constrained)
      implements NetworkProperties {}
}
