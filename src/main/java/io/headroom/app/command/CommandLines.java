package io.headroom.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line as a whole: which sub-commands there are, and which one is meant. */
@Command(
    name = "headroom",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    synopsisSubcommandLabel = "[serve | account | check | study | loadflow | convert | sample]",
    description = {
      "How much power the distribution grid can still give or take at an address.",
      "Without a command, serves the sample county at http://localhost:8080."
    },
    footer = {"", "Exit codes: 0 done, 1 no (rejected, not converged, port taken), 2 wrong usage."},
    subcommands = {
      ServeCommand.class,
      AccountCommand.class,
      CheckCommand.class,
      StudyCommand.class,
      ConvertCommand.class,
      SampleCommand.class,
      LoadFlowCommand.class
    })
public final class CommandLines {
  /** A setting as Spring takes it: {@code --server.port=8081}. */
  static final Pattern SETTING = Pattern.compile("--[a-zA-Z0-9]+([.-][a-zA-Z0-9\\[\\]-]+)+(=.*)?");

  private static final int WRONG_USAGE = 2;

  /** Runs the command and answers its exit code. */
  public static int execute(String... arguments) {
    return line().execute(withCommand(arguments));
  }

  static CommandLine line() {
    CommandLine line = new CommandLine(new CommandLines());
    line.setUsageHelpAutoWidth(true);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(CommandLines::tell);
    line.setParameterExceptionHandler(CommandLines::showUsage);
    return line;
  }

  /** Nothing, or settings only, means {@code serve}. */
  private static String[] withCommand(String... arguments) {
    if (arguments.length > 0 && !SETTING.matcher(arguments[0]).matches()) {
      return arguments;
    }
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(0, "serve");
    return all.toArray(String[]::new);
  }

  private static int tell(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    if (failure instanceof CommandFailed told) {
      line.getErr().println(told.getMessage());
      return told.exitCode();
    }
    line.getErr().println("headroom stopped: " + failure);
    failure.printStackTrace(line.getErr());
    return 1;
  }

  private static int showUsage(CommandLine.ParameterException wrong, String... arguments) {
    CommandLine line = wrong.getCommandLine();
    line.getErr().println(wrong.getMessage());
    line.usage(line.getErr());
    return WRONG_USAGE;
  }

  static int wrongUsage() {
    return WRONG_USAGE;
  }
}
