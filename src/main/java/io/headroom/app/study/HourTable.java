package io.headroom.app.study;

import io.headroom.capacity.flow.Moment;
import io.headroom.capacity.hosting.AreaStudy;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.network.Direction;
import io.headroom.network.LoadProfile.Season;
import io.headroom.topology.Assets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hosting capacity by the hour: one row for each asset, direction and season. */
final class HourTable {
  private static final int DECIMALS = 1;

  private final Assets assets;
  private final CsvTable csv;

  private HourTable(Assets assets, CsvTable csv) {
    this.assets = assets;
    this.csv = csv;
  }

  static HourTable begin(Path target, Assets assets) throws IOException {
    List<String> columns = new ArrayList<>(List.of("asset", "kind", "direction", "season"));
    for (int hour = 0; hour < HourOfYear.HOURS_OF_DAY; hour++) {
      columns.add(String.format(Locale.ROOT, "h%02d", hour));
    }
    return new HourTable(assets, CsvTable.begin(target, columns));
  }

  void add(int asset, AreaStudy study) throws IOException {
    for (Direction direction : Direction.values()) {
      for (Season season : Season.values()) {
        csv.text(assets.id(asset));
        csv.text(assets.kind(asset).name());
        csv.text(direction.name());
        csv.text(season.name());
        for (int hour = 0; hour < HourOfYear.HOURS_OF_DAY; hour++) {
          Moment moment = Moment.hour(direction, new HourOfYear(season, hour).index());
          csv.figure(AssetFigures.kva(study, asset, moment), DECIMALS);
        }
        csv.endRow();
      }
    }
  }

  CsvTable csv() {
    return csv;
  }
}
