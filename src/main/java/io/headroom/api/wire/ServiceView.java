package io.headroom.api.wire;

import io.headroom.lookup.ServiceTerms;
import io.headroom.rules.ServicePromise;
import io.headroom.rules.Text;
import java.time.LocalDate;
import java.util.List;

/** What the utility promises for the need asked for, and by when. */
public record ServiceView(
    ServicePromise.Category category,
    ServicePromise.Kind kind,
    List<String> stages,
    List<String> stagesEn,
    int workingDays,
    LocalDate appliedOn,
    LocalDate dueOn,
    boolean provisional,
    List<String> documents,
    List<String> documentsEn) {

  public static ServiceView of(ServiceTerms terms) {
    ServicePromise promise = terms.promise();
    return new ServiceView(
        promise.category(),
        promise.kind(),
        promise.stages().stream().map(Text::zh).toList(),
        promise.stages().stream().map(Text::en).toList(),
        promise.workingDays(),
        terms.appliedOn(),
        terms.dueOn(),
        terms.provisional(),
        promise.documents().stream().map(Text::zh).toList(),
        promise.documents().stream().map(Text::en).toList());
  }
}
