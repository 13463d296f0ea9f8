package io.headroom.store;

import io.headroom.request.StoreUnavailable;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that is done whole or not at all.
 *
 * <p>Each statement sees what was committed before it: both databases are so by themselves, and to
 * ask for it would cost a round trip. What lost to a neighbour, by a deadlock or because both wrote
 * the same key, was rolled back by the database and is done again. A database that is not there is
 * reported as such.
 */
final class Transactions {
  private static final int MOST_TRIES = 5;

  private final TransactionTemplate template;

  Transactions(DataSource source) {
    DataSourceTransactionManager manager = new JdbcTransactionManager(source);
    template = new TransactionTemplate(manager);
  }

  <T> T run(Supplier<T> work) {
    for (int tries = 1; ; tries++) {
      try {
        return once(work);
      } catch (ConcurrencyFailureException | DuplicateKeyException lost) {
        if (tries == MOST_TRIES) {
          throw new StoreUnavailable("the database was too busy", lost);
        }
      }
    }
  }

  private <T> T once(Supplier<T> work) {
    try {
      return template.execute(status -> work.get());
    } catch (ConcurrencyFailureException
        | DataIntegrityViolationException
        | InvalidDataAccessResourceUsageException lostOrOurMistake) {
      throw lostOrOurMistake;
    } catch (DataAccessException | TransactionException gone) {
      throw new StoreUnavailable("the database does not answer", gone);
    }
  }
}
