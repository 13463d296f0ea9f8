package io.headroom.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, run from an empty folder as a user would. */
class HeadroomJarIT {
  private static final Path JAR = Path.of("target", "headroom.jar").toAbsolutePath();
  private static final Path DRAWN =
      Path.of("src", "test", "resources", "drawn-county", "dataset.yml").toAbsolutePath();
  private static final long PATIENCE_SECONDS = 120;
  private static final Pattern DOCUMENTED = Pattern.compile("(?m)^GET (/\\S+)\\n(\\d{3})$");

  @TempDir private Path folder;

  /** What a command printed and how it ended. */
  private record Run(int exit, String out, String err) {}

  private Run run(String... arguments) throws Exception {
    Process process = start(arguments);
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), text("out.txt"), text("err.txt"));
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(JAR.toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file), UTF_8);
  }

  @Test
  void helpAndVersionAreShown() throws Exception {
    Run help = run("--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("serve", "check", "study", "convert", "sample");
    assertThat(run("--version").out()).startsWith("headroom 0.");
    assertThat(folder.resolve("data")).as("nothing is written").doesNotExist();
  }

  @Test
  void anUnknownCommandIsWrongUsage() throws Exception {
    Run run = run("fly");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("'fly'", "Usage: headroom");
  }

  @Test
  void checkReportsADeliveryForPeopleAndPrograms() throws Exception {
    Run plain = run("check", DRAWN.toString());
    assertThat(plain.exit()).as(plain.err()).isZero();
    assertThat(plain.out()).contains("accepted", "NO_PEAK", "3 feeders");

    Run json = run("check", DRAWN.toString(), "--json");
    assertThat(json.out()).startsWith("{").contains("\"openTies\" : 1");
  }

  @Test
  void checkSaysWhyAFolderIsNoDataset() throws Exception {
    Run rejected = run("check", Files.createDirectory(folder.resolve("empty")).toString());
    assertThat(rejected.exit()).isEqualTo(1);
    assertThat(rejected.out()).contains("REJECTED", "because");

    assertThat(run("check", "missing.gpkg").exit()).isEqualTo(2);
    assertThat(run("check").exit()).isEqualTo(2);
  }

  @Test
  void aSampleIsMadeAndAccepted() throws Exception {
    Run made = run("sample", "--transformers", "300", "--seed", "7", "--out", "small.gpkg");
    assertThat(made.exit()).as(made.err()).isZero();

    assertThat(run("check", "small.gpkg").exit()).isZero();
    assertThat(run("sample", "--transformers", "1", "--out", "x.gpkg").exit()).isEqualTo(2);
  }

  @Test
  void withoutArgumentsTheSampleCountyIsServed() throws Exception {
    int port = freePort();
    Process server = start("--server.port=" + port);
    try {
      String answer = ask(port, "/api/v1/dataset", server);

      assertThat(answer).contains("\"id\":\"kaiyang\"", "\"synthetic\":true");
      try (var written = Files.list(folder)) {
        assertThat(written.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder("data", "out.txt", "err.txt");
      }
      assertThat(text("err.txt")).isEmpty();
      assertDocumentedAnswers(port);
    } finally {
      stop(server);
    }
    assertThat(text("out.txt")).contains("http://localhost:" + port, "as of 20");
  }

  /** Every question of docs/api.md still gets the status written under it. */
  private static void assertDocumentedAnswers(int port) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    List<MatchResult> examples =
        DOCUMENTED.matcher(Files.readString(Path.of("docs", "api.md"))).results().toList();
    assertThat(examples).hasSizeGreaterThan(10);
    for (MatchResult example : examples) {
      URI uri = new URI("http://localhost:" + port + encoded(example.group(1)));
      int status =
          client
              .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode();
      assertThat(status).as(example.group(1)).isEqualTo(Integer.parseInt(example.group(2)));
    }
  }

  /** Only Chinese stands unencoded in the documentation. */
  private static String encoded(String path) {
    return path.codePoints()
        .mapToObj(Character::toString)
        .map(c -> c.length() == 1 && c.charAt(0) < 128 ? c : URLEncoder.encode(c, UTF_8))
        .collect(Collectors.joining());
  }

  @Test
  void aTakenPortIsOneClearLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Run run = run("--server.port=" + taken.getLocalPort(), "--headroom.dataset=" + DRAWN);

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.err().strip())
          .isEqualTo(
              "Port "
                  + taken.getLocalPort()
                  + " is taken. Name another one with --server.port=<port>.");
      assertThat(run.out()).doesNotContain("Exception");
    }
  }

  @Test
  void aDatasetThatIsNotThereOrRejectedIsOneClearBlock() throws Exception {
    String port = "--server.port=" + freePort();
    Run missing = run(port, "--headroom.dataset=nowhere.gpkg");
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).contains("nowhere.gpkg", "which is not there");

    Files.createDirectory(folder.resolve("empty"));
    Run rejected = run(port, "--headroom.dataset=empty");
    assertThat(rejected.exit()).isEqualTo(1);
    assertThat(rejected.err()).contains("is rejected", "because").doesNotContain("\tat ");
  }

  @Test
  void anImpossibleSettingIsNamed() throws Exception {
    Run run = run("--headroom.rate-limit=-3");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("headroom.rate-limit").doesNotContain("\tat ");
    assertThat(run("serve", "--nonsense").exit()).isEqualTo(2);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Asks until the server is there; before that, connections are refused or answered with 503. */
  private static String ask(int port, String path, Process server) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < deadline && server.isAlive()) {
      try {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          return answer.body();
        }
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      } catch (java.net.ConnectException notYet) {
        // The port opens within seconds; the process is watched meanwhile.
      }
      server.waitFor(100, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("no answer within " + PATIENCE_SECONDS + " s");
  }

  private static void stop(Process server) throws InterruptedException {
    server.destroy();
    assertThat(server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }
}
