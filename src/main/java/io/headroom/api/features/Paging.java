package io.headroom.api.features;

/** Where a page lies among all that was found. */
record Paging(int offset, int limit, int matched) {
  boolean hasNext() {
    return (long) offset + limit < matched;
  }

  int next() {
    return offset + limit;
  }

  boolean hasPrevious() {
    return offset > 0;
  }

  int previous() {
    return Math.max(0, offset - limit);
  }
}
