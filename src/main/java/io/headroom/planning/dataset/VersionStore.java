package io.headroom.planning.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where versions, their contents and the history of what was in service are kept. */
public interface VersionStore {
  /**
   * Keeps a version; of two with the same name, or accepted ones of the same delivery, the first
   * stays.
   *
   * @param report the report of its reading, as it is shown
   * @param content the prepared dataset, which is taken from there; null for a rejected one
   * @return the one that is kept
   */
  Version keep(Version version, String report, @Nullable Path content) throws IOException;

  /** The newest first. */
  List<Version> list();

  Optional<Version> find(String version);

  /** Replaces the content of a version that is kept by another of the same. */
  void renew(String version, Path content) throws IOException;

  /** The accepted version that came with the same content. */
  Optional<Version> findContent(String contentHash);

  Optional<String> report(String version);

  /** The prepared dataset as a file on this machine; empty when it is nowhere. */
  Optional<Path> content(String version) throws IOException;

  /**
   * The same, from where all servers share it, when the file on this machine cannot be read; empty
   * when it is not there.
   */
  Optional<Path> contentAgain(String version) throws IOException;

  /** What has been in service, the newest first. */
  List<Activation> history();

  Optional<Activation> lastActivation();

  /** Writes it down; false when something else than its previous version is in service by now. */
  boolean activate(Activation activation);
}
