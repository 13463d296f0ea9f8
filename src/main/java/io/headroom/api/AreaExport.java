package io.headroom.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes constrained areas as a GeoPackage; where files are written is not the interface's matter.
 */
public interface AreaExport {
  /** Columns in their order; those of {@link #FIGURES} hold numbers, the others text. */
  List<String> COLUMNS =
      List.of(
          "id",
          "level",
          "name",
          "direction",
          "season",
          "hour",
          "grade",
          "zone",
          "constrained",
          "available_kva",
          "band",
          "reason",
          "binding_asset_id",
          "binding_asset_kind",
          "binding_asset_name",
          "since",
          "relief_on",
          "customers",
          "as_of");

  /** Columns of numbers. */
  List<String> FIGURES = List.of("hour", "available_kva", "customers");

  /**
   * One area.
   *
   * @param outline in degrees
   * @param values in the order of the columns: Double, text, or null for what is not known
   */
  record Row(Geometry outline, List<@Nullable Object> values) {}

  /** One layer of polygons, {@code constraint}, in WGS 84. */
  void write(List<Row> rows, OutputStream out) throws IOException;
}
