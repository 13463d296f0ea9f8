package io.headroom.api;

import io.headroom.api.wire.OptionView;
import io.headroom.lookup.CapacityAnswer;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Decision;
import java.util.List;

/** Says what became of an application that was not taken. */
final class DecisionWriter {
  private static final int SHOWN_OPTIONS = 5;

  private final Published published;

  DecisionWriter(Published published) {
    this.published = published;
  }

  /**
   * The request as it was written.
   *
   * @throws Conflict when nothing was written, with what there is instead
   */
  ConnectionRequest taken(Decision decision) {
    if (decision.request() != null) {
      return decision.request();
    }
    throw switch (decision.outcome()) {
      case NO_SUCH_POINT ->
          new BadParameter(
              "connectionPointId", null, "the id of an option of /api/v1/capacity at this place");
      case NO_SUCH_CONDITION ->
          new BadParameter("condition", null, "a condition that the chosen option offers");
      case PLACE_TOO_VAGUE ->
          new BadParameter("address", null, "the exact spot, as lon and lat: it decides here");
      case KEY_REUSED ->
          new Conflict(
              Problem.conflict(
                  "KEY_REUSED",
                  "This key was used for another application",
                  "The Idempotency-Key has brought another application before."));
      default -> full(decision);
    };
  }

  private Conflict full(Decision decision) {
    Problem problem =
        Problem.conflict(
            "CAPACITY_TAKEN",
            "Not enough capacity here, or not any more",
            "The application does not fit as things stand; options say what does. With queue:true"
                + " it waits for room.");
    CapacityAnswer answer = decision.answer();
    if (answer == null) {
      return new Conflict(problem);
    }
    List<OptionView> options = options(answer);
    return new Conflict(
        problem.offering(options, options.isEmpty() ? null : options.get(0).availableKva()));
  }

  private List<OptionView> options(CapacityAnswer answer) {
    OptionWriter writer = new OptionWriter(published, answer.question().need());
    return answer.options().stream().limit(SHOWN_OPTIONS).map(writer::write).toList();
  }
}
