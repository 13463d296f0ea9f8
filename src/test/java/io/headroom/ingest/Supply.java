package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.network.AssetKind;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who feeds whom in an imported dataset, as text. */
final class Supply {
  private Supply() {}

  /** By transformer: {@code L2 L1 F1 M1}. */
  static Map<String, String> paths(ImportResult result) {
    GridDataset dataset = result.dataset();
    assertThat(dataset).as(() -> String.join("\n", result.report().reasons())).isNotNull();
    SupplyForest forest = EnergisationTrace.trace(dataset.network(), true, new IssueLog());
    Map<String, String> paths = new TreeMap<>();
    for (int t = 0; t < forest.assets().count(AssetKind.DISTRIBUTION_TRANSFORMER); t++) {
      String path =
          Arrays.stream(forest.path(t))
              .skip(1)
              .mapToObj(forest.assets()::id)
              .collect(Collectors.joining(" "));
      paths.put(forest.assets().id(t), path);
    }
    return paths;
  }
}
