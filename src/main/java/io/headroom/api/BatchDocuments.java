package io.headroom.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A batch as documents, each as {@code POST /api/v1/requests} takes it and with a {@code ref}: in
 * one array, or one in a line. Of the first a broken document breaks the whole, of the second its
 * line.
 */
final class BatchDocuments {
  private static final TypeReference<Map<String, @Nullable Object>> DOCUMENT =
      new TypeReference<>() {};
  private static final String EXPECTED = "a JSON object";

  private final ObjectReader documents;
  private final List<BatchRow> rows = new ArrayList<>();

  private BatchDocuments(JsonMapper json) {
    this.documents = json.readerFor(DOCUMENT);
  }

  static List<BatchRow> readArray(String text, JsonMapper json) {
    BatchDocuments batch = new BatchDocuments(json);
    try (JsonParser parser = json.createParser(text)) {
      batch.readArray(parser);
    } catch (JacksonException broken) {
      throw new BadParameter("body", "line " + lineOf(broken), "a JSON array of objects");
    }
    return batch.rows;
  }

  private static String lineOf(JacksonException broken) {
    return broken.getLocation() == null ? "?" : Integer.toString(broken.getLocation().getLineNr());
  }

  private void readArray(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw new BadParameter("body", null, "a JSON array of objects");
    }
    ObjectReader inArray = documents.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        add(inArray.readValue(parser));
      } else {
        String read = parser.currentToken().name();
        parser.skipChildren();
        addBad(read);
      }
    }
    if (parser.nextToken() != null) {
      throw new BadParameter("body", null, "nothing after the array");
    }
  }

  static List<BatchRow> readLines(String text, JsonMapper json) {
    BatchDocuments batch = new BatchDocuments(json);
    text.lines().filter(line -> !line.isBlank()).forEach(batch::addLine);
    return batch.rows;
  }

  private void addLine(String line) {
    try {
      add(documents.readValue(line));
    } catch (JacksonException broken) {
      addBad(line);
    }
  }

  private void addBad(String read) {
    int number = next();
    rows.add(BatchRow.bad(number, null, new BadParameter("row", read, EXPECTED)));
  }

  private void add(@Nullable Map<String, @Nullable Object> document) {
    if (document == null) {
      addBad("null");
      return;
    }
    int number = next();
    Map<String, @Nullable Object> rest = new HashMap<>(document);
    Object ref = rest.remove(BatchRow.REF);
    String own = ref == null ? null : ref.toString();
    try {
      rows.add(BatchRow.of(number, own, ApplicationFields.of(rest)));
    } catch (BadParameter bad) {
      rows.add(BatchRow.bad(number, own, bad));
    }
  }

  private int next() {
    if (rows.size() == BatchRow.MOST_ROWS) {
      throw BatchRow.tooMany();
    }
    return rows.size() + 1;
  }
}
