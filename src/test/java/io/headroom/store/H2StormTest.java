package io.headroom.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The storm over an H2 file. */
class H2StormTest extends ReservationStorm {
  @TempDir Path folder;

  @Override
  Database open() {
    return Database.inFile(folder.resolve("storm"), 8);
  }
}
