package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.network.IssueCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/data.md is what utilities read: it must know everything the importer knows. */
class DataDocumentTest {
  private static String document;

  @BeforeAll
  static void read() throws IOException {
    document = Files.readString(Path.of("docs/data.md"));
  }

  static Iterable<String> layers() {
    return LayerSchema.READING_ORDER;
  }

  /** From the layer's name in a heading to the next heading. */
  private static String sectionOf(String layer) {
    return document
        .lines()
        .dropWhile(line -> !(line.startsWith("### ") && line.contains(layer)))
        .skip(1)
        .takeWhile(line -> !line.startsWith("#"))
        .reduce("", (a, b) -> a + "\n" + b);
  }

  @ParameterizedTest
  @MethodSource("layers")
  void everyAttributeAndCodeOfALayerIsDescribed(String layer) {
    String section = sectionOf(layer);
    for (AttributeSchema attribute : LayerSchema.get(layer).attributes()) {
      String mark = attribute.required() ? " *" : " ?";
      assertThat(section).as(layer).contains("`" + attribute.name() + "`" + mark);
      attribute.codes().forEach(code -> assertThat(section).contains("`" + code + "`"));
    }
  }

  @ParameterizedTest
  @EnumSource(IssueCode.class)
  void everyIssueCodeIsExplained(IssueCode code) {
    assertThat(document).contains("`" + code + "`");
  }

  @Test
  void everyKeyOfADescriptorIsShown() {
    assertThat(DescriptorReader.KEYS)
        .allSatisfy(key -> assertThat(document).contains("\n" + key + ":"));
  }

  @Test
  void theDescriptorShownIsUnderstood(@TempDir Path folder) throws Exception {
    String yaml = document.substring(document.indexOf("```yaml") + 7);
    Files.createDirectory(folder.resolve("export"));
    Files.createFile(folder.resolve("export/kaiyang.gpkg"));
    Files.createFile(folder.resolve("addresses.csv"));
    Path file =
        Files.writeString(folder.resolve("dataset.yml"), yaml.substring(0, yaml.indexOf("```")));
    Descriptor descriptor = DescriptorReader.read(file);
    assertThat(descriptor.mapping("distribution_transformer").factors())
        .containsEntry("rated_kva", 1000.0);
    assertThat(descriptor.addresses().get(0).mapping().values().get("kind"))
        .containsEntry("村", "village");
  }
}
