package io.headroom.app.command;

import io.headroom.app.DatasetLoading;
import io.headroom.app.HeadroomServer;
import io.headroom.store.WatchedDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Serves the page and the HTTP interface until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Serve the page and the HTTP interface.",
    customSynopsis =
        "headroom serve [--server.port=8080] [--headroom.dataset=<path>] [--<a.b>=<c>]...",
    footer = {
      "",
      "Settings (any setting of application.yml can be given as --a.b=c):",
      "  --server.port=8080              port to listen on",
      "  --headroom.dataset=<path>       descriptor, folder of GeoJSON files, .gpkg,",
      "                                  or .headroom; else the sample county",
      "  --headroom.disclosure=public    public or full: what readers may see",
      "  --headroom.rate-limit=20        questions a second and client; 0 = any",
      "  --headroom.tile-url=<url>       background map of a tile server",
      "  --headroom.data=data            folder of everything that is written",
      "  --headroom.database.url=<url>   PostgreSQL with PostGIS (jdbc:postgresql:…);",
      "                                  else an H2 file in the folder",
      "",
      "Writes only below the folder headroom.data."
    })
public final class ServeCommand implements Callable<Integer> {
  /** Not an exit code: the server goes on in threads of its own. */
  public static final int RUNNING = -1;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Unmatched private List<String> settings = new ArrayList<>();

  @Override
  public Integer call() {
    settings.stream()
        .filter(setting -> !CommandLines.SETTING.matcher(setting).matches())
        .findFirst()
        .ifPresent(this::refuse);
    Optional<ConfigurableApplicationContext> server = HeadroomServer.start(settings);
    if (server.isEmpty()) {
      return 1;
    }
    Optional<String> complaint = complaintOf(server.get());
    if (complaint.isPresent()) {
      spec.commandLine().getErr().println(complaint.get());
      server.get().close();
      return 1;
    }
    spec.commandLine().getOut().println(HeadroomServer.greeting(server.get()));
    HeadroomServer.firstAdmin(server.get()).ifPresent(spec.commandLine().getOut()::println);
    return RUNNING;
  }

  private static Optional<String> complaintOf(ConfigurableApplicationContext server) {
    return server
        .getBean(WatchedDatabase.class)
        .await()
        .or(() -> server.getBean(DatasetLoading.class).await());
  }

  private void refuse(String unknown) {
    throw new CommandLine.UnmatchedArgumentException(spec.commandLine(), List.of(unknown));
  }
}
