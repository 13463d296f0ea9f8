package io.headroom.ingest;

/** Told now and then how far a long import has come. */
@FunctionalInterface
public interface Progress {
  /** Listens to nothing. */
  Progress NONE = (layer, done, total) -> {};

  /**
   * @param layer the layer being read under our name, or {@code connect}, {@code trace}
   * @param total rows of the layer; −1 when the source cannot tell
   */
  void stage(String layer, long done, long total);
}
