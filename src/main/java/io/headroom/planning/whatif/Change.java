package io.headroom.planning.whatif;

import io.headroom.geo.Position;
import io.headroom.rules.Use;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a planner thinks of doing to the network. */
public sealed interface Change {

  /** The kind of a change, as planners write it. */
  enum Kind {
    ADD_LOAD,
    ADD_GENERATION,
    MOVE_OPEN_POINT,
    REPLACE_TRANSFORMER,
    ADD_FEEDER,
    ADD_SECTION
  }

  Kind kind();

  /** Where something is connected: at an asset, or at what is nearest to a position. */
  record Place(@Nullable String assetId, @Nullable Position position) {
    public Place {
      if ((assetId == null) == (position == null)) {
        throw new IllegalArgumentException("a place is an asset or a position, one of both");
      }
    }
  }

  /** A customer more; it counts with the coefficients of its use, as a promise does. */
  record AddLoad(Place at, double kva, Use use) implements Change {
    @Override
    public Kind kind() {
      return Kind.ADD_LOAD;
    }
  }

  /** A plant more; it counts in the generation direction. */
  record AddGeneration(Place at, double kw) implements Change {
    @Override
    public Kind kind() {
      return Kind.ADD_GENERATION;
    }
  }

  /** One open switch is closed and one closed switch is opened. */
  record MoveOpenPoint(String close, String open) implements Change {
    @Override
    public Kind kind() {
      return Kind.MOVE_OPEN_POINT;
    }
  }

  /** A distribution or main transformer of another size in the place of one. */
  record ReplaceTransformer(String assetId, double ratedKva) implements Change {
    @Override
    public Kind kind() {
      return Kind.REPLACE_TRANSFORMER;
    }
  }

  /**
   * A feeder from a spare bay, which takes over what lies behind a switch.
   *
   * @param to section, switch or transformer where the new line ends
   * @param open the switch that separates what is taken over; null where nothing feeds it now
   * @param via the course between both ends; null for a straight line
   */
  record AddFeeder(
      String name,
      String mainTransformerId,
      String conductor,
      String to,
      @Nullable String open,
      @Nullable List<Position> via)
      implements Change {
    public AddFeeder {
      via = via == null ? null : List.copyOf(via);
    }

    @Override
    public Kind kind() {
      return Kind.ADD_FEEDER;
    }
  }

  /** A line between two places of the network, closed or with a normally open switch in it. */
  record AddSection(String from, String to, String conductor, boolean normallyOpen)
      implements Change {
    @Override
    public Kind kind() {
      return Kind.ADD_SECTION;
    }
  }
}
