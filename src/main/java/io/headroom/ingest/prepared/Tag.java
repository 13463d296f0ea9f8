package io.headroom.ingest.prepared;

/** What a column holds, written before it, so that one is never taken for another. */
enum Tag {
  INTS('i'),
  LONGS('l'),
  FLOATS('f'),
  DOUBLES('d'),
  TEXTS('t');

  /** Stands for the length of a text that is absent. */
  static final int NO_TEXT = -1;

  final byte letter;

  Tag(char letter) {
    this.letter = (byte) letter;
  }
}
