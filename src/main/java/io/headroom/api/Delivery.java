package io.headroom.api;

import io.headroom.api.wire.DatasetView;
import io.headroom.api.wire.ReportView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came with the dataset in service beside the network itself: the report of its import, whose
 * it is, and questions worth trying.
 *
 * @param utility null when the descriptor names none
 */
public record Delivery(
    ReportView report, DatasetView.@Nullable Utility utility, List<DatasetView.Example> examples) {
  public Delivery {
    examples = List.copyOf(examples);
  }
}
