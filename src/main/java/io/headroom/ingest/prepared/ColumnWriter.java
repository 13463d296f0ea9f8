package io.headroom.ingest.prepared;

import io.headroom.network.Columns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Writes columns one after the other and adds up their checksum; the header comes last. */
final class ColumnWriter implements Columns {
  private static final int BUFFER_BYTES = 1 << 20;

  private final FileChannel channel;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private final CRC32C checksum = new CRC32C();
  private long length;

  ColumnWriter(FileChannel channel) throws IOException {
    this.channel = channel;
    channel.position(Header.BYTES);
  }

  /** Writes what is left and the header. */
  void finish() throws IOException {
    flush();
    new Header(Header.FORMAT, length, checksum.getValue()).write(channel);
  }

  @Override
  public int[] ints(int[] column) {
    begin(Tag.INTS, column.length);
    for (int from = 0; from < column.length; ) {
      int count = Math.min(room(Integer.BYTES), column.length - from);
      buffer.asIntBuffer().put(column, from, count);
      from += advance(count, Integer.BYTES);
    }
    return column;
  }

  @Override
  public long[] longs(long[] column) {
    begin(Tag.LONGS, column.length);
    for (int from = 0; from < column.length; ) {
      int count = Math.min(room(Long.BYTES), column.length - from);
      buffer.asLongBuffer().put(column, from, count);
      from += advance(count, Long.BYTES);
    }
    return column;
  }

  @Override
  public float[] floats(float[] column) {
    begin(Tag.FLOATS, column.length);
    for (int from = 0; from < column.length; ) {
      int count = Math.min(room(Float.BYTES), column.length - from);
      buffer.asFloatBuffer().put(column, from, count);
      from += advance(count, Float.BYTES);
    }
    return column;
  }

  @Override
  public double[] doubles(double[] column) {
    begin(Tag.DOUBLES, column.length);
    for (int from = 0; from < column.length; ) {
      int count = Math.min(room(Double.BYTES), column.length - from);
      buffer.asDoubleBuffer().put(column, from, count);
      from += advance(count, Double.BYTES);
    }
    return column;
  }

  @Override
  public BitSet bits(BitSet column) {
    longs(column.toLongArray());
    return column;
  }

  @Override
  public @Nullable String[] texts(@Nullable String[] column) {
    begin(Tag.TEXTS, column.length);
    for (String text : column) {
      put(text);
    }
    return column;
  }

  private void put(@Nullable String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    require(Integer.BYTES);
    buffer.putInt(text == null ? Tag.NO_TEXT : bytes.length);
    for (int from = 0; from < bytes.length; ) {
      int count = Math.min(room(1), bytes.length - from);
      buffer.put(bytes, from, count);
      from += count;
    }
  }

  @Override
  public @Nullable String[] words(@Nullable String[] column) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] codes = new int[column.length];
    for (int row = 0; row < codes.length; row++) {
      String word = column[row];
      codes[row] = word == null ? -1 : numbers.computeIfAbsent(word, w -> numbers.size());
    }
    texts(numbers.keySet().toArray(String[]::new));
    ints(codes);
    return column;
  }

  @Override
  public <R extends Record> List<R> rows(Class<R> type, List<R> rows) {
    return RecordRows.carry(type, rows, this);
  }

  private void begin(Tag tag, int count) {
    require(1 + Integer.BYTES);
    buffer.put(tag.letter).putInt(count);
  }

  /** How many elements of the size fit before the buffer is full; at least one. */
  private int room(int elementBytes) {
    require(elementBytes);
    return buffer.remaining() / elementBytes;
  }

  private int advance(int elements, int elementBytes) {
    buffer.position(buffer.position() + elements * elementBytes);
    return elements;
  }

  private void require(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
  }

  private void flush() {
    buffer.flip();
    checksum.update(buffer.array(), 0, buffer.limit());
    length += buffer.limit();
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    buffer.clear();
  }
}
