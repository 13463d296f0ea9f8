package io.headroom.planning.opening;

import io.headroom.network.AssetKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where it is kept what became constrained or free; shared by all processes. */
public interface ConstraintLog {

  /**
   * Which view of the network was looked at.
   *
   * @param ledgerNo sequence of the ledger in it
   */
  record Mark(String datasetVersion, long ledgerNo) {
    /** True for a view of the same dataset that knows of less. */
    boolean isBehind(Mark other) {
      return datasetVersion.equals(other.datasetVersion()) && ledgerNo < other.ledgerNo();
    }
  }

  /**
   * What is constrained, as was written last.
   *
   * @param mark null before anything was ever written
   */
  record Known(@Nullable Mark mark, Map<Watched, LocalDate> since) {
    public Known {
      since = Map.copyOf(since);
    }
  }

  /**
   * What is to be written.
   *
   * @param unsure constrained before, and now neither constrained nor free: gone, or not measured
   */
  record News(Mark mark, List<ConstraintChange> changes, List<Watched> unsure) {
    public News {
      changes = List.copyOf(changes);
      unsure = List.copyOf(unsure);
    }
  }

  /**
   * Compares with what is known and writes what is new, one process at a time; the comparison may
   * be made more than once.
   *
   * @param compare null for nothing to write
   * @return what is known then
   */
  Known write(Function<Known, @Nullable News> compare);

  /**
   * The latest changes of one kind of asset, the newest first.
   *
   * @param from none before it
   * @param before only those with a lower number
   */
  List<ConstraintChange> latest(AssetKind kind, Instant from, long before, int limit);
}
