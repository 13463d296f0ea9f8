package io.headroom.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed in the middle of writes: nothing acknowledged is lost, nothing is half. */
class KilledProcessTest {
  private static final int ROUNDS = 3;
  private static final int ACKNOWLEDGED = 150;

  @TempDir Path folder;

  @Test
  void inAnH2FileEveryAcknowledgedRequestSurvives() throws Exception {
    Path file = folder.resolve("requests");
    assertNothingLost("h2", file.toString(), () -> Database.inFile(file, 2));
  }

  @Test
  @Needs(Tool.POSTGIS)
  void inPostgresqlEveryAcknowledgedRequestSurvives() throws Exception {
    try (PostgisDatabases databases = new PostgisDatabases()) {
      databases.clear();
      assertNothingLost("postgis", databases.url(), () -> databases.open(2));
    }
  }

  private static void assertNothingLost(String kind, String where, Supplier<Database> open)
      throws IOException, InterruptedException {
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.addAll(writeAndKill(kind, where, "round" + round));
      try (Database database = open.get()) {
        SqlRequestStore store = new SqlRequestStore(database.source());
        LedgerCheck.assertSound(database.source(), new HotPath(1e9, 1e9).limits());
        assertThat(store.ledger())
            .extracting(change -> change.requestId())
            .as("round %s", round)
            .containsAll(acknowledged);
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ACKNOWLEDGED);
  }

  /** All that it had said by the time it was dead. */
  private static List<String> writeAndKill(String kind, String where, String name)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                kind,
                where,
                name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        // The last line may have been cut in the middle.
        if (line.startsWith("HELD ") && line.endsWith(KilledWriter.END)) {
          said.add(line.substring("HELD ".length(), line.length() - KilledWriter.END.length()));
        }
        if (said.size() == ACKNOWLEDGED) {
          writer.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(writer.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said;
  }
}
