package io.headroom.capacity.hosting;

/**
 * The largest addition at a bus, and the first limit it meets.
 *
 * @param kva never negative; infinite when nothing limits it
 * @param bus where the limit is: the bus whose voltage is outside, or the lower end of the branch
 */
public record Hosting(double kva, LimitKind limit, int bus) {}
