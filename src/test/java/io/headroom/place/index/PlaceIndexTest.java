package io.headroom.place.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the index finds, against reading all keys of all places. */
class PlaceIndexTest {
  private static final String CHARACTERS = "山水石头大小新田";
  private static final int PLACES = 500;
  private static final int QUESTIONS = 200;

  private static PlaceIndex indexOf(List<IndexedPlace> places) {
    return IndexHome.inMemory()
        .indexOf(new IndexHome.Content("places", places.size(), places::get));
  }

  private static String text(Random random, int longest) {
    StringBuilder text = new StringBuilder();
    for (int length = 1 + random.nextInt(longest); length > 0; length--) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  private static List<IndexedPlace> places(Random random) {
    KeyKind[] kinds = KeyKind.values();
    List<IndexedPlace> places = new ArrayList<>();
    for (int row = 0; row < PLACES; row++) {
      List<Key> keys = new ArrayList<>(List.of(new Key(KeyKind.NAME, text(random, 7))));
      for (int more = random.nextInt(3); more > 0; more--) {
        keys.add(new Key(kinds[random.nextInt(kinds.length)], text(random, 7)));
      }
      places.add(new IndexedPlace(keys, List.of(text(random, 2)), random.nextInt(5) > 0));
    }
    return places;
  }

  /** Rows that a question finds. */
  private interface Ask {
    void of(IntPredicate visitor);
  }

  private static List<Integer> rows(Ask ask) {
    List<Integer> rows = new ArrayList<>();
    ask.of(rows::add);
    return rows;
  }

  private static Set<Integer> all(List<IndexedPlace> places, Predicate<IndexedPlace> wanted) {
    Set<Integer> rows = new TreeSet<>();
    for (int row = 0; row < places.size(); row++) {
      if (wanted.test(places.get(row))) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static boolean hasKey(IndexedPlace place, Predicate<Key> wanted) {
    return place.keys().stream().anyMatch(wanted);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void keysAndCarriersAreFoundInTheOrderOfTheRows(long seed) {
    Random random = new Random(seed);
    List<IndexedPlace> places = places(random);
    PlaceIndex index = indexOf(places);
    assertThat(index.size()).isEqualTo(PLACES);
    for (int question = 0; question < QUESTIONS; question++) {
      String text = text(random, 3);
      for (KeyKind kind : KeyKind.values()) {
        Key key = new Key(kind, text);
        assertThat(rows(visitor -> index.withKey(kind, text, visitor)))
            .as("seed %d, %s %s", seed, kind, text)
            .containsExactlyElementsOf(all(places, place -> place.keys().contains(key)));
        assertThat(index.hasKey(kind, text))
            .isEqualTo(places.stream().anyMatch(place -> place.keys().contains(key)));
      }
      assertThat(rows(visitor -> index.along(text, visitor)))
          .as("seed %d, along %s", seed, text)
          .containsExactlyElementsOf(all(places, place -> place.carriers().contains(text)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void beginningsOfAnyLengthAreFound(long seed) {
    Random random = new Random(seed);
    List<IndexedPlace> places = places(random);
    PlaceIndex index = indexOf(places);
    for (int question = 0; question < QUESTIONS; question++) {
      String text = text(random, 6);
      boolean isShort = text.length() <= PlaceIndexWriter.LONGEST_START;
      assertThat(new TreeSet<>(rows(visitor -> index.beginning(text, visitor))))
          .as("seed %d, %s", seed, text)
          .isEqualTo(all(places, place -> hasKey(place, key -> begins(place, key, text, isShort))));
    }
  }

  /** Short beginnings, of which there are many, are not looked for in addresses and on doors. */
  private static boolean begins(IndexedPlace place, Key key, String text, boolean isShort) {
    boolean asked = !isShort || (place.open() && key.kind() != KeyKind.ADDRESS);
    return asked && key.kind().hasBeginnings() && key.text().startsWith(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void everyNameThatHoldsTheTextOrIsASlipAwayIsFound(long seed) {
    Random random = new Random(seed);
    List<IndexedPlace> places = places(random);
    PlaceIndex index = indexOf(places);
    for (int question = 0; question < QUESTIONS; question++) {
      String text = text(random, 5);
      assertThat(rows(visitor -> index.withCharacters(text, visitor)))
          .as("seed %d, characters of %s", seed, text)
          .containsAll(
              all(places, p -> p.open() && hasKey(p, k -> isName(k) && k.text().contains(text))));
      if (Typos.allows(text)) {
        assertThat(rows(visitor -> index.nearlyCalled(text, visitor)))
            .as("seed %d, nearly %s", seed, text)
            .containsAll(all(places, p -> p.open() && hasKey(p, k -> isSlip(k, text))));
      }
    }
  }

  private static boolean isName(Key key) {
    return key.kind() == KeyKind.NAME || key.kind() == KeyKind.ALIAS;
  }

  private static boolean isSlip(Key key, String text) {
    return isName(key) && Typos.allows(key.text()) && Typos.isOneSlip(text, key.text());
  }

  @Test
  void aVisitorThatHasEnoughIsNotAskedAgain() {
    List<IndexedPlace> same = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      same.add(new IndexedPlace(List.of(new Key(KeyKind.NAME, "大石头村子")), List.of("路@1"), true));
    }
    PlaceIndex index = indexOf(same);
    assertStopsAfterThree(visitor -> index.withKey(KeyKind.NAME, "大石头村子", visitor));
    assertStopsAfterThree(visitor -> index.along("路@1", visitor));
    assertStopsAfterThree(visitor -> index.beginning("大石", visitor));
    assertStopsAfterThree(visitor -> index.beginning("大石头村子", visitor));
    assertStopsAfterThree(visitor -> index.withCharacters("村石", visitor));
  }

  private static void assertStopsAfterThree(Ask ask) {
    List<Integer> met = new ArrayList<>();
    ask.of(
        row -> {
          met.add(row);
          return met.size() < 3;
        });
    assertThat(met).hasSize(3);
  }
}
