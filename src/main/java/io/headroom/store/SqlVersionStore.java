package io.headroom.store;

import io.headroom.planning.dataset.Activation;
import io.headroom.planning.dataset.Version;
import io.headroom.planning.dataset.VersionStore;
import io.headroom.request.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Versions of the grid and what has been in service, in one database; for any number of threads.
 */
public final class SqlVersionStore implements VersionStore {
  private final Transactions transactions;
  private final VersionTable versions;
  private final VersionContents contents;

  /**
   * @param folder where this server has prepared datasets as files
   */
  public SqlVersionStore(DataSource source, Path folder) {
    NamedParameterJdbcTemplate sql = new NamedParameterJdbcTemplate(source);
    this.transactions = new Transactions(source);
    this.versions = new VersionTable(sql);
    this.contents = new VersionContents(sql, folder);
  }

  @Override
  public Version keep(Version version, String report, @Nullable Path content) throws IOException {
    Optional<Version> known = known(version);
    if (known.isPresent()) {
      return known.get();
    }
    if (content == null) {
      return transactions.run(() -> kept(version, report, null));
    }
    Path file = contents.take(version.version(), content);
    try {
      return transactions.run(() -> kept(version, report, file));
    } catch (RuntimeException failed) {
      forget(version, file);
      throw failed;
    }
  }

  /** Unless the version is there after all, or nobody can tell. */
  private void forget(Version version, Path file) throws IOException {
    try {
      if (find(version.version()).isEmpty()) {
        Files.deleteIfExists(file);
      }
    } catch (StoreUnavailable unknown) {
      // The next of this name replaces it.
    }
  }

  @Override
  public void renew(String version, Path content) throws IOException {
    Path file = contents.take(version, content);
    boolean unused =
        transactions.run(
            () -> {
              contents.shareAnew(version, file);
              return true;
            });
  }

  /** Another server may have been quicker. */
  private Version kept(Version version, String report, @Nullable Path file) {
    Optional<Version> quicker = known(version);
    if (quicker.isPresent()) {
      return quicker.get();
    }
    versions.insert(version, report);
    if (file != null) {
      contents.share(version.version(), file);
    }
    return version;
  }

  private Optional<Version> known(Version version) {
    String hash = version.receipt().contentHash();
    Optional<Version> same = find(version.version());
    return same.isPresent() || hash == null ? same : findContent(hash);
  }

  @Override
  public List<Version> list() {
    return transactions.run(() -> versions.find(" ORDER BY received_at DESC, version", Map.of()));
  }

  @Override
  public Optional<Version> find(String version) {
    return first(" WHERE version = :it", version);
  }

  @Override
  public Optional<Version> findContent(String contentHash) {
    return first(" WHERE content_hash = :it AND accepted", contentHash);
  }

  private Optional<Version> first(String where, String value) {
    return transactions.run(() -> versions.find(where, Map.of("it", value)).stream().findFirst());
  }

  @Override
  public Optional<String> report(String version) {
    return transactions.run(() -> versions.report(version));
  }

  /** Not in one transaction: a large dataset takes longer than others should wait. */
  @Override
  public Optional<Path> content(String version) throws IOException {
    try {
      return contents.find(version);
    } catch (DataAccessException gone) {
      throw new StoreUnavailable("the database does not answer", gone);
    }
  }

  @Override
  public Optional<Path> contentAgain(String version) throws IOException {
    try {
      return contents.fetch(version);
    } catch (DataAccessException gone) {
      throw new StoreUnavailable("the database does not answer", gone);
    }
  }

  @Override
  public List<Activation> history() {
    return transactions.run(
        () -> versions.history(false).stream().map(VersionTable.Numbered::activation).toList());
  }

  @Override
  public Optional<Activation> lastActivation() {
    return transactions.run(this::last).map(VersionTable.Numbered::activation);
  }

  private Optional<VersionTable.Numbered> last() {
    return versions.history(true).stream().findFirst();
  }

  /** Of two at once the second meets the number of the first, and is told when it looks again. */
  @Override
  public boolean activate(Activation activation) {
    return transactions.run(
        () -> {
          Optional<VersionTable.Numbered> last = last();
          boolean follows =
              last.isEmpty()
                  || Objects.equals(last.get().activation().version(), activation.previous());
          if (follows) {
            long number = last.map(VersionTable.Numbered::number).orElse(0L) + 1;
            versions.write(new VersionTable.Numbered(number, activation));
          }
          return follows;
        });
  }
}
