package io.headroom.api;

import io.headroom.api.wire.OptionView;
import io.headroom.lookup.Condition;
import io.headroom.lookup.ConnectionOption;
import io.headroom.lookup.Verdict;
import io.headroom.rules.Text;
import java.util.List;

/** Sentences that stand where the exact ones would give a hidden figure away. */
final class HiddenWording {
  private static final Text CONDITIONAL =
      new Text("这里有条件可以接入。", "There is room here with a condition.");

  private HiddenWording() {}

  static Text verdict(Verdict verdict, List<OptionView> options) {
    String band = options.isEmpty() ? null : options.get(0).band();
    return switch (verdict) {
      case AVAILABLE ->
          band == null
              ? new Text("这里可以接入。", "There is room here.")
              : new Text(
                  "这里可以接入，余量在 " + band + " kVA 一档。",
                  "There is room here, in the band of " + band + " kVA.");
      case CONDITIONAL -> CONDITIONAL;
      case CONSTRAINED -> new Text("这里现在接不了。", "This does not fit here at present.");
      case OUT_OF_REACH -> new Text("附近没有接入点。", "No connection point is in reach.");
      case NO_DATA ->
          new Text("这里缺少测量数据，现在不能下结论。", "Measurements are missing here; no conclusion yet.");
      case AMBIGUOUS_PLACE -> new Text("请选一个地点。", "Choose a place.");
    };
  }

  /** Of a vague place also that the exact spot decides. */
  static Text conditional(List<ConnectionOption> options) {
    return options.stream()
        .limit(1)
        .flatMap(best -> best.conditions().stream())
        .filter(condition -> condition.kind() == Condition.Kind.EXACT_PLACE)
        .findFirst()
        .map(Condition::detail)
        .map(place -> new Text(CONDITIONAL.zh() + place.zh(), CONDITIONAL.en() + " " + place.en()))
        .orElse(CONDITIONAL);
  }

  /** That the exact spot decides names no figure. */
  static Text condition(Condition condition) {
    return condition.kind() == Condition.Kind.EXACT_PLACE
        ? condition.detail()
        : new Text("有条件可以接入。", "There is room with a condition.");
  }

  static Text binding(Text name) {
    return new Text(
        "最紧的是" + name.zh() + "；它的数字不公开，只给出范围。",
        "The tightest point is not published: " + name.en() + "; only a range is given.");
  }

  static Text remedy() {
    return new Text("有办法解决，请向供电所询问。", "There is a way; ask the bureau.");
  }
}
