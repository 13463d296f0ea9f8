package io.headroom.map;

/**
 * A place that the ground around it may belong to, in metres.
 *
 * @param group number of the area that the ground becomes part of
 * @param region township in which ground is given to this place
 * @param home true for a transformer itself, false for a spot on a line
 */
record GroundSite(double x, double y, int group, int region, boolean home) {}
