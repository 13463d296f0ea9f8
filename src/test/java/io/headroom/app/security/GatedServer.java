package io.headroom.app.security;

import io.headroom.account.Account;
import io.headroom.account.AccountStore;
import io.headroom.account.Accounts;
import io.headroom.account.Role;
import io.headroom.account.Tokens;
import io.headroom.app.DatasetLoading;
import io.headroom.app.HeadroomServer;
import io.headroom.request.StoreUnavailable;
import io.headroom.store.SqlAccountStore;
import io.headroom.store.WatchedDatabase;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A real server over the drawn county with accounts of its own, and a database that can go. */
@SpringBootTest(
    classes = HeadroomServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "headroom.dataset=src/test/resources/drawn-county/dataset.yml",
      "headroom.rate-limit=0",
      "headroom.open-requests-per-phone=0",
      "server.tomcat.basedir=target/tomcat"
    })
@Import(GatedServer.Unplugged.class)
abstract class GatedServer {
  private static final AtomicBoolean GONE = new AtomicBoolean();
  private static final AtomicInteger NAMES = new AtomicInteger();

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Tokens tokens;
  @Autowired AccountStore store;
  @Autowired private DatasetLoading loading;
  @Autowired private WatchedDatabase database;

  /** An account with its password. */
  record Person(String name, String password) {}

  @TestConfiguration(proxyBeanMethods = false)
  static class Unplugged {
    /** Accounts answer like a database that has gone while {@code GONE} says so. */
    @Bean
    static BeanPostProcessor plug() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof SqlAccountStore known ? unplugged(known) : bean;
        }
      };
    }

    private static AccountStore unplugged(SqlAccountStore known) {
      return (AccountStore)
          Proxy.newProxyInstance(
              AccountStore.class.getClassLoader(),
              new Class<?>[] {AccountStore.class},
              (proxy, method, arguments) -> {
                if (GONE.get()) {
                  throw new StoreUnavailable("unplugged", new IOException("gone"));
                }
                try {
                  return method.invoke(known, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }

  @BeforeEach
  void waitUntilEverythingIsThere() {
    database
        .await()
        .or(loading::await)
        .ifPresent(
            complaint -> {
              throw new IllegalStateException(complaint);
            });
  }

  @AfterEach
  void plugInAgain() {
    GONE.set(false);
  }

  static void databaseGoes() {
    GONE.set(true);
  }

  static void databaseReturns() {
    GONE.set(false);
  }

  Visitor visitor() {
    return new Visitor(port);
  }

  Person person(Role role) {
    String name = role.name().toLowerCase(Locale.ROOT) + NAMES.incrementAndGet();
    Account account = Account.of(name, "某 " + name, role);
    return new Person(name, accounts.add(account, Accounts.CONSOLE).password());
  }

  Visitor signedIn(Person person) {
    Visitor visitor = visitor();
    if (visitor.signIn(person.name(), person.password()).status() != 204) {
      throw new IllegalStateException("not signed in");
    }
    return visitor;
  }

  Visitor signedIn(Role role) {
    return signedIn(person(role));
  }

  Visitor program(Person person) {
    String token = tokens.give(person.name(), "test", 30, person.name()).secret().value();
    return visitor().with("Authorization", "Bearer " + token);
  }
}
