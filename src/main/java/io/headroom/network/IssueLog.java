package io.headroom.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the issues of one import: every one is counted, the first hundred of each code and layer
 * are kept as examples.
 *
 * <p>Written by one thread.
 */
public final class IssueLog {
  private static final int EXAMPLES_PER_CODE_AND_LAYER = 100;

  private final Map<IssueCode, Integer> counts = new EnumMap<>(IssueCode.class);
  private final Map<String, Integer> refusedRows = new HashMap<>();
  private final Map<String, Integer> kept = new HashMap<>();
  private final List<ImportIssue> examples = new ArrayList<>();

  public void add(ImportIssue issue) {
    counts.merge(issue.code(), 1, Integer::sum);
    if (issue.code().refuses()) {
      refusedRows.merge(issue.layer(), 1, Integer::sum);
    }
    if (kept.merge(issue.code() + "/" + issue.layer(), 1, Integer::sum)
        <= EXAMPLES_PER_CODE_AND_LAYER) {
      examples.add(issue);
    }
  }

  public int count(IssueCode code) {
    return counts.getOrDefault(code, 0);
  }

  /** Only the codes that occurred, in the order of the enum. */
  public Map<IssueCode, Integer> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** Rows of the layer that were left out. */
  public int refused(String layer) {
    return refusedRows.getOrDefault(layer, 0);
  }

  public List<ImportIssue> examples() {
    return Collections.unmodifiableList(examples);
  }
}
