package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.app.DatasetLoading;
import io.headroom.app.HeadroomServer;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.ImportResult;
import io.headroom.ingest.Progress;
import io.headroom.ingest.prepared.Prepared;
import io.headroom.ingest.prepared.PreparedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that starts from a prepared file answers what one that read the delivery answers. */
class PreparedAnswersTest {
  private static final Path SAMPLE = Path.of("gis-data/kaiyang.yml");
  private static final List<String> QUESTIONS =
      List.of(
          "/api/v1/dataset",
          "/api/v1/dataset/report",
          "/api/v1/capacity?lon=106.9691&lat=27.0571&kw=100&use=commercial",
          "/api/v1/capacity?lon=106.9691&lat=27.0571&kw=900&use=industrial&include=hourly",
          "/api/v1/capacity?lon=106.88&lat=27.2&kw=30&use=rooftop-pv-household",
          "/api/v1/constraints?level=area&direction=generation",
          "/api/v1/constraints?level=feeder&bbox=106.9,27.0,107.0,27.1",
          "/api/v1/map/base");

  @TempDir private Path folder;

  @Test
  void answersAreTheSameToTheLetter() throws Exception {
    ImportResult delivery = DatasetImporter.read(SAMPLE, Progress.NONE);
    Path prepared = folder.resolve("kaiyang.headroom");
    PreparedFile.write(prepared, new Prepared(delivery, Map.of()));

    try (ConfigurableApplicationContext read = serving(SAMPLE);
        ConfigurableApplicationContext started = serving(prepared)) {
      for (String question : QUESTIONS) {
        HttpTestClient.Answer expected = client(read).get(question);
        HttpTestClient.Answer answer = client(started).get(question);
        assertThat(answer.status()).as(question).isEqualTo(200);
        assertThat(answer.body()).as(question).isEqualTo(expected.body());
      }
    }
  }

  private static ConfigurableApplicationContext serving(Path dataset) {
    ConfigurableApplicationContext server =
        SpringApplication.run(
            HeadroomServer.class,
            "--server.port=0",
            "--headroom.dataset=" + dataset,
            "--headroom.rate-limit=0",
            "--server.tomcat.basedir=target/tomcat");
    assertThat(server.getBean(DatasetLoading.class).await()).isEmpty();
    return server;
  }

  private static HttpTestClient client(ConfigurableApplicationContext server) {
    Integer port = server.getEnvironment().getProperty("local.server.port", Integer.class);
    return new HttpTestClient(port);
  }
}
