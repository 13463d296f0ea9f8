package io.headroom.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Ground that belongs to the owner of the square it lies in: for more sites than a diagram can be
 * made of.
 */
final class SquareGround implements Ground {
  private final Envelope box;
  private final double side;
  private final int[][] owners;

  /**
   * @param side of a square, in metres
   * @param owner of the square in a column and a line, from the south-west; −1 when nobody
   */
  SquareGround(Envelope box, double side, IntBinaryOperator owner) {
    this.box = box;
    this.side = side;
    this.owners = new int[count(box.getWidth())][count(box.getHeight())];
    for (int column = 0; column < owners.length; column++) {
      for (int line = 0; line < owners[column].length; line++) {
        owners[column][line] = owner.applyAsInt(column, line);
      }
    }
  }

  private int count(double length) {
    return Math.max(1, (int) Math.ceil(length / side));
  }

  @Override
  public List<Coordinate[]> borders(int region, Envelope within) {
    List<Coordinate[]> borders = new ArrayList<>();
    for (int column = 0; column < owners.length; column++) {
      for (int line = 0; line < owners[column].length; line++) {
        if (column > 0 && owners[column][line] != owners[column - 1][line]) {
          add(corner(column, line), corner(column, line + 1), within, borders);
        }
        if (line > 0 && owners[column][line] != owners[column][line - 1]) {
          add(corner(column, line), corner(column + 1, line), within, borders);
        }
      }
    }
    return borders;
  }

  private static void add(Coordinate a, Coordinate b, Envelope within, List<Coordinate[]> borders) {
    if (within.intersects(a, b)) {
      borders.add(new Coordinate[] {a, b});
    }
  }

  private Coordinate corner(int column, int line) {
    return new Coordinate(box.getMinX() + column * side, box.getMinY() + line * side);
  }

  @Override
  public int ownerAt(int region, double x, double y) {
    int column = (int) ((x - box.getMinX()) / side);
    int line = (int) ((y - box.getMinY()) / side);
    int within = Math.max(0, Math.min(owners.length - 1, column));
    return owners[within][Math.max(0, Math.min(owners[within].length - 1, line))];
  }

  @Override
  public boolean isHome(int group, Place inside) {
    return false;
  }
}
