package io.headroom.bench;

import io.headroom.app.DatasetLoading;
import io.headroom.app.HeadroomServer;
import io.headroom.planning.dataset.DatasetDesk;
import io.headroom.planning.dataset.DatasetJobs;
import io.headroom.planning.dataset.Delivered;
import io.headroom.planning.dataset.Job;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long it takes to put another dataset in service, and what look-ups over HTTP notice of it:
 * their latency in quiet, and while two versions of the sample county take turns.
 *
 * <pre>
 *   mvn -Pbench -DskipTests test-compile exec:exec -Dexec.executable=java \
 *     -Dexec.classpathScope=test -Dexec.args="-cp %classpath io.headroom.bench.SwapRun 2 20"
 * </pre>
 *
 * <p>Arguments: clients that each wait for their answer, swaps.
 */
public final class SwapRun {
  private static final double[] CENTRE = {106.966, 27.060};
  private static final int QUIET_SECONDS = 15;

  private final int port;
  private final int clients;

  private SwapRun(int port, int clients) {
    this.port = port;
    this.clients = clients;
  }

  public static void main(String[] arguments) throws Exception {
    int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
    int swaps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    Path data = Files.createTempDirectory("headroom-swap");
    try (ConfigurableApplicationContext server =
        HeadroomServer.start(
                List.of("--server.port=0", "--headroom.rate-limit=0", "--headroom.data=" + data))
            .orElseThrow()) {
      server.getBean(DatasetLoading.class).await().ifPresent(SwapRun::fail);
      String port = server.getEnvironment().getProperty("local.server.port", "0");
      new SwapRun(Integer.parseInt(port), clients).run(server, swaps);
    }
  }

  private static void fail(String complaint) {
    throw new IllegalStateException(complaint);
  }

  private void run(ConfigurableApplicationContext server, int swaps) throws IOException {
    DatasetDesk desk = server.getBean(DatasetDesk.class);
    String first = desk.inService().orElseThrow().identity().version();
    String second = deliver(server.getBean(DatasetJobs.class));
    ask(() -> rest(QUIET_SECONDS)); // warm-up
    report("quiet", ask(() -> rest(QUIET_SECONDS)));
    List<Long> times = new ArrayList<>();
    long[] during =
        ask(
            () -> {
              for (int i = 0; i < swaps; i++) {
                long start = System.nanoTime();
                desk.activate(i % 2 == 0 ? second : first, "bench", true);
                times.add(System.nanoTime() - start);
              }
            });
    report("during swaps", during);
    report("a swap", times.stream().mapToLong(time -> time).sorted().toArray());
  }

  private static String deliver(DatasetJobs jobs) throws IOException {
    Path folder = Files.createTempDirectory("headroom-delivery");
    Path file = Files.copy(Path.of("gis-data", "kaiyang.gpkg"), folder.resolve("kaiyang.gpkg"));
    Job job =
        jobs.receive(
            new Delivered(folder, file, null, "kaiyang.gpkg", Files.size(file), "bench"));
    while (!job.state().isEnd()) {
      rest(1);
      job = jobs.find(job.id()).orElseThrow();
    }
    if (job.version() == null) {
      throw new IllegalStateException(job.detail());
    }
    return job.version();
  }

  /** Asks until the work is done; nanoseconds of each answer, the quickest first. */
  private long[] ask(Runnable work) {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    List<CompletableFuture<long[]>> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      long seed = i;
      all.add(CompletableFuture.supplyAsync(() -> client(new Random(seed), over), pool));
    }
    try {
      work.run();
    } finally {
      over.set(true);
    }
    long[] nanos =
        all.stream()
            .map(CompletableFuture::join)
            .flatMapToLong(Arrays::stream)
            .sorted()
            .toArray();
    pool.shutdown();
    return nanos;
  }

  private long[] client(Random random, AtomicBoolean over) {
    HttpClient http = HttpClient.newHttpClient();
    LongStream.Builder nanos = LongStream.builder();
    while (!over.get()) {
      double lon = CENTRE[0] + random.nextGaussian() * 0.05;
      double lat = CENTRE[1] + random.nextGaussian() * 0.05;
      URI uri =
          URI.create(
              String.format(
                  Locale.ROOT,
                  "http://localhost:%d/api/v1/capacity?lon=%.5f&lat=%.5f&kva=100",
                  port,
                  lon,
                  lat));
      long start = System.nanoTime();
      int status = statusOf(http, uri);
      nanos.add(System.nanoTime() - start);
      if (status != 200) {
        throw new IllegalStateException(uri + " was answered with " + status);
      }
    }
    return nanos.build().toArray();
  }

  private static int statusOf(HttpClient http, URI uri) {
    try {
      return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void rest(int seconds) {
    try {
      Thread.sleep(seconds * 1000L);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void report(String what, long[] nanos) {
    System.out.printf(
        Locale.ROOT,
        "%-14s %7d  median %8.1f ms  p99 %8.1f ms  max %8.1f ms%n",
        what,
        nanos.length,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }
}
