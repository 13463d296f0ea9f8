package io.headroom.capacity.hosting;

import io.headroom.capacity.Reason;
import io.headroom.power.Solver;
import org.jspecify.annotations.Nullable;

public record Hosted(
    double kva,
    @Nullable Reason reason,
    int bindingAsset,
    double minimumPu,
    double busPu,
    Solver solver) {}
