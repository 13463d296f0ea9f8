package io.headroom.request;

import io.headroom.lookup.Condition;
import io.headroom.rules.Fact;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.Use;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was applied for; never changes.
 *
 * @param on the Beijing date of {@code at}: day 0 of the clock
 * @param by account in whose name it was applied for; null when nobody had signed in
 * @param voltage at which the customer will be supplied
 */
public record Application(
    Instant at,
    LocalDate on,
    @Nullable String by,
    Site site,
    Use use,
    double kva,
    boolean dual,
    SupplyVoltage voltage,
    Applicant applicant,
    Particulars particulars,
    String notes) {
  public Application {
    if (!(kva > 0) || Double.isInfinite(kva)) {
      throw new IllegalArgumentException("an application is for more than 0 kVA, got " + kva);
    }
    if (particulars.existingKva() > kva) {
      throw new IllegalArgumentException(
          particulars.existingKva() + " kVA cannot be there already, of " + kva);
    }
  }

  /**
   * What the grid has to have left for it: nothing for a plant that never exports, and not what it
   * carries already.
   */
  public double takenKva() {
    return particulars.condition() == Condition.Kind.ZERO_EXPORT
        ? 0
        : kva - particulars.existingKva();
  }

  /** All that is true of applicant and site: what was declared, and what follows. */
  public Set<Fact> facts() {
    Set<Fact> facts = new HashSet<>(particulars.declared());
    facts.removeIf(fact -> !fact.isDeclared());
    facts.addAll(applicant.facts());
    facts.add(Fact.NEW_OR_DIRECT);
    return facts;
  }
}
