package io.headroom.planning.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where scenarios are kept; of a name there is one. */
public interface ScenarioStore {

  /**
   * Keeps a new one.
   *
   * @throws NameTaken when another has its name
   */
  void keep(Scenario scenario);

  Optional<Scenario> find(String id);

  /** All of them in the order of their names. */
  List<Scenario> list();

  /**
   * Writes one anew; empty when there is none.
   *
   * @throws NameTaken when another has the name
   */
  Optional<Scenario> rewrite(String id, Scenario.Content content, Instant at);

  /** False when there was none. */
  boolean remove(String id);
}
