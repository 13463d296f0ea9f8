package io.headroom.api;

import io.headroom.api.wire.SubscriptionView;
import io.headroom.lookup.CapacityAnswer;
import io.headroom.lookup.Verdict;
import io.headroom.planning.opening.FollowUp;
import io.headroom.planning.opening.NoticeSender;
import io.headroom.planning.opening.Subscription;
import io.headroom.planning.opening.SubscriptionStore;
import io.headroom.request.TrackingCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** "Tell me when there is room here": asked for, looked at and ended by whoever has the code. */
@RestController
class SubscriptionController {
  private final PublishedSource source;
  private final SubscriptionStore store;
  private final NoticeSender sender;
  private final SubscriptionAllowance allowance;
  private final FollowUp notices;
  private final Clock clock;

  /**
   * @param openingNotices what tells those who wait
   * @param clock in the utility's time zone
   */
  SubscriptionController(
      PublishedSource source,
      SubscriptionStore store,
      NoticeSender sender,
      SubscriptionAllowance allowance,
      @Qualifier("openingNotices") FollowUp openingNotices,
      Clock clock) {
    this.source = source;
    this.store = store;
    this.sender = sender;
    this.allowance = allowance;
    this.notices = openingNotices;
    this.clock = clock;
  }

  @PostMapping("/api/v1/subscriptions")
  ResponseEntity<SubscriptionView> subscribe(
      @RequestBody Map<String, @Nullable Object> document, HttpServletRequest request) {
    Published published = source.get();
    SubscriptionReader.Read read = new SubscriptionReader(published, clock).read(document);
    CapacityAnswer now = published.lookup().answer(read.asked().question().orElseThrow());
    if (now.verdict() == Verdict.AVAILABLE) {
      throw new Conflict(hasRoomNow());
    }
    allowance.take(ClientAddress.of(request.getRemoteAddr()));
    store.keep(read.subscription(), allowance.limits());
    // Room that came between the question and the keeping has been told of already.
    notices.tell();
    URI address = URI.create("/api/v1/subscriptions/" + read.subscription().code().value());
    return ResponseEntity.created(address)
        .cacheControl(CacheControl.noStore())
        .body(view(read.subscription()));
  }

  private static Problem hasRoomNow() {
    return Problem.conflict(
        "ALREADY_AVAILABLE",
        "There is room now",
        "The need fits at this place now; ask again and apply.");
  }

  @GetMapping("/api/v1/subscriptions/{code}")
  ResponseEntity<SubscriptionView> show(@PathVariable String code) {
    Subscription found = store.find(codeOf(code)).orElseThrow(SubscriptionNotFound::new);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view(found));
  }

  @DeleteMapping("/api/v1/subscriptions/{code}")
  ResponseEntity<Void> end(@PathVariable String code) {
    if (!store.delete(codeOf(code))) {
      throw new SubscriptionNotFound();
    }
    return ResponseEntity.noContent().build();
  }

  private static TrackingCode codeOf(String typed) {
    return TrackingCode.read(typed).orElseThrow(SubscriptionNotFound::new);
  }

  private SubscriptionView view(Subscription subscription) {
    return SubscriptionView.of(
        subscription,
        sender.way(),
        subscription.createdAt().atZone(clock.getZone()).toOffsetDateTime());
  }
}
