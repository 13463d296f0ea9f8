package io.headroom.api;

/** The dataset in service has no asset with this id. */
final class AssetNotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  AssetNotFound(String id) {
    super("No asset of the dataset in service is called \"" + id + "\".");
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
