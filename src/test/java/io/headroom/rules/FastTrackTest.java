package io.headroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FastTrackTest {
  private final RuleSet rules = RuleSet.builtIn();

  private FastTrackVerdict judge(Use use, double kw, SupplyVoltage voltage, String zone) {
    return FastTrack.judge(FastTrackQuestion.ofFigures(use, kw, voltage, zone), rules)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "EV_PRIVATE,7,LV_220,,true,3",
    "EV_PRIVATE,7.1,LV_220,,false,3",
    "EV_PRIVATE,21,LV_380,,true,3",
    "EV_PRIVATE,21.5,LV_380,,false,3",
    "EV_PRIVATE,7,MV_10,,false,3",
    "EV_PUBLIC,160,LV_380,,true,15",
    "EV_PUBLIC,161,LV_380,,false,15",
    "EV_PUBLIC,1600,MV_10,,true,15",
    "EV_PUBLIC,9000,HV_35,,false,15",
    "BASE_STATION_5G,15,LV_380,,true,10",
    "BASE_STATION_5G,9000,HV_35,,false,10",
    "ROOFTOP_PV_HOUSEHOLD,7,LV_220,GREEN,true,10",
    "ROOFTOP_PV_HOUSEHOLD,30,LV_380,YELLOW,true,10",
    "ROOFTOP_PV_HOUSEHOLD,7,LV_220,RED,false,10",
    "ROOFTOP_PV_HOUSEHOLD,500,MV_10,GREEN,false,10",
    "ROOFTOP_PV_CI,6000,MV_10,RED,true,22",
    "ROOFTOP_PV_CI,6001,HV_35,GREEN,false,22"
  })
  void verdictFollowsTheLimits(
      Use use, double kw, SupplyVoltage voltage, String zone, boolean eligible, int days) {
    FastTrackVerdict verdict = judge(use, kw, voltage, zone);
    assertThat(verdict.eligible()).isEqualTo(eligible);
    assertThat(verdict.workingDays()).isEqualTo(days);
    assertThat(verdict.checks()).isNotEmpty();
    assertThat(verdict.conditions()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Use.class,
      names = {"RESIDENTIAL", "COMMERCIAL", "INDUSTRIAL", "AGRICULTURAL"})
  void otherUsesHaveNoProgramme(Use use) {
    FastTrackQuestion question = FastTrackQuestion.ofFigures(use, 5, SupplyVoltage.LV_380, null);
    assertThat(FastTrack.judge(question, rules)).isEmpty();
  }

  @Test
  void checkCitesRuleValueLimitAndUnit() {
    FastTrackVerdict verdict = judge(Use.EV_PUBLIC, 98, SupplyVoltage.LV_380, null);
    assertThat(verdict.programme()).isEqualTo("EV_PUBLIC");
    assertThat(verdict.checks())
        .containsExactly(
            new FastTrackVerdict.Check(
                "fast-track.ev-public.low-max-kw",
                new Text("低压供电容量不超过 160 kW", "size at low voltage of at most 160 kW"),
                98,
                160,
                "kW",
                true));
  }

  @Test
  void everyRuleCitedIsAParameterOfTheRuleSet() {
    assertThat(FastTrack.programmes(rules))
        .flatExtracting(Programme::limits)
        .extracting(Programme.Limit::rule)
        .isSubsetOf(rules.parameters().stream().map(Parameter::key).toList());
  }

  @Test
  void whatTheQuestionDoesNotSayIsAConditionAndNoRefusal() {
    FastTrackVerdict verdict = judge(Use.EV_PRIVATE, Double.NaN, SupplyVoltage.LV_220, null);
    assertThat(verdict.eligible()).isTrue();
    assertThat(verdict.checks()).isEmpty();
    assertThat(texts(verdict)).extracting(Text::en).anyMatch(text -> text.contains("7 kW"));
    assertThat(texts(verdict)).extracting(Text::zh).anyMatch(text -> text.contains("物业"));
  }

  @ParameterizedTest
  @CsvSource({",", "NO_DATA,"})
  void unknownZoneIsACondition(String zone, String nothing) {
    FastTrackVerdict verdict = judge(Use.ROOFTOP_PV_HOUSEHOLD, 7, SupplyVoltage.LV_220, zone);
    assertThat(verdict.eligible()).isTrue();
    assertThat(texts(verdict)).extracting(Text::zh).anyMatch(text -> text.contains("绿区或黄区"));
  }

  private static List<Text> texts(FastTrackVerdict verdict) {
    return verdict.conditions().stream().map(FastTrackVerdict.Condition::text).toList();
  }

  @Test
  void whatSomebodyWhoAppliesDoesNotDeclareIsMissed() {
    Set<Fact> all = Set.of(Fact.RESIDENT, Fact.PARKING_SPACE, Fact.PROPERTY_CONSENT);
    assertThat(applied(all).eligible()).isTrue();
    assertThat(applied(all).conditions())
        .allMatch(condition -> Boolean.TRUE.equals(condition.met()));
    for (Fact missing : all) {
      Set<Fact> rest = all.stream().filter(fact -> fact != missing).collect(Collectors.toSet());
      assertThat(applied(rest).eligible()).as("without " + missing).isFalse();
    }
  }

  private FastTrackVerdict applied(Set<Fact> facts) {
    return FastTrack.judge(
            new FastTrackQuestion(Use.EV_PRIVATE, 7, SupplyVoltage.LV_220, null, facts), rules)
        .orElseThrow();
  }

  @Test
  void largePhotovoltaicsNeedTheFourAbilitiesAndADeclaredMode() {
    assertThat(texts(judge(Use.ROOFTOP_PV_CI, 500, SupplyVoltage.MV_10, "GREEN")))
        .extracting(Text::zh)
        .anyMatch(text -> text.contains("四可"))
        .anyMatch(text -> text.contains("上网模式"));
  }

  @Test
  void lastBitOfAConvertedSizeDoesNotDecide() {
    double kw = 7 / .98 * .98 * (1 + 1e-15);
    assertThat(judge(Use.EV_PRIVATE, kw, SupplyVoltage.LV_220, null).eligible()).isTrue();
  }

  @Test
  void fiveProgrammesArePublishedInBothLanguages() {
    assertThat(FastTrack.programmes(rules))
        .extracting(Programme::programme)
        .containsExactly("EV_PRIVATE", "EV_PUBLIC", "BASE_STATION_5G", "PV_HOUSEHOLD", "PV_CI");
  }

  @Test
  void changedLimitChangesTheVerdictAndItsWording() {
    RuleSet stricter = rules.with("fast-track.ev-public.low-max-kw", "100");
    FastTrackQuestion question =
        FastTrackQuestion.ofFigures(Use.EV_PUBLIC, 120, SupplyVoltage.LV_380, null);
    FastTrackVerdict verdict = FastTrack.judge(question, stricter).orElseThrow();
    assertThat(verdict.eligible()).isFalse();
    assertThat(verdict.checks().get(0).text().zh()).contains("100 kW");
  }

  @Test
  void everyProgrammeSaysWhatIsUsuallyAppliedForAndWhereItsFiguresComeFrom() {
    assertThat(FastTrack.programmes(rules))
        .allSatisfy(
            programme -> {
              assertThat(programme.typical().zh()).matches(".*\\d.* kW.*|.*\\d.* kVA.*");
              assertThat(programme.sources().programme()).contains("县实施方案（2022）第18–21项");
              assertThat(programme.limits()).allSatisfy(l -> assertThat(l.source()).isNotBlank());
            });
  }
}
