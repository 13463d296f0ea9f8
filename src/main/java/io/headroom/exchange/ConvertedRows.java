package io.headroom.exchange;

import io.headroom.exchange.DemandConversion.TransformerLoad;
import io.headroom.geo.Extent;
import io.headroom.geo.Position;
import io.headroom.ingest.sink.DatasetSink;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Feeder;
import io.headroom.network.Generator;
import io.headroom.network.LineSection;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A converted network, complete before the first row is written: a network that cannot be converted
 * leaves no half of a dataset behind.
 */
record ConvertedRows(
    List<Substation> substations,
    List<PowerTransformer> powerTransformers,
    List<Feeder> feeders,
    List<LineSection> sections,
    List<Switch> switches,
    List<DistributionTransformer> transformers,
    List<Generator> generators,
    List<TransformerLoad> loads) {

  private static final double MARGIN_DEGREES = 0.05;

  static ConvertedRows of(Conversion conversion) {
    SupplyConversion supply = new SupplyConversion(conversion);
    DemandConversion demand = new DemandConversion(conversion);
    List<DistributionTransformer> transformers = demand.transformers();
    return new ConvertedRows(
        supply.substations(),
        supply.powerTransformers(),
        supply.feeders(),
        new LineConversion(conversion).sections(),
        conversion.terminals().switches(),
        transformers,
        demand.generators(),
        demand.loads());
  }

  void writeTo(DatasetSink sink, ConversionNotes notes) {
    write(substations, "substation", sink::add, notes);
    write(powerTransformers, "power_transformer", sink::add, notes);
    write(feeders, "feeder", sink::add, notes);
    write(sections, "line_section", sink::add, notes);
    write(switches, "switch", sink::add, notes);
    write(transformers, "distribution_transformer", sink::add, notes);
    write(generators, "generator", sink::add, notes);
  }

  private static <T> void write(
      List<T> rows, String layer, Consumer<T> sink, ConversionNotes notes) {
    for (T row : rows) {
      sink.accept(row);
      notes.wrote(layer);
    }
  }

  /** Around everything that has a position, with some five kilometres to spare. */
  Extent extent() {
    double[] lon = positions(0);
    double[] lat = positions(1);
    return new Extent(
        DoubleStream.of(lon).min().orElseThrow() - MARGIN_DEGREES,
        DoubleStream.of(lat).min().orElseThrow() - MARGIN_DEGREES,
        DoubleStream.of(lon).max().orElseThrow() + MARGIN_DEGREES,
        DoubleStream.of(lat).max().orElseThrow() + MARGIN_DEGREES);
  }

  private double[] positions(int axis) {
    DoubleStream points =
        Stream.concat(
                substations.stream().map(Substation::location),
                transformers.stream().map(DistributionTransformer::location))
            .mapToDouble((Position p) -> axis == 0 ? p.lon() : p.lat());
    DoubleStream courses =
        sections.stream()
            .map(LineSection::coordinates)
            .flatMapToDouble(
                c -> IntStream.range(0, c.length / 2).mapToDouble(i -> c[2 * i + axis]));
    return DoubleStream.concat(points, courses).toArray();
  }
}
