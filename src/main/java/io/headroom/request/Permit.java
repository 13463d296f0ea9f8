package io.headroom.request;

import io.headroom.rules.Use;
import java.time.LocalDate;

/**
 * A construction permit as the approval system reports it: somebody will want power there.
 *
 * @param number by which the authority knows it
 */
public record Permit(
    String number, LocalDate issuedOn, String project, Developer developer, Site site, Load load) {

  /** Who builds. */
  public record Developer(String name, String phone) {}

  /** What will be needed when it is built. */
  public record Load(Use use, double kva, boolean dual) {
    public Load {
      if (!(kva > 0) || Double.isInfinite(kva)) {
        throw new IllegalArgumentException("a building needs more than 0 kVA, got " + kva);
      }
    }
  }

  public Permit {
    if (number.isBlank() || project.isBlank()) {
      throw new IllegalArgumentException("a permit has a number and a project");
    }
  }
}
