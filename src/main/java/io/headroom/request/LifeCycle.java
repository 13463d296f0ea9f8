package io.headroom.request;

import io.headroom.request.Action.Role;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which action leads where: the stages of low and of high voltage, and the ends.
 *
 * <p>While the customer is waited for, the utility can only go on, or end it. With the reply of the
 * supply plan the customer begins to build and the clock stops; what he reports ready is inspected.
 */
public final class LifeCycle {
  private LifeCycle() {}

  /** What is possible now, whoever does it; empty after the end. */
  public static Set<Action> allowed(ConnectionRequest request) {
    RequestStatus status = request.status();
    if (!status.isOpen()) {
      return Set.of();
    }
    Set<Action> allowed = EnumSet.of(Action.WITHDRAW, Action.EXPIRE);
    if (status != RequestStatus.INSPECTED) {
      allowed.add(Action.REJECT);
    }
    if (request.waitsForCustomer()) {
      allowed.add(Action.RESUME);
      allowed.add(Action.READY);
    } else {
      allowed.add(Action.PAUSE);
      if (request.holding().isHeld() || !needsCapacity(request)) {
        allowed.add(next(request));
      }
    }
    return allowed;
  }

  /** What is possible now in somebody's name. */
  public static Set<Action> allowed(ConnectionRequest request, Role role) {
    Set<Action> mine = EnumSet.noneOf(Action.class);
    allowed(request).stream().filter(action -> action.by() == role).forEach(mine::add);
    return mine;
  }

  /** A plan is replied, and a load connected, only when its capacity is held. */
  private static boolean needsCapacity(ConnectionRequest request) {
    return request.status() != RequestStatus.SUBMITTED
        && request.status() != RequestStatus.ACCEPTED;
  }

  private static Action next(ConnectionRequest request) {
    return switch (request.status()) {
      case SUBMITTED -> Action.ACCEPT;
      case ACCEPTED -> Action.SURVEY;
      case SURVEYED -> request.isLow() ? Action.ENERGISE : Action.REPLY_PLAN;
      // Its clock runs only once the customer has resumed, which leads on.
      case PLAN_REPLIED -> Action.PAUSE;
      case UNDER_CONSTRUCTION -> Action.INSPECT;
      case INSPECTED -> Action.ENERGISE;
      case ENERGISED, REJECTED, WITHDRAWN, EXPIRED ->
          throw new IllegalArgumentException(request.status() + " is an end");
    };
  }

  /**
   * The request after a step.
   *
   * @throws RefusedAction when its stage does not allow it; it says what is allowed in this role
   */
  public static ConnectionRequest after(ConnectionRequest request, Step step) {
    Action action = step.action();
    if (!allowed(request).contains(action)) {
      throw new RefusedAction(action, request.status(), allowed(request, action.by()));
    }
    LocalDate day = step.on();
    WorkingClock clock = request.clock();
    return switch (action) {
      case ACCEPT -> request.with(RequestStatus.ACCEPTED, clock);
      case SURVEY -> request.with(RequestStatus.SURVEYED, clock);
      case REPLY_PLAN -> request.with(RequestStatus.PLAN_REPLIED, clock.stop(day));
      case PAUSE -> request.with(request.status(), clock.stop(day));
      case RESUME, READY -> request.with(resumed(request.status()), clock.goOn(day));
      case INSPECT -> request.with(RequestStatus.INSPECTED, clock);
      case ENERGISE -> energised(request, day);
      case REJECT -> ended(request, RequestStatus.REJECTED, day);
      case WITHDRAW -> ended(request, RequestStatus.WITHDRAWN, day);
      case EXPIRE -> ended(request, RequestStatus.EXPIRED, day);
    };
  }

  private static RequestStatus resumed(RequestStatus status) {
    return status == RequestStatus.PLAN_REPLIED ? RequestStatus.UNDER_CONSTRUCTION : status;
  }

  private static ConnectionRequest energised(ConnectionRequest request, LocalDate day) {
    return request
        .with(RequestStatus.ENERGISED, request.clock().stop(day))
        .with(request.holding().heldUntil(Holding.FOR_GOOD));
  }

  private static ConnectionRequest ended(
      ConnectionRequest request, RequestStatus end, LocalDate day) {
    return request.with(end, request.clock().stop(day)).with(request.holding().givenBack());
  }
}
