package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.api.wire.JobView;
import io.headroom.api.wire.VersionView;
import io.headroom.api.wire.VersionsView;
import io.headroom.planning.dataset.DatasetDesk;
import io.headroom.planning.dataset.DatasetJobs;
import io.headroom.planning.dataset.Delivered;
import io.headroom.planning.dataset.Job;
import io.headroom.planning.dataset.Version;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Versions of the grid: uploaded, checked, put in service, rolled back. */
@RestController
class VersionsController {
  private static final String PATH = "/api/v1/datasets";

  private final DatasetDesk desk;
  private final DatasetJobs jobs;
  private final Uploads uploads;
  private final JobEvents events;

  VersionsController(DatasetDesk desk, DatasetJobs jobs, Uploads uploads, JobEvents events) {
    this.desk = desk;
    this.jobs = jobs;
    this.uploads = uploads;
    this.events = events;
  }

  @GetMapping(PATH)
  VersionsView list() {
    return new VersionWriter(desk).all(jobs.list());
  }

  @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<JobView> upload(MultipartHttpServletRequest request, Caller caller)
      throws IOException {
    Delivered delivered = uploads.take(request, nameOf(caller));
    Job job = jobs.receive(delivered);
    return ResponseEntity.accepted()
        .location(URI.create(PATH + "/jobs/" + job.id()))
        .body(JobView.of(job));
  }

  @GetMapping(PATH + "/jobs/{id}")
  JobView job(@PathVariable String id) {
    return JobView.of(find(id));
  }

  @GetMapping(path = PATH + "/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable String id) {
    return events.follow(find(id).id());
  }

  private Job find(String id) {
    return jobs.find(id).orElseThrow(() -> new VersionNotFound("No delivery has this number."));
  }

  /** As it was written when the delivery was read. */
  @GetMapping(path = PATH + "/{version}/report", produces = MediaType.APPLICATION_JSON_VALUE)
  String report(@PathVariable String version) {
    return desk.versions()
        .report(version)
        .orElseThrow(() -> new VersionNotFound("No version has this name."));
  }

  @GetMapping(path = PATH + "/{version}/issues", produces = "application/geo+json")
  String issues(@PathVariable String version) {
    return IssueFeatures.of(report(version));
  }

  @PostMapping(PATH + "/{version}/activate")
  VersionView activate(
      @PathVariable String version,
      @RequestBody(required = false) @Nullable Map<String, @Nullable Object> body,
      Caller caller) {
    return written(desk.activate(version, nameOf(caller), acceptsLost(body)));
  }

  @PostMapping(PATH + "/rollback")
  VersionView rollBack(
      @RequestBody(required = false) @Nullable Map<String, @Nullable Object> body, Caller caller) {
    return written(desk.rollBack(nameOf(caller), acceptsLost(body)));
  }

  @PostMapping(PATH + "/{version}/rollback")
  VersionView rollBack(
      @PathVariable String version,
      @RequestBody(required = false) @Nullable Map<String, @Nullable Object> body,
      Caller caller) {
    return written(desk.rollBack(version, nameOf(caller), acceptsLost(body)));
  }

  private VersionView written(Version version) {
    return new VersionWriter(desk).version(version);
  }

  private static boolean acceptsLost(@Nullable Map<String, @Nullable Object> body) {
    BodyFields fields = BodyFields.of(body, "acceptLost");
    return fields.has("acceptLost")
        && fields.required("acceptLost", Map.of("true", true, "false", false));
  }

  /** The gate lets nobody without an account get here. */
  private static String nameOf(Caller caller) {
    return String.valueOf(caller.name());
  }
}
