package io.headroom.power;

/**
 * A branch as solved.
 *
 * @param pKw active power that enters the branch at its {@code from} end; negative when it leaves
 * @param lossKw active power lost inside
 * @param loading the larger end current over the rated one, 1.0 = full; NaN without a rating
 */
public record BranchResult(
    String from, String to, double pKw, double qKvar, double lossKw, double loading) {}
