package io.headroom.ingest.prepared;

import io.headroom.network.Columns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Reads columns in the order in which they were written, after the checksum was found right. */
final class ColumnReader implements Columns {
  private static final int BUFFER_BYTES = 1 << 20;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  private ColumnReader(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
    buffer.limit(0);
  }

  /**
   * Looks at the header and the checksum of the whole file.
   *
   * @throws UnreadablePrepared when the file is not what this program wrote
   */
  static ColumnReader open(Path file, FileChannel channel) throws IOException {
    Header header = Header.read(file, channel);
    if (checksum(channel) != header.checksum()) {
      throw new UnreadablePrepared(file + " is damaged: its checksum is wrong" + Header.anew());
    }
    channel.position(Header.BYTES);
    return new ColumnReader(file, channel);
  }

  private static long checksum(FileChannel channel) throws IOException {
    CRC32C checksum = new CRC32C();
    ByteBuffer part = ByteBuffer.allocate(BUFFER_BYTES);
    while (channel.read(part) >= 0) {
      checksum.update(part.array(), 0, part.position());
      part.clear();
    }
    return checksum.getValue();
  }

  @Override
  public int[] ints(int[] ignored) {
    int[] column = new int[begin(Tag.INTS)];
    for (int from = 0; from < column.length; ) {
      int count = Math.min(ready(Integer.BYTES), column.length - from);
      buffer.asIntBuffer().get(column, from, count);
      from += advance(count, Integer.BYTES);
    }
    return column;
  }

  @Override
  public long[] longs(long[] ignored) {
    long[] column = new long[begin(Tag.LONGS)];
    for (int from = 0; from < column.length; ) {
      int count = Math.min(ready(Long.BYTES), column.length - from);
      buffer.asLongBuffer().get(column, from, count);
      from += advance(count, Long.BYTES);
    }
    return column;
  }

  @Override
  public float[] floats(float[] ignored) {
    float[] column = new float[begin(Tag.FLOATS)];
    for (int from = 0; from < column.length; ) {
      int count = Math.min(ready(Float.BYTES), column.length - from);
      buffer.asFloatBuffer().get(column, from, count);
      from += advance(count, Float.BYTES);
    }
    return column;
  }

  @Override
  public double[] doubles(double[] ignored) {
    double[] column = new double[begin(Tag.DOUBLES)];
    for (int from = 0; from < column.length; ) {
      int count = Math.min(ready(Double.BYTES), column.length - from);
      buffer.asDoubleBuffer().get(column, from, count);
      from += advance(count, Double.BYTES);
    }
    return column;
  }

  @Override
  public BitSet bits(BitSet ignored) {
    return BitSet.valueOf(longs(new long[0]));
  }

  @Override
  public @Nullable String[] texts(@Nullable String[] ignored) {
    @Nullable String[] column = new @Nullable String[begin(Tag.TEXTS)];
    for (int row = 0; row < column.length; row++) {
      column[row] = text();
    }
    return column;
  }

  private @Nullable String text() {
    ready(Integer.BYTES);
    int length = buffer.getInt();
    if (length == Tag.NO_TEXT) {
      return null;
    }
    if (length > BUFFER_BYTES) {
      return longText(length);
    }
    require(length);
    String text = new String(buffer.array(), buffer.position(), length, StandardCharsets.UTF_8);
    buffer.position(buffer.position() + length);
    return text;
  }

  private String longText(int length) {
    byte[] bytes = new byte[length];
    for (int from = 0; from < length; ) {
      int count = Math.min(ready(1), length - from);
      buffer.get(bytes, from, count);
      from += count;
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public @Nullable String[] words(@Nullable String[] ignored) {
    @Nullable String[] words = texts(new String[0]);
    int[] codes = ints(new int[0]);
    @Nullable String[] column = new @Nullable String[codes.length];
    for (int row = 0; row < codes.length; row++) {
      column[row] = codes[row] < 0 ? null : words[codes[row]];
    }
    return column;
  }

  @Override
  public <R extends Record> List<R> rows(Class<R> type, List<R> ignored) {
    return RecordRows.carry(type, List.of(), this);
  }

  private int begin(Tag wanted) {
    require(1 + Integer.BYTES);
    int tag = buffer.get();
    if (tag != wanted.letter) {
      throw anotherVersion("a column is of kind " + tag + " instead of " + wanted);
    }
    return buffer.getInt();
  }

  /** The file is whole and yet not laid out as expected. */
  UncheckedIOException anotherVersion(String what) {
    String message = file + " was written by another version: " + what + Header.anew();
    return new UncheckedIOException(new UnreadablePrepared(message));
  }

  /** How many elements of the size are in the buffer; at least one. */
  private int ready(int elementBytes) {
    require(elementBytes);
    return buffer.remaining() / elementBytes;
  }

  private int advance(int elements, int elementBytes) {
    buffer.position(buffer.position() + elements * elementBytes);
    return elements;
  }

  private void require(int bytes) {
    if (buffer.remaining() >= bytes) {
      return;
    }
    buffer.compact();
    try {
      while (buffer.position() < bytes) {
        if (channel.read(buffer) < 0) {
          throw anotherVersion("it ends too early");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    buffer.flip();
  }
}
