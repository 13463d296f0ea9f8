package io.headroom.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network as heat-map data of the British standard: substations and the circuits between them,
 * in MVA of demand, MW of generation and kV. Members that are not known are absent.
 */
public record HeatmapView(
    @JsonProperty("Circuits") List<Circuit> circuits,
    @JsonProperty("Substations") List<Station> substations,
    String contributor,
    String coverage,
    String creator,
    String date,
    String description,
    String format,
    String identifier,
    String issued,
    String language,
    String publisher,
    String rights,
    String title,
    List<String> valid) {

  /** A line from a substation. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Circuit(
      @JsonProperty("FromSubstation") String fromSubstation,
      @JsonProperty("Geometry") Course geometry,
      @Nullable String demandConstraint,
      @JsonProperty("mRID") String mrid,
      String name,
      double voltage) {}

  /** Where a line runs. */
  public record Course(@JsonProperty("Lines") List<Line> lines, String type) {}

  /** One line of a course. */
  public record Line(@JsonProperty("Coordinates") List<Vertex> coordinates) {}

  /** One vertex. */
  public record Vertex(double latitude, double longitude) {}

  /**
   * One substation; the last four members are ours, the standard has none for them.
   *
   * @param gsp grid supply point above, 220 kV and more
   * @param bsp bulk supply point above, 110 kV
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Station(
      @JsonProperty("BSP") @Nullable String bsp,
      @JsonProperty("GSP") @Nullable String gsp,
      @JsonProperty("Demands") List<Demands> demands,
      @JsonProperty("Generators") List<Generators> generators,
      String area,
      @Nullable String demandConstraint,
      double demandContractedCapacity,
      @Nullable Double demandFirmCapacity,
      @Nullable Double demandMaximum,
      @Nullable Double demandMinimum,
      double demandQuotedCapacity,
      @Nullable String generationConstraint,
      double generationContractedCapacity,
      @Nullable Double generationFirmCapacity,
      double generationQuotedCapacity,
      double latitude,
      double longitude,
      @JsonProperty("mRID") String mrid,
      String name,
      String shortCode,
      String type,
      List<Double> voltages,
      @Nullable Double demandAvailableCapacity,
      @Nullable Double generationAvailableCapacity,
      @Nullable String demandLimitingFactor,
      @Nullable String generationLimitingFactor) {}

  /** Demand promised below a substation, all together: no customer is named. */
  public record Demands(
      boolean aggregate,
      double demandContractedCapacity,
      double demandQuotedCapacity,
      String name,
      double voltage) {}

  /** Generation below a substation, all together. */
  public record Generators(
      boolean aggregate,
      double generationConnectedCapacity,
      double generationContractedCapacity,
      double generationQuotedCapacity,
      String name,
      double voltage) {}
}
