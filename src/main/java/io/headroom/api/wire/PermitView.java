package io.headroom.api.wire;

/** The answer to a permit: the lead that is kept, and what the look-up says of its site today. */
public record PermitView(LeadView lead, AnswerView capacity) {}
