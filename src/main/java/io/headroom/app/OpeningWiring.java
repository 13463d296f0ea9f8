package io.headroom.app;

import io.headroom.api.SubscriptionAllowance;
import io.headroom.planning.opening.ConstraintHistory;
import io.headroom.planning.opening.ConstraintLog;
import io.headroom.planning.opening.ConstraintWatch;
import io.headroom.planning.opening.FollowUp;
import io.headroom.planning.opening.NoticeSender;
import io.headroom.planning.opening.OpeningNotices;
import io.headroom.planning.opening.PlaceAnswers;
import io.headroom.planning.opening.SubscriptionStore;
import io.headroom.snapshot.SnapshotPublisher;
import io.headroom.store.SqlConstraintLog;
import io.headroom.store.SqlSubscriptionStore;
import io.headroom.store.WatchedDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** What follows each change of the network and the ledger: the log of constraints, and notices. */
@Configuration(proxyBeanMethods = false)
class OpeningWiring {
  private static final Logger LOG = LoggerFactory.getLogger(OpeningWiring.class);

  /** However much is reserved at once, it is looked at no oftener than this. */
  private static final Duration REST = Duration.ofSeconds(1);

  @Bean
  ConstraintLog constraintLog(WatchedDatabase database) {
    return new SqlConstraintLog(database.source());
  }

  @Bean
  ConstraintHistory constraintHistory() {
    return new ConstraintHistory();
  }

  @Bean
  SubscriptionStore subscriptionStore(WatchedDatabase database) {
    return new SqlSubscriptionStore(database.source());
  }

  @Bean
  SubscriptionAllowance subscriptionAllowance(SubscriptionSettings settings, Clock clock) {
    return new SubscriptionAllowance(settings.mostOpen(), settings.perClientAndDay(), clock);
  }

  @Bean
  NoticeSender noticeSender(ObjectProvider<JavaMailSender> server, MailSettings settings) {
    JavaMailSender found = server.getIfAvailable();
    return found == null ? new LogNotices() : new MailNotices(found, settings);
  }

  @Bean(destroyMethod = "close")
  FollowUp constraintWatch(
      SnapshotPublisher publisher, ConstraintLog log, ConstraintHistory history, Clock clock) {
    ConstraintWatch watch =
        new ConstraintWatch(() -> publisher.find(LocalDate.now(clock)), log, history, clock);
    return following("constraints", watch, publisher);
  }

  @Bean(destroyMethod = "close")
  FollowUp openingNotices(
      SnapshotPublisher publisher,
      SubscriptionStore store,
      PlaceAnswers answers,
      NoticeSender sender,
      Clock clock) {
    OpeningNotices notices =
        new OpeningNotices(
            store,
            answers,
            sender,
            failed -> LOG.warn("A notice is tried again later: {}", failed.getMessage()),
            clock);
    return following("notices", notices, publisher);
  }

  private static FollowUp following(String name, FollowUp.Work work, SnapshotPublisher publisher) {
    FollowUp following =
        FollowUp.start(
            name, work, REST, broken -> LOG.error("{}: tried again in a minute", name, broken));
    publisher.whenChanged(following::tell);
    following.tell();
    return following;
  }

  /** A commitment that has expired overnight leaves room in the morning. */
  @Bean(destroyMethod = "close")
  Midnight openingDay(
      FollowUp constraintWatch, FollowUp openingNotices, SnapshotPublisher publisher, Clock clock) {
    return Midnight.watching(
        clock,
        day -> publisher.find(day).isPresent(),
        day -> {
          constraintWatch.tell();
          openingNotices.tell();
        });
  }
}
