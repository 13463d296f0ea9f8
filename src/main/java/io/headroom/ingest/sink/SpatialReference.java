package io.headroom.ingest.sink;

import io.headroom.ingest.source.SourceCrs;

/** What degrees are declared as; WGS 84 and CGCS2000 agree within a decimetre. */
public enum SpatialReference {
  WGS84(4326, "WGS 84 geodetic", SourceCrs.WGS84_WKT),
  CGCS2000(4490, "China Geodetic Coordinate System 2000", SourceCrs.CGCS2000_WKT);

  final int srsId;
  final String title;
  final String wkt;

  SpatialReference(int srsId, String title, String wkt) {
    this.srsId = srsId;
    this.title = title;
    this.wkt = wkt;
  }
}
