package io.headroom.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** How the rows of a batch are read, in each of its forms. */
class BatchRowsTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<String, String> PLAIN =
      Map.of("kva", "30", "address", "东兴社区", "applicantName", "王, 三");

  private static List<BatchRow> documents(String text) {
    return BatchDocuments.readArray(text, JSON);
  }

  private static List<BatchRow> lines(String text) {
    return BatchDocuments.readLines(text, JSON);
  }

  @Test
  void aTableArrayAndLinesSayTheSame() {
    List<BatchRow> expected = List.of(new BatchRow(1, "A-1", PLAIN, null));
    String document =
        "{\"ref\":\"A-1\",\"kva\":30,\"address\":\"东兴社区\",\"applicant\":{\"name\":\"王, 三\"}}";

    assertThat(BatchTable.read("ref,kva,address,applicantName\r\nA-1,30,东兴社区,\"王, 三\"\r\n"))
        .isEqualTo(expected);
    assertThat(documents("[" + document + "]")).isEqualTo(expected);
    assertThat(lines("\n" + document + "\n\n")).isEqualTo(expected);
  }

  @Test
  void columnsComeInAnyOrderAndBlanksAreNotThere() {
    assertThat(BatchTable.read("kva,notes,ref\n 30 ,,\n,,\n\n31,x,B\n"))
        .containsExactly(
            new BatchRow(1, null, Map.of("kva", "30"), null),
            new BatchRow(2, "B", Map.of("kva", "31", "notes", "x"), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PARKING_SPACE;GRID_MODE", "PARKING_SPACE；GRID_MODE", "PARKING_SPACE GRID_MODE"})
  void declarationsAreSeparatedAsPeopleDo(String cell) {
    assertThat(BatchTable.read("declarations\n" + cell).get(0).fields())
        .containsEntry("declarations", "PARKING_SPACE,GRID_MODE");
  }

  @Test
  void aRowWithAFieldTooManyIsOneBadRow() {
    List<BatchRow> rows = BatchTable.read("ref,kva\nA,30\nB,30,1\nC\nD,31\n");

    assertThat(rows).extracting(row -> row.bad() == null).containsExactly(true, false, false, true);
    assertThat(rows.get(1).bad().sentence())
        .isEqualTo("row is \"3 fields\"; expected 2 as in the header.");
    assertThat(rows).extracting(BatchRow::number).containsExactly(1, 2, 3, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ref,kva,status\n", "kva,kva\n", "ref,\n"})
  void aHeaderNamesKnownColumnsOnce(String text) {
    assertThatThrownBy(() -> BatchTable.read(text))
        .isInstanceOfSatisfying(
            BadParameter.class, bad -> assertThat(bad.parameter()).isEqualTo("header"));
  }

  @Test
  void aQuotationMarkThatIsNeverClosedBreaksTheTable() {
    assertThatThrownBy(() -> BatchTable.read("ref,kva\nA,\"30\nB,31\n"))
        .isInstanceOf(BadParameter.class);
  }

  @Test
  void aBrokenLineIsOneBadRowAndABrokenArrayNone() {
    List<BatchRow> rows = lines("{\"kva\":30}\n{\"kva\":\n7\nnull\n{\"kva\":31}");
    assertThat(rows)
        .extracting(row -> row.bad() == null)
        .containsExactly(true, false, false, false, true);

    for (String broken : List.of("", "{}", "[{\"kva\":30}", "[{\"kva\":30},", "[] []", "[{]")) {
      assertThatThrownBy(() -> documents(broken)).as(broken).isInstanceOf(BadParameter.class);
    }
    assertThat(documents("[7,[8],{\"kva\":1}]"))
        .extracting(row -> row.bad() == null)
        .containsExactly(false, false, true);
  }

  /** Nobody makes himself an owner, a status or a number. */
  @ParameterizedTest
  @ValueSource(strings = {"status", "by", "id", "trackingCode", "lon", "applicantName"})
  void aFieldThatThereIsNotIsABadRow(String field) {
    BatchRow row = documents("[{\"ref\":\"A\",\"kva\":30,\"" + field + "\":\"1\"}]").get(0);

    assertThat(row.bad()).isNotNull();
    assertThat(row.bad().parameter()).isEqualTo(field);
    assertThat(row.ref()).isEqualTo("A");
  }

  @Test
  void tenThousandRowsAreTakenAndOneMoreIsNot() {
    String most = "kva\n" + "30\n".repeat(10_000);
    assertThat(BatchTable.read(most)).hasSize(10_000);
    assertThatThrownBy(() -> BatchTable.read(most + "30\n")).isInstanceOf(TooLarge.class);
    assertThatThrownBy(() -> lines("{}\n".repeat(10_001))).isInstanceOf(TooLarge.class);
    assertThatThrownBy(() -> documents("[" + "{},".repeat(10_000) + "{}]"))
        .isInstanceOf(TooLarge.class);
  }

  @Test
  void aNumberOfItsOwnIsShortAndInOneLine() {
    assertThat(BatchRow.of(1, " A-1 ", Map.of()).ref()).isEqualTo("A-1");
    assertThat(BatchRow.of(1, " ", Map.of()).ref()).isNull();
    assertThat(BatchRow.of(1, "A\nB", Map.of()).bad()).isNotNull();
    assertThat(BatchRow.of(1, "x".repeat(101), Map.of()).bad()).isNotNull();
  }

  @Test
  void textIsReadInTheCharacterSetsThatSpreadsheetsWrite() {
    String text = "ref,address\n1,开阳县金中镇𠮷\n";
    byte[] chinese = text.getBytes(Charset.forName("GB18030"));

    assertThat(BatchBody.decoded(text.getBytes(UTF_8), false)).isEqualTo(text);
    assertThat(BatchBody.decoded(("\uFEFF" + text).getBytes(UTF_8), false)).isEqualTo(text);
    assertThat(BatchBody.decoded(chinese, false)).isEqualTo(text);
    assertThat(BatchBody.decoded(chinese, true)).isEqualTo(text);
    assertThatThrownBy(() -> BatchBody.decoded(new byte[] {(byte) 0xff, 'a'}, false))
        .isInstanceOf(BadParameter.class);
  }
}
