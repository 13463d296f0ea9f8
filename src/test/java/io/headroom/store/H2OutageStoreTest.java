package io.headroom.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract in an H2 file. */
class H2OutageStoreTest extends OutageStoreContract {
  @TempDir Path folder;

  @Override
  Database open() {
    return Database.inFile(folder.resolve("requests"), 4);
  }
}
