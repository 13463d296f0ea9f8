package io.headroom.api;

import io.headroom.api.wire.IndicatorsView;
import io.headroom.network.Setting;
import io.headroom.planning.Indicators;
import io.headroom.planning.OutageHours;
import io.headroom.planning.Period;
import io.headroom.rules.OutagePromise;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes indicators against what was promised. */
final class IndicatorsWriter {
  private final RuleSet rules;

  IndicatorsWriter(RuleSet rules) {
    this.rules = rules;
  }

  IndicatorsView write(Indicators indicators, OutageHours outages) {
    Period period = indicators.period();
    return new IndicatorsView(
        period.from(),
        period.to(),
        indicators.classes().stream().map(IndicatorsWriter::serviceClass).toList(),
        greenChannels(indicators.fastTrack()),
        ratings(indicators.ratings()),
        outages(outages, period));
  }

  private static IndicatorsView.ServiceClass serviceClass(Indicators.OfClass of) {
    Text name = ServiceNames.of(of.promise().kind());
    return new IndicatorsView.ServiceClass(
        of.promise().kind(),
        name.zh(),
        name.en(),
        of.promise().workingDays(),
        of.finished(),
        of.medianDays(),
        of.p95Days(),
        ratio(of.withinPromise()),
        of.open(),
        of.overdue());
  }

  private static IndicatorsView.GreenChannels greenChannels(Indicators.GreenChannels of) {
    return new IndicatorsView.GreenChannels(
        of.requests(),
        ratio(of.share()),
        of.programmes().stream().map(IndicatorsWriter::programme).toList());
  }

  private static IndicatorsView.Programme programme(Indicators.OfProgramme of) {
    return new IndicatorsView.Programme(
        of.programme().programme(),
        of.programme().name().zh(),
        of.programme().name().en(),
        of.requests(),
        of.finished(),
        ratio(of.withinLimit()));
  }

  private static IndicatorsView.Ratings ratings(Indicators.Ratings of) {
    Double average = of.average();
    return new IndicatorsView.Ratings(
        of.count(), average == null ? null : Figures.hundredth(average), of.stars());
  }

  private List<IndicatorsView.Outage> outages(OutageHours hours, Period period) {
    return IntStream.rangeClosed(period.from().getYear(), period.to().getYear())
        .boxed()
        .flatMap(year -> hours.of(year).stream())
        .map(this::outage)
        .toList();
  }

  private IndicatorsView.Outage outage(OutageHours.OfYear of) {
    OutagePromise.Target target = rules.outagePromise().target(of.year());
    boolean urban = of.setting() == Setting.URBAN;
    return new IndicatorsView.Outage(
        of.year(),
        of.setting(),
        Figures.hundredth(urban ? target.urbanHours() : target.ruralHours()),
        Double.isNaN(of.hoursPerUser()) ? null : Figures.hundredth(of.hoursPerUser()),
        of.users());
  }

  private static @Nullable Double ratio(@Nullable Double value) {
    return value == null ? null : Figures.thousandth(value);
  }
}
