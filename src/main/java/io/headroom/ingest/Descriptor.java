package io.headroom.ingest;

import io.headroom.geo.Datum;
import io.headroom.geo.Extent;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a utility says about its delivery: where it is, what it is called there, and how its figures
 * are to be read. The file is {@code dataset.yml}; every key is described in {@code docs/data.md}.
 *
 * @param asOf null when the newest {@code peak_at}, else the newest file time, decides
 * @param ruleSet version of the rule set; null for the built-in one
 * @param metricCrs code of the projection for metres; null for one on the centre of the data
 * @param layers by our layer name; a layer not named here is read under our names
 * @param addresses further places, supplied beside the network
 * @param parallelGroups group name by power transformer id, over what the rows say
 */
public record Descriptor(
    Identity identity,
    Map<String, ?> sourceParameters,
    @Nullable LocalDate asOf,
    @Nullable String ruleSet,
    @Nullable String metricCrs,
    Reading reading,
    Map<String, LayerMapping> layers,
    List<AddressSource> addresses,
    Map<String, String> parallelGroups,
    List<ExampleQuestion> examples) {

  /** Where positions may lie unless the descriptor says otherwise: China with its seas. */
  public static final Extent CHINA = new Extent(73, 3, 136, 54);

  /** Two line ends this close are one point unless the descriptor says otherwise. */
  public static final double DEFAULT_SNAP_METRES = 1;

  /** Share of network rows that may be refused before the whole delivery is. */
  public static final double DEFAULT_REFUSED_SHARE = 0.05;

  public Descriptor {
    sourceParameters = Collections.unmodifiableMap(new LinkedHashMap<>(sourceParameters));
    layers = Map.copyOf(layers);
    addresses = List.copyOf(addresses);
    parallelGroups = Map.copyOf(parallelGroups);
    examples = List.copyOf(examples);
  }

  /**
   * What the dataset calls itself.
   *
   * @param utility name of the utility; null when not given
   */
  public record Identity(
      String id,
      String name,
      @Nullable String nameEn,
      String licence,
      boolean synthetic,
      @Nullable String notice,
      @Nullable String noticeEn,
      @Nullable String utility,
      @Nullable String utilityEn) {}

  /**
   * How positions and rows are taken.
   *
   * @param crs replaces what the source says about itself; null to believe the source
   * @param datum the datum of geographic positions; shifted ones are moved back
   */
  public record Reading(
      @Nullable String crs,
      Datum datum,
      Extent extent,
      double snapMetres,
      double allowedRefusedShare) {
    public static final Reading DEFAULT =
        new Reading(null, Datum.WGS84, CHINA, DEFAULT_SNAP_METRES, DEFAULT_REFUSED_SHARE);
  }

  /** A question a first-time visitor can click; the query holds look-up parameters. */
  public record ExampleQuestion(String label, @Nullable String labelEn, Map<String, String> query) {
    public ExampleQuestion {
      query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }
  }

  /** Whether its rows are those of a database, which change under the same descriptor. */
  public boolean namesDatabase() {
    return SourceLocation.isPostgis(sourceParameters);
  }

  /** How a layer of ours is delivered; under our own names when the descriptor is silent. */
  public LayerMapping mapping(String layer) {
    return layers.getOrDefault(layer, LayerMapping.same(layer));
  }
}
