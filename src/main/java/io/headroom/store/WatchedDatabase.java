package io.headroom.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A database that may come late and go away: opened in the background, watched, and used again when
 * it is back.
 *
 * <pre>
 *   away ──(opened, migrated)──► there ──(the watching connection breaks)──► away ── …
 * </pre>
 *
 * <p>While it is away its source refuses at once, so that nobody waits for it.
 */
public final class WatchedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedDatabase.class);
  private static final long PAUSE_MILLIS = 500;

  private final DatabaseAddress address;
  private final DataSource source = new Door();
  private final List<Runnable> returns = new CopyOnWriteArrayList<>();
  private final List<Runnable> news = new CopyOnWriteArrayList<>();
  private final List<Runnable> openings = new CopyOnWriteArrayList<>();
  private final List<Runnable> activations = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Optional<String>> firstTry = new CompletableFuture<>();
  private final Thread watcher = new Thread(this::watch, "database");
  private volatile String complaint = "it has not been opened yet";
  private volatile boolean there;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Database database;

  public WatchedDatabase(DatabaseAddress address) {
    this.address = address;
    watcher.setDaemon(true);
  }

  /** Begins to open it; once. */
  public void start() {
    watcher.start();
  }

  /** Usable from the beginning, whether the database is there or not. */
  public DataSource source() {
    return source;
  }

  public boolean isThere() {
    return there;
  }

  /** Runs after each opening and return, before anybody else gets in. */
  public void whenThere(Runnable task) {
    returns.add(task);
  }

  /** Runs after each opening and return, when everybody gets in; must return at once. */
  public void whenOpen(Runnable task) {
    openings.add(task);
  }

  /** Runs when another process has changed the ledger, once for many changes. */
  public void whenTold(Runnable task) {
    news.add(task);
  }

  /** Runs when another process has put another dataset in service; must return at once. */
  public void whenActivated(Runnable task) {
    activations.add(task);
  }

  private void tell(Watch.News changed) {
    (changed == Watch.News.DATASET ? activations : news).forEach(Runnable::run);
  }

  /**
   * Waits for the first try; answers what nobody but the operator can mend: that another process
   * has the file. A server that is not there yet is no such complaint.
   */
  public Optional<String> await() {
    return firstTry.join();
  }

  private void watch() {
    while (!isOver()) {
      try (Watch watch = Watch.over(address)) {
        enter();
        firstTry.complete(Optional.empty());
        watch.untilLost(ended, this::tell);
      } catch (SQLException | RuntimeException gone) {
        leave(gone);
        pause();
      }
    }
  }

  private void enter() {
    Database known = database;
    if (known == null) {
      database = Database.open(address);
    } else {
      known.forgetConnections();
    }
    returns.forEach(Runnable::run);
    if (!there && known != null) {
      LOG.warn("The database {} is back", address.spoken());
    }
    there = true;
    openings.forEach(Runnable::run);
  }

  private void leave(Exception gone) {
    String reason = String.valueOf(rootOf(gone).getMessage()).strip().replaceAll("\\s+", " ");
    there = false;
    Optional<String> taken = Watch.takenFile(gone, address);
    if (taken.isEmpty() && !reason.equals(complaint) && !isOver()) {
      LOG.warn("The database {} is away: {}", address.spoken(), reason);
    }
    complaint = reason;
    firstTry.complete(taken);
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private void pause() {
    try {
      boolean unused = ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOver() {
    return ended.getCount() == 0;
  }

  @Override
  public void close() {
    ended.countDown();
    there = false;
    try {
      watcher.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    Database open = database;
    if (open != null) {
      open.close();
    }
  }

  /** Open while the database is there. */
  private final class Door extends AbstractDataSource {
    @Override
    public Connection getConnection() throws SQLException {
      Database open = database;
      boolean insider = Thread.currentThread() == watcher;
      if (open == null || !(there || insider)) {
        throw new SQLException("the database is away: " + complaint, "08001");
      }
      return open.source().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }
  }
}
