package io.headroom.exchange;

/** What every step of a conversion reads from and reports to. */
record Conversion(
    PandapowerNetwork network, BusPositions positions, Terminals terminals, ConversionNotes notes) {

  static Conversion of(PandapowerNetwork network) {
    BusPositions positions = new BusPositions(network);
    return new Conversion(
        network, positions, new Terminals(network, positions), new ConversionNotes());
  }
}
