package io.headroom.request;

import org.jspecify.annotations.Nullable;

/** Who wants to be connected. */
public record Applicant(Kind kind, String name, String phone, @Nullable String licenceNo) {

  /** What the applicant is, which decides on documents and programmes. */
  public enum Kind {
    RESIDENT,
    ENTERPRISE,
    OPERATOR,
    TOWER,
    INSTALLER
  }

  public Applicant {
    if (name.isBlank() || phone.isBlank()) {
      throw new IllegalArgumentException("an applicant has a name and a phone number");
    }
  }
}
