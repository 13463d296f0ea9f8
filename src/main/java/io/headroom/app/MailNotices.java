package io.headroom.app;

import io.headroom.planning.opening.Notice;
import io.headroom.planning.opening.NoticeSender;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Tells people by mail, over the server of {@code spring.mail}. */
final class MailNotices implements NoticeSender {
  private final JavaMailSender server;
  private final MailSettings settings;

  MailNotices(JavaMailSender server, MailSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  @Override
  public Way way() {
    return Way.MAIL;
  }

  @Override
  public void send(Notice notice) throws NotSent {
    try {
      server.send(message(notice));
    } catch (MailException | MessagingException failed) {
      throw new NotSent("the mail server did not take a notice", failed);
    }
  }

  private MimeMessage message(Notice notice) throws MessagingException {
    NoticeText text = new NoticeText(notice, settings.site());
    MimeMessage message = server.createMimeMessage();
    MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    mail.setFrom(settings.from());
    mail.setTo(notice.to().value());
    mail.setSubject(text.subject());
    mail.setText(text.body());
    message.setHeader("List-Unsubscribe", "<" + text.unsubscribeLink() + ">");
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }
}
