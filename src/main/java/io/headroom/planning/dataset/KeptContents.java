package io.headroom.planning.dataset;

import io.headroom.planning.dataset.DatasetReader.Loaded;
import io.headroom.planning.dataset.RefusedSwitch.Why;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The grids of versions that are kept: from this machine, and when its file is missing or damaged
 * from where all servers share it.
 */
final class KeptContents {
  private final VersionStore versions;
  private final DatasetReader reader;

  KeptContents(VersionStore versions, DatasetReader reader) {
    this.versions = versions;
    this.reader = reader;
  }

  private interface Content {
    Optional<Path> find() throws IOException;
  }

  /**
   * @throws RefusedSwitch when it is nowhere, or cannot be read
   */
  Loaded load(String version) {
    return load(() -> versions.content(version))
        .or(() -> load(() -> versions.contentAgain(version)))
        .orElseThrow(() -> new RefusedSwitch(Why.CONTENT_GONE));
  }

  /** Empty when there is none, or it cannot be read. */
  private Optional<Loaded> load(Content content) {
    try {
      Optional<Path> found = content.find();
      return found.isEmpty() ? Optional.empty() : Optional.of(reader.load(found.get()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  boolean isIntact(String version) {
    return isIntact(() -> versions.content(version))
        || isIntact(() -> versions.contentAgain(version));
  }

  private boolean isIntact(Content content) {
    try {
      Optional<Path> found = content.find();
      return found.isPresent() && reader.isIntact(found.get());
    } catch (IOException unreadable) {
      return false;
    }
  }
}
