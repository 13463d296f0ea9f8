package io.headroom.planning.dataset.diff;

import io.headroom.geo.Position;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A layer of records: every component is a field, and so is every component of one in it. */
final class RecordLayer<R extends Record> implements LayerRows {
  private static final Set<String> NODES =
      Set.of("bus_node", "hv_node", "head_node", "node", "node_a", "node_b");

  private final String layer;
  private final List<R> rows;
  private final Function<R, String> id;
  private final List<Field> fields = new ArrayList<>();

  /** A component, reached through those that it lies in. */
  private record Field(String name, List<RecordComponent> way) {}

  RecordLayer(String layer, Class<R> type, List<R> rows, Function<R, String> id) {
    this.layer = layer;
    this.rows = rows;
    this.id = id;
    add(type, List.of());
  }

  private void add(Class<?> type, List<RecordComponent> way) {
    for (RecordComponent component : type.getRecordComponents()) {
      List<RecordComponent> further = new ArrayList<>(way);
      further.add(component);
      component.getAccessor().setAccessible(true);
      if (component.getType().isRecord() && component.getType() != Position.class) {
        add(component.getType(), further);
      } else {
        fields.add(new Field(delivered(component.getName()), List.copyOf(further)));
      }
    }
  }

  /** {@code ratedKva} is delivered as {@code rated_kva}. */
  private static String delivered(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  @Override
  public String layer() {
    return layer;
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public String id(int row) {
    return id.apply(rows.get(row));
  }

  @Override
  public @Nullable String name(int row) {
    return valueOf("name", row) instanceof String text ? text : null;
  }

  @Override
  public @Nullable Position location(int row) {
    return valueOf("location", row) instanceof Position place ? place : null;
  }

  private @Nullable Object valueOf(String field, int row) {
    return fields.stream()
        .filter(one -> one.name().equals(field))
        .findFirst()
        .map(one -> raw(one, rows.get(row)))
        .orElse(null);
  }

  @Override
  public List<String> fields() {
    return fields.stream().map(Field::name).toList();
  }

  @Override
  public @Nullable Object[] values(int row) {
    @Nullable Object[] values = new @Nullable Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      Field field = fields.get(i);
      Object raw = raw(field, rows.get(row));
      values[i] = NODES.contains(field.name()) ? Values.node((String) raw) : Values.of(raw);
    }
    return values;
  }

  private static @Nullable Object raw(Field field, Record row) {
    @Nullable Object at = row;
    for (RecordComponent component : field.way()) {
      at = at == null ? null : read(component, at);
    }
    return at;
  }

  private static @Nullable Object read(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException("a component of a record can be read", impossible);
    }
  }
}
