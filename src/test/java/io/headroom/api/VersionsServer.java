package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A server whose dataset changes, and a planner who changes it. */
@TestPropertySource(properties = "spring.application.name=versions")
abstract class VersionsServer extends DeskServer {
  static final String DATASETS = "/api/v1/datasets";
  private static final String BOUNDARY = "----part";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** One part of a form. */
  record Part(String name, String fileName, byte[] content) {
    static Part file(String fileName, byte[] content) {
      return new Part("file", fileName, content);
    }

    static Part descriptor(String text) {
      return new Part("descriptor", "dataset.yml", text.getBytes(StandardCharsets.UTF_8));
    }
  }

  static Reply send(Program planner, Part... parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Part part : parts) {
      String head =
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
              .formatted(BOUNDARY, part.name(), part.fileName());
      body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      body.writeBytes(part.content());
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    String type = "multipart/form-data; boundary=" + BOUNDARY;
    return planner.post(DATASETS, type, body.toByteArray(), "*/*");
  }

  /** The job as it ended. */
  static JsonNode read(Program planner, Part... parts) {
    Reply taken = send(planner, parts);
    assertThat(taken.status()).as(taken.body()).isEqualTo(202);
    String job = taken.header("Location");
    Instant end = Instant.now().plus(PATIENCE);
    JsonNode at = planner.get(job).json();
    while (at.path("finishedAt").isNull() && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
      at = planner.get(job).json();
    }
    return at;
  }

  static String version(Program planner, Part... parts) {
    JsonNode job = read(planner, parts);
    assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
    return job.path("version").asString();
  }

  static JsonNode listed(Program planner, String version) {
    for (JsonNode one : planner.get(DATASETS).json().path("versions")) {
      if (one.path("version").asString().equals(version)) {
        return one;
      }
    }
    throw new AssertionError(version + " is not among the versions");
  }

  Program planner() {
    return program(Role.PLANNER);
  }

  static Reply activate(Program planner, String version) {
    return planner.post(DATASETS + "/" + version + "/activate", "{}");
  }

  static String served(Program anybody) {
    return anybody.get("/api/v1/dataset").json().path("version").asString();
  }
}
