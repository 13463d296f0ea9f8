package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.Generator;
import io.headroom.network.GridDataset;
import io.headroom.network.Network;
import io.headroom.network.PowerTransformer;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.time.LocalDateTime;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Generation at or below each asset, in kW, added up from the customers to the source.
 *
 * <p>What stands in {@code connected_generation} of a transformer is taken as photovoltaics, which
 * is what distributed generation behind transformers is here. A main transformer's own attribute
 * counts when it is larger than the sum below. Storage and large hydro are no distributed
 * generation.
 */
final class GenerationBelow {
  private final Assets assets;
  private final DistributionTransformers transformers;
  private final ClearSky clearSky;
  private final int firstInner;

  // By inner asset, that is without the distribution transformers.
  private final double[] connectedKw;
  private final double[] registeredKw;
  private final double[] solarKw;
  private final double[] otherNonFirmKw;
  private final double[] storageKw;
  private final double[] largeNoonKw;

  /** τ_max·rating − output at noon of the generators on the lines, by inner asset. */
  private final double[] noonLoadHiddenKw;

  GenerationBelow(GridDataset dataset, SupplyForest forest, RuleSet rules) {
    assets = forest.assets();
    transformers = dataset.network().distributionTransformers();
    clearSky = new ClearSky(dataset.profiles());
    firstInner = transformers.size();
    int inner = assets.count() - firstInner;
    connectedKw = new double[inner];
    registeredKw = new double[inner];
    solarKw = new double[inner];
    otherNonFirmKw = new double[inner];
    storageKw = new double[inner];
    largeNoonKw = new double[inner];
    noonLoadHiddenKw = new double[inner];
    addTransformers(forest);
    addGenerators(dataset.network(), forest, rules);
    addUpwards(forest);
    addGroups();
  }

  /** Distributed generation in operation: the larger of the own figure and the sum below. */
  double connectedKw(int asset) {
    return asset < firstInner
        ? transformers.connectedGenerationKw(asset)
        : connectedKw[asset - firstInner];
  }

  /**
   * Registered, not yet connected, and not among the commitments, by asset. The answer holds on to
   * nothing else of this, since it is kept as long as the headroom.
   */
  IntToDoubleFunction registeredKw() {
    DistributionTransformers rows = transformers;
    double[] inner = registeredKw;
    int first = firstInner;
    return asset -> asset < first ? rows.registeredGenerationKw(asset) : inner[asset - first];
  }

  double storageKw(int asset) {
    return asset < firstInner ? 0 : storageKw[asset - firstInner];
  }

  /** P_G: output at the typical noon of generation that is not distributed. */
  double largeNoonKw(int asset) {
    return asset < firstInner ? 0 : largeNoonKw[asset - firstInner];
  }

  /**
   * Of the generators right at this asset and not below another: what τ_max·connected adds to the
   * load at noon less what their output took from it.
   */
  double noonLoadHiddenKw(int asset) {
    return asset < firstInner ? 0 : noonLoadHiddenKw[asset - firstInner];
  }

  /**
   * What the non-firm generation below may have been giving at a time, and a measured import
   * therefore did not show. Photovoltaics follow the clear sky; of hydro and all others nothing
   * better is known than their rating. Taken at unity power factor, so kW are kVA.
   */
  double nonFirmOutputKva(int asset, @Nullable LocalDateTime at) {
    double solar = asset < firstInner ? connectedKw(asset) : solarKw[asset - firstInner];
    double other = asset < firstInner ? 0 : otherNonFirmKw[asset - firstInner];
    return solar == 0 ? other : solar * clearSky.at(at) + other;
  }

  private void addTransformers(SupplyForest forest) {
    for (int t = 0; t < firstInner; t++) {
      int above = forest.parent(t) - firstInner;
      if (above >= 0) {
        connectedKw[above] += transformers.connectedGenerationKw(t);
        solarKw[above] += transformers.connectedGenerationKw(t);
        registeredKw[above] += transformers.registeredGenerationKw(t);
      }
    }
  }

  private void addGenerators(Network network, SupplyForest forest, RuleSet rules) {
    for (int g = 0; g < network.generators().size(); g++) {
      int supply = forest.supplyOfNode(network.generatorNode(g));
      if (supply >= 0) {
        add(network.generators().get(g), supply - firstInner, rules);
      }
    }
  }

  private void add(Generator generator, int inner, RuleSet rules) {
    double rated = generator.ratedKw();
    boolean solar = generator.kind() == Generator.Kind.PV;
    if (!generator.firm()) {
      solarKw[inner] += solar ? rated : 0;
      otherNonFirmKw[inner] += solar ? 0 : rated;
    }
    if (generator.kind() == Generator.Kind.STORAGE) {
      storageKw[inner] += rated;
    } else if (isLarge(generator, rules)) {
      largeNoonKw[inner] += Double.isNaN(generator.noonKw()) ? rated : generator.noonKw();
    } else {
      connectedKw[inner] += rated;
      double reverse = rules.maximumReverseRatio() * rated;
      noonLoadHiddenKw[inner] +=
          Double.isNaN(generator.noonKw()) ? 0 : reverse - generator.noonKw();
    }
  }

  private static boolean isLarge(Generator generator, RuleSet rules) {
    return generator.kind() == Generator.Kind.HYDRO
        && generator.ratedKw() > rules.distributedHydroMaximumKw();
  }

  private void addUpwards(SupplyForest forest) {
    for (int i = forest.orderedCount() - 1; i >= 0; i--) {
      int asset = forest.topDown(i);
      if (assets.kind(asset) == AssetKind.MAIN_TRANSFORMER) {
        takeOwnFigures(asset);
      }
      int parent = forest.parent(asset);
      if (parent >= 0) {
        addTo(parent - firstInner, asset - firstInner);
      }
    }
  }

  private void takeOwnFigures(int asset) {
    int inner = asset - firstInner;
    PowerTransformer row = assets.network().powerTransformers().get(assets.row(asset));
    double unlisted = Math.max(0, row.connectedGenerationKw() - connectedKw[inner]);
    connectedKw[inner] += unlisted;
    solarKw[inner] += unlisted;
    registeredKw[inner] = Math.max(registeredKw[inner], row.registeredGenerationKw());
  }

  private void addTo(int to, int from) {
    connectedKw[to] += connectedKw[from];
    registeredKw[to] += registeredKw[from];
    solarKw[to] += solarKw[from];
    otherNonFirmKw[to] += otherNonFirmKw[from];
    storageKw[to] += storageKw[from];
    largeNoonKw[to] += largeNoonKw[from];
  }

  private void addGroups() {
    for (int g = 0; g < assets.groups().size(); g++) {
      int group = assets.asset(AssetKind.SUBSTATION, g) - firstInner;
      for (int t : assets.groups().get(g).transformers()) {
        addTo(group, assets.asset(AssetKind.MAIN_TRANSFORMER, t) - firstInner);
      }
    }
  }
}
