package io.headroom.lookup;

import io.headroom.rules.Text;
import java.util.List;

/** The verdict as one sentence, in Chinese and English. */
final class VerdictSentence {
  private VerdictSentence() {}

  static Text of(
      Verdict verdict,
      Need need,
      List<ConnectionOption> options,
      CapacityLookup.Distances distances) {
    return switch (verdict) {
      case AVAILABLE -> available(need, amountOf(options.get(0)));
      case CONDITIONAL -> conditional(options);
      case CONSTRAINED -> constrained(need, options);
      case OUT_OF_REACH -> outOfReach(distances.searchedMetres(), distances.nearestMetres());
      case NO_DATA ->
          new Text("这里缺少测量数据，现在不能下结论。", "Measurements are missing here; no conclusion yet.");
      case AMBIGUOUS_PLACE -> new Text("请选一个地点。", "Choose a place.");
    };
  }

  /** Above 100 MVA no busbar of the county is a candidate. */
  static Text beyond() {
    return new Text(
        "这么大的容量要先做 220 kV 系统研究，这里接不了。",
        "A need of this size takes a 220 kV system study; it does not fit here.");
  }

  private static String amountOf(ConnectionOption option) {
    return Quantity.available(option.availableKva());
  }

  private static Text available(Need need, String amount) {
    if (!need.hasSize()) {
      return new Text("这里现在最多能接 " + amount + "。", "Up to " + amount + " is available here now.");
    }
    String wanted = Quantity.requested(need.kva());
    return new Text(
        "这里还能接 " + amount + "，够您要的 " + wanted + "。",
        amount + " is available here, enough for the " + wanted + " you need.");
  }

  private static Text conditional(List<ConnectionOption> options) {
    for (ConnectionOption option : options) {
      if (!option.conditions().isEmpty()) {
        return option.conditions().get(0).detail();
      }
    }
    throw new IllegalStateException("a conditional answer without a condition");
  }

  private static Text constrained(Need need, List<ConnectionOption> options) {
    double most =
        options.stream()
            .mapToDouble(ConnectionOption::availableKva)
            .filter(a -> !Double.isNaN(a))
            .max()
            .orElse(0);
    if (!need.hasSize() || most <= 0) {
      return new Text("这里现在没有余量。", "No capacity is left here.");
    }
    String wanted = Quantity.requested(need.kva());
    if (most >= need.kva()) {
      return new Text("这里接不了 " + wanted + "。", wanted + " does not fit here.");
    }
    String amount = Quantity.available(most);
    return new Text(
        "这里接不了 " + wanted + "，最多 " + amount + "。",
        wanted + " does not fit here; " + amount + " at most.");
  }

  private static Text outOfReach(double searched, double nearest) {
    String reach = Quantity.distance(searched);
    if (Double.isInfinite(nearest)) {
      return new Text(reach + " 内没有接入点。", "No connection point within " + reach + ".");
    }
    String away = Quantity.distance(nearest);
    return new Text(
        reach + " 内没有接入点，最近的在 " + away + " 外。",
        "No connection point within " + reach + "; the nearest is " + away + " away.");
  }
}
