package io.headroom.map;

import io.headroom.geo.Position;

/** How exactly the map may show things to one kind of reader; decided outside. */
public interface MapDisclosure {
  /** For the bureau's own: everything, where it stands. */
  MapDisclosure FULL =
      new MapDisclosure() {
        @Override
        public boolean shows(int asset) {
          return true;
        }

        @Override
        public boolean isPublic() {
          return false;
        }

        @Override
        public Position position(Position exact, boolean shown) {
          return exact;
        }
      };

  /** True when the asset may be shown by itself. */
  boolean shows(int asset);

  /** True when lines are drawn without their exact course. */
  boolean isPublic();

  /**
   * @param shown whether what stands there may be shown by itself
   */
  Position position(Position exact, boolean shown);
}
