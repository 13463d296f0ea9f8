package io.headroom.api;

import io.headroom.api.wire.PathRowView;
import io.headroom.api.wire.RequestView;
import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.CapacityRow;
import io.headroom.network.AssetKind;
import io.headroom.request.Application;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.LedgerKey;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a request holds of the grid, as its reader may see the grid.
 *
 * <p>An installer reads the figures at the point he applied at while the request is open and when
 * it has been energised; one that came to nothing shows him no more than anybody.
 */
final class ReservationWriter {
  private final Snapshot snapshot;
  private final Disclosure disclosure;
  private final Assets assets;
  private final PathWriter paths;
  private final Standing standing;

  ReservationWriter(Published published, Standing standing) {
    this.snapshot = published.snapshot();
    this.disclosure = published.disclosure();
    this.assets = snapshot.forest().assets();
    this.paths = new PathWriter(published);
    this.standing = standing;
  }

  RequestView.ReservationView write(ConnectionRequest request, int queuePosition) {
    Holding holding = request.holding();
    Application application = request.application();
    int main = assetAt(holding, 0);
    boolean whole = readsWhole(request);
    return new RequestView.ReservationView(
        holding.state(),
        idOf(main, whole),
        point(main, whole),
        point(assetAt(holding, 1), whole),
        Figures.tenthOrZero(application.takenKva()),
        holding.expiresOn(),
        queuePosition == 0 ? null : Integer.valueOf(queuePosition),
        full(holding.fullAsset()),
        application.particulars().condition(),
        main < 0 ? null : load(main, application, whole));
  }

  /** −1 where there is none, or where a newer delivery has it no more. */
  private int assetAt(Holding holding, int index) {
    return holding.points().size() > index ? assets.find(holding.points().get(index)) : -1;
  }

  private boolean readsWhole(ConnectionRequest request) {
    return switch (standing) {
      case APPLICANT -> false;
      case OWNER -> !request.status().givesBack();
      case PLANNER -> true;
    };
  }

  /** A tap, a bay and a switching station are public places; a transformer may not be. */
  private boolean showsPoint(int asset, boolean whole) {
    return whole
        || assets.kind(asset) != AssetKind.DISTRIBUTION_TRANSFORMER
        || disclosure.shows(asset);
  }

  private @Nullable String idOf(int asset, boolean whole) {
    return asset >= 0 && showsPoint(asset, whole) ? assets.id(asset) : null;
  }

  private RequestView.@Nullable PointView point(int asset, boolean whole) {
    return asset < 0
        ? null
        : new RequestView.PointView(
            idOf(asset, whole), assets.kind(asset), nameOf(asset, showsPoint(asset, whole)));
  }

  private String nameOf(int asset, boolean shown) {
    return shown ? snapshot.forest().name(asset) : disclosure.name(asset).zh();
  }

  /** Full for everybody, and so nobody's own, wherever on the way to the source it is. */
  private RequestView.@Nullable FullAsset full(@Nullable LedgerKey key) {
    if (key == null) {
      return null;
    }
    int asset = assets.find(key.kind(), key.assetId());
    AssetKind kind = key.kind();
    return new RequestView.FullAsset(
        kind, asset < 0 ? "" : nameOf(asset, standing == Standing.PLANNER));
  }

  /** The load on the connection point applied for (item 15 of the plan). */
  private @Nullable PathRowView load(int asset, Application application, boolean whole) {
    AvailableCapacity capacity =
        snapshot.assessment().along(new int[] {asset}, application.use(), application.kva(), false);
    List<CapacityRow> rows = capacity.rows();
    if (rows.isEmpty()) {
      return null;
    }
    return whole ? paths.whole(rows.get(0)) : paths.rows(rows, -1, Double.NaN).get(0);
  }
}
