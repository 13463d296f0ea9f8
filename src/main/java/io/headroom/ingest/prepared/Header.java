package io.headroom.ingest.prepared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The first bytes of a prepared file, which tell whether the rest can be believed.
 *
 * @param length bytes that follow
 * @param checksum CRC-32C of them
 */
record Header(int format, long length, long checksum) {
  /** To be raised whenever the columns or their order change. */
  static final int FORMAT = 2;

  static final int BYTES = 8 + Integer.BYTES + Long.BYTES + Long.BYTES;

  private static final byte[] MAGIC = "HEADROOM".getBytes(StandardCharsets.US_ASCII);

  static boolean opens(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer start = ByteBuffer.allocate(MAGIC.length);
      while (start.hasRemaining() && channel.read(start) >= 0) {}
      return Arrays.equals(start.array(), MAGIC);
    }
  }

  void write(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(MAGIC).putInt(format).putLong(length).putLong(checksum).flip();
    for (long at = 0; bytes.hasRemaining(); at = bytes.position()) {
      channel.write(bytes, at);
    }
  }

  /**
   * Reads it, and refuses a file that is foreign, of another format or cut.
   *
   * @throws UnreadablePrepared saying which
   */
  static Header read(Path file, FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
    byte[] magic = Arrays.copyOf(bytes.array(), MAGIC.length);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new UnreadablePrepared(file + " is no prepared dataset of Headroom");
    }
    if (bytes.hasRemaining()) {
      throw cut(file, channel.size(), BYTES);
    }
    bytes.position(MAGIC.length);
    Header header = new Header(bytes.getInt(), bytes.getLong(), bytes.getLong());
    if (header.format != FORMAT) {
      throw new UnreadablePrepared(
          file + " is of format " + header.format + ", this program reads " + FORMAT + anew());
    }
    if (channel.size() != BYTES + header.length) {
      throw cut(file, channel.size(), BYTES + header.length);
    }
    return header;
  }

  private static UnreadablePrepared cut(Path file, long size, long wanted) {
    return new UnreadablePrepared(
        file
            + " has "
            + size
            + " bytes instead of "
            + wanted
            + ": it was cut or added to"
            + anew());
  }

  static String anew() {
    return "; prepare it anew with: headroom study <source> --out <folder>";
  }
}
