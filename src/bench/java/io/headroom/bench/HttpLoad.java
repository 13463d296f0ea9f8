package io.headroom.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks a running server on this machine for capacity over kept-alive connections, and prints
 * requests a second and the spread of latencies.
 *
 * <p>{@code java src/bench/java/io/headroom/bench/HttpLoad.java PORT [CLIENTS] [SECONDS]}; start the
 * server with {@code --headroom.rate-limit=0}. Any answer but 200 ends the run.
 */
public final class HttpLoad {
  private static final double[] CENTRE = {106.966, 27.060};

  private HttpLoad() {}

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
    int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    run(port, clients, seconds); // warm-up
    run(port, clients, seconds);
  }

  private static void run(int port, int clients, int seconds) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    Callable<long[]>[] tasks = newTasks(clients);
    for (int c = 0; c < clients; c++) {
      long seed = c;
      tasks[c] = () -> client(port, end, new Random(seed));
    }
    long[] nanos =
        pool.invokeAll(Arrays.asList(tasks)).stream()
            .map(HttpLoad::resultOf)
            .flatMapToLong(Arrays::stream)
            .sorted()
            .toArray();
    pool.shutdownNow();
    System.out.printf(
        Locale.ROOT,
        "%d clients, %d s: %.0f requests/s, median %.2f ms, p99 %.2f ms, max %.2f ms%n",
        clients,
        seconds,
        nanos.length / (double) seconds,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }

  @SuppressWarnings("unchecked")
  private static Callable<long[]>[] newTasks(int clients) {
    return new Callable[clients];
  }

  private static long[] resultOf(Future<long[]> result) {
    try {
      return result.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static long[] client(int port, long end, Random random) throws IOException {
    long[] nanos = new long[1024];
    int count = 0;
    while (System.nanoTime() < end) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        OutputStream out = socket.getOutputStream();
        boolean open = true;
        while (open && System.nanoTime() < end) {
          nanos = count == nanos.length ? Arrays.copyOf(nanos, count * 2) : nanos;
          long start = System.nanoTime();
          out.write(request(random));
          open = skipAnswer(in);
          nanos[count++] = System.nanoTime() - start;
        }
      }
    }
    return Arrays.copyOf(nanos, count);
  }

  private static byte[] request(Random random) {
    double lon = CENTRE[0] + random.nextGaussian() * 0.05;
    double lat = CENTRE[1] + random.nextGaussian() * 0.05;
    String query =
        String.format(Locale.ROOT, "lon=%.6f&lat=%.6f&kva=100&use=commercial", lon, lat);
    return ("GET /api/v1/capacity?" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** False when the server will close the connection, as it does every hundred requests. */
  private static boolean skipAnswer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.contains(" 200")) {
      throw new IOException("expected 200, got " + status);
    }
    long length = -1;
    boolean open = true;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Long.parseLong(header.substring(15).trim());
      }
      open &= !header.equalsIgnoreCase("Connection: close");
    }
    if (length >= 0) {
      in.skipNBytes(length);
    } else {
      skipChunks(in);
    }
    return open;
  }

  private static void skipChunks(InputStream in) throws IOException {
    int size;
    do {
      size = Integer.parseInt(line(in), 16);
      in.skipNBytes(size + 2L);
    } while (size > 0);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server closed the connection");
      }
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }
}
