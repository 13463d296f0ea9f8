package io.headroom.request;

import io.headroom.rules.Fact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who wants to be connected. */
public record Applicant(Kind kind, String name, String phone, @Nullable String licenceNo) {

  /** What the applicant is, which decides on documents and programmes. */
  public enum Kind {
    RESIDENT,
    ENTERPRISE,
    OPERATOR,
    TOWER,
    INSTALLER;

    Set<Fact> facts() {
      return switch (this) {
        case RESIDENT -> Set.of(Fact.RESIDENT);
        case OPERATOR -> Set.of(Fact.OPERATOR, Fact.TELECOM);
        case TOWER -> Set.of(Fact.TELECOM);
        case ENTERPRISE, INSTALLER -> Set.of();
      };
    }
  }

  public Applicant {
    if (name.isBlank() || phone.isBlank()) {
      throw new IllegalArgumentException("an applicant has a name and a phone number");
    }
  }

  Set<Fact> facts() {
    return kind.facts();
  }
}
