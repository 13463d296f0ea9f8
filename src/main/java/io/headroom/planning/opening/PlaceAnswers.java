package io.headroom.planning.opening;

import io.headroom.lookup.CapacityQuestion;
import io.headroom.lookup.Verdict;
import io.headroom.rules.Text;
import java.time.LocalDate;
import java.util.Optional;

/** What anybody who asks about a place is answered now. */
public interface PlaceAnswers {

  /**
   * An answer in short.
   *
   * @param sentence with the figures that the public may see
   * @param asOf date of the dataset
   */
  record Answered(Verdict verdict, Text sentence, LocalDate asOf) {}

  /** Empty before the first dataset is in service. */
  Optional<Answered> answer(CapacityQuestion question);
}
