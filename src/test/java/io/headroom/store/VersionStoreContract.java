package io.headroom.store;

import static io.headroom.fixtures.Requests.MONDAY;
import static io.headroom.fixtures.Requests.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.planning.dataset.Activation;
import io.headroom.planning.dataset.Version;
import io.headroom.planning.dataset.VersionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What any store of versions promises, whatever the database. */
abstract class VersionStoreContract {
  @TempDir Path files;

  private Database database;
  private VersionStore store;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    store = storeIn("here");
  }

  @AfterEach
  void stop() {
    database.close();
  }

  VersionStore storeIn(String folder) {
    return new SqlVersionStore(database.source(), files.resolve(folder));
  }

  static Version version(String name, @Nullable String hash, int day) {
    return new Version(
        name,
        "kaiyang",
        "开阳县",
        MONDAY,
        "CC0",
        new Version.Receipt(
            at(MONDAY.plusDays(day)), "chen", Version.Source.UPLOAD, "十月.gpkg", 1_234, hash),
        new Version.Findings(true, List.of(), Map.of("ISLAND", 3, "NO_PEAK", 220)),
        new Version.Counts(13, 31, 103, 5_848, 3_000));
  }

  private static Version rejected(String name) {
    return new Version(
        name,
        "",
        "x.gpkg",
        null,
        "",
        new Version.Receipt(at(MONDAY), "chen", Version.Source.POSTGIS, null, 0, null),
        new Version.Findings(false, List.of("no source", "asOf: missing"), Map.of()),
        Version.Counts.NONE);
  }

  /** Larger than what is stored at once. */
  byte[] content() {
    byte[] bytes = new byte[2_500_000];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  Path written(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(files, "prepared", ".headroom"), bytes);
  }

  @Test
  void whatIsKeptIsFoundAsItWasWritten() throws IOException {
    Version first = version("v1", "aa", 0);
    Version second = rejected("rejected-1");
    byte[] content = content();
    assertThat(store.keep(first, "{\"accepted\":true}", written(content))).isEqualTo(first);
    assertThat(store.keep(second, "{\"accepted\":false}", null)).isEqualTo(second);

    assertThat(store.find("v1")).contains(first);
    assertThat(store.find("rejected-1")).contains(second);
    assertThat(store.findContent("aa")).contains(first);
    assertThat(store.findContent("bb")).isEmpty();
    assertThat(store.report("v1")).contains("{\"accepted\":true}");
    assertThat(store.report("v2")).isEmpty();
    assertThat(store.content("v1").orElseThrow()).hasBinaryContent(content);
    assertThat(store.content("rejected-1")).isEmpty();
  }

  @Test
  void ofTheSameVersionOrContentTheFirstStays() throws IOException {
    Version first = version("v1", "aa", 0);
    store.keep(first, "first", written(new byte[] {1}));

    assertThat(store.keep(version("v1", "bb", 1), "second", written(new byte[] {2})))
        .isEqualTo(first);
    assertThat(store.keep(version("v2", "aa", 1), "third", written(new byte[] {3})))
        .isEqualTo(first);
    assertThat(store.list()).containsExactly(first);
    assertThat(store.report("v1")).contains("first");
    assertThat(store.content("v1").orElseThrow()).hasBinaryContent(new byte[] {1});
  }

  @Test
  void contentIsRenewedInItsPlace() throws IOException {
    Version first = version("v1", "aa", 0);
    store.keep(first, "first", written(content()));
    store.renew("v1", written(new byte[] {4, 5}));

    assertThat(store.content("v1").orElseThrow()).hasBinaryContent(new byte[] {4, 5});
    assertThat(store.list()).containsExactly(first);
  }

  @Test
  void aNameIsNoPath() throws IOException {
    for (String name : List.of("../v1", "a/b", "", "版", "v".repeat(101))) {
      assertThatThrownBy(() -> store.keep(version(name, null, 0), "", written(new byte[] {1})))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> store.content(name)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(store.list()).isEmpty();
  }

  @Test
  void whatCannotBeWrittenDownLeavesNoFile() throws IOException {
    Version good = version("v1", null, 0);
    Version long401 =
        new Version(
            "v1",
            "x".repeat(401),
            good.name(),
            good.asOf(),
            good.licence(),
            good.receipt(),
            good.findings(),
            good.counts());

    assertThatThrownBy(() -> store.keep(long401, "", written(new byte[] {1})))
        .isInstanceOf(RuntimeException.class);
    assertThat(files.resolve("here")).isEmptyDirectory();
  }

  @Test
  void aLongReportIsKeptWhole() throws IOException {
    String report = "开".repeat(2_000_000);
    store.keep(version("v1", null, 0), report, written(new byte[] {1}));

    assertThat(store.report("v1")).contains(report);
  }

  @Test
  void whatWasInServiceIsWrittenDownOneAfterTheOther() throws IOException {
    store.keep(version("v1", null, 0), "", written(new byte[] {1}));
    store.keep(version("v2", null, 1), "", written(new byte[] {2}));
    assertThat(store.list()).extracting(Version::version).containsExactly("v2", "v1");
    assertThat(store.lastActivation()).isEmpty();

    Activation first = activation("v2", "v1", true);
    Activation back = activation("v1", "v2", false);
    assertThat(store.activate(first)).isTrue();
    assertThat(store.activate(first)).as("something else is in service").isFalse();
    assertThat(store.activate(back)).isTrue();
    assertThat(store.history()).containsExactly(back, first);
    assertThat(store.lastActivation()).contains(back);
  }

  private static Activation activation(String version, String previous, boolean acceptLost) {
    Activation.Kind kind = acceptLost ? Activation.Kind.ACTIVATE : Activation.Kind.ROLL_BACK;
    return new Activation(version, previous, kind, at(MONDAY), "chen", acceptLost);
  }

  @Test
  void ofManyAtOnceOneChangesWhatIsInService() throws IOException {
    store.keep(version("v0", null, 0), "", written(new byte[] {1}));
    store.keep(version("v1", null, 0), "", written(new byte[] {1}));
    store.activate(activation("v0", "v1", true));
    List<CompletableFuture<Boolean>> tries =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> store.activate(activation("v1", "v0", true))))
            .toList();

    assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
    assertThat(store.history()).hasSize(2);
  }
}
