package io.headroom.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.fixtures.DrawnCounty;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person or a program gets from {@code headroom loadflow}. */
class LoadFlowCommandTest {
  private static final String TWO_BUSES =
      """
      mpc.baseMVA = 1;
      mpc.bus = [ 1 3 0 0 0 0 1 1 0 10 1 1 1; 2 1 %s 0.1 0 0 1 1 0 10 1 1.1 0.9 ];
      mpc.gen = [ 1 0 0 9 -9 1 1 1 9 0 ];
      mpc.branch = [ 1 2 .1 .1 0 %s 0 0 0 0 1 -360 360 ];
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String content, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("two.m"), content);
    CommandLine line = CommandLines.line();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] arguments = new String[options.length + 2];
    arguments[0] = "loadflow";
    arguments[1] = file.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return line.execute(arguments);
  }

  @Test
  void theJsonHasTheFixedShape() throws IOException {
    assertThat(run(TWO_BUSES.formatted("0.2", "0"), "--json")).isZero();

    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.propertyNames())
        .contains(
            "converged",
            "solver",
            "iterations",
            "lossesKw",
            "minimumVoltagePu",
            "buses",
            "branches");
    assertThat(json.get("converged").asBoolean()).isTrue();
    assertThat(json.get("solver").asString()).isEqualTo("RADIAL");
    assertThat(json.at("/buses/1/id").asString()).isEqualTo("2");
    assertThat(json.at("/buses/1/vPu").asDouble()).isBetween(0.96, 0.97);
    assertThat(json.at("/buses/1/angleDeg").asDouble()).isNegative();
    assertThat(json.at("/branches/0").propertyNames())
        .containsExactly("from", "to", "pKw", "qKvar", "lossKw", "loading");
    assertThat(json.at("/branches/0/pKw").asDouble()).isGreaterThan(200);
    assertThat(json.at("/branches/0/loading").isNull()).isTrue();
  }

  @Test
  void aRatingGivesALoading() throws IOException {
    assertThat(run(TWO_BUSES.formatted("0.2", "0.5"), "--json")).isZero();

    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.at("/branches/0/loading").asDouble()).isBetween(0.4, 0.5);
  }

  @Test
  void peopleReadTotalsFirst() throws IOException {
    assertThat(run(TWO_BUSES.formatted("0.2", "0.5"))).isZero();

    assertThat(out.toString())
        .contains("two.m: converged (RADIAL")
        .containsPattern("taken +200\\.000 kW")
        .contains("pu at bus 2")
        .contains("% from 1 to 2");
  }

  @Test
  void aCollapseIsTold() throws IOException {
    assertThat(run(TWO_BUSES.formatted("20", "0"))).isEqualTo(1);
    assertThat(out.toString()).contains("did NOT converge");
  }

  @Test
  void aCollapseHasNoFiguresInJson() throws IOException {
    assertThat(run(TWO_BUSES.formatted("20", "0"), "--json")).isEqualTo(1);

    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.get("converged").asBoolean()).isFalse();
    assertThat(json.get("lossesKw").isNull()).isTrue();
    assertThat(json.get("buses").isEmpty()).isTrue();
  }

  @Test
  void aBadFileIsToldInOneLine() throws IOException {
    assertThat(run("mpc.baseMVA = ;\n")).isEqualTo(1);
    assertThat(err.toString())
        .contains("two.m, line 1: expected a value, found ';'")
        .hasLineCount(1);
  }

  @Test
  void aMissingFileIsWrongUsage() {
    CommandLine line = CommandLines.line();
    line.setErr(new PrintWriter(err));

    assertThat(line.execute("loadflow", folder.resolve("none.m").toString())).isEqualTo(2);
  }

  private int runOn(Path source, String... options) {
    CommandLine line = CommandLines.line();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] arguments = new String[options.length + 2];
    arguments[0] = "loadflow";
    arguments[1] = source.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return line.execute(arguments);
  }

  /** D5 was not measured, nor was the head of its feeder in that hour. */
  @Test
  void aDeliveryIsSolvedAtItsPeakByNodes() {
    assertThat(runOn(DrawnCounty.DESCRIPTOR, "--json")).isZero();

    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.get("converged").asBoolean()).isTrue();
    assertThat(json.get("solver").asString()).isEqualTo("RADIAL");
    double balance = json.get("lossesKw").asDouble();
    for (JsonNode bus : json.get("buses")) {
      balance += bus.get("pKw").asDouble();
    }
    assertThat(balance).isCloseTo(0, within(0.001));
    assertThat(json.at("/branches/0/loading").asDouble()).isPositive();
  }

  @Test
  void aFolderIsADeliveryToo() {
    assertThat(runOn(DrawnCounty.DESCRIPTOR.getParent())).isZero();
    assertThat(out.toString()).contains("converged (RADIAL").contains("lowest");
  }

  @Test
  void aRejectedDeliveryIsToldInOneLine() throws IOException {
    Files.writeString(folder.resolve("dataset.yml"), "id: x\nname: x\nsource: {path: nowhere}\n");

    assertThat(runOn(folder.resolve("dataset.yml"))).isEqualTo(1);
    assertThat(err.toString()).contains("No load flow of").contains("rejected").hasLineCount(1);
  }

  @Test
  void anotherKindOfFileIsWrongUsage() throws IOException {
    assertThat(runOn(Files.writeString(folder.resolve("case.txt"), ""))).isEqualTo(2);
    assertThat(err.toString()).contains("MATPOWER case (.m)").contains("descriptor (.yml)");
  }
}
