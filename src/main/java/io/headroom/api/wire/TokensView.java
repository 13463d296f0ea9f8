package io.headroom.api.wire;

import java.util.List;

/** The tokens of one account, the oldest first. */
public record TokensView(List<TokenView> tokens) {
  public TokensView {
    tokens = List.copyOf(tokens);
  }
}
