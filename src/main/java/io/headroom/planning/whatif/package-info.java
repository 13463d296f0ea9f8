/**
 * What would become of the network if: a list of changes laid over one snapshot, traced and
 * assessed anew, with every figure before and after.
 *
 * <pre>
 *   rows of the snapshot ─ change 1 ─ change 2 ─ …        GridRows, WorkPlan
 *        │                     │
 *        └─ trace ─ meters told what came and went ─ headroom ─ load flow        Stage
 * </pre>
 *
 * <p>Start at {@link io.headroom.planning.whatif.WhatIfStudy}. The snapshot is only read: nothing
 * of a study is ever in service. Scenarios are lists of changes that are kept ({@link
 * io.headroom.planning.whatif.ScenarioStore}). Nothing here knows HTTP, SQL or Spring.
 */
@NullMarked
package io.headroom.planning.whatif;

import org.jspecify.annotations.NullMarked;
