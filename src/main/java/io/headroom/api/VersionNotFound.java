package io.headroom.api;

/** No version, or no job, has this name. */
final class VersionNotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  VersionNotFound(String sentence) {
    super(sentence);
  }
}
