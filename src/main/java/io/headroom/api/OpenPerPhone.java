package io.headroom.api;

import io.headroom.request.ApplicationForm;
import io.headroom.request.RequestStore;

/**
 * How many requests may be open for one phone number when nobody has signed in for them: what
 * anybody may hold of the grid without a name that is known.
 *
 * @param most 0 for as many as there are
 */
public record OpenPerPhone(int most) {

  /** What has been taken before under the same key is no further one. */
  void check(ApplicationForm form, RequestStore store) {
    boolean repeated = form.once() != null && store.find(form.once()).isPresent();
    if (most > 0 && !repeated && store.countOpen(form.applicant().phone()) >= most) {
      throw new Conflict(
          Problem.conflict(
              "TOO_MANY_OPEN",
              "Too many open requests",
              "At most "
                  + most
                  + " requests may be open for one phone number; withdraw one, or ask the bureau"
                  + " for an account."));
    }
  }
}
