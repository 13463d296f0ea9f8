package io.headroom.api.wire;

import java.util.List;

/** All scenarios in the order of their names. */
public record ScenariosView(List<ScenarioView> scenarios) {}
