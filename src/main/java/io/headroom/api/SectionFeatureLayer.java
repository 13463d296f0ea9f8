package io.headroom.api;

import io.headroom.api.features.Attribute;
import io.headroom.api.features.FeatureLayer;
import io.headroom.api.features.LayerName;
import io.headroom.api.wire.SectionProperties;
import io.headroom.capacity.Headroom;
import io.headroom.network.AssetKind;
import io.headroom.network.LineSections;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Every line section with its course and its own figures as a collection. */
final class SectionFeatureLayer implements FeatureLayer {
  private static final List<Attribute> ATTRIBUTES = Attribute.of(SectionProperties.class);
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final LineSections sections;
  private final SupplyForest forest;
  private final Assets assets;
  private final Headroom headroom;
  private final LayerName name;

  SectionFeatureLayer(Published published, LayerName name) {
    this.sections = published.snapshot().dataset().network().lineSections();
    this.forest = published.snapshot().forest();
    this.assets = forest.assets();
    this.headroom = published.snapshot().headroom();
    this.name = name;
  }

  @Override
  public LayerName name() {
    return name;
  }

  @Override
  public List<Attribute> attributes() {
    return ATTRIBUTES;
  }

  @Override
  public int size() {
    return sections.size();
  }

  @Override
  public String featureId(int row) {
    return sections.id(row);
  }

  @Override
  public int find(String wanted) {
    int asset = assets.find(AssetKind.LINE_SECTION, wanted);
    return asset < 0 ? -1 : assets.row(asset);
  }

  @Override
  public Envelope extent(int row) {
    Envelope extent = new Envelope();
    for (int v = 0; v < sections.vertexCount(row); v++) {
      extent.expandToInclude(sections.lon(row, v), sections.lat(row, v));
    }
    return extent;
  }

  @Override
  public Geometry geometry(int row) {
    int vertices = sections.vertexCount(row);
    Coordinate[] course = new Coordinate[vertices < 2 ? 0 : vertices];
    for (int v = 0; v < course.length; v++) {
      course[v] = new Coordinate(sections.lon(row, v), sections.lat(row, v));
    }
    return FACTORY.createLineString(course);
  }

  @Override
  public Record properties(int row) {
    int asset = assets.asset(AssetKind.LINE_SECTION, row);
    int feeder = forest.feederOf(asset);
    return new SectionProperties(
        sections.id(row),
        feeder < 0 ? null : idOf(feeder),
        feeder < 0 ? null : forest.name(assets.asset(AssetKind.FEEDER, feeder)),
        sections.kind(row),
        sections.voltageKv(row),
        sections.conductor(row),
        Figures.tenthOrZero(sections.lengthM(row)),
        sections.isInService(row),
        headroom.grade(asset),
        Figures.thousandth(headroom.utilisation(asset)),
        Figures.tenth(headroom.ratedKva(asset)),
        Figures.tenth(headroom.peakKva(asset)),
        Figures.tenth(headroom.committedKva(asset)),
        Figures.available(headroom.headroomKva(asset)));
  }

  private String idOf(int feeder) {
    return assets.id(assets.asset(AssetKind.FEEDER, feeder));
  }
}
