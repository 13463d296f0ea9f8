package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.ingest.ValueParser.BadValue;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueParserTest {
  private static final LocalDateTime EVENING = LocalDateTime.of(2026, 1, 15, 20, 0);

  private static AttributeSchema attribute(String layer, String name) {
    return LayerSchema.get(layer).attributes().stream()
        .filter(a -> a.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Object peakAt(Object raw) throws BadValue {
    return ValueParser.parse(attribute("feeder", "peak_at"), raw, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-15T20:00",
        "2026-01-15 20:00:00",
        "2026/01/15 20:00",
        "2026-01-15T20:00:00.0",
        "2026-01-15T12:00:00Z",
        "2026-01-15T20:00:00+08:00"
      })
  void aTimeMayBeWrittenInManyWaysAndMeansBeijingTime(String written) throws BadValue {
    assertThat(peakAt(written)).isEqualTo(EVENING);
  }

  @Test
  void timesOfDatabasesKeepTheirClock() throws BadValue {
    assertThat(peakAt(Timestamp.valueOf(EVENING))).isEqualTo(EVENING);
    assertThat(peakAt(EVENING)).isEqualTo(EVENING);
    assertThat(peakAt(Date.from(EVENING.atZone(ZoneId.systemDefault()).toInstant())))
        .isEqualTo(EVENING);
    LocalDate day = EVENING.toLocalDate();
    assertThat(peakAt(java.sql.Date.valueOf(day))).isEqualTo(day.atStartOfDay());
    assertThat(ValueParser.parse(attribute("commitment", "approved_on"), "2026-01-15", 1))
        .isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gestern", "2026-02-30", "15.01.2026", "20:00"})
  void whatIsNoTimeIsRefused(String written) {
    assertThatThrownBy(() -> peakAt(written)).hasMessageContaining("a date or time such as");
  }

  @ParameterizedTest
  @CsvSource({"true,true", "1,true", "是,true", "FALSE,false", "0,false", "no,false"})
  void aFlagMayBeWrittenInManyWays(String written, boolean meant) throws BadValue {
    assertThat(ValueParser.parse(attribute("line_section", "in_service"), written, 1))
        .isEqualTo(meant);
  }

  @Test
  void anIdThatBecameANumberIsAnIdAgain() throws BadValue {
    AttributeSchema id = attribute("feeder", "id");
    assertThat(ValueParser.parse(id, 1001.0, 1)).isEqualTo("1001");
    assertThat(ValueParser.parse(id, 1001L, 1)).isEqualTo("1001");
    assertThat(ValueParser.parse(id, " F 1 ", 1)).isEqualTo("F 1");
  }

  @Test
  void zeroIsLegalOnlyWhereTheLayerSaysSo() throws BadValue {
    assertThat(ValueParser.parse(attribute("feeder", "peak_a"), 0, 1)).isEqualTo(0.0);
    assertThatThrownBy(() -> ValueParser.parse(attribute("feeder", "rated_a"), 0, 1))
        .hasMessage("a number > 0");
    assertThatThrownBy(() -> ValueParser.parse(attribute("substation", "spare_bays"), 1.5, 1))
        .hasMessage("a whole number");
  }

  @ParameterizedTest
  @CsvSource({
    "length_m,km,1000",
    "rated_mva,kva,0.001",
    "rated_kva,mva,1000",
    "voltage_kv,v,0.001",
    "coverage_percent,ratio,100",
    "r_ohm_per_km,ohm_per_m,1000",
    "b_us_per_km,us_per_m,1000",
    "peak_kvar,mvar,1000",
    "peak_kva,0.95,0.95"
  })
  void aUnitBecomesAFactor(String attribute, String unit, double factor) {
    assertThat(UnitFactor.of(attribute, unit).orElseThrow())
        .isCloseTo(factor, Offset.offset(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"rated_kva,kw", "length_m,kva", "length_m,0", "customers,km", "b_us_per_km,m"})
  void aUnitOfAnotherQuantityIsNone(String attribute, String unit) {
    assertThat(UnitFactor.of(attribute, unit)).isEmpty();
  }
}
