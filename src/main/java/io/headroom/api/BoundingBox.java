package io.headroom.api;

import io.headroom.geo.Extent;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;

/** The part of the map that is asked for, in degrees. */
record BoundingBox(Envelope envelope) {
  private static final String EXPECTED =
      "four numbers minLon,minLat,maxLon,maxLat with min below max," + " within -180,-90,180,90";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,20})?");

  /** The box of the parameters; the whole dataset when none is given. */
  static BoundingBox read(QueryParameters parameters, Extent whole) {
    return parameters
        .text("bbox")
        .map(BoundingBox::parse)
        .orElseGet(
            () ->
                new BoundingBox(
                    new Envelope(whole.west(), whole.east(), whole.south(), whole.north())));
  }

  private static BoundingBox parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 4) {
      throw new BadParameter("bbox", text, EXPECTED);
    }
    double[] bounds = new double[4];
    for (int i = 0; i < bounds.length; i++) {
      String part = parts[i].strip();
      if (!NUMBER.matcher(part).matches()) {
        throw new BadParameter("bbox", text, EXPECTED);
      }
      bounds[i] = Double.parseDouble(part);
    }
    boolean ordered = bounds[0] < bounds[2] && bounds[1] < bounds[3];
    boolean onEarth = bounds[0] >= -180 && bounds[2] <= 180 && bounds[1] >= -90 && bounds[3] <= 90;
    if (!ordered || !onEarth) {
      throw new BadParameter("bbox", text, EXPECTED);
    }
    return new BoundingBox(new Envelope(bounds[0], bounds[2], bounds[1], bounds[3]));
  }
}
