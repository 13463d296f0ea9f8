package io.headroom.place.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder in which an index outlives its process. */
class IndexHomeTest {
  private static final List<String> ABC = List.of("甲村", "乙村", "丙村");
  private static final List<String> DE = List.of("丁村", "戊村");

  private static final int PATIENCE_SECONDS = 60;

  @TempDir private Path folder;
  private int built;

  private IndexHome.Content content(List<String> names) {
    Fingerprint print = new Fingerprint();
    names.forEach(print::add);
    return new IndexHome.Content(
        print.name(),
        names.size(),
        row -> {
          built++;
          return place(names.get(row));
        });
  }

  private static IndexedPlace place(String name) {
    return new IndexedPlace(List.of(new Key(KeyKind.NAME, name)), List.of(), true);
  }

  private PlaceIndex open(List<String> names) {
    return IndexHome.in(folder).indexOf(content(names));
  }

  private static List<Integer> called(PlaceIndex index, String name) {
    List<Integer> rows = new ArrayList<>();
    index.withKey(KeyKind.NAME, name, rows::add);
    return rows;
  }

  private List<String> listing() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void sameContentIsOpenedNotBuiltAgain() throws IOException {
    assertThat(called(open(ABC), "丙村")).containsExactly(2);
    List<String> before = listing();
    built = 0;

    assertThat(called(open(ABC), "丙村")).containsExactly(2);
    assertThat(built).isZero();
    assertThat(listing()).isEqualTo(before).hasSize(1);
  }

  @Test
  void changedContentReplacesTheFormerIndex() throws IOException {
    PlaceIndex former = open(ABC);
    List<String> before = listing();

    assertThat(called(open(DE), "戊村")).containsExactly(1);
    assertThat(listing()).hasSize(1).isNotEqualTo(before);
    assertThat(called(former, "乙村")).as("still open for whoever reads it").containsExactly(1);
  }

  @Test
  void whatIsNotAnIndexIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.createDirectory(folder.resolve("places-old"));
    Files.writeString(folder.resolve("places-old").resolve("a"), "mine");
    Files.writeString(folder.resolve("places-0123456789abcdef0123456789abcdef"), "a file");

    open(ABC);
    open(DE);

    assertThat(listing())
        .contains("notes.txt", "places-old", "places-0123456789abcdef0123456789abcdef")
        .hasSize(4);
    assertThat(folder.resolve("places-old").resolve("a")).hasContent("mine");
  }

  @Test
  void anUnfinishedIndexDoesNoHarmAndGoesWhenItIsAbandoned() throws IOException {
    Path young = unfinished(".partyoung", Duration.ofHours(1));
    Path old = unfinished(".partold", Duration.ofHours(25));

    assertThat(called(open(ABC), "甲村")).containsExactly(0);

    assertThat(young).as("somebody may be building it").exists();
    assertThat(old).doesNotExist();
  }

  private Path unfinished(String name, Duration age) throws IOException {
    Path part = Files.createDirectory(folder.resolve(name));
    Files.writeString(part.resolve("segments_1"), "half of it");
    Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(age)));
    return part;
  }

  @Test
  void whoeverBuildsAtTheSameTimeGetsAWorkingIndex() throws Exception {
    int builders = 4;
    CyclicBarrier together = new CyclicBarrier(builders);
    ExecutorService threads = Executors.newFixedThreadPool(builders);
    List<Future<PlaceIndex>> indexes = new ArrayList<>();
    for (int i = 0; i < builders; i++) {
      indexes.add(threads.submit(() -> openTogether(together)));
    }
    threads.shutdown();
    for (Future<PlaceIndex> index : indexes) {
      assertThat(called(index.get(), "乙村")).containsExactly(1);
    }
    assertThat(listing()).hasSize(1);
  }

  /** Nobody finishes the last place before all have begun it. */
  private PlaceIndex openTogether(CyclicBarrier together) {
    IndexHome.Content content =
        new IndexHome.Content(
            new Fingerprint().name(),
            ABC.size(),
            row -> {
              if (row == ABC.size() - 1) {
                meet(together);
              }
              return place(ABC.get(row));
            });
    return IndexHome.in(folder).indexOf(content);
  }

  private static void meet(CyclicBarrier together) {
    try {
      together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anIndexInMemoryLeavesNothingBehind() throws IOException {
    assertThat(called(IndexHome.inMemory().indexOf(content(ABC)), "甲村")).containsExactly(0);
    assertThat(listing()).isEmpty();
  }

  @Test
  void anEmptyIndexFindsNothing() {
    PlaceIndex none = open(List.of());
    assertThat(none.size()).isZero();
    assertThat(called(none, "甲村")).isEmpty();
    assertThat(called(open(List.of()), "甲村")).isEmpty();
  }
}
