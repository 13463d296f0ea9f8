package io.headroom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are drawn as {@code line: cell|cell @ POINT} or {@code line! what is wrong}. */
class CsvDataStoreTest {
  private static final String HEADER = "id,name,lon,lat\n";
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;

  private final Map<String, Object> parameters = new HashMap<>();

  private SimpleFeatureSource open(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("addresses.csv"), bytes);
    parameters.put("headroom.csv", file.toFile());
    DataStore store = DataStoreFinder.getDataStore(parameters);
    assertThat(store.getTypeNames()).containsExactly("addresses");
    return store.getFeatureSource("addresses");
  }

  private List<String> drawn(String text) throws Exception {
    return drawn(text.getBytes(StandardCharsets.UTF_8), "INCLUDE");
  }

  private List<String> drawn(byte[] bytes, String filter) throws Exception {
    List<String> drawn = new ArrayList<>();
    Query query = new Query("addresses", ECQL.toFilter(filter));
    try (SimpleFeatureIterator rows = open(bytes).getFeatures(query).features()) {
      while (rows.hasNext()) {
        drawn.add(drawn(rows.next()));
      }
    }
    return drawn;
  }

  private static String drawn(SimpleFeature row) {
    String problem =
        RowNote.problem(row).or(() -> GeometryProblem.of(row)).map(p -> "! " + p).orElse(null);
    List<Object> values = row.getAttributes().subList(0, row.getAttributeCount() - 1);
    List<String> cells = values.stream().map(String::valueOf).toList();
    String sound = ": " + String.join("|", cells) + " @ " + row.getDefaultGeometry();
    return RowNote.lineOr(row, -1) + (problem == null ? sound : problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        // the rows after the header                   → what is read of them, ↵ parting rows
        "P1,石头村,106.9,27.1                            → 2: P1|石头村|106.9|27.1 @ POINT (106.9 27.1)",
        "P1,石头村,106.9,27.1\\r\\nP2,大坝村,107,27\\r\\n  → 2: P1|石头村|106.9|27.1 @ POINT (106.9 27.1)↵3: P2|大坝村|107|27 @ POINT (107 27)",
        "\\n \\n,,,\\nP1,, 106.9 ,27.1,,\\n               → 5: P1|| 106.9 |27.1 @ POINT (106.9 27.1)",
        "P1,\"紫兴街, \"\"东\"\"段\",106.9,27.1            → 2: P1|紫兴街, \"东\"段|106.9|27.1 @ POINT (106.9 27.1)",
        "P1,\"紫兴街\\n12号\",106.9,27.1\\nP2,b,107,27    → 2: P1|紫兴街¶12号|106.9|27.1 @ POINT (106.9 27.1)↵4: P2|b|107|27 @ POINT (107 27)",
        "P1,\"a\\r\\n\\r\\nb\",106.9,27.1                   → 2: P1|a¶¶b|106.9|27.1 @ POINT (106.9 27.1)",
        "P1,#a,106.9,27.1                              → 2: P1|#a|106.9|27.1 @ POINT (106.9 27.1)",
        "P1,12\" 管,106.9,27.1\\nP2,b,107,27             → 2: P1|12\" 管|106.9|27.1 @ POINT (106.9 27.1)↵3: P2|b|107|27 @ POINT (107 27)",
        "P1,\"石头村,106.9,27.1\\nP2,b,107,27             → 2! a quote is not closed↵3: P2|b|107|27 @ POINT (107 27)",
        "P1,\"a,1,2\\nP2,\"b\",107,27                      → 2! a quote is not closed↵3: P2|b|107|27 @ POINT (107 27)",
        "P1,\"a,1,2\\nP2,b,107,27\\nP3,\"c,1,2              → 2! a quote is not closed↵3: P2|b|107|27 @ POINT (107 27)↵4! a quote is not closed",
        "P1,\"a,1,2\\nP2,\"                                → 2! a quote is not closed↵3! a quote is not closed",
        "P1,\"a\"b,106.9,27.1                            → 2! text after a closing quote",
        "P1,石头村,106.9                                 → 2! 3 cells, expected 4",
        "P1,石头村,106.9,27.1,x                          → 2! 5 cells, expected 4",
        "P1,石头村,,27.1                                 → 2! lon = \"\": expected a number such as 106.95",
        "P1,石头村,106.9,27°6′                           → 2! lat = \"27°6′\": expected a number such as 106.95",
        "P1,石头村,NaN,27.1                              → 2! lon = \"NaN\": expected a number such as 106.95",
      })
  void oddRowsAreReadOrNamedAndReadingGoesOn(String rows, String read) throws Exception {
    String text = rows.replace("\\r", "\r").replace("\\n", "\n");
    assertThat(drawn(HEADER + text).stream().map(row -> row.replace('\n', '¶')))
        .containsExactly(read.split("↵"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "id,lon,lat\\nP1,106.9,27.1            → id,lon,lat,geometry",
        "id;lon;lat\\nP1;106.9;27.1            → id,lon,lat,geometry",
        "id\\tlon\\tlat\\nP1\\t106.9\\t27.1      → id,lon,lat,geometry",
        "\"a,b,c\";lon;lat\\nP1;106.9;27.1      → a,b,c,lon,lat,geometry",
        "\\n\\n id , Lng , LAT \\nP1,106.9,27.1   → id,Lng,LAT,geometry",
        "编号,经度,纬度\\nP1,106.9,27.1          → 编号,经度,纬度,geometry",
        "geometry,lon,lat\\nP1,106.9,27.1      → geometry,lon,lat,feature_geometry",
        "id,lon,lat,,id\\nP1,106.9,27.1,,       → id,lon,lat,(4),id(5),geometry",
        "\"编\\n号\",lon,lat\\nP1,106.9,27.1      → 编¶号,lon,lat,geometry",
      })
  void theHeaderNamesTheColumnsAndTellsTheirSeparator(String text, String columns)
      throws Exception {
    String table = text.replace("\\t", "\t").replace("\\n", "\n");
    SimpleFeatureSource source = open(table.getBytes(StandardCharsets.UTF_8));
    List<String> names =
        source.getSchema().getAttributeDescriptors().stream().map(d -> d.getLocalName()).toList();
    assertThat(String.join(",", names).replace('\n', '¶')).isEqualTo(columns);
    assertThat(drawn(table)).singleElement().asString().endsWith("POINT (106.9 27.1)");
  }

  @Test
  void coordinatesMayBeColumnsOfAnyName() throws Exception {
    parameters.put("headroom.csv.lon", "东");
    parameters.put("headroom.csv.lat", "北");
    assertThat(drawn("北,东,lon,lat\n27.1,106.9,1,2"))
        .containsExactly("2: 27.1|106.9|1|2 @ POINT (106.9 27.1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void theBytesTellTheCharset(String charset) throws Exception {
    byte[] bytes = (HEADER + "P1,𬇙㕔开阳县“石头村”,106.9,27.1\n").getBytes(charset);
    assertThat(drawn(bytes, "INCLUDE"))
        .containsExactly("2: P1|𬇙㕔开阳县“石头村”|106.9|27.1 @ POINT (106.9 27.1)");
  }

  @Test
  void aMarkAtTheBeginningIsNoPartOfTheFirstName() throws Exception {
    assertThat(drawn("\uFEFFlon,lat,id\n106.9,27.1,P1"))
        .containsExactly("2: 106.9|27.1|P1 @ POINT (106.9 27.1)");
  }

  @Test
  void theCharsetMayBeGiven() throws Exception {
    parameters.put("headroom.csv.charset", "Big5");
    byte[] bytes = (HEADER + "P1,石頭村,106.9,27.1\n").getBytes("Big5");
    assertThat(drawn(bytes, "INCLUDE"))
        .containsExactly("2: P1|石頭村|106.9|27.1 @ POINT (106.9 27.1)");
  }

  @Test
  void aRowWithAByteTooFewIsNamedAndTheOthersKeepTheirCharset() throws Exception {
    byte[] sound = (HEADER + "P1,石头村,106.9,27.1\nP2,大坝村,107,27\n").getBytes(StandardCharsets.UTF_8);
    int at = new String(sound, StandardCharsets.ISO_8859_1).indexOf("P1,") + 5;
    byte[] cut = Arrays.copyOf(sound, sound.length - 1);
    System.arraycopy(sound, at + 1, cut, at, sound.length - at - 1);
    assertThat(drawn(cut, "INCLUDE"))
        .containsExactly("2! bytes that are not UTF-8", "3: P2|大坝村|107|27 @ POINT (107 27)");
  }

  /** A block boundary may fall into the middle of a character. */
  @Test
  void longTablesAreRecognisedToo() throws Exception {
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
      for (String shift : List.of("", "x", "xx", "xxx")) {
        String rows = ("P1,石头村" + "大".repeat(90) + ",106.9,27.1\n").repeat(700);
        byte[] bytes = (HEADER + shift + rows).getBytes(charset);
        assertThat(drawn(bytes, "INCLUDE")).as(charset + shift).hasSize(700).noneMatch(this::isBad);
      }
    }
  }

  private boolean isBad(String row) {
    return row.contains("!") || !row.contains("石头村大");
  }

  @Test
  void aFilterTakesRowsAndLosesNoBrokenOne() throws Exception {
    byte[] bytes = (HEADER + "P1,a,1,2\nP2,b,3\nP3,c,5,6\n").getBytes(StandardCharsets.UTF_8);
    assertThat(drawn(bytes, "name = 'c'"))
        .containsExactly("3! 3 cells, expected 4", "4: P3|c|5|6 @ POINT (5 6)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "''                = addresses.csv is empty; expected a first line with the names of the columns",
        "' \n\n'           = addresses.csv is empty; expected a first line with the names of the columns",
        "'id,name\nP1,a'   = addresses.csv has the columns id, name; expected among them lon/lng/longitude/经度 and lat/latitude/纬度",
        "'id,lon\nP1,1'    = addresses.csv has the columns id, lon; expected among them",
        "'id,\"lon,lat\n1' = addresses.csv, line 1: a quote is not closed",
      })
  void whatIsNoTableOfPointsSaysWhatWasExpected(String text, String message) {
    assertThatThrownBy(() -> open(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aTableOfNoRowsIsEmpty() throws Exception {
    assertThat(drawn(HEADER)).isEmpty();
    assertThat(drawn("id,lon,lat")).isEmpty();
  }

  /** Whatever happens to a byte, each sound row far from it is read, and no row is made up. */
  @Test
  void damageStaysWhereItIs() throws Exception {
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      byte[] bytes = table(400).getBytes(random.nextBoolean() ? "UTF-8" : "GB18030");
      int at = HEADER.length() + random.nextInt(bytes.length - HEADER.length());
      bytes[at] = (byte) "\",\n;x\0".charAt(random.nextInt(6));
      List<String> rows = drawn(bytes, "INCLUDE");
      long sound =
          rows.stream().filter(row -> row.matches("(?s)\\d+: P\\d+\\|门牌.*POINT.*")).count();
      assertThat(sound).as("seed %d, byte %d", seed, at).isGreaterThanOrEqualTo(398);
      assertThat(rows.size()).as("seed %d, byte %d", seed, at).isBetween(399, 403);
    }
  }

  private static String table(int rows) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < rows; i++) {
      String name =
          i % 3 == 0 ? "\"门牌,\n" + i + "号\"" : i % 3 == 1 ? "\"门牌\"\"" + i + "\"" : "门牌" + i;
      text.append("P%d,%s,106.%d,27.1%n".formatted(i, name, i));
    }
    return text.toString();
  }
}
