package io.headroom.app.command;

import io.headroom.account.AccountConflict;
import io.headroom.account.Accounts;
import io.headroom.account.RefusedAccount;
import io.headroom.account.Tokens;
import io.headroom.app.security.EncodedPasswords;
import io.headroom.request.StoreUnavailable;
import io.headroom.store.Database;
import io.headroom.store.FileInUse;
import io.headroom.store.SqlAccountStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The database in which accounts are kept, opened for one command. */
final class AccountDatabase {
  private static final String FILE = "headroom";
  private static final int CONNECTIONS = 2;

  @Option(
      names = {"--data", "--headroom.data"},
      paramLabel = "<folder>",
      defaultValue = "${env:HEADROOM_DATA:-data}",
      description = "Folder of the server's H2 file; ${DEFAULT-VALUE}.")
  private Path data = Path.of("data");

  @Option(
      names = {"--database-url", "--headroom.database.url"},
      paramLabel = "<url>",
      defaultValue = "${env:HEADROOM_DATABASE_URL:-}",
      description = {
        "jdbc:postgresql:… of the server instead, with user and password from",
        "HEADROOM_DATABASE_USER and HEADROOM_DATABASE_PASSWORD."
      })
  private String url = "";

  /** Where accounts and tokens are kept. */
  record Desk(Accounts accounts, Tokens tokens) {}

  /** Does the work and closes; what cannot be is told in one line. */
  void use(Consumer<Desk> work) {
    try (Database database = open()) {
      SqlAccountStore store = SqlAccountStore.of(database);
      Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
      work.accept(
          new Desk(new Accounts(store, new EncodedPasswords(), clock), new Tokens(store, clock)));
    } catch (RefusedAccount refused) {
      throw new CommandFailed(CommandLines.wrongUsage(), refused.getMessage() + ".");
    } catch (AccountConflict | StoreUnavailable no) {
      throw new CommandFailed(1, String.valueOf(no.getMessage()));
    }
  }

  private Database open() {
    try {
      return url.isBlank()
          ? Database.inFile(data.resolve(FILE), CONNECTIONS)
          : Database.postgis(
              url, fromEnvironment("USER"), fromEnvironment("PASSWORD"), CONNECTIONS);
    } catch (RuntimeException closed) {
      throw new CommandFailed(1, FileInUse.isCauseOf(closed) ? inUse() : unreachable(closed));
    }
  }

  private String inUse() {
    return "The database file "
        + data.resolve(FILE)
        + ".mv.db is in use, by a running server it seems. Stop the server and try again, or keep"
        + " accounts at /accounts.html while it runs.";
  }

  private static String unreachable(RuntimeException closed) {
    Throwable cause = closed;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return "The database cannot be opened: " + cause.getMessage();
  }

  private static String fromEnvironment(String name) {
    Map<String, String> environment = System.getenv();
    return environment.getOrDefault("HEADROOM_DATABASE_" + name, "");
  }
}
