package io.headroom.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.DrawnCounty;
import io.headroom.geo.Position;
import io.headroom.network.GridDataset;
import io.headroom.network.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaseMapTest {
  private static final GridDataset COUNTY = DrawnCounty.dataset();

  private static GridDataset with(List<Place> more) {
    List<Place> places = new ArrayList<>(more);
    places.addAll(COUNTY.places());
    return new GridDataset(
        COUNTY.identity(),
        COUNTY.network(),
        COUNTY.profiles(),
        COUNTY.commitments(),
        COUNTY.reinforcements(),
        COUNTY.outages(),
        COUNTY.areas(),
        places,
        COUNTY.mapLines());
  }

  private static Place place(String name, Place.Kind kind) {
    return new Place(name, name, null, kind, null, List.of(), new Position(106.95, 27.06), 0);
  }

  @Test
  void whatIsThereForFindingOnlyIsNotDrawn() {
    List<Place> each =
        Arrays.stream(Place.Kind.values()).map(kind -> place(kind.name(), kind)).toList();
    assertThat(BaseMap.of(with(each)).features())
        .extracting(BaseFeature::name)
        .contains("VILLAGE", "COMMUNITY", "BUILDING", "POI")
        .doesNotContain("GROUP", "ROAD", "ADDRESS");
  }

  @Test
  void ofAnEstateOnlyItsOwnNameIsDrawn() {
    List<Place> estate =
        List.of(
            place("紫江花园小区", Place.Kind.BUILDING),
            place("紫江花园3栋", Place.Kind.BUILDING),
            place("紫江花园12号楼", Place.Kind.BUILDING));
    assertThat(BaseMap.of(with(estate)).features())
        .extracting(BaseFeature::name)
        .contains("紫江花园小区")
        .doesNotContain("紫江花园3栋", "紫江花园12号楼");
  }

  @Test
  void manyHouseNumbersTakeNoPlaceFromTheVillages() {
    List<Place> doors = new ArrayList<>();
    for (int number = 1; number <= BaseMap.MOST_OF_A_KIND + 1; number++) {
      doors.add(place("人民路" + number + "号", Place.Kind.ADDRESS));
    }
    BaseMap map = BaseMap.of(with(doors));
    assertThat(map.isTruncated()).isFalse();
    assertThat(map.features()).hasSameSizeAs(BaseMap.of(COUNTY).features());
  }
}
