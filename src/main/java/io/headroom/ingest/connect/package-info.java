/**
 * Finds out from the map which equipment meets where, for deliveries without node ids.
 *
 * <pre>
 *   substation          switch           transformer
 *      ▣──/──●━━━━━━━━━━━━/━━━━━━━●━━━━━━━━━━━━━━━━━━━━━●
 *      └ head switch ┘          ends that meet    ▽ stands on a line: the section is split
 * </pre>
 *
 * <p>Line ends within the snap tolerance are one node; equipment on a line splits it, a switch cuts
 * it. Node ids that were delivered are never changed, so a delivery may bring some and lack others.
 * The outcome does not depend on the order of rows: everything is settled in the order of ids.
 * Start at {@link io.headroom.ingest.connect.GeometryConnector}.
 */
@NullMarked
package io.headroom.ingest.connect;

import org.jspecify.annotations.NullMarked;
