package io.headroom.ingest;

import io.headroom.ingest.Descriptor.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what a descriptor says about sources of addresses. */
final class AddressesReader {
  private static final List<String> KEYS =
      Stream.concat(
              Stream.of("path", "params", "charset", "crs", "datum"),
              LayerMappingReader.KEYS.stream())
          .toList();

  /** A table of text has coordinates where other sources have geometry. */
  private static final Set<String> COORDINATES = Set.of("lon", "lat");

  private final Path descriptor;
  private final Reading network;
  private final Set<String> names = new HashSet<>();

  /**
   * @param network how positions of the network are read; addresses share its extent, not its datum
   */
  AddressesReader(Path descriptor, Reading network) {
    this.descriptor = descriptor;
    this.network = network;
  }

  List<AddressSource> read(DescriptorSection root) {
    List<AddressSource> sources = new ArrayList<>();
    for (DescriptorSection section : root.oneOrMore("addresses")) {
      section.allow(KEYS);
      sources.add(source(section));
    }
    return sources;
  }

  private AddressSource source(DescriptorSection section) {
    LayerMapping mapping =
        new LayerMappingReader(LayerSchema.get("place"), COORDINATES)
            .mapping(section, section.has("name"));
    return new AddressSource(
        section.path(),
        name(section),
        parameters(section, mapping.attributes()),
        reading(section),
        mapping);
  }

  private Reading reading(DescriptorSection section) {
    String crs = section.text("crs");
    DescriptorChecks.checkCrs(section, crs);
    return new Reading(
        crs,
        DescriptorReader.datum(section),
        network.extent(),
        network.snapMetres(),
        network.allowedRefusedShare());
  }

  private Map<String, ?> parameters(DescriptorSection section, Map<String, String> attributes) {
    Map<String, Object> parameters =
        new LinkedHashMap<>(SourceLocation.parameters(descriptor, section));
    Map<String, String> ofText = new LinkedHashMap<>(attributes);
    ofText.keySet().retainAll(COORDINATES);
    String charset = section.text("charset");
    if (charset != null) {
      ofText.put("charset", charset);
    }
    if (parameters.containsKey(SourceLocation.CSV)) {
      DescriptorChecks.checkCharset(section, charset);
      ofText.forEach((key, value) -> parameters.put(SourceLocation.CSV + "." + key, value));
    } else if (!parameters.isEmpty()) {
      ofText.forEach(
          (key, value) ->
              section.mistake(key, value, "no such key but for a .csv; others bring geometry"));
    }
    return parameters;
  }

  /** The file as written, short of a folder that only this machine has; and the layer, if named. */
  private String name(DescriptorSection section) {
    String path = section.text("path", section.path());
    String file = Path.of(path).isAbsolute() ? String.valueOf(Path.of(path).getFileName()) : path;
    String layer = section.text("name");
    String name = layer == null ? file : file + ":" + layer;
    String unlike = name;
    for (int n = 2; !names.add(unlike); n++) {
      unlike = name + "(" + n + ")";
    }
    return unlike;
  }
}
