package io.headroom.api.wire;

import io.headroom.network.AssetKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assets by what people call them. */
public record AssetsView(List<Row> assets) {

  /**
   * One asset.
   *
   * @param town the name of the township it stands in
   */
  public record Row(
      String id,
      AssetKind kind,
      String name,
      @Nullable String feederId,
      @Nullable String feederName,
      @Nullable String town,
      @Nullable GeometryView location) {}
}
