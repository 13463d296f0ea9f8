/**
 * What the utility decided: coefficients, limits, programmes, service promises, working days.
 *
 * <p>Nothing here is a constant in code. Every figure is a row of a table under {@code
 * rules/<version>/} with its unit, its status (plan, source, standard or judgement), where it comes
 * from and since when it holds. Start at {@link io.headroom.rules.RuleSet}, which reads the tables
 * once and refuses a row that is missing, unknown or out of range.
 *
 * <p>This package knows neither the grid nor any library: assets and their loading belong to {@code
 * network} and {@code capacity}.
 */
@NullMarked
package io.headroom.rules;

import org.jspecify.annotations.NullMarked;
