package io.headroom.app.command;

import io.headroom.app.ReportText;
import io.headroom.app.study.DatasetStudy;
import io.headroom.app.study.StudyFormat;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.ImportResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Works out the hosting capacity of a whole dataset, at all hours, and writes it down. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    description = {
      "Work out how much more every asset can take and give, at the peak, the typical noon and all"
          + " hours of four seasons, on all cores.",
      "Writes <id>.gpkg, <id>.csv, <id>-hours.csv, and <id>.headroom for serve to start from."
    },
    footer = {"", "Stopped with Ctrl-C it writes nothing and leaves former results as they are."})
final class StudyCommand implements Callable<Integer> {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final int SECONDS_TO_TIDY_UP = 10;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "<descriptor|folder|.gpkg|.headroom>", description = "What to study.")
  private String source = "";

  @Option(
      names = "--out",
      paramLabel = "<folder>",
      required = true,
      description = "Where to write.")
  private String out = "";

  @Option(
      names = "--format",
      paramLabel = "gpkg|csv|both",
      defaultValue = "both",
      description = "Form of the results (default: ${DEFAULT-VALUE}).")
  private StudyFormat format = StudyFormat.BOTH;

  @Option(
      names = "--on",
      paramLabel = "<date>",
      description = "Day whose commitments count (default: today in Beijing).")
  private @Nullable LocalDate day;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path path = Paths.existing(source);
    Path folder = Paths.of(out);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new CommandFailed(CommandLines.wrongUsage(), "--out is no folder: " + out);
    }
    ImportResult delivery = read(path);
    if (delivery.dataset() == null) {
      throw new CommandFailed(1, ReportText.rejection(path.toString(), delivery.report()));
    }
    LocalDate counted = day == null ? LocalDate.now(BEIJING) : day;
    return written(new DatasetStudy(delivery, counted), folder) ? 0 : 1;
  }

  private static ImportResult read(Path path) {
    try (ImportProgress progress = ImportProgress.start()) {
      return DatasetImporter.read(path, progress);
    }
  }

  /** Runs the study; a program that is being stopped waits until the study has tidied up. */
  private boolean written(DatasetStudy study, Path folder)
      throws IOException, InterruptedException {
    CountDownLatch tidy = new CountDownLatch(1);
    Thread stop = new Thread(() -> stop(study, tidy), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try (ProgressBar bar = ImportProgress.bar("study", -1)) {
      List<Path> files =
          study.writeTo(
              folder,
              format,
              (done, areas) -> {
                bar.maxHint(areas);
                bar.stepTo(done);
              });
      tell(files, folder);
      return !files.isEmpty();
    } finally {
      tidy.countDown();
      forget(stop);
    }
  }

  private static void stop(DatasetStudy study, CountDownLatch tidy) {
    study.cancel();
    try {
      if (!tidy.await(SECONDS_TO_TIDY_UP, TimeUnit.SECONDS)) {
        System.err.println("The study does not stop; its unfinished files are removed.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // Too late to take it back: it is what made us stop.
    }
  }

  private void tell(List<Path> files, Path folder) {
    PrintWriter writer =
        files.isEmpty() ? spec.commandLine().getErr() : spec.commandLine().getOut();
    if (files.isEmpty()) {
      writer.println("Stopped; nothing was written to " + folder + ".");
    }
    files.forEach(file -> writer.println("Written " + file));
    if (!files.isEmpty()) {
      writer.println("Next: headroom serve --headroom.dataset=" + files.get(0));
    }
    writer.flush();
  }
}
