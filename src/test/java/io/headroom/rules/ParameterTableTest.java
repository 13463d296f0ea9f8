package io.headroom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTableTest {
  private static ParameterTable table(String rows) {
    return ParameterTable.of(
        "test.csv", new StringReader(ParameterTable.HEADER + "\n" + rows + "\n"));
  }

  @Test
  void rowIsReadWithQuotedCommas() {
    assertThat(table("a.b,1.5,kVA,J,\"one, \"\"two\"\"\",2026-06-18").rows())
        .containsExactly(
            new Parameter("a.b", "1.5", "kVA", Parameter.Status.J, "one, \"two\"", "2026-06-18"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,1,kVA,J,source",
        "a,1,kVA,J,source,2026,more",
        "a,,kVA,J,source,2026",
        "a,1,kVA,X,source,2026",
        "a,1,kVA,J,source,soon",
        "a,1,kVA,J,\"source,2026",
        "a,1,kVA,J,source,2026\na,2,kVA,J,source,2026",
        "a,1,kVA,J,source,2026\n\nb,2,kVA,J,source,2026"
      })
  void rowThatIsNotWholeStopsTheReaderWithFileAndLine(String rows) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(rows))
        .withMessageContaining("test.csv:");
  }

  @Test
  void wrongHeaderIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParameterTable.of("test.csv", new StringReader("key;value")))
        .withMessageContaining("test.csv:1")
        .withMessageContaining(ParameterTable.HEADER);
  }

  @Test
  void missingTableIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ParameterTable.ofResources(List.of("/rules/none.csv")))
        .withMessageContaining("/rules/none.csv");
  }

  @Test
  void rowThatNobodyReadIsCalledUnknown() {
    RuleReading reading =
        new RuleReading(table("known,1,kVA,J,source,2026\nmispelt,1,kVA,J,source,2026"));
    assertThat(reading.number("known")).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(reading::requireAllRead)
        .withMessageContaining("mispelt");
  }

  @Test
  void rowThatIsMissingIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RuleReading(table("a,1,kVA,J,source,2026")).number("b"))
        .withMessageContaining("'b'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calendar.2024.off,01-01,date,S,s,2024\ncalendar.2024.work,02-04,date,S,s,2024\n"
            + "calendar.2026.off,01-01,date,S,s,2026\ncalendar.2026.work,01-04,date,S,s,2026\n"
            + "calendar.other.statutory,01-01,date,R,s,2022",
        "calendar.2026.off,01-01,date,S,s,2026\ncalendar.other.statutory,01-01,date,R,s,2022",
        "calendar.2026.off,01-01,date,S,s,2026\ncalendar.2026.work,01-04,date,S,s,2026",
        "calendar.other.statutory,01-01,date,R,s,2022",
        "calendar.2026.of,01-01,date,S,s,2026"
      })
  void calendarWithAGapIsRefused(String rows) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalendarTable.read(new RuleReading(table(rows))))
        .withMessageContaining("calendar");
  }
}
