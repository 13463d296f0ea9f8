package io.headroom.app.command;

import io.headroom.account.Account;
import io.headroom.account.Accounts;
import io.headroom.account.Role;
import io.headroom.account.Tokens;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps accounts from the machine the server runs on, for whoever may read its files. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "[add | list | password | disable | enable | token]",
    description = {
      "Keep accounts. Passwords and tokens are made here and shown once.",
      "With an H2 file (the default) stop the server first; with PostgreSQL it may run."
    })
final class AccountCommand implements Runnable {
  private static final String NAME = "<name>";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to do with accounts.");
  }

  @Command(description = "Open an account with a password made for it.")
  int add(
      @Mixin AccountDatabase database,
      @Parameters(paramLabel = NAME, description = "3 to 40 of a-z, 0-9, dot, dash, underscore.")
          String name,
      @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
          Role role,
      @Option(names = "--display-name", description = "As pages show it; else the name.")
          @Nullable String displayName) {
    database.use(
        desk -> {
          Account account = Account.of(name, displayName == null ? name : displayName, role);
          tell(desk.accounts().add(account, Accounts.CONSOLE));
        });
    return 0;
  }

  @Command(description = "List the accounts.")
  int list(@Mixin AccountDatabase database) {
    database.use(desk -> desk.accounts().list().forEach(this::tell));
    return 0;
  }

  @Command(description = "Give an account another password; its sessions and tokens end.")
  int password(
      @Mixin AccountDatabase database,
      @Parameters(paramLabel = NAME) String name,
      @Option(
              names = "--stdin",
              description = "Read a line of standard input instead of making one.")
          boolean typed) {
    Optional<String> chosen = typed ? Optional.of(StandardInput.line()) : Optional.empty();
    database.use(
        desk -> {
          if (chosen.isPresent()) {
            tell(there(desk.accounts().setPassword(name, chosen.get(), Accounts.CONSOLE), name));
          } else {
            tell(there(desk.accounts().resetPassword(name, Accounts.CONSOLE), name));
          }
        });
    return 0;
  }

  @Command(description = "Let an account sign in no more; its sessions and tokens end.")
  int disable(@Mixin AccountDatabase database, @Parameters(paramLabel = NAME) String name) {
    database.use(desk -> tell(there(desk.accounts().disable(name, Accounts.CONSOLE), name)));
    return 0;
  }

  @Command(description = "Let an account sign in again.")
  int enable(@Mixin AccountDatabase database, @Parameters(paramLabel = NAME) String name) {
    database.use(desk -> tell(there(desk.accounts().enable(name, Accounts.CONSOLE), name)));
    return 0;
  }

  @Command(description = "Give an account a token for a program.")
  int token(
      @Mixin AccountDatabase database,
      @Parameters(paramLabel = NAME) String name,
      @Option(names = "--label", required = true, description = "Whose program it is.")
          String label,
      @Option(names = "--days", description = "How long it counts; ${DEFAULT-VALUE}.")
          @Nullable Integer days) {
    database.use(
        desk -> {
          there(desk.accounts().find(name), name);
          int lifetime = days == null ? Tokens.DEFAULT_DAYS : days;
          Tokens.Given given = desk.tokens().give(name, label, lifetime, Accounts.CONSOLE);
          out().println("token     " + given.secret().value());
          out().println("until     " + given.token().expiresOn());
          out().println("It is shown this once.");
        });
    return 0;
  }

  private void tell(Accounts.Opened opened) {
    tell(opened.account());
    out().println("password  " + opened.password());
    out().println("It is shown this once.");
  }

  private void tell(Account account) {
    String state = account.enabled() ? "enabled" : "disabled";
    out()
        .printf(
            "%-24s %-10s %-9s %s%n", account.name(), account.role(), state, account.displayName());
  }

  private static <T> T there(Optional<T> found, String name) {
    return found.orElseThrow(() -> new CommandFailed(1, "There is no account " + name + "."));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
