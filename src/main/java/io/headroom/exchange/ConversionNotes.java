package io.headroom.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a conversion did, for the README beside its result: rows written by layer, and what was left
 * out or made up, with how often.
 */
public final class ConversionNotes {
  private final Map<String, Integer> written = new TreeMap<>();
  private final Map<String, Integer> remarks = new LinkedHashMap<>();

  void wrote(String layer) {
    written.merge(layer, 1, Integer::sum);
  }

  void remark(String sentence) {
    remark(sentence, 1);
  }

  void remark(String sentence, int times) {
    remarks.merge(sentence, times, Integer::sum);
  }

  /** Rows by layer, under our names. */
  public Map<String, Integer> written() {
    return Collections.unmodifiableMap(written);
  }

  /** What a reader must know, each with how often it applied. */
  public Map<String, Integer> remarks() {
    return Collections.unmodifiableMap(remarks);
  }
}
