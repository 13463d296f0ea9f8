package io.headroom.ingest.sink;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** Turns records into rows and hands them to a writer. */
final class RecordSink implements DatasetSink {
  private final RowWriter writer;
  private boolean failed;
  private boolean closed;

  RecordSink(RowWriter writer) {
    this.writer = writer;
  }

  @Override
  public void add(Substation row) {
    write(row, NetworkRows::of);
  }

  @Override
  public void add(PowerTransformer row) {
    write(row, NetworkRows::of);
  }

  @Override
  public void add(Feeder row) {
    write(row, NetworkRows::of);
  }

  @Override
  public void add(LineSection row) {
    write(row, NetworkRows::of);
  }

  @Override
  public void add(Switch row) {
    write(row, NetworkRows::of);
  }

  @Override
  public void add(SwitchingStation row) {
    write(row, NetworkRows::of);
  }

  @Override
  public void add(DistributionTransformer row) {
    write(row, NetworkRows::of);
  }

  @Override
  public void add(Generator row) {
    write(row, NetworkRows::of);
  }

  @Override
  public void add(Conductor row) {
    write(row, NetworkRows::of);
  }

  @Override
  public void add(LoadProfile row) {
    for (int hour = 0; hour < row.pu().length; hour++) {
      int at = hour;
      write(row, profile -> PlanningRows.of(profile, at));
    }
  }

  @Override
  public void add(Commitment row) {
    write(row, PlanningRows::of);
  }

  @Override
  public void add(PlannedOutage row) {
    write(row, PlanningRows::of);
  }

  @Override
  public void add(Reinforcement row) {
    write(row, PlanningRows::of);
  }

  @Override
  public void add(AdministrativeArea row) {
    write(row, PlanningRows::of);
  }

  @Override
  public void add(MapLine row) {
    write(row, PlanningRows::of);
  }

  @Override
  public void add(Place row) {
    write(row, PlanningRows::of);
  }

  private <T> void write(T row, Function<T, Row> delivered) {
    if (closed) {
      throw new IllegalStateException("the sink is closed");
    }
    boolean written = false;
    try {
      writer.write(delivered.apply(row));
      written = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      failed |= !written;
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    if (failed) {
      writer.discard();
    } else {
      writer.close();
    }
  }
}
