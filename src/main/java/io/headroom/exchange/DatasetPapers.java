package io.headroom.exchange;

import static java.util.stream.Collectors.joining;

import io.headroom.exchange.DemandConversion.TransformerLoad;
import io.headroom.geo.Extent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies beside the layers of a converted network: the descriptor, a README with the rules, the
 * loads as delivered, and the licence of the source.
 */
final class DatasetPapers {
  private static final JsonMapper QUOTES = new JsonMapper();
  private static final String BSD_3 = "BSD-3-Clause";
  private static final String RULES =
      """
      ## Rules

      1. Every transformer with both sides above 1 kV is a main transformer; those that share a bus stand in one substation.
         Spare bays are unknown and written as 0. What lies between the external grid and the first transformers is left out.
      2. Every line, and every switch between two buses, that leaves the lower-voltage bus of a main transformer is a feeder.
         Its rating is that of its first line (of the switch, where there is no line). A switch between two such buses is a
         coupler and no feeder.
      3. The peak of a feeder and of a main transformer is the current, or the apparent power on the upper side, of the solved
         state stored in the file. Without a solved state it is left out, so that these assets read "no data": a sum of loads would pass
         for a measurement.
      4. A switch on the end of a line or transformer gets an auxiliary node behind it (`line-162@39`). Switches keep their
         state, as normal and as present state; lines out of service stay in the dataset, out of service.
      5. A transformer to below 1 kV is a public distribution transformer and carries the loads behind it; several on one
         low-voltage network share them by rating and form one `lv_group`. The low-voltage network itself is left out.
      6. A load above 1 kV becomes a dedicated transformer of the next standard size ≥ S ÷ 0.8; above the largest size, S ÷ 0.8
         rounded up to 100 kVA.
      7. A load's P and Q are taken as they are, times the scaling in the file, whatever their dependence on voltage. S is the
         transformer's peak and Q its `peak_kvar`, so that a load flow draws the same; `loads.csv` lists P and Q.
      8. A generator counts with its rated power: as connected when it runs in the file, as registered and not yet connected when
         it is scaled to 0, because the stored state was then solved without it. It belongs to the first transformer on its bus or in
         its low-voltage network; without one it is a generator of its own when it runs, and is left out when it does not. Nothing
         is known of noon, so no noon figure is written.
      9. Setting is rural and the load profile FLAT throughout; the source says neither.
      10. Parallel systems of a line or transformer are one row with the combined figures. A line's capacitance becomes its charging
         susceptance, `b_us_per_km`.
      """;

  private final Path source;
  private final Path target;
  private final String title;

  /**
   * @param name inside the file; null takes the file's own
   */
  DatasetPapers(Path source, Path target, @Nullable String name) {
    this.source = source.toAbsolutePath();
    this.target = target.toAbsolutePath();
    this.title = name == null ? fileName(source).replaceFirst("\\.[^.]+$", "") : name;
  }

  void write(ConvertedRows rows, ConversionNotes notes) throws IOException {
    Path folder = Files.isDirectory(target) ? target : target.resolveSibling("");
    Path licence = source.resolveSibling("LICENSE");
    boolean licensed = Files.isRegularFile(licence);
    if (licensed) {
      Files.copy(licence, folder.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
    }
    write(folder.resolve("dataset.yml"), descriptor(rows.extent(), licensed ? licence : null));
    write(folder.resolve("README.md"), readme(notes, licensed ? licence : null));
    write(folder.resolve("loads.csv"), loads(rows));
  }

  private String descriptor(Extent extent, @Nullable Path licence) throws IOException {
    String box =
        String.format(
            Locale.ROOT,
            "[%.3f, %.3f, %.3f, %.3f]",
            extent.west(),
            extent.south(),
            extent.east(),
            extent.north());
    return String.join(
        "\n",
        "id: " + quoted(title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")),
        "name: " + quoted(title),
        "source:",
        "  path: " + quoted(Files.isDirectory(target) ? "." : fileName(target)),
        "crs: EPSG:4326",
        "# the day the source file was last changed; a pandapower network carries no date",
        "asOf: " + quoted(dayOf(source).toString()),
        "licence: " + quoted(licenceName(licence)),
        "synthetic: true",
        "notice: " + quoted("由 pandapower 网络按固定规则转换，规则见 README.md"),
        "noticeEn: " + quoted("Converted from a pandapower network by stated rules, see README.md"),
        "extent: " + box,
        "");
  }

  private String readme(ConversionNotes notes, @Nullable Path licence) throws IOException {
    return "# "
        + title
        + "\n\nConverted from the pandapower network `"
        + fileName(source)
        + "` by the rules below. Licence of the source: "
        + licenceName(licence)
        + (licence == null ? ".\n" : ", see `LICENSE`.\n")
        + "\n## Layers\n\n| layer | rows |\n| --- | --- |\n"
        + lines(notes.written(), "| %s | %d |\n")
        + "\n"
        + RULES
        + "\n## Remarks on this network\n\n"
        + (notes.remarks().isEmpty() ? "None.\n" : lines(notes.remarks(), "- %s (%d)\n"));
  }

  private static String loads(ConvertedRows rows) {
    return "distribution_transformer_id,node,p_kw,q_kvar\n"
        + rows.loads().stream().map(DatasetPapers::line).collect(joining());
  }

  private static String line(TransformerLoad load) {
    return load.transformerId()
        + ("," + load.node() + "," + load.power().kw() + "," + load.power().kvar() + "\n");
  }

  private static String lines(Map<String, Integer> counts, String pattern) {
    return counts.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, pattern, e.getKey(), e.getValue()))
        .collect(joining());
  }

  /** Known by the words of the text; the text itself is copied beside the dataset. */
  private static String licenceName(@Nullable Path licence) throws IOException {
    if (licence == null) {
      return "unknown";
    }
    String text = Files.readString(licence, StandardCharsets.UTF_8);
    boolean bsd3 =
        text.contains("Redistribution and use in source") && text.contains("Neither the");
    return bsd3 ? BSD_3 : "as stated in LICENSE";
  }

  private static LocalDate dayOf(Path file) throws IOException {
    return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String quoted(String text) {
    return QUOTES.writeValueAsString(text);
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
