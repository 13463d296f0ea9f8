package io.headroom.map.tile;

import org.jspecify.annotations.Nullable;

/** Takes down what is told of one feature; what is not known or not told stays out. */
public interface Attributes {
  /**
   * @param text null is left out
   */
  void put(String name, @Nullable String text);

  /**
   * @param figure null is left out
   */
  void put(String name, @Nullable Double figure);

  void put(String name, long number);

  void put(String name, boolean flag);
}
