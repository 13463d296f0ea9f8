package io.headroom.planning.whatif;

import io.headroom.geo.Geodesic;
import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.Feeder;
import io.headroom.network.LineSection;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.network.Ownership;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import io.headroom.planning.whatif.Change.AddFeeder;
import io.headroom.planning.whatif.Change.AddSection;
import io.headroom.planning.whatif.Drawn.Blame;
import io.headroom.rules.Text;
import io.headroom.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** New lines: a feeder from a spare bay, a section between two places, a tie. */
final class LineWork {
  private static final double LEAST_METRES = 1;

  private final Snapshot snapshot;
  private final Stage stage;
  private final GridRows rows;
  private final String id;

  LineWork(Snapshot snapshot, Stage stage, GridRows rows, int index) {
    this.snapshot = snapshot;
    this.stage = stage;
    this.rows = rows;
    this.id = "what-if-" + index;
  }

  /** Section, switch or transformer with both ends of a line to be. */
  private record Course(LineEnd from, LineEnd to, List<Position> via) {}

  Drawn draw(AddFeeder change) {
    int main = stage.assets().find(AssetKind.MAIN_TRANSFORMER, change.mainTransformerId());
    if (main < 0 || !stage.forest().isSupplied(main)) {
      throw new RefusedChange(
          "mainTransformerId",
          change.mainTransformerId(),
          "the id of a main transformer with supply");
    }
    int row = stage.assets().row(main);
    PowerTransformer source = rows.powerTransformers.get(row);
    double kv = NominalVoltage.classOf(source.lvKv());
    int site = stage.dataset().network().substationOf(row);
    takeBay(site, kv, source);
    LineSection like = new Conductors(rows.sections).of(change.conductor());
    if (change.open() != null) {
      int open = SwitchingWork.openOrClosed(rows, "open", change.open(), true);
      rows.switches.set(open, Rows.presently(rows.switches.get(open), false));
    }
    LineEnd to = freedEnd(change, kv);
    Position start = rows.substations.get(site).location();
    addHead(change, source, start);
    LineEnd from = new LineEnd(id + "-bay", start, kv);
    addSection(new Course(from, to, change.via() == null ? List.of() : change.via()), like, kv);
    return Drawn.switched(
        rows,
        new Text(
            source.name() + "新出一回 " + Words.number(kv) + " kV 线路" + change.name(),
            "Build the "
                + Words.number(kv)
                + " kV feeder "
                + change.name()
                + " from "
                + source.name()),
        List.of(id + "-feeder", id + "-section", id + "-switch"),
        toBlame(change),
        toBlame(change));
  }

  /** A loop closes over what was not opened; where nothing was, over where the line goes. */
  private static Blame toBlame(AddFeeder change) {
    return change.open() == null ? new Blame("to", change.to()) : new Blame("open", change.open());
  }

  private void takeBay(int site, double kv, PowerTransformer source) {
    Substation station = rows.substations.get(site);
    if (station.spareBaysAt(kv) <= 0) {
      throw new RefusedChange(
          "mainTransformerId",
          source.id(),
          "a main transformer of a substation with a spare bay at "
              + Words.number(kv)
              + " kV; "
              + station.name()
              + " has none left");
    }
    rows.substations.set(site, Rows.withOneBayLess(station, kv));
  }

