package io.headroom.app.command;

import picocli.CommandLine.IVersionProvider;

/** The version as it is written into the jar. */
final class ProductVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = ProductVersion.class.getPackage().getImplementationVersion();
    return new String[] {"headroom " + (version == null ? "(development)" : version)};
  }
}
