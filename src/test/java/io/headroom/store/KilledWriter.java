package io.headroom.store;

import io.headroom.request.Placement;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A process that places requests from four threads and says which were acknowledged. */
public final class KilledWriter {
  static final String END = " .";
  private static final int THREADS = 4;

  private KilledWriter() {}

  /** Arguments: {@code h2} and a file, or {@code postgis} and a URL; then a name for this run. */
  public static void main(String[] arguments) {
    Database database =
        arguments[0].equals("h2")
            ? Database.inFile(Path.of(arguments[1]), THREADS)
            : Database.postgis(arguments[1], "postgres", "", THREADS);
    SqlRequestStore store = new SqlRequestStore(database.source());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    for (int thread = 0; thread < THREADS; thread++) {
      String name = arguments[2] + "-" + thread + "-";
      threads.execute(() -> write(store, name));
    }
  }

  private static void write(SqlRequestStore store, String name) {
    HotPath roomy = new HotPath(1e9, 1e9);
    for (int i = 0; ; i++) {
      Placement placement = store.place(HotPath.submission(name + i, i % 5, 2), roomy.limits());
      synchronized (System.out) {
        System.out.println(placement.outcome() + " " + name + i + END);
        System.out.flush();
      }
    }
  }
}
