package io.headroom.topology;

import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dense number for everything that power passes: transformers, sections, feeders, main
 * transformers, N-1 groups, in this order of kinds.
 *
 * <pre>
 *   0 … distribution transformers … | sections … | feeders … | main transformers … | N-1 groups
 * </pre>
 *
 * <p>Whatever is known per asset is then a plain array. Immutable.
 */
public final class Assets {
  /** Voltage class of the customers' side of a distribution transformer. */
  private static final double LOW_VOLTAGE_KV = 0.38;

  private final Network network;
  private final List<StandbyGroup> groups;
  private final double[] feederKv;
  private final int firstSection;
  private final int firstFeeder;
  private final int firstMainTransformer;
  private final int firstGroup;
  private final int count;
  private final AssetIndex index;

  Assets(Network network, List<StandbyGroup> groups, double[] feederKv) {
    this.network = network;
    this.groups = List.copyOf(groups);
    this.feederKv = feederKv;
    firstSection = network.distributionTransformers().size();
    firstFeeder = firstSection + network.lineSections().size();
    firstMainTransformer = firstFeeder + network.feeders().size();
    firstGroup = firstMainTransformer + network.powerTransformers().size();
    count = firstGroup + groups.size();
    index = new AssetIndex(this);
  }

  public Network network() {
    return network;
  }

  /** N-1 groups in the order of their rows. */
  public List<StandbyGroup> groups() {
    return groups;
  }

  public int count() {
    return count;
  }

  public int count(AssetKind kind) {
    int end =
        switch (kind) {
          case DISTRIBUTION_TRANSFORMER -> firstSection;
          case LINE_SECTION -> firstFeeder;
          case FEEDER -> firstMainTransformer;
          case MAIN_TRANSFORMER -> firstGroup;
          case SUBSTATION -> count;
        };
    return end - first(kind);
  }

  public AssetKind kind(int asset) {
    if (asset < firstSection) {
      return AssetKind.DISTRIBUTION_TRANSFORMER;
    }
    if (asset < firstFeeder) {
      return AssetKind.LINE_SECTION;
    }
    if (asset < firstMainTransformer) {
      return AssetKind.FEEDER;
    }
    return asset < firstGroup ? AssetKind.MAIN_TRANSFORMER : AssetKind.SUBSTATION;
  }

  /** Row of the asset in the layer of its kind. */
  public int row(int asset) {
    return asset - first(kind(asset));
  }

  public int asset(AssetKind kind, int row) {
    return first(kind) + row;
  }

  private int first(AssetKind kind) {
    return switch (kind) {
      case DISTRIBUTION_TRANSFORMER -> 0;
      case LINE_SECTION -> firstSection;
      case FEEDER -> firstFeeder;
      case MAIN_TRANSFORMER -> firstMainTransformer;
      case SUBSTATION -> firstGroup;
    };
  }

  public String id(int asset) {
    int row = row(asset);
    return switch (kind(asset)) {
      case DISTRIBUTION_TRANSFORMER -> network.distributionTransformers().id(row);
      case LINE_SECTION -> network.lineSections().id(row);
      case FEEDER -> network.feeders().get(row).id();
      case MAIN_TRANSFORMER -> network.powerTransformers().get(row).id();
      case SUBSTATION -> groups.get(row).id();
    };
  }

  /** A section has no name of its own; its id stands for it. */
  public String name(int asset) {
    int row = row(asset);
    return switch (kind(asset)) {
      case DISTRIBUTION_TRANSFORMER -> network.distributionTransformers().name(row);
      case LINE_SECTION -> network.lineSections().id(row);
      case FEEDER -> network.feeders().get(row).name();
      case MAIN_TRANSFORMER -> network.powerTransformers().get(row).name();
      case SUBSTATION -> network.substations().get(groups.get(row).substation()).name();
    };
  }

  /** Middle vertex of a section, head switch of a feeder, site of a main transformer. */
  public @Nullable Position location(int asset) {
    int row = row(asset);
    return switch (kind(asset)) {
      case DISTRIBUTION_TRANSFORMER -> network.distributionTransformers().location(row);
      case LINE_SECTION -> middleOf(row);
      case FEEDER -> headOf(row);
      case MAIN_TRANSFORMER -> network.substations().get(network.substationOf(row)).location();
      case SUBSTATION -> network.substations().get(groups.get(row).substation()).location();
    };
  }

  private @Nullable Position middleOf(int section) {
    LineSections sections = network.lineSections();
    int vertices = sections.vertexCount(section);
    int middle = vertices / 2;
    return vertices == 0
        ? null
        : new Position(sections.lon(section, middle), sections.lat(section, middle));
  }

  private @Nullable Position headOf(int feeder) {
    int head = network.headSwitch(feeder);
    Position place = head < 0 ? null : network.switches().get(head).location();
    if (place != null) {
      return place;
    }
    LineSections sections = network.lineSections();
    int section = network.headSection(feeder);
    return section < 0 || sections.vertexCount(section) == 0
        ? null
        : new Position(sections.lon(section, 0), sections.lat(section, 0));
  }

  /**
   * Nominal class of the side that serves customers: 0.38 for a distribution transformer, the lower
   * voltage of a main transformer and of its group. NaN for a feeder nobody knows the voltage of.
   */
  public double voltageKv(int asset) {
    int row = row(asset);
    return switch (kind(asset)) {
      case DISTRIBUTION_TRANSFORMER -> LOW_VOLTAGE_KV;
      case LINE_SECTION -> NominalVoltage.classOf(network.lineSections().voltageKv(row));
      case FEEDER -> feederKv[row];
      case MAIN_TRANSFORMER -> NominalVoltage.classOf(network.powerTransformers().get(row).lvKv());
      case SUBSTATION -> voltageKv(asset(AssetKind.MAIN_TRANSFORMER, firstOf(row)));
    };
  }

  private int firstOf(int group) {
    return groups.get(group).transformers().get(0);
  }

  /**
   * The asset with this id, −1 when there is none. Layers may share ids: the lower kind wins.
   *
   * <p>A substation's own id means its N-1 group, the first of several, or its main transformer of
   * the highest lower voltage when it has no group.
   */
  public int find(String id) {
    return index.find(id);
  }

  /** The asset of this kind with this id, −1 when there is none. */
  public int find(AssetKind kind, String id) {
    return index.find(kind, id);
  }
}
