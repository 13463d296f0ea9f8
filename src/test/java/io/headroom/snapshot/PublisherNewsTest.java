package io.headroom.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who waits for news hears of each change after it is in service. */
class PublisherNewsTest {
  @Test
  void aListenerFindsTheChangeInServiceWhenItIsTold() {
    SnapshotPublisher publisher = new SnapshotPublisher();
    List<Long> heard = new ArrayList<>();
    publisher.whenChanged(() -> heard.add(publisher.ledger().sequence()));

    publisher.follow(List.of(LedgerChange.givenBack(7, "r1")));
    publisher.follow(List.of(LedgerChange.givenBack(9, "r2")));

    assertThat(heard).containsExactly(7L, 9L);
  }
}
