package io.headroom.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Speaks HTTP by hand, for requests that no client would send. */
final class RawHttp {
  private static final int PATIENCE_MILLIS = 20_000;

  private final int port;

  RawHttp(int port) {
    this.port = port;
  }

  HttpTestClient.Answer get(String target) {
    return send("GET " + target + " HTTP/1.1\r\nHost: localhost");
  }

  /** Sends request line and headers as they are, and reads until the server closes. */
  HttpTestClient.Answer send(String head) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket, head + "\r\nConnection: close\r\n\r\n");
      return parse(read(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that has heard enough may stop listening; its answer is still there. */
  private static void write(Socket socket, String request) {
    try {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    } catch (IOException refused) {
      // Read on: the refusal itself is what the test is about.
    }
  }

  private static String read(InputStream stream) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      stream.transferTo(answer);
    } catch (IOException reset) {
      // What came before the connection was reset counts.
    }
    // A byte a character, so that the lengths of chunks can be counted.
    return answer.toString(StandardCharsets.ISO_8859_1);
  }

  private static HttpTestClient.Answer parse(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    List<String> head = answer.substring(0, end).lines().toList();
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : head.subList(1, head.size())) {
      String[] parts = line.split(":", 2);
      headers.put(parts[0], List.of(parts[1].strip()));
    }
    int status = Integer.parseInt(head.get(0).split(" ")[1]);
    boolean chunked = headers.containsKey("Transfer-Encoding");
    String body = answer.substring(end + 4);
    byte[] bytes = (chunked ? joined(body) : body).getBytes(StandardCharsets.ISO_8859_1);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new HttpTestClient.Answer(status, HttpHeaders.of(headers, (n, v) -> true), text);
  }

  /** Every chunk stands behind a line with its length in hexadecimal. */
  private static String joined(String chunks) {
    StringBuilder body = new StringBuilder();
    int at = 0;
    int length = -1;
    while (length != 0 && at < chunks.length()) {
      int end = chunks.indexOf("\r\n", at);
      length = Integer.parseInt(chunks.substring(at, end), 16);
      int start = end + 2;
      body.append(chunks, start, Math.min(start + length, chunks.length()));
      at = start + length + 2;
    }
    return body.toString();
  }
}
