package io.headroom.sample;

import io.headroom.ingest.Progress;
import io.headroom.ingest.sink.DatasetSink;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.Commitment;
import io.headroom.network.Conductor;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Feeder;
import io.headroom.network.Generator;
import io.headroom.network.LineSection;
import io.headroom.network.LoadProfile;
import io.headroom.network.MapLine;
import io.headroom.network.Place;
import io.headroom.network.PlannedOutage;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Reinforcement;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import io.headroom.network.SwitchingStation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A sink that keeps every row, in the order written. */
final class Rows implements DatasetSink {
  /** The county that is shipped, made once for all tests that look at it. */
  static final Rows SHIPPED = of(3_000, 1);

  final List<Object> all = new ArrayList<>();

  static Rows of(int transformers, long seed) {
    Rows rows = new Rows();
    SampleCounty.generate(new SampleOptions(transformers, seed), rows, Progress.NONE);
    return rows;
  }

  <T> List<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Every row as text, arrays written out. */
  List<String> written() {
    return all.stream().map(Rows::written).toList();
  }

  private static String written(Object row) {
    if (row instanceof LineSection line) {
      return line.id() + line.conductor() + Arrays.toString(line.coordinates());
    }
    if (row instanceof LoadProfile profile) {
      return profile.profile() + profile.season() + Arrays.toString(profile.pu());
    }
    return String.valueOf(row);
  }

  @Override
  public void add(Substation row) {
    all.add(row);
  }

  @Override
  public void add(PowerTransformer row) {
    all.add(row);
  }

  @Override
  public void add(Feeder row) {
    all.add(row);
  }

  @Override
  public void add(LineSection row) {
    all.add(row);
  }

  @Override
  public void add(Switch row) {
    all.add(row);
  }

  @Override
  public void add(SwitchingStation row) {
    all.add(row);
  }

  @Override
  public void add(DistributionTransformer row) {
    all.add(row);
  }

  @Override
  public void add(Generator row) {
    all.add(row);
  }

  @Override
  public void add(Conductor row) {
    all.add(row);
  }

  @Override
  public void add(LoadProfile row) {
    all.add(row);
  }

  @Override
  public void add(Commitment row) {
    all.add(row);
  }

  @Override
  public void add(PlannedOutage row) {
    all.add(row);
  }

  @Override
  public void add(Reinforcement row) {
    all.add(row);
  }

  @Override
  public void add(AdministrativeArea row) {
    all.add(row);
  }

  @Override
  public void add(MapLine row) {
    all.add(row);
  }

  @Override
  public void add(Place row) {
    all.add(row);
  }

  @Override
  public void close() {}
}
