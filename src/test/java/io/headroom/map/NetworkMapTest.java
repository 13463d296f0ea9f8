package io.headroom.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.DrawnCounty;
import io.headroom.network.Network;
import io.headroom.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class NetworkMapTest {
  private static final Envelope COUNTY = new Envelope(106.90, 107.06, 27.00, 27.12);
  private static final Snapshot SNAPSHOT = DrawnCounty.snapshot();
  private static final Network NETWORK = SNAPSHOT.dataset().network();
  private static final CustomersServed SERVED = CustomersServed.of(NETWORK, SNAPSHOT.forest());
  private static final CountyMap MAP = CountyMap.of(SNAPSHOT, SERVED, MapDisclosure.FULL);

  @Test
  void finerThingsComeWithTheZoom() {
    assertThat(kinds(8)).isEmpty();
    assertThat(kinds(9)).containsOnly(NetworkFeature.Kind.SUBSTATION, NetworkFeature.Kind.FEEDER);
    assertThat(kinds(12))
        .contains(NetworkFeature.Kind.TIE, NetworkFeature.Kind.SWITCHING_STATION)
        .doesNotContain(NetworkFeature.Kind.DISTRIBUTION_TRANSFORMER);
    assertThat(kinds(14).stream().filter(NetworkFeature.Kind.DISTRIBUTION_TRANSFORMER::equals))
        .hasSize(8);
  }

  private static List<NetworkFeature.Kind> kinds(double zoom) {
    return MAP.network().find(COUNTY, zoom).features().stream().map(NetworkFeature::kind).toList();
  }

  @Test
  void onlyWhatLiesInTheBoxIsShown() {
    Envelope east = new Envelope(107.02, 107.05, 27.04, 27.06);

    assertThat(MAP.network().find(east, 15).features())
        .filteredOn(f -> f.kind() == NetworkFeature.Kind.DISTRIBUTION_TRANSFORMER)
        .extracting(f -> NETWORK.distributionTransformers().id(f.row()))
        .containsExactly("D6");
  }

  /** Rounded to a grid for the public, a line may be drawn a little outside its sections' box. */
  @Test
  void aFeederIsDrawnWithinItsExtent() {
    for (boolean generalised : new boolean[] {false, true}) {
      FeederCourses courses = FeederCourses.of(NETWORK, SNAPSHOT.forest());
      NetworkMap map =
          new NetworkMap(SNAPSHOT, courses, new LineDrawing(NETWORK.lineSections(), generalised));
      for (int row = 0; row < NETWORK.feeders().size(); row++) {
        Envelope drawn =
            map.feature(NetworkFeature.Kind.FEEDER, row).geometry().getEnvelopeInternal();
        assertThat(map.feederExtent(row).contains(drawn) || drawn.isNull()).isTrue();
        assertThat(map.feederExtent(row).getWidth()).isLessThan(drawn.getWidth() + 5e-4);
      }
    }
  }

  /** L14 and L24 lead to the open switch: no transformer behind them. */
  @Test
  void sectionsWithFewTransformersBehindThemAreBranches() {
    FeederCourses courses = FeederCourses.of(NETWORK, SNAPSHOT.forest());

    assertThat(courses.sections(0, NetworkFeature.Part.TRUNK).mapToObj(NETWORK.lineSections()::id))
        .containsExactly("L11", "L12", "L13");
    assertThat(courses.sections(0, NetworkFeature.Part.BRANCH).mapToObj(NETWORK.lineSections()::id))
        .containsExactly("L14");
  }

  @Test
  void aRouteIsDrawnAlongTheSupplyPath() {
    int d3 = SNAPSHOT.forest().assets().find("D3");

    var route = MAP.routes().find(SNAPSHOT.forest().path(d3)).orElseThrow();

    assertThat(route.getNumGeometries()).as("three sections end to end are one line").isEqualTo(1);
    assertThat(route.getCoordinates()).hasSize(4);
    assertThat(MAP.routes().find(new int[0])).isEmpty();
  }

  @Test
  void customersAddUpAlongTheSupplyPath() {
    var assets = SNAPSHOT.forest().assets();

    assertThat(SERVED.exactly(assets.find("L12"))).as("D2 64, D3 3").isEqualTo(67);
    assertThat(SERVED.exactly(assets.find("F1"))).as("and D1 120").isEqualTo(187);
    assertThat(SERVED.exactly(assets.find("F3"))).as("the mine").isEqualTo(1);
  }

  @Test
  void whatMayNotBeShownHasNoAreaOfItsOwn() {
    var assets = SNAPSHOT.forest().assets();
    int hidden = assets.find("D3");
    AreaPartition partition =
        AreaPartition.of(SNAPSHOT, asset -> asset != hidden, AreaPartition.Detail.EXACT);

    assertThat(partition.transformersWithin(COUNTY).shapes())
        .extracting(AreaShapes.Shape::asset)
        .hasSize(7)
        .doesNotContain(hidden);
    assertThat(
            partition.transformersWithin(COUNTY).shapes().stream()
                .mapToDouble(s -> s.outline().getArea())
                .sum())
        .as("its ground went to a neighbour")
        .isGreaterThan(COUNTY.getArea() * 0.999);
  }
}
