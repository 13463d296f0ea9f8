package io.headroom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.headroom.rules.ServicePromise.Category;
import io.headroom.rules.ServicePromise.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicePromiseTest {
  @ParameterizedTest
  @CsvSource({
    "RESIDENTIAL,LV_380,false,LV_RESIDENT,3,THREE_ZERO,2",
    "EV_PRIVATE,LV_220,false,LV_RESIDENT,3,THREE_ZERO,2",
    "COMMERCIAL,LV_380,false,LV_BUSINESS,15,THREE_ZERO,2",
    "ROOFTOP_PV_HOUSEHOLD,LV_220,false,LV_BUSINESS,15,THREE_ZERO,2",
    "INDUSTRIAL,MV_10,false,HV_SINGLE,22,THREE_SAVE,3",
    "RESIDENTIAL,MV_10,false,HV_SINGLE,22,THREE_SAVE,3",
    "INDUSTRIAL,HV_35,true,HV_DUAL,30,THREE_SAVE,3"
  })
  void connectionHasItsPromise(
      Use use,
      SupplyVoltage voltage,
      boolean dual,
      Kind kind,
      int days,
      Category category,
      int stages) {
    ServicePromise promise = ServicePromise.of(use, voltage, dual);
    assertThat(promise.kind()).isEqualTo(kind);
    assertThat(promise.workingDays()).isEqualTo(days);
    assertThat(promise.category()).isEqualTo(category);
    assertThat(promise.stages()).hasSize(stages);
    assertThat(promise.stages().get(0)).isEqualTo(new Text("用电申请", "application"));
  }

  @Test
  void residentsBringNothingAndEnterprisesOneDocument() {
    assertThat(ServicePromise.of(Use.RESIDENTIAL, SupplyVoltage.LV_220, false).documents())
        .singleElement()
        .satisfies(text -> assertThat(text.zh()).contains("零证"))
        .satisfies(text -> assertThat(text.en()).startsWith("none"));
    assertThat(ServicePromise.of(Use.COMMERCIAL, SupplyVoltage.MV_10, true).documents())
        .singleElement()
        .satisfies(text -> assertThat(text.zh()).contains("一证"))
        .satisfies(text -> assertThat(text.en()).startsWith("one document"));
  }

  @Test
  void dualSupplyAtLowVoltageIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServicePromise.of(Use.COMMERCIAL, SupplyVoltage.LV_380, true))
        .withMessageContaining("0.38 kV");
  }

  @Test
  void allFourPromisesArePublishedInOrder() {
    assertThat(ServicePromise.all())
        .extracting(ServicePromise::workingDays)
        .containsExactly(3, 15, 22, 30);
  }

  @ParameterizedTest
  @CsvSource({
    // the programme is shorter, the promise is shorter, both are equal
    "BASE_STATION_5G,LV_380,10,10,2026-12-07",
    "ROOFTOP_PV_CI,LV_380,300,15,2026-12-14",
    "EV_PRIVATE,LV_220,7,3,2026-11-26"
  })
  void dueDateUsesTheShorterOfPromiseAndProgramme(
      Use use, SupplyVoltage voltage, double kw, int days, LocalDate due) {
    RuleSet rules = RuleSet.builtIn();
    FastTrackVerdict verdict =
        FastTrack.judge(FastTrackQuestion.ofFigures(use, kw, voltage, null), rules).orElseThrow();
    ServicePromise promise = ServicePromise.of(use, voltage, false);
    assertThat(promise.workingDaysWith(verdict)).isEqualTo(days);
    assertThat(promise.dueOn(LocalDate.of(2026, 11, 23), verdict, rules.workingCalendar()))
        .isEqualTo(new DueDate(due, false));
  }

  @Test
  void programmeThatRefusesDoesNotShortenThePromise() {
    RuleSet rules = RuleSet.builtIn();
    FastTrackQuestion tooLarge =
        FastTrackQuestion.ofFigures(Use.EV_PUBLIC, 9_000, SupplyVoltage.HV_35, null);
    FastTrackVerdict verdict = FastTrack.judge(tooLarge, rules).orElseThrow();
    ServicePromise promise = ServicePromise.of(Use.EV_PUBLIC, SupplyVoltage.HV_35, false);
    assertThat(promise.workingDaysWith(verdict)).isEqualTo(22);
    assertThat(promise.workingDaysWith(null)).isEqualTo(22);
  }
}
