package io.headroom.topology;

import java.util.List;

/**
 * The transformers of one substation that stand in for each other when one of them fails (N-1).
 *
 * @param id the substation's id, with {@code /n} when the substation has several groups
 * @param substation row of the substation
 * @param transformers rows of the power transformers, by id; always two or more
 * @param parallel true when they run on one busbar (one {@code parallel_group})
 * @param wholeSubstation true when the substation has no other power transformer
 */
public record StandbyGroup(
    String id,
    int substation,
    List<Integer> transformers,
    boolean parallel,
    boolean wholeSubstation) {
  public StandbyGroup {
    transformers = List.copyOf(transformers);
  }
}
