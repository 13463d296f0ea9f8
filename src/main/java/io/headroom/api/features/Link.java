package io.headroom.api.features;

/** A link as OGC API writes it. */
public record Link(String href, String rel, String type, String title) {
  public static final String JSON = "application/json";
  public static final String GEOJSON = "application/geo+json";
  public static final String HTML = "text/html";
  public static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
}
