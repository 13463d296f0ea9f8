package io.headroom.map.tile;

import io.headroom.map.FeederCourses;
import io.headroom.map.LineDrawing;
import io.headroom.map.NetworkFeature;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Trunks and branches as the map draws them, section joined to section, in units of the world.
 *
 * <p>Those of a feeder are joined when a tile first shows it, and kept. For any number of threads.
 */
final class CourseLines {
  private final FeederCourses courses;
  private final LineDrawing drawing;
  private final AtomicReferenceArray<int @Nullable [][]> trunks;
  private final AtomicReferenceArray<int @Nullable [][]> branches;

  CourseLines(FeederCourses courses, LineDrawing drawing) {
    this.courses = courses;
    this.drawing = drawing;
    this.trunks = new AtomicReferenceArray<>(courses.feeders());
    this.branches = new AtomicReferenceArray<>(courses.feeders());
  }

  int feeders() {
    return courses.feeders();
  }

  Envelope extent(int feeder) {
    return courses.extent(feeder);
  }

  NetworkFeature.Part partOf(int section) {
    return courses.isTrunk(section) ? NetworkFeature.Part.TRUNK : NetworkFeature.Part.BRANCH;
  }

  /** Each as x, y, x, y … */
  int[][] of(int feeder, NetworkFeature.Part part) {
    var known = part == NetworkFeature.Part.TRUNK ? trunks : branches;
    int[][] lines = known.get(feeder);
    if (lines == null) {
      lines = worldOf(drawing.draw(courses.sections(feeder, part)));
      known.set(feeder, lines);
    }
    return lines;
  }

  private static int[][] worldOf(Geometry course) {
    int[][] lines = new int[course.getNumGeometries()][];
    for (int i = 0; i < lines.length; i++) {
      Coordinate[] vertices = course.getGeometryN(i).getCoordinates();
      lines[i] = new int[2 * vertices.length];
      for (int v = 0; v < vertices.length; v++) {
        lines[i][2 * v] = Mercator.x(vertices[v].x);
        lines[i][2 * v + 1] = Mercator.y(vertices[v].y);
      }
    }
    return lines;
  }
}
