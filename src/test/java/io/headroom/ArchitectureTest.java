package io.headroom;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of docs/architecture.md: who may use whom, and which libraries where. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java/io/headroom");
  private static final List<String> CORE =
      List.of(
          "account",
          "geo",
          "network",
          "topology",
          "power",
          "rules",
          "capacity",
          "place",
          "snapshot",
          "lookup",
          "request");

  /** What a package may use directly; what that may use is allowed too. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("account", List.of()),
          Map.entry("geo", List.of()),
          Map.entry("network", List.of("geo")),
          Map.entry("topology", List.of("network")),
          Map.entry("power", List.of("network", "topology")),
          Map.entry("rules", List.of()),
          Map.entry("capacity", List.of("network", "topology", "power", "rules")),
          Map.entry("place", List.of("geo")),
          Map.entry("snapshot", List.of("capacity", "place")),
          Map.entry("lookup", List.of("snapshot")),
          Map.entry("request", List.of("rules", "lookup", "snapshot")),
          Map.entry("planning", List.of("lookup", "request")),
          Map.entry("map", List.of("snapshot")),
          Map.entry("ingest", List.of("network", "topology", "rules")),
          Map.entry("exchange", List.of("network", "power", "ingest")),
          Map.entry("store", List.of("account", "request", "planning")),
          Map.entry("sample", List.of("geo", "network", "ingest")),
          Map.entry("api", List.of("account", "lookup", "request", "planning", "map")),
          Map.entry("app", List.of("api", "ingest", "exchange", "store", "sample")));

  /** Libraries beside the JDK and JSpecify; JTS is the house's word for geometry (see geo). */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry(
              "geo",
              List.of(
                  "org.geotools..",
                  "net.sf.geographiclib..",
                  "si.uom..",
                  "com.google.openlocationcode..")),
          Map.entry("power", List.of("com.powsybl..")),
          Map.entry("place", List.of("org.apache.lucene..", "com.ibm.icu..")),
          Map.entry("map", List.of("org.geotools..", "edu.colorado.cires.cmg.mvt..")),
          // Jackson's streaming parser only, for GeoJSON layers; no JSON binding
          Map.entry(
              "ingest",
              List.of(
                  "org.geotools..",
                  "org.yaml.snakeyaml..",
                  "org.sqlite..",
                  "org.postgresql..",
                  "de.siegmar.fastcsv..",
                  "tools.jackson.core..")),
          Map.entry("exchange", List.of("tools.jackson..", "com.powsybl..")),
          Map.entry(
              "store",
              List.of(
                  "org.springframework..",
                  "org.flywaydb..",
                  "com.zaxxer.hikari..",
                  "org.postgresql..",
                  "net.postgis..",
                  "org.slf4j..")),
          Map.entry("sample", List.of("org.geotools..")),
          Map.entry(
              "api",
              List.of(
                  "org.springframework..",
                  "jakarta..",
                  "com.fasterxml..",
                  "tools.jackson..",
                  "de.siegmar.fastcsv..",
                  "org.slf4j..")));

  private static JavaClasses house;

  @BeforeAll
  static void readClasses() {
    house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.headroom");
  }

  static Set<String> tabled() {
    return new TreeMap<>(MAY_USE).keySet();
  }

  @ParameterizedTest
  @MethodSource("tabled")
  void aPackageUsesOnlyWhatTheTableAllows(String name) {
    String[] houseAllowed =
        Stream.concat(Stream.of(name), reachable(name).stream())
            .map(ArchitectureTest::tree)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(tree(name))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(houseAllowed)
                .or(DescribedPredicate.not(resideInAPackage("io.headroom.."))))
        .allowEmptyShould(true)
        .check(house);
  }

  @ParameterizedTest
  @MethodSource("tabled")
  void aPackageUsesOnlyItsLibraries(String name) {
    if (name.equals("app")) {
      return;
    }
    String[] allowed =
        Stream.concat(
                Stream.of("java..", "javax..", "org.jspecify..", "io.headroom.."),
                Stream.concat(
                    name.equals("rules") ? Stream.of() : Stream.of("org.locationtech.jts.."),
                    LIBRARIES.getOrDefault(name, List.of()).stream()))
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(tree(name))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed))
        .allowEmptyShould(true)
        .check(house);
  }

  @Test
  void everyPackageStandsInTheTable() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      assertThat(folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()))
          .isSubsetOf(MAY_USE.keySet());
    }
  }

  @Test
  void noPackagesUseEachOtherInACircle() {
    slices().matching("io.headroom.(*)..").should().beFreeOfCycles().check(house);
  }

  @Test
  void theGuardedCoreKnowsNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(
            Stream.of(
                    "account",
                    "network",
                    "topology",
                    "power",
                    "rules",
                    "capacity",
                    "lookup",
                    "request")
                .map(ArchitectureTest::tree)
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "com.fasterxml..",
            "tools.jackson..",
            "java.sql..",
            "javax.sql..",
            "org.geotools..")
        .allowEmptyShould(true)
        .check(house);
  }

  /** A GeoPackage is an SQLite file, and a delivery may be a database: both are read in SQL. */
  @Test
  void sqlIsSpokenOnlyInTheStoreAndWhereDeliveriesAreReadAndWritten() {
    noClasses()
        .that()
        .resideOutsideOfPackages(tree("store"), tree("ingest.source"), tree("ingest.sink"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
        .check(house);
  }

  @Test
  void theGeneralLoadFlowIsKnownToOneClass() {
    noClasses()
        .that()
        .resideOutsideOfPackage(tree("exchange"))
        .and()
        .haveNameNotMatching("io\\.headroom\\.power\\.GeneralLoadFlow(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.powsybl..")
        .check(house);
  }

  @Test
  void controllersLiveInTheApi() {
    noClasses()
        .that()
        .resideOutsideOfPackages(tree("api"))
        .should()
        .beAnnotatedWith("org.springframework.web.bind.annotation.RestController")
        .orShould()
        .beAnnotatedWith("org.springframework.stereotype.Controller")
        .check(house);
  }

  @Test
  void nobodyUsesTheApplication() {
    noClasses()
        .that()
        .resideOutsideOfPackages(tree("app"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(tree("app"))
        .check(house);
  }

  /** Builders and logs are written while something is made; what they make is frozen. */
  @Test
  void fieldsOfTheCoreAreFinal() {
    fields()
        .that()
        .areDeclaredInClassesThat(
            resideInAnyPackage(CORE.stream().map(ArchitectureTest::tree).toArray(String[]::new)))
        .and()
        .areDeclaredInClassesThat()
        .haveSimpleNameNotEndingWith("Builder")
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .check(house);
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Set<Path> folders = new LinkedHashSet<>();
      files.filter(f -> f.toString().endsWith(".java")).forEach(f -> folders.add(f.getParent()));
      assertThat(folders)
          .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }
  }

  private static String tree(String name) {
    return "io.headroom." + name + "..";
  }

  private static Set<String> reachable(String name) {
    Set<String> reached = new LinkedHashSet<>();
    for (String next : MAY_USE.get(name)) {
      reached.add(next);
      reached.addAll(reachable(next));
    }
    return reached;
  }
}
