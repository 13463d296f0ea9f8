package io.headroom.planning.dataset.diff;

import io.headroom.geo.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One layer of a dataset, row by row, with every row's fields as they are delivered. */
interface LayerRows {
  /** As it is delivered, such as {@code line_section}. */
  String layer();

  int size();

  /** What a row is known by in every version. */
  String id(int row);

  @Nullable String name(int row);

  @Nullable Position location(int row);

  List<String> fields();

  /** In the order of the fields; null for what is not known. Equal when nothing has changed. */
  @Nullable Object[] values(int row);
}
