package io.headroom.request;

import io.headroom.lookup.Need;
import org.jspecify.annotations.Nullable;

/**
 * An application as it comes in.
 *
 * @param by account in whose name; null when nobody has signed in
 * @param accuracyMetres how far the true place may be from the site
 * @param need as asked for, with the load that is there already
 * @param pointId connection point that was chosen; null for the best
 * @param queues true to wait where something is full, or to be surveyed where nothing can be held
 * @param once the key under which it counts only once; null when it has none
 */
public record ApplicationForm(
    @Nullable String by,
    Site site,
    double accuracyMetres,
    Need need,
    @Nullable String pointId,
    Applicant applicant,
    Particulars particulars,
    String notes,
    boolean queues,
    Submission.@Nullable Once once) {

  ApplicationForm with(Particulars other) {
    return new ApplicationForm(
        by, site, accuracyMetres, need, pointId, applicant, other, notes, queues, once);
  }
}
