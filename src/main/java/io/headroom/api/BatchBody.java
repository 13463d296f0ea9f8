package io.headroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a batch: UTF-8, with or without a mark, or GB18030, which spreadsheets write here
 * without saying so.
 */
final class BatchBody {
  static final int MOST_BYTES = 16 << 20;
  private static final long MOST_SKIPPED = 8L * MOST_BYTES;
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String MARK = "\uFEFF";

  private BatchBody() {}

  static String read(HttpServletRequest request) throws IOException {
    InputStream body = request.getInputStream();
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      // Whoever is still sending would not read the answer.
      skip(body);
      throw tooLarge();
    }
    return decoded(bytes, isChinese(request.getCharacterEncoding()));
  }

  private static void skip(InputStream body) throws IOException {
    long left = MOST_SKIPPED;
    long skipped = body.skip(left);
    while (skipped > 0 && left > 0) {
      left -= skipped;
      skipped = body.skip(left);
    }
  }

  private static TooLarge tooLarge() {
    return new TooLarge("A batch has at most " + (MOST_BYTES >> 20) + " MB.");
  }

  /** Whether the sender names one of the national character sets. */
  private static boolean isChinese(@Nullable String charset) {
    return charset != null && charset.toUpperCase(Locale.ROOT).startsWith("GB");
  }

  static String decoded(byte[] bytes, boolean chinese) {
    String text = chinese ? null : strictly(bytes, StandardCharsets.UTF_8);
    if (text == null) {
      text = strictly(bytes, GB18030);
    }
    if (text == null) {
      throw new BadParameter("body", null, "text in UTF-8 or GB18030");
    }
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException other) {
      return null;
    }
  }
}
