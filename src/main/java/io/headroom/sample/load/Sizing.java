package io.headroom.sample.load;

import io.headroom.sample.grid.FeederDraft;
import io.headroom.sample.grid.GridDraft;
import io.headroom.sample.grid.LineDraft;
import io.headroom.sample.grid.LineDraft.Role;
import io.headroom.sample.grid.Wire;
import io.headroom.sample.land.Dice;
import java.util.List;

/**
 * Gives every section its conductor: trunks thick, branches thinner, twigs thin, nothing thinner
 * than what it carries; a few old branches were built for less than they carry today.
 */
final class Sizing {
  private static final double USUAL_UTILISATION = .68;
  private static final double OLD_UTILISATION = .97;

  /** Plants on one feeder seldom all run at full output. */
  private static final double GENERATION_SHARE = .45;

  private static final double FAR_AND_HEAVY_MVA_KM = 16;

  private final GridDraft grid;
  private final Metering metering;
  private final Dice dice;

  Sizing(GridDraft grid, Metering metering, Dice dice) {
    this.grid = grid;
    this.metering = metering;
    this.dice = dice;
  }

  void choose() {
    grid.lines().forEach(this::chooseHighVoltage);
    for (FeederDraft feeder : grid.feeders()) {
      boolean old = dice.chance(.4);
      boolean weak = dice.chance(.3);
      for (LineDraft line : feeder.lines()) {
        line.setWire(wire(line, feeder, old, weak));
      }
    }
  }

  private void chooseHighVoltage(FeederDraft feeder) {
    double rated = metering.reading(feeder.id()).rated();
    Wire wire = Wire.carrying(Wire.BARE, rated, feeder.kv() > 35 ? 7 : 4);
    feeder.lines().forEach(line -> line.setWire(wire));
  }

  private Wire wire(LineDraft line, FeederDraft feeder, boolean old, boolean weak) {
    double rated = metering.reading(feeder.id()).rated();
    double coincidence = metering.coincidence(feeder);
    double load = line.loadKva(coincidence) / Metering.kvaPerAmpere(10);
    double head = feeder.headLine().loadKva(coincidence) / Metering.kvaPerAmpere(10);
    boolean main = line.role() == Role.TRUNK && load > .4 * head;
    boolean oldBranch = weak && line.role() == Role.BRANCH;
    double needed = load / (oldBranch ? OLD_UTILISATION : USUAL_UTILISATION);
    // A main line is built for the rating of its feeder, not for what it came to carry.
    double amperes = main ? rated : Math.min(needed, Math.max(rated, load / 1.02));
    double generation = GENERATION_SHARE * line.generationKw() / .95 / Metering.kvaPerAmpere(10);
    return Wire.carrying(
        series(line, old), Math.max(amperes, generation), leastSize(line, feeder, main, old));
  }

  private static List<Wire> series(LineDraft line, boolean old) {
    if (line.isCable()) {
      return Wire.CABLE;
    }
    return old && line.role() != Role.TRUNK ? Wire.BARE : Wire.INSULATED;
  }

  /** Row in its series below which nothing is built for the role. */
  private int leastSize(LineDraft line, FeederDraft feeder, boolean main, boolean old) {
    return switch (line.role()) {
      case LATERAL -> 0;
      case BRANCH -> line.isCable() ? 2 : old ? 1 : 0;
      case TIE -> 4;
      case TRUNK -> main ? leastMain(feeder) : (line.isCable() ? 3 : 2);
    };
  }

  /** Far and heavy needs thick, or the voltage at the end would be too low. */
  private int leastMain(FeederDraft feeder) {
    Reading reading = metering.reading(feeder.id());
    double trunkKm =
        feeder.lines().stream()
                .filter(l -> l.role() == Role.TRUNK)
                .mapToDouble(LineDraft::metres)
                .sum()
            / 1000;
    double mvaKm = feeder.headLine().loadKva(metering.coincidence(feeder)) / 1000 * trunkKm;
    if (mvaKm > FAR_AND_HEAVY_MVA_KM) {
      return mvaKm > 2 * FAR_AND_HEAVY_MVA_KM ? 6 : 5;
    }
    return reading.rated() >= 400 ? 4 : 2;
  }
}
