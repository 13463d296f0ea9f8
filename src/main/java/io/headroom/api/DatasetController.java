package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.api.wire.DatasetView;
import io.headroom.api.wire.ReportView;
import io.headroom.geo.Extent;
import io.headroom.network.DatasetIdentity;
import io.headroom.network.GridDataset;
import io.headroom.network.Network;
import io.headroom.rules.RuleSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which data are in service, and what their import had to say. */
@RestController
class DatasetController {
  private final PublishedSource source;
  private final TileUrl tiles;

  DatasetController(PublishedSource source, TileUrl tiles) {
    this.source = source;
    this.tiles = tiles;
  }

  @GetMapping("/api/v1/dataset")
  DatasetView dataset() {
    Published published = source.get();
    DatasetIdentity identity = published.snapshot().identity();
    Extent extent = identity.extent();
    return new DatasetView(
        identity.id(),
        identity.name(),
        identity.nameEn(),
        identity.version(),
        identity.asOf(),
        identity.licence(),
        identity.synthetic(),
        identity.notice(),
        identity.noticeEn(),
        new double[] {extent.west(), extent.south(), extent.east(), extent.north()},
        counts(published.snapshot().dataset()),
        rules(published.snapshot().rules()),
        tiles.template(),
        published.delivery().utility(),
        published.delivery().examples());
  }

  /** All counts; examples only of rows that the reader may see. */
  @GetMapping("/api/v1/dataset/report")
  ReportView report(Caller caller) {
    Published published = source.get(caller);
    ReportView report = published.delivery().report();
    return report.with(
        report.examples().stream()
            .filter(example -> published.disclosure().showsRow(example.id()))
            .toList());
  }

  private static DatasetView.Rules rules(RuleSet rules) {
    return new DatasetView.Rules(rules.version(), rules.heavyFrom(), rules.overloadedFrom());
  }

  private static DatasetView.Counts counts(GridDataset dataset) {
    Network network = dataset.network();
    return new DatasetView.Counts(
        network.substations().size(),
        network.powerTransformers().size(),
        network.feeders().size(),
        network.lineSections().size(),
        network.switches().size(),
        network.switchingStations().size(),
        network.distributionTransformers().size(),
        dataset.places().size());
  }
}
