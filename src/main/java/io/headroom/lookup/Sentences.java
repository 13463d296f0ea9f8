package io.headroom.lookup;

import io.headroom.capacity.Reason;
import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.rules.Text;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in one sentence why a limit binds, in Chinese and English. */
final class Sentences {
  private final Snapshot snapshot;
  private final Assets assets;
  private final Network network;

  Sentences(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.assets = snapshot.forest().assets();
    this.network = snapshot.dataset().network();
  }

  /** The sentence for a reason at an asset; the asset is −1 where the limit is not an asset's. */
  Text why(Reason reason, int asset, Assessed option) {
    String name = asset < 0 ? nameOf(option) : snapshot.forest().name(asset);
    double headroom = asset < 0 ? Double.NaN : option.leftKva(asset);
    return switch (reason) {
      case DISTRIBUTION_TRANSFORMER -> transformer(name, headroom, peakAt(asset));
      case SECTION ->
          ofLine(
              headroom,
              "最紧的是" + name + "这段线：再多，导线就过热。",
              "The tightest point is line section " + name + ": more would overheat it.",
              name);
      case FEEDER ->
          ofLine(
              headroom,
              "变压器还有余量，但整条" + name + "只剩 " + Quantity.available(headroom) + "。",
              "The transformer has room, but feeder "
                  + (name + " has only " + Quantity.available(headroom) + " left."),
              name);
      case MAIN_TRANSFORMER ->
          ofLine(
              headroom,
              name + "只剩 " + Quantity.available(headroom) + "，它下面所有的点都受限。",
              "Main transformer "
                  + (name + " has only " + Quantity.available(headroom))
                  + " left; every point below it is held.",
              name);
      case SUBSTATION ->
          new Text(
              name + "一台主变停运时，其余的带不动更多。",
              "With one transformer of " + name + " out, the others cannot carry more.");
      case BAY -> new Text(name + "没有空余间隔，线接不进去。", name + " has no spare bay to connect a line.");
      case SINGLE_PHASE ->
          new Text(
              "单相只能用" + name + "三分之一的余量。",
              "A single phase can use a third of what is left at " + name + ".");
      case EXACT_PLACE ->
          new Text(
              name + "够不够得着，要看准确位置。",
              "Whether " + name + " is in reach depends on the exact spot.");
      case OUT_OF_RADIUS ->
          new Text(
              name + distanceOf(option).zh() + "，超出 " + radiusOf(option) + " 供电半径。",
              name
                  + " is "
                  + distanceOf(option).en()
                  + " away, beyond its reach of "
                  + radiusOf(option)
                  + ".");
      case SECOND_SUPPLY -> secondSupply(option.partner());
      case RED_ZONE ->
          new Text(
              "这里是光伏红区：" + name + "已没有可接容量，可以排队。",
              "Solar red zone: " + name + " has no capacity left; you can queue.");
      case NO_DATA -> noData(asset, option, name);
      case SWITCH_RATING ->
          new Text(name + "的开关容量不够。", "The switch of " + name + " is not rated for more.");
      case VOLTAGE ->
          VoltageSentence.of(option.outlook().voltage(), option.candidate().voltageKv());
      case REVERSE_FLOW -> reverseFlow(name, headroom);
    };
  }

  private static Text transformer(String name, double headroom, @Nullable LocalDateTime at) {
    if (headroom < 0) {
      return overloaded(name, headroom);
    }
    String left = Quantity.available(headroom);
    if (at == null) {
      return new Text(
          "最紧的是" + name + "：最忙的时候还剩 " + left + "。",
          "The tightest point is " + name + ": at its busiest, " + left + " is left.");
    }
    return new Text(
        "最紧的是" + name + "：" + seasonZh(at) + hourZh(at) + "最忙，那时还剩 " + left + "。",
        "The tightest point is "
            + (name + ": at its busiest, " + at.getHour() + ":00 in " + seasonEn(at))
            + (", " + left + " is left."));
  }

  /** How much can be taken in has its own hour, which is the same for all: noon. */
  private static Text reverseFlow(String name, double left) {
    if (left > 0) {
      String kva = Quantity.available(left);
      return new Text(
          "中午光伏会经" + name + "倒送到上一级：还能收 " + kva + "，再多就超过允许值。",
          "Midday solar flows back through "
              + (name + " to the level above: it can take in " + kva)
              + " more, and beyond that is over the limit.");
    }
    String over = left < 0 ? Quantity.over(left) : "";
    return new Text(
        "中午光伏会经" + name + "倒送到上一级，超过允许值" + (over.isEmpty() ? "。" : " " + over + "。"),
        "Midday solar would flow back through "
            + (name + " to the level above, beyond the limit")
            + (over.isEmpty() ? "." : " by " + over + "."));
  }

