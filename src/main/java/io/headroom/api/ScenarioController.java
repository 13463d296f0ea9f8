package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.api.wire.ScenarioView;
import io.headroom.api.wire.ScenariosView;
import io.headroom.planning.whatif.NameTaken;
import io.headroom.planning.whatif.Scenario;
import io.headroom.planning.whatif.ScenarioStore;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Lists of changes that planners keep: all of them see all, and any of them may write one anew. */
@RestController
@RequestMapping("/api/v1/scenarios")
class ScenarioController {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NOTE = 2_000;
  private static final int LONGEST_CHANGES = 900_000;

  private final PublishedSource source;
  private final ScenarioStore scenarios;
  private final JsonMapper json;
  private final Clock clock;

  ScenarioController(
      PublishedSource source, ScenarioStore scenarios, JsonMapper json, Clock clock) {
    this.source = source;
    this.scenarios = scenarios;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping
  ScenariosView list() {
    return new ScenariosView(scenarios.list().stream().map(this::view).toList());
  }

  @PostMapping
  ResponseEntity<ScenarioView> keep(
      @RequestBody Map<String, @Nullable Object> body, Caller caller) {
    Instant now = now();
    Scenario scenario =
        new Scenario(UUID.randomUUID().toString(), content(body), Signed.nameOf(caller), now, now);
    scenarios.keep(scenario);
    return ResponseEntity.created(URI.create("/api/v1/scenarios/" + scenario.id()))
        .body(view(scenario));
  }

  @GetMapping("/{id}")
  ResponseEntity<?> one(@PathVariable String id) {
    return answer(scenarios.find(id));
  }

  @PutMapping("/{id}")
  ResponseEntity<?> rewrite(
      @PathVariable String id, @RequestBody Map<String, @Nullable Object> body) {
    return answer(scenarios.rewrite(id, content(body), now()));
  }

  @DeleteMapping("/{id}")
  ResponseEntity<?> remove(@PathVariable String id) {
    return scenarios.remove(id) ? ResponseEntity.noContent().build() : missing();
  }

  @ExceptionHandler
  ResponseEntity<Problem> taken(NameTaken taken) {
    return problem(
        Problem.conflict("NAME_TAKEN", "Another scenario has this name", taken.getMessage() + "."));
  }

  /** The databases keep microseconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What is kept can be read as changes; whether they can be is asked of the study. */
  private Scenario.Content content(Map<String, @Nullable Object> body) {
    JsonBody.refuseOthers(body, "name", "note", "changes");
    BodyFields texts = BodyFields.of(withoutChanges(body), "name", "note");
    String name = texts.text("name");
    if (name == null || name.length() > LONGEST_NAME) {
      throw new BadParameter("name", name, "a name of at most " + LONGEST_NAME + " characters");
    }
    ChangesReader.read(body.get("changes"));
    String changes = json.writeValueAsString(body.get("changes"));
    if (changes.length() > LONGEST_CHANGES) {
      throw new BadParameter("changes", null, "at most " + LONGEST_CHANGES + " characters of JSON");
    }
    return new Scenario.Content(
        name,
        texts.note("note", LONGEST_NOTE),
        changes,
        source.get().snapshot().identity().version());
  }

  private static Map<String, @Nullable Object> withoutChanges(Map<String, @Nullable Object> body) {
    Map<String, @Nullable Object> texts = new HashMap<>(body);
    texts.remove("changes");
    return texts;
  }

  private ResponseEntity<?> answer(Optional<Scenario> scenario) {
    return scenario.isPresent() ? ResponseEntity.ok(view(scenario.get())) : missing();
  }

  private static ResponseEntity<Problem> missing() {
    return problem(
        Problem.of(404, "scenario-not-found", "No such scenario", "No scenario has this id."));
  }

  private static ResponseEntity<Problem> problem(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private ScenarioView view(Scenario scenario) {
    Scenario.Content content = scenario.content();
    return new ScenarioView(
        scenario.id(),
        content.name(),
        content.note(),
        json.readValue(content.changes(), List.class),
        content.datasetVersion(),
        scenario.createdBy(),
        scenario.createdAt(),
        scenario.updatedAt());
  }
}
