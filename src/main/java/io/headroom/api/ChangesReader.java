package io.headroom.api;

import io.headroom.planning.whatif.Change;
import io.headroom.rules.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the changes of a study, each by the fields of its kind. */
final class ChangesReader {
  private static final int MOST_CHANGES = 100;
  private static final String LINE_END = "the id of a section, switch or transformer";
  private static final String KINDS =
      Arrays.stream(Change.Kind.values()).map(Enum::name).collect(Collectors.joining(", "));
  private static final String USES =
      Arrays.stream(Use.values())
          .filter(use -> !use.isGeneration())
          .map(Use::code)
          .collect(Collectors.joining(", "));

  private ChangesReader() {}

  static List<Change> read(@Nullable Object changes) {
    if (!(changes instanceof List<?> list) || list.size() > MOST_CHANGES) {
      String read = changes instanceof List<?> many ? many.size() + " changes" : null;
      throw new BadParameter("changes", read, "a list of at most " + MOST_CHANGES + " changes");
    }
    List<Change> read = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      read.add(change(ChangeFields.of("changes[" + i + "]", list.get(i))));
    }
    return read;
  }

  private static Change change(ChangeFields fields) {
    return switch (kind(fields)) {
      case ADD_LOAD -> addLoad(fields.only("kind", "at", "kva", "use"));
      case ADD_GENERATION -> addGeneration(fields.only("kind", "at", "kw"));
      case MOVE_OPEN_POINT -> moveOpenPoint(fields.only("kind", "close", "open"));
      case REPLACE_TRANSFORMER -> replaceTransformer(fields.only("kind", "assetId", "ratedKva"));
      case ADD_FEEDER ->
          addFeeder(
              fields.only("kind", "name", "mainTransformerId", "conductor", "to", "open", "via"));
      case ADD_SECTION ->
          addSection(fields.only("kind", "from", "to", "conductor", "normallyOpen"));
    };
  }

  private static Change.Kind kind(ChangeFields fields) {
    String expected = "one of " + KINDS;
    String read = fields.text("kind", expected);
    return Arrays.stream(Change.Kind.values())
        .filter(kind -> kind.name().equals(read))
        .findFirst()
        .orElseThrow(() -> fields.refuse("kind", expected));
  }

  private static Change addLoad(ChangeFields fields) {
    String expected = "one of " + USES;
    Use use =
        Use.ofCode(fields.text("use", expected))
            .filter(read -> !read.isGeneration())
            .orElseThrow(() -> fields.refuse("use", expected));
    return new Change.AddLoad(fields.place("at"), fields.number("kva", "a number of kVA"), use);
  }

  private static Change addGeneration(ChangeFields fields) {
    return new Change.AddGeneration(fields.place("at"), fields.number("kw", "a number of kW"));
  }

  private static Change moveOpenPoint(ChangeFields fields) {
    String close = fields.text("close", "the id of a switch that is open");
    String open =
        fields.text("open", "the id of a closed switch: closing without opening one makes a loop");
    return new Change.MoveOpenPoint(close, open);
  }

  private static Change replaceTransformer(ChangeFields fields) {
    return new Change.ReplaceTransformer(
        fields.text("assetId", "the id of a distribution or main transformer"),
        fields.number("ratedKva", "a number of kVA"));
  }

  private static Change addFeeder(ChangeFields fields) {
    return new Change.AddFeeder(
        fields.text("name", "a name of at most 200 characters"),
        fields.text("mainTransformerId", "the id of a main transformer"),
        fields.text("conductor", "the code of a conductor"),
        fields.text("to", LINE_END),
        fields.textOrNull("open", "the id of a switch that is closed"),
        fields.course("via"));
  }

  private static Change addSection(ChangeFields fields) {
    return new Change.AddSection(
        fields.text("from", LINE_END),
        fields.text("to", LINE_END),
        fields.text("conductor", "the code of a conductor"),
        fields.flag("normallyOpen"));
  }
}
