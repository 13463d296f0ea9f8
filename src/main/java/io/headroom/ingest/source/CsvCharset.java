package io.headroom.ingest.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file writes its characters, by its bytes.
 *
 * <p>Marks at the beginning decide; else UTF-8 where the bytes are that, else GB18030, which is
 * what spreadsheets on Chinese Windows save. Where they are neither, the one with fewer slips.
 */
final class CsvCharset {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int BLOCK = 1 << 16;
  private static final char MARK = '\uFEFF';

  private CsvCharset() {}

  static Charset of(Path file) throws IOException {
    if (isMarkedUtf16(file)) {
      return StandardCharsets.UTF_16;
    }
    long slips = slips(file, StandardCharsets.UTF_8);
    return slips > 0 && slips(file, GB18030) < slips ? GB18030 : StandardCharsets.UTF_8;
  }

  /** The text without the mark at its beginning. */
  static BufferedReader open(Path file, Charset charset) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    BufferedReader text = new BufferedReader(new InputStreamReader(bytes, charset), BLOCK);
    text.mark(1);
    if (text.read() != MARK) {
      text.reset();
    }
    return text;
  }

  private static boolean isMarkedUtf16(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2);
      int mark = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
      return mark == 0xFEFF || mark == 0xFFFE;
    }
  }

  private static long slips(Path file, Charset charset) throws IOException {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer text = CharBuffer.allocate(BLOCK);
    long slips = 0;
    try (InputStream in = Files.newInputStream(file)) {
      int read = 0;
      while (read >= 0) {
        read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
        slips += slips(decoder, bytes, text, read < 0);
        bytes.compact();
      }
    }
    return slips;
  }

  private static long slips(
      CharsetDecoder decoder, ByteBuffer bytes, CharBuffer text, boolean isEnd) {
    long slips = 0;
    CoderResult result = decoder.decode(bytes, text.clear(), isEnd);
    while (!result.isUnderflow()) {
      if (result.isError()) {
        bytes.position(bytes.position() + result.length());
        slips++;
      }
      result = decoder.decode(bytes, text.clear(), isEnd);
    }
    return slips;
  }
}
