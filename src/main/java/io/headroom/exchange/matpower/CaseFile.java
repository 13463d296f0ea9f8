package io.headroom.exchange.matpower;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A MATPOWER case file after it has been run: its matrices by name. */
public final class CaseFile {
  private final String name;
  private final Map<String, Matrix> fields;

  private CaseFile(String name, Map<String, Matrix> fields) {
    this.name = name;
    this.fields = fields;
  }

  /**
   * Reads and runs a case file.
   *
   * @throws UnreadableCase with file, line and what was expected
   */
  public static CaseFile read(Path path) throws IOException {
    Path file = path.getFileName();
    // comments may be in any encoding; what matters is plain ASCII
    String content = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    return parse(file == null ? path.toString() : file.toString(), content);
  }

  /** As {@link #read}, of a text; the name is for messages. */
  public static CaseFile parse(String name, String content) {
    return new CaseFile(name, new Program(name, content).run());
  }

  /** The matrix of this name, such as {@code bus} or {@code baseMVA}. */
  public Matrix get(String field) {
    return find(field)
        .orElseThrow(
            () ->
                new UnreadableCase(
                    name
                        + ": there is no matrix '"
                        + field
                        + "'; expected baseMVA, bus, gen, branch"));
  }

  public Optional<Matrix> find(String field) {
    return Optional.ofNullable(fields.get(field)).filter(matrix -> !matrix.isEmpty());
  }

  /** A complaint about a line of this file. */
  public UnreadableCase error(int line, String message) {
    return new UnreadableCase(name + ", line " + line + ": " + message);
  }

  /** A complaint about the file as a whole. */
  public UnreadableCase error(String message) {
    return new UnreadableCase(name + ": " + message);
  }
}
