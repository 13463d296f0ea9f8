package io.headroom.bench;

import com.sun.management.OperatingSystemMXBean;
import io.headroom.capacity.transfer.Transfer;
import io.headroom.ingest.DatasetImporter;
import io.headroom.network.GridDataset;
import io.headroom.network.Network;
import io.headroom.planning.whatif.Change;
import io.headroom.planning.whatif.Change.AddLoad;
import io.headroom.planning.whatif.Change.MoveOpenPoint;
import io.headroom.planning.whatif.Change.Place;
import io.headroom.planning.whatif.Change.ReplaceTransformer;
import io.headroom.planning.whatif.RefusedChange;
import io.headroom.planning.whatif.WhatIfStudy;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Tie;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How long a planner waits for ten changes, and for the whole snapshot of the changed dataset, by
 * turns in one run.
 *
 * <p>{@code java … io.headroom.bench.WhatIfBenchmark [dataset.yml] [rounds]}; prints milliseconds:
 * the median by the clock and the median of processor time of all threads, of the rounds after a
 * third of them to warm up. Processor time hardly shows what others do on the machine.
 */
public final class WhatIfBenchmark {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Snapshot snapshot;
  private final WhatIfStudy study;
  private final List<Change> moves = new ArrayList<>();
  private final List<Change> loads = new ArrayList<>();
  private final List<Change> mixed = new ArrayList<>();

  private WhatIfBenchmark(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.study = new WhatIfStudy(snapshot);
    Network network = snapshot.dataset().network();
    for (int i = 0; i < 10; i++) {
      int row = i * network.distributionTransformers().size() / 10;
      Place at = new Place(network.distributionTransformers().id(row), null);
      loads.add(new AddLoad(at, 100, Use.COMMERCIAL));
    }
    snapshot.forest().ties().forEach(this::addMove);
    mixed.addAll(loads.subList(0, 4));
    mixed.addAll(moves.subList(0, 4));
    mixed.add(new ReplaceTransformer(network.distributionTransformers().id(0), 1250));
    mixed.add(new ReplaceTransformer(network.powerTransformers().get(0).id(), 100_000));
  }

  private void addMove(Tie tie) {
    Network network = snapshot.dataset().network();
    for (Transfer transfer : snapshot.transfers().from(tie.feederA())) {
      if (transfer.tie().equals(tie) && transfer.isChecked() && transfer.openedSwitch() >= 0) {
        MoveOpenPoint move =
            new MoveOpenPoint(
                network.switches().get(tie.switchRow()).id(),
                network.switches().get(transfer.openedSwitch()).id());
        if (canFollow(move)) {
          moves.add(move);
        }
        return;
      }
    }
  }

  private boolean canFollow(MoveOpenPoint move) {
    List<Change> tried = new ArrayList<>(moves);
    tried.add(move);
    try {
      study.carriedOut(tried);
      return moves.size() < 10;
    } catch (RefusedChange refused) {
      return false;
    }
  }

  public static void main(String[] args) {
    Path descriptor = Path.of(args.length > 0 ? args[0] : "gis-data/kaiyang.yml");
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 30;
    GridDataset read =
        Objects.requireNonNull(
            DatasetImporter.read(descriptor, (layer, done, total) -> {}).dataset());
    Snapshot snapshot = Snapshot.of(read, RuleSet.builtIn(), LocalDate.of(2026, 11, 23));
    new WhatIfBenchmark(snapshot).run(rounds);
  }

  private void run(int rounds) {
    GridDataset changed = study.carriedOut(mixed);
    Map<String, Runnable> work = new LinkedHashMap<>();
    work.put("one load", () -> study.run(loads.subList(0, 1)));
    work.put("one moved open point", () -> study.run(moves.subList(0, 1)));
    work.put("ten loads", () -> study.run(loads));
    work.put("ten moved open points", () -> study.run(moves));
    work.put("ten changes, mixed", () -> study.run(mixed));
    work.put("start of a study", () -> new WhatIfStudy(snapshot));
    work.put(
        "peer: whole snapshot of the changed dataset",
        () -> Snapshot.of(changed, snapshot.rules(), snapshot.day()));
    Map<String, double[][]> millis = new LinkedHashMap<>();
    work.keySet().forEach(name -> millis.put(name, new double[2][rounds]));
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Runnable> one : work.entrySet()) {
        double[][] times = Objects.requireNonNull(millis.get(one.getKey()));
        long start = System.nanoTime();
        long cpu = processorNanos();
        one.getValue().run();
        times[0][round] = (System.nanoTime() - start) / NANOS_PER_MILLI;
        times[1][round] = (processorNanos() - cpu) / NANOS_PER_MILLI;
      }
    }
    System.out.printf("%-45s %10s %10s%n", "median, ms", "clock", "processor");
    millis.forEach(
        (name, times) ->
            System.out.printf("%-45s %10.1f %10.1f%n", name, median(times[0]), median(times[1])));
  }

  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double median(double[] all) {
    double[] warm = Arrays.copyOfRange(all, all.length / 3, all.length);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }
}
