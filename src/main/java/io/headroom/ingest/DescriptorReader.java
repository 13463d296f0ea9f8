package io.headroom.ingest;

import io.headroom.geo.Datum;
import io.headroom.geo.Extent;
import io.headroom.ingest.Descriptor.ExampleQuestion;
import io.headroom.ingest.Descriptor.Identity;
import io.headroom.ingest.Descriptor.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads {@code dataset.yml}; all mistakes of a file are found in one reading. */
final class DescriptorReader {
  static final List<String> KEYS =
      List.of(
          "id",
          "name",
          "nameEn",
          "source",
          "crs",
          "datum",
          "asOf",
          "licence",
          "synthetic",
          "notice",
          "noticeEn",
          "ruleSet",
          "metricCrs",
          "extent",
          "snapMetres",
          "allowedRefusedShare",
          "utility",
          "layers",
          "addresses",
          "parallelGroups",
          "examples");

  private static final int LONGEST_NAME = 400;
  private static final int LONGEST_LICENCE = 1000;

  private final Path file;
  private final List<String> mistakes = new ArrayList<>();

  private DescriptorReader(Path file) {
    this.file = file;
  }

  static Descriptor read(Path file) throws RejectedDelivery {
    DescriptorReader reader = new DescriptorReader(file);
    return reader.read(reader.root());
  }

  /** What somebody has sent is judged before any variable of this machine is filled in. */
  static Descriptor readSent(Path file, Path folder) throws RejectedDelivery {
    DescriptorReader reader = new DescriptorReader(file);
    DescriptorSection root = reader.root();
    SentDelivery.checkKeys(root);
    reader.refuseMistakes();
    Descriptor descriptor = reader.read(root);
    SentDelivery.check(descriptor, folder, reader.mistakes);
    reader.refuseMistakes();
    return descriptor;
  }

  private DescriptorSection root() throws RejectedDelivery {
    return new DescriptorSection("", load(), mistakes);
  }

  private Descriptor read(DescriptorSection root) throws RejectedDelivery {
    root.allow(KEYS);
    Reading reading = reading(root);
    List<AddressSource> addresses = new AddressesReader(file, reading).read(root);
    Descriptor descriptor =
        new Descriptor(
            identity(root),
            SourceLocation.parameters(file, root, addresses),
            root.date("asOf"),
            root.text("ruleSet"),
            root.text("metricCrs"),
            reading,
            layers(root.section("layers")),
            addresses,
            parallelGroups(root.section("parallelGroups")),
            examples(root));
    DescriptorChecks.check(descriptor, root);
    refuseMistakes();
    return descriptor;
  }

  private void refuseMistakes() throws RejectedDelivery {
    if (!mistakes.isEmpty()) {
      String name = String.valueOf(file.getFileName());
      throw new RejectedDelivery(mistakes.stream().map(m -> name + ": " + m).toList());
    }
  }

  private Map<?, ?> load() throws RejectedDelivery {
    try {
      Object content = yaml().load(Files.readString(file, StandardCharsets.UTF_8));
      if (content instanceof Map<?, ?> map) {
        return map;
      }
      throw new RejectedDelivery(file.getFileName() + ": expected keys and values, such as id: …");
    } catch (YAMLException e) {
      throw new RejectedDelivery(file.getFileName() + ": not YAML: " + e.getMessage());
    } catch (IOException e) {
      throw new RejectedDelivery(file + " cannot be read as UTF-8 text: " + e.getMessage());
    }
  }

  /** A reader that leaves every scalar as it was written. */
  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions dumper = new DumperOptions();
    Resolver asWritten =
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {}
        };
    return new Yaml(
        new SafeConstructor(options), new Representer(dumper), dumper, options, asWritten);
  }

  private Identity identity(DescriptorSection root) {
    String id = root.text("id");
    if (id == null) {
      mistakes.add("id: missing, expected a short name such as kaiyang");
      id = "";
    }
    DescriptorSection utility = root.section("utility");
    utility.allow(List.of("name", "nameEn"));
    root.limit("id", LONGEST_NAME);
    root.limit("name", LONGEST_NAME);
    root.limit("licence", LONGEST_LICENCE);
    return new Identity(
        id,
        root.text("name", id),
        root.text("nameEn"),
        root.text("licence", "unknown"),
        root.flag("synthetic", false),
        root.text("notice"),
        root.text("noticeEn"),
        utility.text("name"),
        utility.text("nameEn"));
  }

  private static Reading reading(DescriptorSection root) {
    return new Reading(
        root.text("crs"),
        datum(root),
        extent(root),
        root.number(
            "snapMetres", Descriptor.DEFAULT_SNAP_METRES, n -> n > 0 && n <= 100, "metres, 0–100"),
        root.number(
            "allowedRefusedShare",
            Descriptor.DEFAULT_REFUSED_SHARE,
            n -> n >= 0 && n <= 1,
            "a share from 0 to 1, such as 0.05"));
  }

  static Datum datum(DescriptorSection root) {
    String written = root.text("datum", Datum.WGS84.code());
    return Datum.ofCode(written.replaceAll("[-_ ]", ""))
        .orElseGet(
            () -> {
              String known =
                  Arrays.stream(Datum.values()).map(Datum::code).collect(Collectors.joining(", "));
              root.mistake("datum", written, "one of " + known);
              return Datum.WGS84;
            });
  }

  private static Extent extent(DescriptorSection root) {
    if (!root.has("extent")) {
      return Descriptor.CHINA;
    }
    double[] box =
        root.list("extent").stream()
            .mapToDouble(item -> DescriptorSection.parse(String.valueOf(item)))
            .toArray();
    if (box.length == 4 && box[0] < box[2] && box[1] < box[3] && onEarth(box)) {
      return new Extent(box[0], box[1], box[2], box[3]);
    }
    root.mistake(
        "extent", root.raw("extent"), "[west, south, east, north] in degrees, west < east");
    return Descriptor.CHINA;
  }

  private static boolean onEarth(double[] box) {
    return box[0] >= -180 && box[1] >= -90 && box[2] <= 180 && box[3] <= 90;
  }

  private static Map<String, LayerMapping> layers(DescriptorSection section) {
    Map<String, LayerMapping> layers = new HashMap<>();
    for (String key : section.keys()) {
      LayerSchema.find(key)
          .ifPresentOrElse(
              schema -> layers.put(key, new LayerMappingReader(schema).read(section)),
              () ->
                  section.mistake(
                      key,
                      section.raw(key),
                      "one of our layers: " + String.join(", ", LayerSchema.READING_ORDER)));
    }
    return layers;
  }

  private static Map<String, String> parallelGroups(DescriptorSection section) {
    Map<String, String> groupOf = new HashMap<>();
    for (String group : section.keys()) {
      section.list(group).forEach(id -> groupOf.put(String.valueOf(id), group));
    }
    return groupOf;
  }

  private static List<ExampleQuestion> examples(DescriptorSection root) {
    List<ExampleQuestion> examples = new ArrayList<>();
    for (DescriptorSection entry : root.sections("examples")) {
      entry.allow(List.of("label", "labelEn", "query"));
      if (!entry.has("label")) {
        entry.mistake("label", null, "a text to click on");
      }
      examples.add(
          new ExampleQuestion(
              entry.text("label", ""), entry.text("labelEn"), entry.section("query").texts()));
    }
    return examples;
  }
}
