package io.headroom.app;

import io.headroom.planning.opening.Notice;
import io.headroom.planning.opening.NoticeSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where there is no mail server: writes into the log that somebody could be told, not who. */
final class LogNotices implements NoticeSender {
  private static final Logger LOG = LoggerFactory.getLogger(LogNotices.class);

  @Override
  public Way way() {
    return Way.LOG;
  }

  @Override
  public void send(Notice notice) {
    LOG.warn(
        "There is room for subscription {} of {}; no mail server is set (spring.mail.host)",
        notice.subscription().code(),
        notice.to());
  }
}
