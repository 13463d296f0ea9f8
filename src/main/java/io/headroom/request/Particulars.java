package io.headroom.request;

import io.headroom.lookup.Condition;
import io.headroom.rules.Fact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant says beside size and place.
 *
 * @param existingKva of a 5G site that is supplied over somebody else's meter now (转供改直供): it lies
 *     in the measured peak already; 0 for any other
 * @param declared facts a green channel asks for
 * @param condition accepted instead of a no; null when none
 */
public record Particulars(
    double existingKva, Set<Fact> declared, Condition.@Nullable Kind condition) {
  public static final Particulars NONE = new Particulars(0, Set.of(), null);

  public Particulars {
    declared = Set.copyOf(declared);
    if (!(existingKva >= 0) || Double.isInfinite(existingKva)) {
      throw new IllegalArgumentException("an existing load is 0 kVA or more, got " + existingKva);
    }
  }
}
