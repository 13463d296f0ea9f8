package io.headroom.rules;

/** What a green channel wants to be true of an applicant or his site, beside the figures. */
public enum Fact {
  /** The applicant is a resident, a natural person. */
  RESIDENT,
  /** The applicant operates charging stations. */
  OPERATOR,
  /** The applicant is a telecom operator or the tower company. */
  TELECOM,
  /** A parking space of one's own. */
  PARKING_SPACE,
  /** The property manager agrees. */
  PROPERTY_CONSENT,
  /** A new supply, or one changed from resold to direct (转供改直供). */
  NEW_OR_DIRECT,
  /** 四可: the plant can be observed, measured, adjusted and controlled. */
  FOUR_CONTROLS,
  /** Full export, own use with surplus export, or own use only. */
  GRID_MODE;

  /** True when the applicant has to say so; false when it follows from who applies for what. */
  public boolean isDeclared() {
    return this == PARKING_SPACE
        || this == PROPERTY_CONSENT
        || this == FOUR_CONTROLS
        || this == GRID_MODE;
  }
}
