package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.account.Role;
import io.headroom.api.wire.RequestView;
import io.headroom.request.Change;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.InService;
import io.headroom.request.Intake;
import io.headroom.request.LedgerKey;
import io.headroom.request.RequestDesk;
import io.headroom.request.RequestQuery;
import io.headroom.request.RequestStore;
import io.headroom.request.TrackingCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds requests for those who may see them, has them changed, and writes them. */
@Component
class RequestOffice {
  private final PublishedSource source;
  private final RequestStore store;
  private final RequestDesk desk;
  private final Clock clock;
  private final Intake intake;

  RequestOffice(PublishedSource source, RequestStore store, RequestDesk desk, Clock clock) {
    this.source = source;
    this.store = store;
    this.desk = desk;
    this.clock = clock;
    this.intake = new Intake(desk, store, this::inService, clock);
  }

  /** A request, and in which role it was found. */
  record Found(ConnectionRequest request, Standing standing) {}

  Intake intake() {
    return intake;
  }

  private InService inService() {
    Published published = source.get();
    return new InService(published.snapshot(), published.lookup());
  }

  Published published() {
    return source.get();
  }

  Clock clock() {
    return clock;
  }

  RequestStore store() {
    return store;
  }

  List<ConnectionRequest> list(RequestQuery query) {
    return store.list(query);
  }

  /**
   * By tracking code for anybody, by number for planners and for the account that applied.
   *
   * @throws RequestNotFound for anything else
   */
  Found find(String reference, Caller caller) {
    Optional<TrackingCode> code = TrackingCode.read(reference);
    if (code.isPresent()) {
      return store
          .find(code.get())
          .map(request -> new Found(request, Standing.APPLICANT))
          .orElseThrow(RequestNotFound::new);
    }
    ConnectionRequest request = store.find(reference).orElseThrow(RequestNotFound::new);
    if (isOwn(request, caller)) {
      return new Found(request, Standing.OWNER);
    }
    if (caller.role().isPlanner()) {
      return new Found(request, Standing.PLANNER);
    }
    throw new RequestNotFound();
  }

  private static boolean isOwn(ConnectionRequest request, Caller caller) {
    return caller.role() == Role.INSTALLER
        && caller.name() != null
        && caller.name().equals(request.application().by());
  }

  /** The same as the applicant or his installer, who alone may act for him. */
  Found findOwn(String reference, Caller caller) {
    Found found = find(reference, caller);
    if (!found.standing().isCustomer()) {
      throw new RequestNotFound();
    }
    return found;
  }

  RequestView change(Found found, Change change) {
    ConnectionRequest after =
        desk.change(found.request().id(), change, LocalDate.now(clock))
            .orElseThrow(RequestNotFound::new);
    return view(new Found(after, found.standing()));
  }

  RequestView view(Found found) {
    ConnectionRequest request = found.request();
    return new RequestWriter(source.get(), found.standing(), clock)
        .view(request, store.history(request.id()), queuePosition(request));
  }

  private int queuePosition(ConnectionRequest request) {
    LedgerKey full = request.holding().fullAsset();
    return full == null ? 0 : store.waiting(full).indexOf(request.id()) + 1;
  }

  /** In whose name the audit trail says that a customer did something. */
  static String customer(Caller caller) {
    return caller.name() == null ? "applicant" : caller.name();
  }
}
