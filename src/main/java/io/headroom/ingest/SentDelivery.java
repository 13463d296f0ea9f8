package io.headroom.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a descriptor that somebody has sent may name: files that came with it, and a database for
 * the network. Free parameters could name any file, any server and any variable of this machine.
 */
final class SentDelivery {
  private static final String PARAMS = "params";

  private SentDelivery() {}

  /** Before anything that the descriptor names is looked at. */
  static void checkKeys(DescriptorSection root) {
    refuseParams(root.section("source"), "path, or kind: postgis");
    for (DescriptorSection addresses : root.oneOrMore("addresses")) {
      refuseParams(addresses, "path");
    }
  }

  private static void refuseParams(DescriptorSection section, String expected) {
    if (section.raw(PARAMS) != null) {
      section.mistake(PARAMS, "…", expected + "; a descriptor that is sent has no " + PARAMS);
    }
  }

  static void check(Descriptor descriptor, Path folder, List<String> mistakes) {
    Map<String, ?> source = descriptor.sourceParameters();
    if (!SourceLocation.isPostgis(source) && !cameWithIt(source, folder)) {
      mistakes.add("source.path: expected a file that comes with the descriptor, or kind: postgis");
    }
    for (AddressSource addresses : descriptor.addresses()) {
      if (!cameWithIt(addresses.parameters(), folder)) {
        mistakes.add(addresses.key() + ".path: expected a file that comes with the descriptor");
      }
    }
  }

  private static boolean cameWithIt(Map<String, ?> parameters, Path folder) {
    Path file = SourceLocation.fileOf(parameters);
    try {
      return file != null && file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException gone) {
      return false;
    }
  }
}
