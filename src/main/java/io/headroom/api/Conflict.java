package io.headroom.api;

/** Something that cannot be done as things stand. */
final class Conflict extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Conflict(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
