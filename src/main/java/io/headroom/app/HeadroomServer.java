package io.headroom.app;

import io.headroom.account.Accounts;
import io.headroom.api.PublishedSource;
import io.headroom.request.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** The web server with everything it is wired from. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan("io.headroom.api")
@ComponentScan("io.headroom.app")
@ConfigurationPropertiesScan
public class HeadroomServer {
  private static final Logger LOG = LoggerFactory.getLogger(HeadroomServer.class);

  /** Starts; empty when it could not, which has then been said on standard error. */
  public static Optional<ConfigurableApplicationContext> start(List<String> settings) {
    SpringApplication application = new SpringApplication(HeadroomServer.class);
    application.addInitializers(
        context ->
            keepScratchFilesIn(
                Path.of(
                        context
                            .getEnvironment()
                            .getProperty("headroom.data", HeadroomSettings.DATA))
                    .resolve("scratch")));
    try {
      return Optional.of(application.run(settings.toArray(String[]::new)));
    } catch (RuntimeException reported) {
      LOG.debug("start failed", reported);
      return Optional.empty();
    }
  }

  /** Libraries that unpack something do it here instead of the machine's temp folder. */
  private static void keepScratchFilesIn(Path folder) {
    try {
      Files.createDirectories(folder);
      System.setProperty("org.sqlite.tmpdir", folder.toAbsolutePath().toString());
      System.setProperty("EPSG-HSQL.directory", folder.resolve("epsg").toAbsolutePath().toString());
    } catch (IOException e) {
      LOG.warn("{} cannot be written; the machine's temp folder is used instead", folder);
    }
  }

  /** What a person wants to know after the start: where, what, how old. */
  public static String greeting(ConfigurableApplicationContext server) {
    String port = server.getEnvironment().getProperty("local.server.port", "");
    return "Headroom is ready at http://localhost:"
        + port
        + System.lineSeparator()
        + server.getBean(PublishedSource.class).describe();
  }

  /**
   * Opens the account {@code admin} when there is no account at all; what to tell whoever started
   * the server, once. Kept nowhere, so it must not be logged.
   */
  public static Optional<String> firstAdmin(ConfigurableApplicationContext server) {
    try {
      return server.getBean(Accounts.class).addFirstAdmin().map(HeadroomServer::introduction);
    } catch (StoreUnavailable gone) {
      return Optional.of(
          "Accounts cannot be read now; look-ups work without. If there is none yet, open one with:"
              + " headroom account add admin --role=ADMIN");
    }
  }

  private static String introduction(Accounts.Opened first) {
    return String.join(
        System.lineSeparator(),
        "",
        "There was no account yet. For the first sign-in, at /signin.html:",
        "  name      " + first.account().name(),
        "  password  " + first.password(),
        "It is shown this once and kept nowhere; choose your own at /accounts.html,",
        "or have another one made with: headroom account password admin");
  }
}
