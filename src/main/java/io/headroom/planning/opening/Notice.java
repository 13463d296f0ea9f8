package io.headroom.planning.opening;

/**
 * There is room at the place somebody waits for.
 *
 * @param to who is told
 */
public record Notice(EmailAddress to, Subscription subscription, PlaceAnswers.Answered answer) {}
