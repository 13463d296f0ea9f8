package io.headroom.account;

import java.time.Instant;

/**
 * One line of what happened to an account, never changed afterwards; holds no secret.
 *
 * @param who the account that did it, or {@code console}
 * @param what ADD, PASSWORD, ROLE, DISABLE, ENABLE, ADD_TOKEN, REVOKE_TOKEN
 * @param before empty where there was nothing
 */
public record AccountEvent(
    String account, Instant at, String who, String what, String before, String after) {}
