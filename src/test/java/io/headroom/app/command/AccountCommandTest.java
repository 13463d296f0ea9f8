package io.headroom.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Account;
import io.headroom.account.Accounts;
import io.headroom.account.Role;
import io.headroom.account.Tokens;
import io.headroom.app.security.EncodedPasswords;
import io.headroom.store.Database;
import io.headroom.store.SqlAccountStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AccountCommandTest {
  private static final Pattern PASSWORD = Pattern.compile("([2-9a-z]{5}-){3}[2-9a-z]{5}");
  private static final Pattern TOKEN = Pattern.compile("hr_[A-Za-z0-9_-]{43}");

  @TempDir private Path folder;
  private String out = "";
  private String errors = "";

  private int account(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "account";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 1] = "--data=" + folder;
    StringWriter said = new StringWriter();
    StringWriter complained = new StringWriter();
    CommandLine line = CommandLines.line();
    line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(complained, true));
    int exit = line.execute(all);
    out = said.toString();
    errors = complained.toString();
    return exit;
  }

  private <T> T reading(Function<SqlAccountStore, T> question) {
    try (Database database = Database.inFile(folder.resolve("headroom"), 2)) {
      return question.apply(SqlAccountStore.of(database));
    }
  }

  private Account signedIn(String name, String password) {
    Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
    return reading(
        store -> new Accounts(store, new EncodedPasswords(), clock).signIn(name, password, "test"));
  }

  private boolean isEnabled(String name) {
    return reading(store -> store.find(name).orElseThrow().enabled());
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }

  @Test
  void anAccountIsAddedWithAPasswordThatIsShownOnce() {
    assertThat(account("add", "chen", "--role=planner", "--display-name=陈工")).isZero();

    assertThat(signedIn("chen", found(PASSWORD, out)).role()).isEqualTo(Role.PLANNER);
    assertThat(account("list")).isZero();
    assertThat(out).contains("chen", "PLANNER", "陈工").doesNotContainPattern(PASSWORD);
    assertThat(account("add", "chen", "--role=ADMIN")).isEqualTo(1);
    assertThat(errors).contains("chen already").doesNotContain("Exception");
  }

  @Test
  void aPasswordIsMadeOrReadButNeverAnArgument() {
    account("add", "chen", "--role=PLANNER");
    assertThat(account("password", "chen")).isZero();
    assertThat(signedIn("chen", found(PASSWORD, out))).isNotNull();

    InputStream keyboard = System.in;
    try {
      System.setIn(new ByteArrayInputStream("一个够长的密码 2026\n".getBytes(StandardCharsets.UTF_8)));
      assertThat(account("password", "chen", "--stdin")).isZero();
    } finally {
      System.setIn(keyboard);
    }
    assertThat(out).doesNotContain("够长");
    assertThat(signedIn("chen", "一个够长的密码 2026")).isNotNull();
    assertThat(account("password", "chen", "secret-on-the-line")).isEqualTo(2);
  }

  @Test
  void accountsAreDisabledAndEnabled() {
    account("add", "boss", "--role=ADMIN");
    account("add", "chen", "--role=PLANNER");
    assertThat(account("disable", "chen")).isZero();
    assertThat(isEnabled("chen")).isFalse();
    account("list");
    assertThat(out).contains("disabled");
    assertThat(account("enable", "chen")).isZero();
    assertThat(isEnabled("chen")).isTrue();
    assertThat(account("disable", "boss")).isEqualTo(1);
    assertThat(errors).contains("last admin");
    String who = reading(store -> store.history("chen").get(1).who());
    assertThat(who).isEqualTo("console");
  }

  @Test
  void aTokenIsShownOnce() {
    account("add", "approval-system", "--role=AUTHORITY");
    assertThat(account("token", "approval-system", "--label=政务审批", "--days=30")).isZero();

    String token = found(TOKEN, out);
    Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
    String bearer = reading(store -> new Tokens(store, clock).bearer(token).orElseThrow().name());
    assertThat(bearer).isEqualTo("approval-system");
  }

  @Test
  void whatCannotBeIsSaidInOneLine() {
    assertThat(account("add", "X", "--role=PLANNER")).isEqualTo(2);
    assertThat(errors).contains("name").doesNotContain("Exception", "\tat ");
    assertThat(account("disable", "nobody-here")).isEqualTo(1);
    assertThat(errors).contains("nobody-here");
    assertThat(account("add", "chen", "--role=KING")).isEqualTo(2);
  }

  @Test
  void aFileInUseIsSaidClearly() {
    try (Taken server = Taken.by(folder.resolve("headroom"))) {
      assertThat(server.isThere()).isTrue();
      assertThat(account("list")).isEqualTo(1);
      assertThat(errors).contains("in use", "server").doesNotContain("Exception", "\tat ");
    }
  }
}
