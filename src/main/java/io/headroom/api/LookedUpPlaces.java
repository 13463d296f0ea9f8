package io.headroom.api;

import io.headroom.api.wire.AnswerView;
import io.headroom.geo.Datum;
import io.headroom.lookup.CapacityQuestion;
import io.headroom.planning.opening.PlaceAnswers;
import io.headroom.rules.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers about places with the sentence that the page would show to anybody. */
@Component
class LookedUpPlaces implements PlaceAnswers {
  private final PublishedSource source;

  LookedUpPlaces(PublishedSource source) {
    this.source = source;
  }

  @Override
  public Optional<Answered> answer(CapacityQuestion question) {
    return source.isReady() ? Optional.of(answer(question, source.get())) : Optional.empty();
  }

  private static Answered answer(CapacityQuestion question, Published published) {
    CapacityRequest asked =
        new CapacityRequest(
            question.need(),
            Datum.WGS84,
            question.location(),
            question.location(),
            question.accuracyMetres(),
            List.of(),
            question.limit(),
            new CapacityRequest.Include(false, false));
    AnswerView view =
        new AnswerWriter(published, asked).answer(published.lookup().answer(question));
    return new Answered(
        view.verdict(),
        new Text(view.explanation(), view.explanationEn()),
        published.snapshot().identity().asOf());
  }
}
