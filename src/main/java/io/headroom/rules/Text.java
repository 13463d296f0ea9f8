package io.headroom.rules;

/** A published wording in both languages of the page. */
public record Text(String zh, String en) {
  public Text {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("wording needs both languages, got '" + zh + "', '" + en);
    }
  }
}
