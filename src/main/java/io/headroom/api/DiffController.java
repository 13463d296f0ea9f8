package io.headroom.api;

import io.headroom.api.wire.DiffView;
import io.headroom.planning.dataset.Comparisons;
import io.headroom.planning.dataset.DatasetDesk;
import io.headroom.planning.dataset.diff.DatasetDiff;
import io.headroom.planning.dataset.diff.RowChange;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Two versions of the grid side by side. */
@RestController
class DiffController {
  private static final int LAST_PAGE = 1_000_000;
  private static final Map<String, RowChange.Change> CHANGES =
      Arrays.stream(RowChange.Change.values())
          .collect(Collectors.toMap(Enum::name, Function.identity()));

  private final DatasetDesk desk;
  private final Comparisons comparisons;

  DiffController(DatasetDesk desk, Comparisons comparisons) {
    this.desk = desk;
    this.comparisons = comparisons;
  }

  @GetMapping("/api/v1/datasets/{version}/diff")
  DiffView diff(@PathVariable String version, HttpServletRequest request) {
    QueryParameters parameters = new QueryParameters(request);
    String against = against(version, parameters);
    RowChange.@Nullable Change change =
        parameters.has("change")
            ? parameters.oneOf("change", CHANGES, RowChange.Change.CHANGED)
            : null;
    int page = parameters.wholeNumber("page", 1, QueryParameters.Range.between(1, LAST_PAGE));
    DatasetDiff diff = comparisons.between(against, version);
    DatasetDiff.Choice choice = new DatasetDiff.Choice(layer(parameters, diff), change);
    return new DiffWriter(diff, choice)
        .write(new DiffWriter.Sheet(against, version, page), comparisons.lost(diff));
  }

  /** The one in service; for that one the one before. */
  private String against(String version, QueryParameters parameters) {
    String served =
        desk.inService().map(now -> now.identity().version()).orElseThrow(NotReady::new);
    String usual = served.equals(version) ? desk.previous().orElse(served) : served;
    return parameters.text("against").orElse(usual);
  }

  private static @Nullable String layer(QueryParameters parameters, DatasetDiff diff) {
    return parameters.words("layer", diff.layers()).stream().findFirst().orElse(null);
  }
}
