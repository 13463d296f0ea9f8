package io.headroom.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.SampleCountySnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The written table of questions, over the places of the sample county. */
class AddressTableTest {
  private static final Path TABLES = Path.of("src/test/resources/place");
  private final Gazetteer gazetteer = SampleCountySnapshot.get().gazetteer();

  /** A line of the table. */
  record Row(String kind, String question, Set<String> places, String unmatched) {
    static Row of(String line) {
      String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
      Set<String> places = new TreeSet<>(List.of(cells[2].split(";")));
      return new Row(cells[0], cells[1], places, cells.length > 3 ? cells[3] : null);
    }
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(TABLES.resolve(file)).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .toList();
  }

  static Stream<Row> questions() throws IOException {
    return lines("queries.txt").stream().map(Row::of);
  }

  static Stream<String> unanswerable() throws IOException {
    return lines("no-answer.txt").stream();
  }

  static String called(Match match) {
    return match.entry().name() + '@' + match.entry().areaCode();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void addressMeansTheseAndNoOthers(Row row) {
    List<Match> matches = gazetteer.resolve(PlaceQuestion.of(row.question())).matches();

    assertThat(matches.stream().map(AddressTableTest::called).collect(Collectors.toSet()))
        .isEqualTo(row.places());
    assertThat(matches).allMatch(match -> Objects.equals(match.unmatched(), row.unmatched()));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void suggestionsBeginWithOneThatIsMeant(Row row) {
    List<Match> found = gazetteer.search(PlaceQuestion.of(row.question()), 5);

    assertThat(found).isNotEmpty();
    assertThat(row.places()).contains(called(found.get(0)));
  }

  @ParameterizedTest
  @MethodSource("unanswerable")
  void whatIsNotThereIsNotAnswered(String question) {
    assertThat(gazetteer.resolve(PlaceQuestion.of(question)).matches()).isEmpty();
  }

  @Test
  void addressElsewhereIsSaidToBeElsewhere() {
    assertThat(outside("北京市海淀区中关村大街1号")).isEqualTo("北京市");
    assertThat(outside("贵州省贵阳市云岩区中华北路")).isEqualTo("云岩区");
    assertThat(outside("息烽县石头村")).isEqualTo("息烽县");
    assertThat(outside("贵州省开阳县王家大院")).isNull();
    assertThat(outside("王家大院")).isNull();
  }

  private String outside(String question) {
    return gazetteer.resolve(PlaceQuestion.of(question)).outside();
  }
}