  /** Where the new feeder meets what it takes over: the end that has lost its supply. */
  private LineEnd freedEnd(AddFeeder change, double kv) {
    List<LineEnd> ends = ends("to", change.to(), kv);
    if (change.open() == null) {
      return ends.get(0);
    }
    Stage.Traced opened = Stage.Traced.of(rows, snapshot);
    Network network = opened.dataset().network();
    return ends.stream()
        .filter(end -> opened.forest().supplyOfNode(nodeOf(end.node(), network)) < 0)
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedChange(
                    "to",
                    change.to(),
                    "something that lies behind " + change.open() + " once that is open"));
  }

  private static int nodeOf(String id, Network network) {
    for (int node = 0; node < network.nodeCount(); node++) {
      if (network.nodeId(node).equals(id)) {
        return node;
      }
    }
    throw new IllegalStateException("no node " + id);
  }

  private List<LineEnd> ends(String field, String wanted, double kv) {
    List<LineEnd> ends = LineEnd.of(wanted, stage, rows);
    if (ends.isEmpty()) {
      throw new RefusedChange(field, wanted, "the id of a section, switch or transformer");
    }
    if (!Double.isNaN(ends.get(0).kv()) && !ends.get(0).isOf(kv)) {
      throw new RefusedChange(field, wanted, "something at " + Words.number(kv) + " kV");
    }
    return ends;
  }

  private void addHead(AddFeeder change, PowerTransformer source, Position at) {
    rows.switches.add(device("-switch", source.busNode(), id + "-bay", at, true));
    rows.feeders.add(
        new Feeder(
            id + "-feeder",
            change.name(),
            source.busNode(),
            id + "-switch",
            id + "-section",
            Double.NaN,
            0,
            null,
            0,
            100,
            Ownership.PUBLIC));
  }

  private Switch device(String suffix, String a, String b, @Nullable Position at, boolean closed) {
    Switch.Kind kind = closed ? Switch.Kind.BREAKER : Switch.Kind.LOAD_BREAK;
    return new Switch(id + suffix, null, at, a, b, kind, closed, closed, Double.NaN, null);
  }

  Drawn draw(AddSection change) {
    LineSection like = new Conductors(rows.sections).of(change.conductor());
    double kv = voltageOf(change);
    Course course = shortest(ends("from", change.from(), kv), ends("to", change.to(), kv), change);
    List<String> created = new ArrayList<>(List.of(id + "-section"));
    if (change.normallyOpen()) {
      created.add(id + "-switch");
      LineEnd far = new LineEnd(id + "-tie", course.to().position(), kv);
      rows.switches.add(device("-switch", far.node(), course.to().node(), far.position(), false));
      addSection(new Course(course.from(), far, List.of()), like, kv);
    } else {
      addSection(course, like, kv);
    }
    String what = change.normallyOpen() ? "联络线" : "线路";
    String whatEn = change.normallyOpen() ? "a tie" : "a line";
    return Drawn.switched(
        rows,
        new Text(
            change.from() + " 至 " + change.to() + " 新建" + what,
            "Build " + whatEn + " from " + change.from() + " to " + change.to()),
        created,
        new Blame("normallyOpen", "false"),
        Blame.NOBODY);
  }

  private double voltageOf(AddSection change) {
    List<LineEnd> from = LineEnd.of(change.from(), stage, rows);
    double own = from.isEmpty() ? Double.NaN : from.get(0).kv();
    List<LineEnd> to = LineEnd.of(change.to(), stage, rows);
    return Double.isNaN(own) && !to.isEmpty() ? to.get(0).kv() : own;
  }

  /** Between the two ends that are nearest to each other. */
  private static Course shortest(List<LineEnd> from, List<LineEnd> to, AddSection change) {
    return from.stream()
        .flatMap(a -> to.stream().map(b -> new Course(a, b, List.of())))
        .filter(course -> !course.from().node().equals(course.to().node()))
        .min(Comparator.comparingDouble(LineWork::straightMetres))
        .orElseThrow(() -> new RefusedChange("to", change.to(), "another place than from"));
  }

  private static double straightMetres(Course course) {
    Position a = course.from().position();
    Position b = course.to().position();
    return a == null || b == null ? Double.MAX_VALUE : Geodesic.metres(a, b);
  }

  private void addSection(Course course, LineSection like, double kv) {
    double[] line = line(course);
    double metres = Geodesic.lengthMetres(line);
    double detour = course.via().isEmpty() ? snapshot.rules().detourFactor() : 1;
    rows.sections.add(
        new LineSection(
            id + "-section",
            course.from().node(),
            course.to().node(),
            kv,
            like.kind(),
            Objects.requireNonNull(like.conductor()),
            like.rOhmPerKm(),
            like.xOhmPerKm(),
            like.ampacityA(),
            Math.max(LEAST_METRES, metres * detour),
            true,
            line,
            like.bUsPerKm()));
  }

  private static double[] line(Course course) {
    List<Position> points = new ArrayList<>();
    points.add(place("from", course.from()));
    points.addAll(course.via());
    points.add(place("to", course.to()));
    return points.stream().flatMapToDouble(p -> DoubleStream.of(p.lon(), p.lat())).toArray();
  }

  private static Position place(String field, LineEnd end) {
    Position at = end.position();
    if (at == null) {
      throw new RefusedChange(field, end.node(), "something whose place on the map is known");
    }
    return at;
  }
}
