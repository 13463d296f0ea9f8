package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.network.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LayerSchemaTest {
  @Test
  void everyKindOfPlaceCanBeDelivered() {
    List<String> kinds =
        Arrays.stream(Place.Kind.values()).map(k -> k.name().toLowerCase(Locale.ROOT)).toList();
    AttributeSchema kind =
        LayerSchema.get("place").attributes().stream()
            .filter(attribute -> attribute.name().equals("kind"))
            .findFirst()
            .orElseThrow();
    assertThat(kind.codes()).containsExactlyInAnyOrderElementsOf(kinds);
  }
}
