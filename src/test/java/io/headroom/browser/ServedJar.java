package io.headroom.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged jar, serving the sample county from a folder of its own; gone when closed. */
final class ServedJar implements AutoCloseable {
  private static final Path JAR = Path.of("target", "headroom.jar").toAbsolutePath();
  private static final long PATIENCE_SECONDS = 120;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final Process process;
  private final int port;

  private ServedJar(Path folder) throws IOException {
    this.folder = folder;
    this.port = freePort();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    process =
        new ProcessBuilder(
                List.of(
                    java.toString(),
                    "-Xmx512m",
                    "-jar",
                    JAR.toString(),
                    "--server.port=" + port,
                    // One machine asks for everybody here.
                    "--headroom.rate-limit=0",
                    "--headroom.open-requests-per-phone=0"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
  }

  /** Starts the server and waits until it answers. */
  static ServedJar start() throws IOException, InterruptedException {
    ServedJar served = new ServedJar(Files.createTempDirectory("headroom-browser"));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < deadline && served.process.isAlive()) {
      if (served.isReady()) {
        return served;
      }
      served.process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    String said = Files.readString(served.folder.resolve("out.txt"));
    served.close();
    throw new IllegalStateException("the jar does not serve; it said:\n" + said);
  }

  private boolean isReady() throws IOException, InterruptedException {
    try {
      return get("/api/v1/dataset").statusCode() == 200;
    } catch (java.net.ConnectException notYet) {
      return false;
    }
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** The answer to a request with these headers, given as name, value, name, value. */
  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** What the interface answers to the question that a link of the page asks. */
  JsonNode answerTo(String link) throws IOException, InterruptedException {
    return JSON.readTree(get("/api/v1/capacity?" + link).body());
  }

  /** The answer to a program's request with a JSON body. */
  JsonNode post(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    HttpResponse<String> response =
        client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    return JSON.readTree(response.body());
  }

  JsonNode standards() throws IOException, InterruptedException {
    return JSON.readTree(get("/api/v1/service-standards").body());
  }

  /** The password that the first start made and told once. */
  String adminPassword() throws IOException {
    return Files.readAllLines(folder.resolve("out.txt")).stream()
        .filter(line -> line.startsWith("  password  "))
        .map(line -> line.substring("  password  ".length()).strip())
        .findFirst()
        .orElseThrow();
  }

  JsonNode dataset() throws IOException, InterruptedException {
    return JSON.readTree(get("/api/v1/dataset").body());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
