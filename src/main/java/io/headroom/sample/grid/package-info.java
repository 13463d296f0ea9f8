/**
 * The network on the drawing board: which feeder serves whom, and where its lines run.
 *
 * <p>Transformers are placed on the land ({@code Consumers}), the places are shared out among
 * substations and feeders ({@code FeederPartition}), the lines are drawn along the roads ({@code
 * FeederLayout}) so that no two nodes come near each other ({@code Canvas}). What flows through
 * them does not belong here.
 */
@NullMarked
package io.headroom.sample.grid;

import org.jspecify.annotations.NullMarked;
