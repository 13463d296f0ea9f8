package io.headroom.capacity;

import io.headroom.network.Commitment;

/** Called for every asset that sees a commitment. */
@FunctionalInterface
public interface CommitmentVisitor {
  /**
   * @param seen what the asset sees of it: kVA of a demand, kW of a generation
   */
  void visit(Commitment commitment, int asset, double seen);
}
