package io.headroom.place.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.Directory;

/**
 * Writes places into a Lucene index, one document a place, in the order in which they come.
 *
 * <p>One thread and merges of neighbours only, so that the number of a document is the row of its
 * place.
 */
final class PlaceIndexWriter implements AutoCloseable {
  /** Beginnings up to this length are terms; longer ones are found by walking along the terms. */
  static final int LONGEST_START = 4;

  static final String START = "start";
  static final String CHARACTER = "character";
  static final String DELETION = "deletion";
  static final String CARRIER = "carrier";
  private static final double BUFFER_MB = 64;

  private final IndexWriter writer;
  private final Document document = new Document();
  private final Set<String> terms = new HashSet<>();

  PlaceIndexWriter(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setMergePolicy(new LogDocMergePolicy());
    config.setRAMBufferSizeMB(BUFFER_MB);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    writer = new IndexWriter(directory, config);
  }

  void add(IndexedPlace place) throws IOException {
    document.clear();
    terms.clear();
    for (Key key : place.keys()) {
      addTerm(key.kind().field(), key.text());
    }
    place.carriers().forEach(carrier -> addTerm(CARRIER, carrier));
    if (place.open()) {
      place.keys().forEach(this::addParts);
    }
    writer.addDocument(document);
  }

  private void addParts(Key key) {
    String text = key.text();
    if (key.kind().hasBeginnings() && key.kind() != KeyKind.ADDRESS) {
      for (int length = 1; length <= Math.min(LONGEST_START, text.length()); length++) {
        addTerm(START, text.substring(0, length));
      }
    }
    if (key.kind() == KeyKind.NAME || key.kind() == KeyKind.ALIAS) {
      text.chars().forEach(c -> addTerm(CHARACTER, Character.toString(c)));
    }
    if (allowsSlips(key)) {
      Typos.deletions(text).forEach(deletion -> addTerm(DELETION, deletion));
    }
  }

  private static boolean allowsSlips(Key key) {
    return switch (key.kind()) {
      case NAME, ALIAS, SHORT, PINYIN, PINYIN_SHORT -> true;
      default -> false;
    };
  }

  private void addTerm(String field, String text) {
    if (!text.isEmpty() && terms.add(field + ' ' + text)) {
      document.add(new StringField(field, text, Field.Store.NO));
    }
  }

  @Override
  public void close() throws IOException {
    writer.forceMerge(1);
    writer.close();
  }
}
