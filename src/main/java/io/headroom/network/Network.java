package io.headroom.network;

import java.util.List;

/**
 * A distribution network as delivered and checked, frozen.
 *
 * <p>Equipment meets at nodes, which are dense numbers from 0 to {@link #nodeCount()} − 1. Rows of
 * every layer are dense numbers too, so that who-feeds-whom and what-is-left can be plain arrays
 * beside this one:
 *
 * <pre>
 *   powerTransformers ── busNode ── feeder head ── section ── node ── distributionTransformers
 *                                                   switch ──┘
 * </pre>
 */
public final class Network {
  private final List<Substation> substations;
  private final List<PowerTransformer> powerTransformers;
  private final List<Feeder> feeders;
  private final List<Switch> switches;
  private final List<SwitchingStation> switchingStations;
  private final List<Generator> generators;
  private final LineSections lineSections;
  private final DistributionTransformers distributionTransformers;
  private final String[] nodeIds;
  private final Endpoints endpoints;

  /** Node and row numbers behind the ids of the small layers; −1 where there is none. */
  record Endpoints(
      int[] substationOfTransformer,
      int[] busNodes,
      int[] hvNodes,
      int[] headNodes,
      int[] headSwitches,
      int[] headSections,
      int[] switchNodesA,
      int[] switchNodesB,
      int[] stationNodes,
      int[] generatorNodes) {

    Endpoints carriedBy(Columns columns) {
      return new Endpoints(
          columns.ints(substationOfTransformer),
          columns.ints(busNodes),
          columns.ints(hvNodes),
          columns.ints(headNodes),
          columns.ints(headSwitches),
          columns.ints(headSections),
          columns.ints(switchNodesA),
          columns.ints(switchNodesB),
          columns.ints(stationNodes),
          columns.ints(generatorNodes));
    }
  }

  Network(
      NetworkBuilder builder,
      LineSections lineSections,
      DistributionTransformers distributionTransformers,
      Endpoints endpoints) {
    this.substations = List.copyOf(builder.substations);
    this.powerTransformers = List.copyOf(builder.powerTransformers);
    this.feeders = List.copyOf(builder.feeders);
    this.switches = List.copyOf(builder.switches);
    this.switchingStations = List.copyOf(builder.switchingStations);
    this.generators = List.copyOf(builder.generators);
    this.lineSections = lineSections;
    this.distributionTransformers = distributionTransformers;
    this.nodeIds = builder.nodes.ids();
    this.endpoints = endpoints;
  }

  private Network(Network from, Columns columns) {
    this.substations = columns.rows(Substation.class, from.substations);
    this.powerTransformers = columns.rows(PowerTransformer.class, from.powerTransformers);
    this.feeders = columns.rows(Feeder.class, from.feeders);
    this.switches = columns.rows(Switch.class, from.switches);
    this.switchingStations = columns.rows(SwitchingStation.class, from.switchingStations);
    this.generators = columns.rows(Generator.class, from.generators);
    this.lineSections = new LineSections(from.lineSections, columns);
    this.distributionTransformers =
        new DistributionTransformers(from.distributionTransformers, columns);
    this.nodeIds = columns.texts(from.nodeIds);
    this.endpoints = from.endpoints.carriedBy(columns);
  }

  /** Hands every column over; what comes back is the same network, or the one that was read. */
  public Network carriedBy(Columns columns) {
    return new Network(this, columns);
  }

  /** A network without rows. */
  public static Network empty() {
    return new NetworkBuilder(new IssueLog()).build();
  }

  public List<Substation> substations() {
    return substations;
  }

  public List<PowerTransformer> powerTransformers() {
    return powerTransformers;
  }

  public List<Feeder> feeders() {
    return feeders;
  }

  public List<Switch> switches() {
    return switches;
  }

  public List<SwitchingStation> switchingStations() {
    return switchingStations;
  }

  public List<Generator> generators() {
    return generators;
  }

  public LineSections lineSections() {
    return lineSections;
  }

  public DistributionTransformers distributionTransformers() {
    return distributionTransformers;
  }

  public int nodeCount() {
    return nodeIds.length;
  }

  public String nodeId(int node) {
    return nodeIds[node];
  }

  /** Row of the substation that a power transformer stands in. */
  public int substationOf(int powerTransformer) {
    return endpoints.substationOfTransformer[powerTransformer];
  }

  public int busNode(int powerTransformer) {
    return endpoints.busNodes[powerTransformer];
  }

  /** Node of the network above, or −1 when this dataset does not hold it. */
  public int hvNode(int powerTransformer) {
    return endpoints.hvNodes[powerTransformer];
  }

  public int headNode(int feeder) {
    return endpoints.headNodes[feeder];
  }

  /** Row of the head switch, or −1. */
  public int headSwitch(int feeder) {
    return endpoints.headSwitches[feeder];
  }

  /** Row of the head section, or −1. */
  public int headSection(int feeder) {
    return endpoints.headSections[feeder];
  }

  public int switchNodeA(int switchRow) {
    return endpoints.switchNodesA[switchRow];
  }

  public int switchNodeB(int switchRow) {
    return endpoints.switchNodesB[switchRow];
  }

  public int switchingStationNode(int station) {
    return endpoints.stationNodes[station];
  }

  public int generatorNode(int generator) {
    return endpoints.generatorNodes[generator];
  }

  /** A section as a record, to be changed and built into another network. */
  public LineSection lineSection(int row) {
    LineSections of = lineSections;
    double[] course = new double[2 * of.vertexCount(row)];
    for (int v = 0; v < of.vertexCount(row); v++) {
      course[2 * v] = of.lon(row, v);
      course[2 * v + 1] = of.lat(row, v);
    }
    return new LineSection(
        of.id(row),
        nodeIds[of.fromNode(row)],
        nodeIds[of.toNode(row)],
        of.voltageKv(row),
        of.kind(row),
        of.conductor(row),
        of.rOhmPerKm(row),
        of.xOhmPerKm(row),
        of.ampacityA(row),
        of.lengthM(row),
        of.isInService(row),
        course,
        of.bUsPerKm(row));
  }

  /** A distribution transformer as a record, to be changed and built into another network. */
  public DistributionTransformer distributionTransformer(int row) {
    return distributionTransformers.record(row, nodeIds[distributionTransformers.node(row)]);
  }
}
