package io.headroom.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headroom.lookup.Condition;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.request.Applicant;
import io.headroom.request.Approval;
import io.headroom.request.ClockDay;
import io.headroom.request.Holding;
import io.headroom.request.RequestStatus;
import io.headroom.request.Stage;
import io.headroom.rules.ServicePromise;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A connection request as one reader may see it.
 *
 * @param trackingCode for whoever applied; null for others
 * @param today the Beijing date on which the clock was read
 * @param actions what this reader may do now
 */
public record RequestView(
    String id,
    @Nullable String trackingCode,
    RequestStatus status,
    boolean open,
    LocalDate today,
    OffsetDateTime appliedAt,
    LocalDate appliedOn,
    OffsetDateTime updatedAt,
    Place place,
    double kva,
    @Nullable Double kw,
    @Nullable Double existingKva,
    String use,
    Direction direction,
    String supply,
    double voltageKv,
    Person applicant,
    String notes,
    Waiting waitingFor,
    List<String> actions,
    Promise service,
    List<StageView> stages,
    Clock clock,
    ReservationView reservation,
    @Nullable FastTrackView fastTrack,
    List<ApprovalView> approvals,
    List<Event> events,
    @Nullable RatingView rating,
    RulesStamp rules) {

  /** Where, as it was said. */
  public record Place(String name, GeometryView location) {}

  /** Who applies. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Person(
      String kind, String name, @Nullable String phone, @Nullable String licenceNo) {
    public static Person of(Applicant applicant) {
      return new Person(
          wordOf(applicant), applicant.name(), applicant.phone(), applicant.licenceNo());
    }

    public static String wordOf(Applicant applicant) {
      return applicant.kind().name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who has to do something. */
  public enum Party {
    CUSTOMER,
    UTILITY,
    AUTHORITY,
    NOBODY
  }

  /**
   * Who is waited for.
   *
   * @param approval the authority, where one is
   */
  public record Waiting(
      Party party, @Nullable LocalDate since, String note, Approval.@Nullable Kind approval) {}

  /** What the utility has promised. */
  public record Promise(
      ServicePromise.Category category,
      ServicePromise.Kind kind,
      int workingDays,
      List<String> documents,
      List<String> documentsEn) {}

  /** One stage and how far it has come. */
  public record StageView(
      Stage.Name step,
      String name,
      String nameEn,
      Party party,
      Stage.State state,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      int usedDays,
      String note) {}

  /**
   * The working-day clock.
   *
   * @param days whole weeks from the application to the due day; absent in lists
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Clock(
      int limitDays,
      int usedDays,
      int pausedDays,
      int leftDays,
      boolean running,
      boolean overdue,
      LocalDate dueOn,
      boolean provisional,
      @Nullable List<ClockDay> days) {}

  /**
   * What is held of the grid.
   *
   * @param kva what counts: without a load that is there already
   * @param load of the connection point, as far as the reader may see it; null where there is none
   * @param queuePosition 1 for the first who waits for the asset; null when nothing is waited for
   */
  public record ReservationView(
      Holding.State state,
      @Nullable String connectionPointId,
      @Nullable PointView connectionPoint,
      @Nullable PointView reserve,
      double kva,
      LocalDate expiresOn,
      @Nullable Integer queuePosition,
      @Nullable FullAsset waitsBehind,
      Condition.@Nullable Kind condition,
      @Nullable PathRowView load) {}

  /** An asset to which a customer is attached. */
  public record PointView(@Nullable String id, AssetKind kind, String name) {}

  /** The asset that has no room. */
  public record FullAsset(AssetKind assetKind, String name) {}

  /** Another authority, with its own limit. */
  public record ApprovalView(
      Approval.Kind kind,
      String name,
      String nameEn,
      int limitDays,
      int usedDays,
      int leftDays,
      Approval.Outcome outcome,
      LocalDate askedOn,
      LocalDate dueOn,
      boolean overdue) {}

  /**
   * Something that happened.
   *
   * @param account who did it, and {@code before} and {@code after} what the audit trail says; for
   *     planners only
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Event(
      OffsetDateTime at,
      String who,
      String what,
      String note,
      @Nullable String account,
      @Nullable String before,
      @Nullable String after) {}

  /** What the customer thinks of it. */
  public record RatingView(int stars, String comment, LocalDate on) {}
}
