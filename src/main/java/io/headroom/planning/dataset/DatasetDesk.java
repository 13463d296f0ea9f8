package io.headroom.planning.dataset;

import io.headroom.network.GridDataset;
import io.headroom.place.index.IndexHome;
import io.headroom.planning.dataset.DatasetReader.Loaded;
import io.headroom.planning.dataset.RefusedSwitch.Why;
import io.headroom.request.Exchange;
import io.headroom.request.LostRequest;
import io.headroom.request.RequestDesk;
import io.headroom.request.RequestStore;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SnapshotPublisher;
import io.headroom.topology.Assets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says which version is in service, and changes it.
 *
 * <pre>
 *   activate ── build the snapshot and all that hangs on it ── write it down ── swap ── rebook
 *               (look-ups go on)                               (others follow)  (an instant)
 * </pre>
 *
 * <p>What the store has written down last is what is in service, at this server and at every other
 * over the same store.
 */
public final class DatasetDesk {
  private final VersionStore versions;
  private final KeptContents contents;
  private final Office office;

  /** In service, while what is held could not be booked along its supply paths. */
  private volatile @Nullable Activation unsettled;

  /**
   * What a change of dataset touches.
   *
   * @param places where the index of places is kept
   */
  public record Office(
      SnapshotPublisher publisher,
      RequestDesk desk,
      RequestStore requests,
      IndexHome places,
      Clock clock) {}

  public DatasetDesk(VersionStore versions, DatasetReader reader, Office office) {
    this.versions = versions;
    this.contents = new KeptContents(versions, reader);
    this.office = office;
  }

  public VersionStore versions() {
    return versions;
  }

  /** What this server serves; empty before the first dataset. */
  public Optional<Snapshot> inService() {
    return office.publisher().find(LocalDate.now(office.clock()));
  }

  /** What would be returned to; empty when nothing was in service before. */
  public Optional<String> previous() {
    return versions.lastActivation().map(Activation::previous);
  }

  /** Open requests whose asset is not in the dataset in service. */
  public List<LostRequest> lost() {
    return inService().map(now -> lostIn(now.forest().assets())).orElse(List.of());
  }

  List<LostRequest> lostIn(Assets assets) {
    return LostRequest.of(office.requests(), assets);
  }

  /**
   * Puts a version in service.
   *
   * @param acceptLost true when open requests may lose what they hold
   * @throws RefusedSwitch when it cannot be
   */
  public synchronized Version activate(String version, String who, boolean acceptLost) {
    return change(version, Activation.Kind.ACTIVATE, who, acceptLost);
  }

  /**
   * Puts in service what was before.
   *
   * @throws RefusedSwitch when nothing was, or it cannot be
   */
  public synchronized Version rollBack(String who, boolean acceptLost) {
    String before = previous().orElseThrow(() -> new RefusedSwitch(Why.NOTHING_BEFORE));
    return change(before, Activation.Kind.ROLL_BACK, who, acceptLost);
  }

  /**
   * The same, when this version still is the one in service.
   *
   * @throws RefusedSwitch when it is not, too
   */
  public synchronized Version rollBack(String from, String who, boolean acceptLost) {
    if (!serves(from)) {
      throw new RefusedSwitch(Why.NOT_IN_SERVICE);
    }
    return rollBack(who, acceptLost);
  }

  /** What is written down and what is served differ when the former could not be read. */
  private Version change(String wanted, Activation.Kind kind, String who, boolean acceptLost) {
    Version version = acceptable(wanted);
    Optional<String> written = versions.lastActivation().map(Activation::version);
    String previous = written.or(this::served).orElse(null);
    boolean isWritten = wanted.equals(previous);
    if (isWritten && serves(wanted)) {
      return version;
    }
    Coming coming = coming(wanted);
    refuseLost(coming, acceptLost);
    Instant at = office.clock().instant();
    Activation activation = new Activation(wanted, previous, kind, at, who, acceptLost);
    exchange(
        activation,
        coming.publish(),
        () -> {
          // Somebody may have applied while it was prepared; nobody can now.
          refuseLost(coming, acceptLost);
          if (!isWritten) {
            write(activation);
          }
        });
    return version;
  }

