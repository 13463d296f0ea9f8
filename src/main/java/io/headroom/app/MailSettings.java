package io.headroom.app;

import io.headroom.planning.opening.EmailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From whom people get mail, and where its links lead; {@code application.yml} explains each.
 *
 * @param from one plain address
 * @param site address of the page as its readers reach it, without a slash at its end
 */
@ConfigurationProperties("headroom.mail")
public record MailSettings(
    @DefaultValue("headroom@localhost.localdomain") String from,
    @DefaultValue("http://localhost:8080") String site) {
  public MailSettings {
    from = from.strip();
    site = site.strip().replaceFirst("/+$", "");
    if (EmailAddress.read(from).isEmpty()) {
      throw new IllegalArgumentException(
          "headroom.mail.from must be a mail address like name@example.com, got " + from);
    }
    if (!site.matches("https?://[^\\s?#]+")) {
      throw new IllegalArgumentException(
          "headroom.mail.site must be an http(s) address like https://power.example.com, got "
              + site);
    }
  }
}