  private Text secondSupply(@Nullable Assessed reserve) {
    if (reserve == null) {
      return new Text(
          "附近找不到不会同时停电的第二路电源。",
          "No second supply nearby that would not fail together with the first.");
    }
    String name = nameOf(reserve);
    if (Double.isNaN(reserve.availableKva())) {
      return new Text(
          "第二路电源" + name + "缺少测量数据。",
          "Measurements are missing for the second supply, " + name + ".");
    }
    String left = Quantity.available(reserve.availableKva());
    return new Text(
        "第二路电源" + name + "只剩 " + left + "。",
        "The second supply, " + name + ", has only " + left + " left.");
  }

  private static Text ofLine(double headroom, String zh, String en, String name) {
    return headroom < 0 ? overloaded(name, headroom) : new Text(zh, en);
  }

  private static Text overloaded(String name, double headroom) {
    String over = Quantity.over(headroom);
    return new Text(name + "余量为 0，已超 " + over + "。", name + " has 0 left, over by " + over + ".");
  }

  private Text noData(int asset, Assessed option, String name) {
    int start = option.candidate().asset();
    if (start < 0) {
      return new Text(
          name + "上一级电网不在本数据集内，现在不能下结论。",
          "The network above " + name + " is not in this dataset; no conclusion yet.");
    }
    if (!snapshot.forest().isSupplied(start)) {
      return new Text(
          name + "在数据里没有接到任何电源，需要现场核实。",
          name + " is not connected to any source in the data; it needs a check on site.");
    }
    if (asset >= 0 && snapshot.headroom().isUnsolvedMesh(asset)) {
      return new Text(
          name + "由环网或两个电源同时供电，潮流计算没有得到结果，现在不能下结论。",
          name
              + " is fed by a loop or by two sources at once, and the load flow found no solution.");
    }
    return new Text(
        name + "最近 12 个月的测量不足 90%。没有数据不等于有余量，也不等于没有。",
        name
            + " was measured for less than 90 % of the last 12 months. No data means neither room"
            + " nor none.");
  }

  private @Nullable LocalDateTime peakAt(int asset) {
    if (asset < 0 || assets.kind(asset) != AssetKind.DISTRIBUTION_TRANSFORMER) {
      return null;
    }
    return network.distributionTransformers().peakAt(assets.row(asset));
  }

  private String nameOf(Assessed option) {
    Candidate candidate = option.candidate();
    return switch (candidate.kind()) {
      case DISTRIBUTION_TRANSFORMER -> network.distributionTransformers().name(candidate.row());
      case SWITCHING_STATION -> network.switchingStations().get(candidate.row()).name();
      case SUBSTATION_BAY -> network.substations().get(candidate.row()).name();
      case FEEDER_TAP -> snapshot.forest().name(candidate.asset());
    };
  }

  private static Text distanceOf(Assessed option) {
    ConnectionOption.Reach reach = option.reach();
    String metres = Quantity.distance(reach.nearestMetres());
    return reach.isExact()
        ? new Text("离这里 " + metres, metres)
        : new Text("离这里至少 " + metres, "at least " + metres);
  }

  private static String radiusOf(Assessed option) {
    return Quantity.distance(option.reach().serviceRadiusMetres());
  }

  private static String seasonZh(LocalDateTime at) {
    return switch (quarter(at.getMonth())) {
      case 0 -> "冬天";
      case 1 -> "春天";
      case 2 -> "夏天";
      default -> "秋天";
    };
  }

  private static String seasonEn(LocalDateTime at) {
    return switch (quarter(at.getMonth())) {
      case 0 -> "winter";
      case 1 -> "spring";
      case 2 -> "summer";
      default -> "autumn";
    };
  }

  /** 0 for December to February, then by three months. */
  private static int quarter(Month month) {
    return month.getValue() % 12 / 3;
  }

  private static String hourZh(LocalDateTime at) {
    int hour = at.getHour();
    if (hour < 6) {
      return "凌晨 " + hour + " 点";
    }
    if (hour < 12) {
      return "上午 " + hour + " 点";
    }
    if (hour < 18) {
      return "下午 " + (hour == 12 ? 12 : hour - 12) + " 点";
    }
    return String.format(Locale.ROOT, "晚上 %d 点", hour - 12);
  }
}
