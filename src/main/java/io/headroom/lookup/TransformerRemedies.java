package io.headroom.lookup;

import io.headroom.network.AssetKind;
import io.headroom.rules.Level;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Text;
import io.headroom.rules.WorkItem;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Larger and further transformers, of the standard sizes. */
final class TransformerRemedies {
  private static final double KVA_PER_MVA = 1000;

  /** Ratings are delivered as whole figures; the same one in another unit is not larger. */
  private static final double CLEARLY_LARGER = 1.001;

  private final SupplyForest forest;
  private final Assets assets;
  private final RuleSet rules;
  private final Room room;
  private final Snapshot snapshot;

  TransformerRemedies(Snapshot snapshot, Room room) {
    this.snapshot = snapshot;
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.rules = snapshot.rules();
    this.room = room;
  }

  /** The smallest that lifts the limit, else the largest there is; none for a whole station. */
  Optional<Remedy> larger(Bottleneck full) {
    AssetKind kind = assets.kind(full.asset());
    if (kind == AssetKind.SUBSTATION) {
      return Optional.empty();
    }
    double rated = snapshot.headroom().ratedKva(full.asset());
    double share = rules.utilisationLimit(Reinforcements.levelOf(kind));
    double[] larger =
        Arrays.stream(sizesOf(kind)).filter(size -> size > rated * CLEARLY_LARGER).toArray();
    return firstLifting(full, larger, size -> share * (size - rated)).stream()
        .mapToObj(size -> replacement(full.asset(), size, share * (size - rated)))
        .findFirst();
  }

  private double[] sizesOf(AssetKind kind) {
    return kind == AssetKind.MAIN_TRANSFORMER
        ? rules.standardMainTransformersKva()
        : rules.standardTransformersKva();
  }

  /** What a size would add. */
  private interface Gain {
    double of(double sizeKva);
  }

  private static OptionalDouble firstLifting(Bottleneck full, double[] sizes, Gain gain) {
    for (double size : sizes) {
      if (full.isLiftedBy(gain.of(size))) {
        return OptionalDouble.of(size);
      }
    }
    return sizes.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sizes[sizes.length - 1]);
  }

  private Remedy replacement(int asset, double sizeKva, double gainKva) {
    String name = forest.name(asset);
    String larger = Quantity.requested(sizeKva);
    boolean main = assets.kind(asset) == AssetKind.MAIN_TRANSFORMER;
    return new Remedy(
        Remedy.Kind.REPLACE_TRANSFORMER,
        assets.id(asset),
        "asset " + asset,
        gainKva,
        new Text(name + "换成 " + larger + "。", "Replace " + name + " by " + larger + "."),
        List.of(
            main
                ? new Remedy.Work(WorkItem.MAIN_TRANSFORMER, sizeKva / KVA_PER_MVA)
                : new Remedy.Work(WorkItem.DISTRIBUTION_TRANSFORMER, sizeKva)));
  }

  /**
   * A further main transformer beside a group, as large as its largest: with the largest out, all
   * that was there before carries on.
   */
  Optional<Remedy> besideGroup(Bottleneck full) {
    if (assets.kind(full.asset()) != AssetKind.SUBSTATION || full.isGeneration()) {
      return Optional.empty();
    }
    double largest =
        assets.groups().get(assets.row(full.asset())).transformers().stream()
            .mapToDouble(row -> assets.network().powerTransformers().get(row).ratedKva())
            .max()
            .orElseThrow();
    return Optional.of(besideGroup(full.asset(), largest));
  }

  private Remedy besideGroup(int group, double sizeKva) {
    String name = forest.name(group);
    String size = Quantity.requested(sizeKva);
    return new Remedy(
        Remedy.Kind.NEW_TRANSFORMER,
        assets.id(group),
        "asset " + group,
        rules.overloadFactor() * sizeKva,
        new Text(
            name + "增设一台 " + size + " 主变（场地允许时）。",
            "Add a main transformer of " + size + " at " + name + ", where the site has room."),
        List.of(new Remedy.Work(WorkItem.NEW_MAIN_TRANSFORMER, sizeKva / KVA_PER_MVA)));
  }

  /**
   * A further transformer on the same line, as far as everything above it has room; none beside a
   * station's own on its busbar.
   */
  Optional<Remedy> further(Bottleneck full) {
    if (forest.feederOf(full.asset()) < 0) {
      return Optional.empty();
    }
    int above = forest.parent(full.asset());
    double most = above < 0 ? Double.NaN : room.along(above, full.direction());
    double[] sizes = rules.standardTransformersKva();
    double share = rules.utilisationLimit(Level.DISTRIBUTION_TRANSFORMER);
    double largest = sizes[sizes.length - 1];
    double size =
        Double.isNaN(full.missingKva())
            ? largest
            : firstLifting(full, sizes, kva -> share * kva).orElse(largest);
    double gain = Math.min(most, share * size);
    return gain >= 1 ? Optional.of(further(full.asset(), size, gain)) : Optional.empty();
  }

  private Remedy further(int transformer, double sizeKva, double gainKva) {
    String line = assets.network().feeders().get(forest.feederOf(transformer)).name();
    return new Remedy(
        Remedy.Kind.NEW_TRANSFORMER,
        null,
        "asset " + transformer,
        gainKva,
        new Text("在" + line + "上新增一台公变。", "Add a public transformer on " + line + "."),
        List.of(new Remedy.Work(WorkItem.NEW_DISTRIBUTION_TRANSFORMER, sizeKva)));
  }
}
