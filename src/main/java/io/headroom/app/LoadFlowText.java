package io.headroom.app;

import io.headroom.power.BranchResult;
import io.headroom.power.BusResult;
import io.headroom.power.LoadFlowSolution;
import io.headroom.power.Solver;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a load flow for people and for programs. */
public final class LoadFlowText {
  private LoadFlowText() {}

  /** As programs read it; what there is no figure for is null. */
  private record View(
      boolean converged,
      Solver solver,
      int iterations,
      @Nullable Double mismatchPu,
      @Nullable Double lossesKw,
      @Nullable Double minimumVoltagePu,
      List<BusView> buses,
      List<BranchView> branches) {}

  private record BusView(String id, double vPu, double angleDeg, double pKw, double qKvar) {
    BusView(BusResult bus) {
      this(bus.id(), bus.voltagePu(), bus.angleDeg(), bus.pKw(), bus.qKvar());
    }
  }

  private record BranchView(
      String from, String to, double pKw, double qKvar, double lossKw, @Nullable Double loading) {
    BranchView(BranchResult branch) {
      this(
          branch.from(),
          branch.to(),
          branch.pKw(),
          branch.qKvar(),
          branch.lossKw(),
          figure(branch.loading()));
    }
  }

  private static @Nullable Double figure(double value) {
    return Double.isFinite(value) ? value : null;
  }

  public static String json(LoadFlowSolution solution) {
    View view =
        new View(
            solution.converged(),
            solution.solver(),
            solution.iterations(),
            figure(solution.mismatchPu()),
            figure(solution.lossesKw()),
            figure(solution.minimumVoltagePu()),
            solution.buses().stream().map(BusView::new).toList(),
            solution.branches().stream().map(BranchView::new).toList());
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(view);
  }

  /** Totals, then every bus and every branch. */
  public static String plain(String source, LoadFlowSolution solution) {
    StringBuilder text = new StringBuilder();
    if (!solution.converged()) {
      line(
          text,
          "%s: did NOT converge (%s, %d iterations): the network cannot carry this load",
          source,
          solution.solver(),
          solution.iterations());
      return text.toString().stripTrailing();
    }
    line(
        text,
        "%s: converged (%s, %d iterations, mismatch %.1e pu)",
        source,
        solution.solver(),
        solution.iterations(),
        solution.mismatchPu());
    totals(text, solution);
    buses(text, solution.buses());
    branches(text, solution.branches());
    return text.toString().stripTrailing();
  }

  private static void totals(StringBuilder text, LoadFlowSolution solution) {
    double fedIn = solution.buses().stream().mapToDouble(b -> Math.max(0, -b.pKw())).sum();
    double taken = solution.buses().stream().mapToDouble(b -> Math.max(0, b.pKw())).sum();
    line(text, "  fed in   %14.3f kW", fedIn);
    line(text, "  taken    %14.3f kW", taken);
    line(text, "  losses   %14.3f kW", solution.lossesKw());
    energised(solution)
        .min(Comparator.comparingDouble(BusResult::voltagePu))
        .ifPresent(b -> line(text, "  lowest   %14.6f pu at bus %s", b.voltagePu(), b.id()));
    energised(solution)
        .max(Comparator.comparingDouble(BusResult::voltagePu))
        .ifPresent(b -> line(text, "  highest  %14.6f pu at bus %s", b.voltagePu(), b.id()));
    solution.branches().stream()
        .filter(b -> !Double.isNaN(b.loading()))
        .max(Comparator.comparingDouble(BranchResult::loading))
        .ifPresent(
            b ->
                line(
                    text,
                    "  fullest  %14.1f %% from %s to %s",
                    100 * b.loading(),
                    b.from(),
                    b.to()));
    long dead = solution.buses().stream().filter(b -> !b.energised()).count();
    if (dead > 0) {
      line(text, "  %d buses without supply", dead);
    }
  }

  private static Stream<BusResult> energised(LoadFlowSolution solution) {
    return solution.buses().stream().filter(BusResult::energised);
  }

  private static void buses(StringBuilder text, List<BusResult> buses) {
    int width = buses.stream().mapToInt(b -> b.id().length()).max().orElse(0);
    String id = "%-" + Math.max(3, width) + "s";
    line(text, "");
    line(text, id + " %10s %10s %12s %12s", "bus", "V pu", "angle deg", "P kW", "Q kvar");
    for (BusResult b : buses) {
      line(
          text,
          id + " %10.6f %10.4f %12.3f %12.3f",
          b.id(),
          b.voltagePu(),
          b.angleDeg(),
          b.pKw(),
          b.qKvar());
    }
  }

  private static void branches(StringBuilder text, List<BranchResult> branches) {
    int width =
        branches.stream()
            .mapToInt(b -> Math.max(b.from().length(), b.to().length()))
            .max()
            .orElse(0);
    String ends = "%-" + Math.max(4, width) + "s %-" + Math.max(4, width) + "s";
    line(text, "");
    line(text, ends + " %12s %12s %10s %9s", "from", "to", "P kW", "Q kvar", "loss kW", "loading");
    for (BranchResult b : branches) {
      line(
          text,
          ends + " %12.3f %12.3f %10.3f %9s",
          b.from(),
          b.to(),
          b.pKw(),
          b.qKvar(),
          b.lossKw(),
          Double.isNaN(b.loading()) ? "–" : percent(b.loading()));
    }
  }

  private static String percent(double ratio) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * ratio);
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
