package io.headroom.lookup;

import io.headroom.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verdict as one sentence, in Chinese and English. */
final class VerdictSentence {
  private VerdictSentence() {}

  /**
   * What is around the place, beside the options.
   *
   * @param searchedMetres how far was looked
   * @param nearestMetres how far the nearest point is, where none is in reach
   * @param accuracyMetres how far the true place may be from the one answered about
   */
  record Around(
      double searchedMetres,
      double nearestMetres,
      double accuracyMetres,
      @Nullable CapacityRange range) {
    boolean isExact() {
      return accuracyMetres == 0;
    }
  }

  static Text of(Verdict verdict, Need need, List<ConnectionOption> options, Around around) {
    return switch (verdict) {
      case AVAILABLE ->
          around.isExact()
              ? available(need, amountOf(options.get(0)))
              : AreaSentence.available(need, amountOf(options.get(0)), around.accuracyMetres());
      case CONDITIONAL -> conditional(options, around);
      case CONSTRAINED -> constrained(need, most(options, around), hereOf(options, around));
      case OUT_OF_REACH -> outOfReach(around.searchedMetres(), around.nearestMetres());
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

  private static Text conditional(List<ConnectionOption> options, Around around) {
    ConnectionOption option =
        options.stream()
            .filter(o -> !o.conditions().isEmpty())
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("a conditional answer without a condition"));
    Condition first = option.conditions().get(0);
    if (first.kind() == Condition.Kind.EXACT_PLACE) {
      return AreaSentence.depends(option, around);
    }
    Text detail = first.detail();
    return option.conditions().stream()
        .filter(condition -> condition.kind() == Condition.Kind.EXACT_PLACE)
        .findFirst()
        .map(Condition::detail)
        .map(place -> new Text(detail.zh() + place.zh(), detail.en() + " " + place.en()))
        .orElse(detail);
  }

  private static double most(List<ConnectionOption> options, Around around) {
    CapacityRange range = around.range();
    return range != null
        ? range.most().kva()
        : options.stream()
            .mapToDouble(ConnectionOption::availableKva)
            .filter(a -> !Double.isNaN(a))
            .max()
            .orElse(0);
  }

  /**
   * A feeder is asked at its point nearest to the centre only, so of lines no no holds everywhere.
   */
  private static Text hereOf(List<ConnectionOption> options, Around around) {
    boolean low = options.stream().allMatch(option -> option.level().isLow());
    return around.isExact() || !low
        ? new Text("这里", "here")
        : AreaSentence.here(around.accuracyMetres());
  }

  private static Text constrained(Need need, double most, Text here) {
    if (!need.hasSize() || most <= 0) {
      return new Text(here.zh() + "现在没有余量。", "No capacity is left " + here.en() + ".");
    }
    String wanted = Quantity.requested(need.kva());
    if (most >= need.kva()) {
      return new Text(
          here.zh() + "接不了 " + wanted + "。", wanted + " does not fit " + here.en() + ".");
    }
    String amount = Quantity.available(most);
    return new Text(
        here.zh() + "接不了 " + wanted + "，最多 " + amount + "。",
        wanted + " does not fit " + here.en() + "; " + amount + " at most.");
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
