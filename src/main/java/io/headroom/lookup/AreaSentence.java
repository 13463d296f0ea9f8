package io.headroom.lookup;

import io.headroom.rules.Text;

/** The verdict on a place that is only known within a circle, as one sentence in two languages. */
final class AreaSentence {
  private AreaSentence() {}

  static Text available(Need need, String amount, double accuracyMetres) {
    String radius = Quantity.radius(accuracyMetres);
    if (!need.hasSize()) {
      return new Text(
          "以此为中心 " + radius + " 的范围内，哪里都能接 " + amount + "。",
          "Anywhere within " + radius + " of here, " + amount + " is available now.");
    }
    String wanted = Quantity.requested(need.kva());
    return new Text(
        "以此为中心 " + radius + " 的范围内，哪里都还能接 " + amount + "，够您要的 " + wanted + "。",
        ("Anywhere within " + radius + " of here, " + amount)
            + (" is available, enough for the " + wanted + " you need."));
  }

  /** The exact spot decides, about the option that the verdict speaks of. */
  static Text depends(ConnectionOption best, VerdictSentence.Around around) {
    CapacityRange range = around.range();
    if (range != null && range.differs()) {
      String between = Quantity.between(range.least().kva(), range.most().kva());
      return somewhere(
          around.accuracyMetres(),
          new Text(
              "：范围内的接入点可接 " + between + "，准确位置定了才能定。",
              ": the points around it can take " + between + ", and the exact spot decides."));
    }
    String amount = Quantity.available(best.availableKva());
    return somewhere(
        around.accuracyMetres(),
        new Text(
            "：点准位置以后，这里能接 " + amount + "。",
            ": once the exact spot is known, " + amount + " is available."));
  }

  static Text somewhere(double accuracyMetres, Text andThen) {
    String radius = Quantity.radius(accuracyMetres);
    return new Text(
        "地点大约在以此为中心 " + radius + " 的范围内" + andThen.zh(),
        "The place is somewhere within " + radius + " of here" + andThen.en());
  }

  /** What the place is called in a sentence that says no. */
  static Text here(double accuracyMetres) {
    String radius = Quantity.radius(accuracyMetres);
    return new Text("以此为中心 " + radius + " 的范围内", "anywhere within " + radius + " of here");
  }
}
