package io.headroom.exchange;

import io.headroom.exchange.matpower.CaseFile;
import io.headroom.exchange.matpower.Matrix;
import io.headroom.power.BusBranchGrid;
import io.headroom.power.BusBranchGrid.Branch;
import io.headroom.power.BusBranchGrid.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A MATPOWER case as a grid for the load flow, as MATPOWER itself reads it.
 *
 * <p>Generators of a bus are added up; a reference or voltage-held bus needs one in service, and
 * the last of several sets its voltage. Without any reference bus the first voltage-held one
 * becomes it. Generators at load buses are negative loads. What is out of service or isolated stays
 * in the grid and carries nothing. Buses keep their numbers as names and rows their order.
 */
public final class MatpowerCase {
  private static final int BUS_COLUMNS = 13;
  private static final int GENERATOR_COLUMNS = 8;
  private static final int BRANCH_COLUMNS = 11;
  private static final double KILO = 1000;

  // Columns, counted from 0, of the case format version 2.
  private static final int BUS_NUMBER = 0;
  private static final int BUS_TYPE = 1;
  private static final int PD = 2;
  private static final int QD = 3;
  private static final int GS = 4;
  private static final int BS = 5;
  private static final int VA = 8;
  private static final int PG = 1;
  private static final int QG = 2;
  private static final int VG = 5;
  private static final int GENERATOR_STATUS = 7;
  private static final int R = 2;
  private static final int X = 3;
  private static final int B = 4;
  private static final int RATE_A = 5;
  private static final int TAP = 8;
  private static final int SHIFT = 9;
  private static final int BRANCH_STATUS = 10;

  private static final int HELD_TYPE = 2;
  private static final int REFERENCE_TYPE = 3;
  private static final int ISOLATED_TYPE = 4;

  private final CaseFile file;
  private final double baseMva;
  private final Matrix buses;
  private final Matrix generators;
  private final Matrix branches;
  private final Map<Integer, Integer> rows = new HashMap<>();

  /** Voltage that the generators of a bus hold; NaN without one in service. */
  private final double[] held;

  private MatpowerCase(CaseFile file) {
    this.file = file;
    baseMva = baseMva();
    buses = table("bus", BUS_COLUMNS);
    generators = table("gen", GENERATOR_COLUMNS);
    branches = table("branch", BRANCH_COLUMNS);
    held = new double[buses.rows()];
  }

  /**
   * Reads a case file.
   *
   * @throws IllegalArgumentException with file, line and what was expected
   */
  public static BusBranchGrid read(Path path) throws IOException {
    return new MatpowerCase(CaseFile.read(path)).grid();
  }

  /** As {@link #read}, of a text; the name is for messages. */
  public static BusBranchGrid parse(String name, String content) {
    return new MatpowerCase(CaseFile.parse(name, content)).grid();
  }

  private double baseMva() {
    Matrix base = file.get("baseMVA");
    if (base.rows() != 1 || base.columns() != 1 || !(base.at(0, 0) > 0)) {
      throw file.error(base.line(0), "expected a number above 0 as baseMVA");
    }
    return base.at(0, 0);
  }

  private Matrix table(String name, int columns) {
    Matrix table = file.get(name);
    if (table.columns() < columns) {
      throw file.error(
          table.line(0),
          "expected at least " + columns + " columns in '" + name + "', found " + table.columns());
    }
    return table;
  }

  private BusBranchGrid grid() {
    BusBranchGrid.Builder builder = BusBranchGrid.builder(baseMva * KILO);
    numberBuses();
    findHeld();
    int reference = reference();
    for (int row = 0; row < buses.rows(); row++) {
      addBus(builder, row, row == reference ? Role.SLACK : role(row));
    }
    for (int row = 0; row < generators.rows(); row++) {
      if (inService(row)) {
        builder.consume(
            generatorBus(row),
            -finite(generators, row, PG, "Pg") / baseMva,
            -finite(generators, row, QG, "Qg") / baseMva);
      }
    }
    for (int row = 0; row < branches.rows(); row++) {
      addBranch(builder, row);
    }
    return builder.build();
  }

  private void numberBuses() {
    for (int row = 0; row < buses.rows(); row++) {
      double number = buses.at(row, BUS_NUMBER);
      if (!(number >= 1) || number != Math.rint(number) || number > Integer.MAX_VALUE) {
        throw file.error(
            buses.line(row), "expected a whole number from 1 as bus number, found " + number);
      }
      Integer former = rows.put((int) number, row);
      if (former != null) {
        throw file.error(
            buses.line(row),
            "bus " + (int) number + " stands already on line " + buses.line(former));
      }
    }
  }