  /** A version that comes in service, and what puts it there. */
  private record Coming(Snapshot snapshot, Runnable publish) {}

  private Coming coming(String version) {
    if (serves(version)) {
      return new Coming(inService().orElseThrow(), () -> {});
    }
    Loaded loaded = contents.load(version);
    Snapshot snapshot = snapshot(loaded.dataset());
    return new Coming(snapshot, loaded.prepare(snapshot));
  }

  private Optional<String> served() {
    return inService().map(now -> now.identity().version());
  }

  private boolean serves(String version) {
    return served().filter(version::equals).isPresent();
  }

  private void refuseLost(Coming coming, boolean acceptLost) {
    List<LostRequest> lost = acceptLost ? List.of() : lostIn(coming.snapshot().forest().assets());
    if (!lost.isEmpty()) {
      throw new RefusedSwitch(Why.REQUESTS_LOST, lost);
    }
  }

  private Version acceptable(String wanted) {
    Version version =
        versions.find(wanted).orElseThrow(() -> new RefusedSwitch(Why.NO_SUCH_VERSION));
    if (!version.findings().accepted()) {
      throw new RefusedSwitch(Why.REJECTED_VERSION);
    }
    return version;
  }

  private void write(Activation activation) {
    if (!versions.activate(activation)) {
      throw new RefusedSwitch(Why.OVERTAKEN);
    }
  }

  private void exchange(Activation activation, Runnable publish, Runnable first) {
    Exchange how =
        new Exchange(
            activation.version(),
            activation.who(),
            LocalDate.now(office.clock()),
            office.clock().instant(),
            activation.acceptLost());
    office
        .desk()
        .exchange(
            () -> {
              first.run();
              publish.run();
              unsettled = activation;
            },
            how);
    unsettled = null;
  }

  /**
   * Serves what the store says is in service, when that is something else: at the start, when the
   * store is back, and when another server has changed it. True when it is served now.
   */
  public synchronized boolean follow() {
    Optional<Activation> last = versions.lastActivation();
    if (last.isEmpty()) {
      return false;
    }
    String wanted = last.get().version();
    if (!serves(wanted) || unsettled != null) {
      exchange(last.get(), coming(wanted).publish(), () -> {});
    }
    return true;
  }

  /** Whether this server serves what the store has written down last. */
  public boolean isFollowing() {
    return versions.lastActivation().filter(last -> serves(last.version())).isPresent();
  }

  /** False while what is held has still to be booked along the supply paths in service. */
  public boolean isSettled() {
    return unsettled == null;
  }

  /**
   * When nothing is served and what should be cannot be read: the newest other version that was in
   * service and can be. What is held stays as it is booked. False when there is none.
   */
  public synchronized boolean standIn() {
    List<String> before =
        versions.history().stream().map(Activation::version).distinct().skip(1).toList();
    for (String version : before) {
      try {
        coming(version).publish().run();
        return true;
      } catch (RefusedSwitch unreadable) {
        // So is the next one, or not.
      }
    }
    return false;
  }

  /** Whether the content of a version that is kept can be read, here or from elsewhere. */
  public boolean isIntact(String version) {
    return contents.isIntact(version);
  }

  /** A version that was accepted, in service or not. */
  Loaded read(String version) {
    return contents.load(acceptable(version).version());
  }

  /** As it stands today, with nothing reserved yet. */
  public Snapshot snapshot(GridDataset dataset) {
    RuleSet rules = RuleSet.ofVersionOrBuiltIn(dataset.identity().ruleSet());
    return Snapshot.of(dataset, rules, LocalDate.now(office.clock()), office.places());
  }
}
