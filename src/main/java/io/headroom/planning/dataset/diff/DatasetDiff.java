package io.headroom.planning.dataset.diff;

import io.headroom.network.GridDataset;
import io.headroom.planning.dataset.diff.RowChange.Change;
import io.headroom.topology.Assets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How two versions of the grid differ. */
public final class DatasetDiff {
  private final List<LayerDiff> layers;
  private final CapacityDiff capacity;
  private final Assets before;
  private final Assets after;

  private DatasetDiff(List<LayerDiff> layers, AssessedVersion before, AssessedVersion after) {
    this.layers = layers;
    this.before = before.assets();
    this.after = after.assets();
    this.capacity = CapacityDiff.of(before, after);
  }

  /**
   * @param day on which both are assessed
   */
  public static DatasetDiff between(GridDataset before, GridDataset after, LocalDate day) {
    return new DatasetDiff(
        layers(before, after), AssessedVersion.of(before, day), AssessedVersion.of(after, day));
  }

  /** Whether two datasets have the same rows in all layers. */
  public static boolean isSame(GridDataset before, GridDataset after) {
    return layers(before, after).stream()
        .allMatch(
            layer -> Arrays.stream(Change.values()).allMatch(change -> layer.count(change) == 0));
  }

  private static List<LayerDiff> layers(GridDataset before, GridDataset after) {
    List<LayerRows> was = Layers.of(before);
    List<LayerRows> is = Layers.of(after);
    List<LayerDiff> layers = new ArrayList<>();
    for (int i = 0; i < is.size(); i++) {
      layers.add(LayerDiff.of(was.get(i), is.get(i)));
    }
    return layers;
  }

  /** How many rows of a layer have come, gone and changed. */
  public record Count(String layer, int added, int removed, int changed) {}

  /** Every layer, whether it has changed or not. */
  public List<Count> counts() {
    return layers.stream()
        .map(
            layer ->
                new Count(
                    layer.layer(),
                    layer.count(Change.ADDED),
                    layer.count(Change.REMOVED),
                    layer.count(Change.CHANGED)))
        .toList();
  }

  public CapacityDiff capacity() {
    return capacity;
  }

  public Assets before() {
    return before;
  }

  public Assets after() {
    return after;
  }

  /**
   * Which rows to show.
   *
   * @param layer null for all
   * @param change null for any
   */
  public record Choice(@Nullable String layer, @Nullable Change change) {
    private boolean takes(LayerDiff diff) {
      return layer == null || layer.equals(diff.layer());
    }

    private boolean takes(Change one) {
      return change == null || change == one;
    }
  }

  public int count(Choice choice) {
    int count = 0;
    for (LayerDiff layer : layers) {
      for (Change change : Change.values()) {
        boolean wanted = choice.takes(layer) && choice.takes(change);
        count += wanted ? layer.count(change) : 0;
      }
    }
    return count;
  }

  /** Rows from a number on, at most so many, layer by layer. */
  public List<RowChange> rows(Choice choice, int from, int most) {
    List<RowChange> rows = new ArrayList<>();
    int skipped = 0;
    for (LayerDiff layer : layers) {
      for (Change change : Change.values()) {
        int count = choice.takes(layer) && choice.takes(change) ? layer.count(change) : 0;
        for (int i = Math.max(0, from - skipped); i < count && rows.size() < most; i++) {
          rows.add(layer.row(change, i));
        }
        skipped += count;
      }
    }
    return rows;
  }

  /** The layers that are compared. */
  public List<String> layers() {
    return layers.stream().map(LayerDiff::layer).toList();
  }
}
