package io.headroom.request;

import java.time.LocalDate;

/**
 * What another authority has said.
 *
 * @param note may be empty
 */
public record ApprovalReply(
    Approval.Kind kind, Approval.Outcome outcome, LocalDate on, String note) {}
