package io.headroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedSampleTest {
  @TempDir private Path data;

  @Test
  void theSampleIsUnpackedAndRefreshedWhenItIsAnother() throws IOException {
    Path descriptor = ShippedSample.unpack(data);
    Path network = descriptor.resolveSibling("kaiyang.gpkg");
    long size = Files.size(network);
    Files.writeString(network, "an older one");

    assertThat(ShippedSample.unpack(data)).isEqualTo(descriptor).hasFileName("kaiyang.yml");
    assertThat(network).hasSize(size);
  }

  @Test
  void anUnchangedSampleIsLeftAlone() throws IOException {
    Path descriptor = ShippedSample.unpack(data);
    var written = Files.getLastModifiedTime(descriptor);

    ShippedSample.unpack(data);

    assertThat(Files.getLastModifiedTime(descriptor)).isEqualTo(written);
    try (var files = Files.list(descriptor.getParent())) {
      assertThat(files).as("nothing half-written stays").hasSize(2);
    }
  }
}
