package io.headroom.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a descriptor that somebody has sent may name: files that came with it, and databases. */
final class SentDelivery {
  private SentDelivery() {}

  static List<String> mistakes(Descriptor descriptor, Path folder) {
    Path home = folder.toAbsolutePath().normalize();
    List<String> mistakes = new ArrayList<>();
    check("source", descriptor.sourceParameters(), home, mistakes);
    for (AddressSource source : descriptor.addresses()) {
      check("addresses", source.parameters(), home, mistakes);
    }
    return mistakes;
  }

  private static void check(
      String key, Map<String, ?> parameters, Path home, List<String> mistakes) {
    @Nullable Path file = SourceLocation.fileOf(parameters);
    if (file == null && !SourceLocation.isPostgis(parameters)) {
      mistakes.add(key + ": expected a file that comes with the descriptor, or kind: postgis");
    } else if (file != null && !file.toAbsolutePath().normalize().startsWith(home)) {
      mistakes.add(key + ".path: \"" + file.getFileName() + "\" does not come with the descriptor");
    }
  }
}
