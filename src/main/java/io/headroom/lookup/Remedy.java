package io.headroom.lookup;

import io.headroom.rules.CostRange;
import io.headroom.rules.Text;
import io.headroom.rules.UnitCosts;
import io.headroom.rules.WorkItem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Work that would relieve the binding constraint.
 *
 * @param assetId the asset to be worked on; null when none is named
 * @param site where and for what it is done: with the kind, what makes it one work within a
 *     snapshot, whichever constraint it is looked at from
 * @param gainKva what the work adds at the constrained asset; 0 for {@link Kind#NONE}
 * @param works what is built or done; empty where nobody can price it
 */
public record Remedy(
    Kind kind,
    @Nullable String assetId,
    String site,
    double gainKva,
    Text detail,
    List<Work> works) {
  public Remedy {
    works = List.copyOf(works);
  }

  /** Two remedies with the same key are one work. */
  public String workKey() {
    return kind + " " + site;
  }

  /** So many units of something: kVA, MVA, kilometres, bays or transfers. */
  public record Work(WorkItem item, double quantity) {}

  /** In the order in which they are tried. */
  public enum Kind {
    TRANSFER,
    REPLACE_TRANSFORMER,
    /** A thicker conductor on the section that is full. */
    RECONDUCTOR,
    NEW_TRANSFORMER,
    NEW_FEEDER,
    /** One more bay at a substation whose busbar still has room. */
    ADD_BAY,
    /** No solution, and the detail says why. */
    NONE
  }

  /** What it costs about; empty where nobody can price it. */
  public Optional<CostRange> cost(UnitCosts unitCosts) {
    return works.stream()
        .map(work -> unitCosts.of(work.item()).times(work.quantity()))
        .reduce(CostRange::plus);
  }
}
