package io.headroom.request;

import io.headroom.lookup.CapacityAnswer;
import io.headroom.lookup.CapacityQuestion;
import io.headroom.lookup.ConnectionOption;
import io.headroom.lookup.Need;
import io.headroom.lookup.VoltageChoice;
import io.headroom.rules.SupplyVoltage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that holds nothing yet, looked up again at its site. */
final class Renewal {
  private final ConnectionRequest request;
  private final InService inService;
  private final Need need;
  private final CapacityAnswer answer;

  Renewal(ConnectionRequest request, InService inService) {
    this.request = request;
    this.inService = inService;
    this.need = need(request.application());
    this.answer =
        inService
            .lookup()
            .answer(
                new CapacityQuestion(
                    request.application().site().location(),
                    0,
                    need,
                    Arrival.OPTIONS,
                    false,
                    false));
  }

  private Need need(Application application) {
    double factor = inService.snapshot().rules().powerFactor(application.use());
    double kva = application.kva() - application.particulars().existingKva();
    SupplyVoltage level = application.voltage();
    return Need.ofKva(kva, factor, application.use())
        .withDual(application.dual())
        .withVoltage(choice(level))
        .withSinglePhase(level == SupplyVoltage.LV_220);
  }

  private static VoltageChoice choice(SupplyVoltage level) {
    if (level.isLow()) {
      return VoltageChoice.LV;
    }
    return level == SupplyVoltage.MV_10 ? VoltageChoice.MV : VoltageChoice.HV;
  }

  CapacityAnswer answer() {
    return answer;
  }

  Optional<SiteOption> find(@Nullable String pointId) {
    return answer.options().stream()
        .filter(option -> pointId == null || option.point().id().equals(pointId))
        .map(this::option)
        .findFirst();
  }

  /** Where it has claimed to be attached, if it may be held there; the reserve may be another. */
  Optional<SiteOption> holdableAtMainPoint() {
    return answer.options().stream()
        .map(this::option)
        .filter(SiteOption::isHoldable)
        .filter(option -> mainPoint(points(option)).equals(mainPoint(request.holding().points())))
        .findFirst();
  }

  private List<String> points(SiteOption option) {
    return option.points(inService.snapshot().forest().assets());
  }

  private static Optional<String> mainPoint(List<String> points) {
    return points.stream().findFirst();
  }

  private SiteOption option(ConnectionOption option) {
    return new SiteOption(option, request.application().takenKva());
  }

  Claim claim(SiteOption option) {
    return request.application().takenKva() == 0
        ? Claim.NOTHING
        : Claim.of(request.id(), option.option(), need, inService.snapshot());
  }

  Holding holding(SiteOption option) {
    int months = inService.snapshot().rules().reservationMonths(request.application().voltage());
    return Holding.held(points(option), inService.snapshot().day().plusMonths(months));
  }
}