  private void findHeld() {
    Arrays.fill(held, Double.NaN);
    for (int row = 0; row < generators.rows(); row++) {
      if (inService(row)) {
        double voltage = finite(generators, row, VG, "Vg");
        if (voltage <= 0) {
          throw file.error(
              generators.line(row), "expected a voltage above 0 as Vg, found " + voltage);
        }
        held[generatorBus(row)] = voltage;
      }
    }
  }

  private boolean inService(int generator) {
    return generators.at(generator, GENERATOR_STATUS) > 0;
  }

  private int generatorBus(int row) {
    return row(generators, row, 0, "generator");
  }

  private int row(Matrix table, int row, int column, String what) {
    double number = table.at(row, column);
    Integer found = number == Math.rint(number) ? rows.get((int) number) : null;
    if (found == null) {
      throw file.error(
          table.line(row),
          "this " + what + " stands at bus " + plain(number) + ", which is missing");
    }
    return found;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  private int type(int row) {
    double type = buses.at(row, BUS_TYPE);
    if (type != 1 && type != HELD_TYPE && type != REFERENCE_TYPE && type != ISOLATED_TYPE) {
      throw file.error(buses.line(row), "expected 1, 2, 3 or 4 as bus type, found " + plain(type));
    }
    return (int) type;
  }

  private Role role(int row) {
    if (Double.isNaN(held[row])) {
      return Role.LOAD;
    }
    return switch (type(row)) {
      case HELD_TYPE -> Role.HELD;
      case REFERENCE_TYPE -> Role.SLACK;
      default -> Role.LOAD;
    };
  }

  /** The bus that becomes the reference where none is marked; −1 where one is. */
  private int reference() {
    int first = -1;
    for (int row = buses.rows() - 1; row >= 0; row--) {
      if (role(row) == Role.SLACK) {
        return -1;
      }
      first = role(row) == Role.HELD ? row : first;
    }
    if (first < 0) {
      throw file.error(
          "no bus can feed this case; expected a bus of type 3 with a generator in service");
    }
    return first;
  }

  private void addBus(BusBranchGrid.Builder builder, int row, Role role) {
    String id = plain(buses.at(row, BUS_NUMBER));
    int bus =
        switch (role) {
          case SLACK -> builder.slack(id, held[row], Math.toRadians(finite(buses, row, VA, "Va")));
          case HELD -> builder.held(id, held[row]);
          case LOAD -> builder.load(id);
        };
    type(row);
    builder.consume(
        bus, finite(buses, row, PD, "Pd") / baseMva, finite(buses, row, QD, "Qd") / baseMva);
    builder.shunt(
        bus, finite(buses, row, GS, "Gs") / baseMva, finite(buses, row, BS, "Bs") / baseMva);
  }

  private void addBranch(BusBranchGrid.Builder builder, int row) {
    int from = row(branches, row, 0, "branch");
    int to = row(branches, row, 1, "branch");
    double tap = finite(branches, row, TAP, "ratio");
    if (from == to || tap < 0) {
      throw file.error(branches.line(row), "expected two buses and no negative ratio of a branch");
    }
    int index =
        builder.branch(
            new Branch(
                from,
                to,
                finite(branches, row, R, "r"),
                finite(branches, row, X, "x"),
                finite(branches, row, B, "b"),
                tap == 0 ? 1 : tap,
                Math.toRadians(finite(branches, row, SHIFT, "angle")),
                rating(row)));
    boolean isolated = type(from) == ISOLATED_TYPE || type(to) == ISOLATED_TYPE;
    if (isolated || !(branches.at(row, BRANCH_STATUS) > 0)) {
      builder.open(index);
    }
  }

  /** 0 means unlimited, as an infinite rating does. */
  private double rating(int row) {
    double rate = branches.at(row, RATE_A) / baseMva;
    return Double.isFinite(rate) && rate > 0 ? rate : 0;
  }

  private double finite(Matrix table, int row, int column, String name) {
    double value = table.at(row, column);
    if (!Double.isFinite(value)) {
      throw file.error(table.line(row), "expected a number as " + name + ", found " + value);
    }
    return value;
  }
}
