package io.headroom.planning.dataset.diff;

import io.headroom.geo.Position;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Line sections. */
final class SectionLayer implements LayerRows {
  private static final List<String> FIELDS =
      List.of(
          "from_node",
          "to_node",
          "voltage_kv",
          "kind",
          "conductor",
          "r_ohm_per_km",
          "x_ohm_per_km",
          "b_us_per_km",
          "ampacity_a",
          "length_m",
          "in_service",
          "geometry");

  private final Network network;
  private final LineSections sections;

  SectionLayer(Network network) {
    this.network = network;
    this.sections = network.lineSections();
  }

  @Override
  public String layer() {
    return "line_section";
  }

  @Override
  public int size() {
    return sections.size();
  }

  @Override
  public String id(int row) {
    return sections.id(row);
  }

  @Override
  public @Nullable String name(int row) {
    return null;
  }

  /** Its middle vertex. */
  @Override
  public @Nullable Position location(int row) {
    int vertices = sections.vertexCount(row);
    int middle = vertices / 2;
    return vertices == 0
        ? null
        : new Position(sections.lon(row, middle), sections.lat(row, middle));
  }

  @Override
  public List<String> fields() {
    return FIELDS;
  }

  @Override
  public @Nullable Object[] values(int row) {
    return new @Nullable Object[] {
      Values.node(network.nodeId(sections.fromNode(row))),
      Values.node(network.nodeId(sections.toNode(row))),
      Values.number(sections.voltageKv(row)),
      Values.of(sections.kind(row)),
      sections.conductor(row),
      Values.number(sections.rOhmPerKm(row)),
      Values.number(sections.xOhmPerKm(row)),
      Values.number(sections.bUsPerKm(row)),
      Values.number(sections.ampacityA(row)),
      Values.number(sections.lengthM(row)),
      sections.isInService(row),
      course(row)
    };
  }

  private Values.Course course(int row) {
    int points = sections.vertexCount(row);
    int fingerprint = 1;
    for (int i = 0; i < points; i++) {
      fingerprint = 31 * fingerprint + Double.hashCode(sections.lon(row, i));
      fingerprint = 31 * fingerprint + Double.hashCode(sections.lat(row, i));
    }
    return new Values.Course(points, fingerprint);
  }
}
