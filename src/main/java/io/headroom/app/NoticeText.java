package io.headroom.app;

import io.headroom.lookup.Need;
import io.headroom.lookup.VoltageChoice;
import io.headroom.planning.opening.Notice;
import io.headroom.planning.opening.Subscription;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The words in which somebody is told that there is room, in the language he asked in. */
final class NoticeText {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Notice notice;
  private final Subscription subscription;
  private final String site;

  /**
   * @param site address of the page
   */
  NoticeText(Notice notice, String site) {
    this.notice = notice;
    this.subscription = notice.subscription();
    this.site = site;
  }

  String subject() {
    return isChinese() ? "有余量了：" + place() : "There is room now: " + place();
  }

  String body() {
    return isChinese() ? chinese() : english();
  }

  private String chinese() {
    return String.join(
        "\n",
        "您好：",
        "",
        "您在 " + ZH.format(askedOn()) + "请我们在这个地点有余量时告诉您。现在有了：",
        "",
        "地点：" + place(),
        "需要：" + need("有余量即可"),
        "答复：" + notice.answer().sentence().zh(),
        "",
        "数据截至 " + ZH.format(notice.answer().asOf()) + "，供参考，以供电方案答复为准。余量先到先得，现在还没有为您预留。",
        "",
        "看这个地点，申请用电：",
        placeLink(),
        "",
        "这样的提醒只发这一次，您的邮箱地址随后就删除。如果不是您要的，在这里连同记录一起删除：",
        unsubscribeLink(),
        "");
  }

  private String english() {
    return String.join(
        "\n",
        "Hello,",
        "",
        "On " + EN.format(askedOn()) + " you asked to be told when there is room at this place.",
        "Now there is:",
        "",
        "Place:  " + place(),
        "Need:   " + need("any room"),
        "Answer: " + notice.answer().sentence().en(),
        "",
        "Data as of "
            + EN.format(notice.answer().asOf())
            + "; indicative until the bureau replies.",
        "First come, first served: nothing is reserved for you yet.",
        "",
        "See the place and apply:",
        placeLink(),
        "",
        "You are told this once, and your mail address is deleted afterwards. If you did not ask"
            + " for it, delete the record here:",
        unsubscribeLink(),
        "");
  }

  private boolean isChinese() {
    return subscription.language() == Subscription.Language.ZH;
  }

  private LocalDate askedOn() {
    return subscription.createdAt().atZone(BEIJING).toLocalDate();
  }

  private String place() {
    String name = subscription.site().name();
    return name.isEmpty() ? coordinates(", ") : name;
  }

  private String need(String any) {
    Need need = subscription.need();
    return need.hasSize() ? plain(need.kva()) + " kVA" : any;
  }

  private String placeLink() {
    Need need = subscription.need();
    return site
        + "/?"
        + "lon="
        + coordinates("&lat=")
        + whereabouts()
        + (need.hasSize() ? "&kva=" + plain(need.kva()) : "")
        + "&use="
        + need.use().code()
        + (need.dual() ? "&supply=dual" : "")
        + (need.voltage() == VoltageChoice.BY_SIZE
            ? ""
            : "&voltage=" + need.voltage().name().toLowerCase(Locale.ROOT))
        + (isChinese() ? "" : "&lang=en");
  }

  /** A place that is known within a circle is one in the link, too. */
  private String whereabouts() {
    double metres = subscription.accuracyMetres();
    String name = subscription.site().name();
    return (metres > 0 ? "&accuracyMetres=" + plain(metres) : "")
        + (name.isEmpty() ? "" : "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  String unsubscribeLink() {
    String code = URLEncoder.encode(subscription.code().value(), StandardCharsets.UTF_8);
    return site + "/?unsubscribe=" + code + (isChinese() ? "" : "&lang=en");
  }

  private String coordinates(String between) {
    var at = subscription.site().location().rounded(6);
    return String.format(Locale.ROOT, "%.6f%s%.6f", at.lon(), between, at.lat());
  }

  /** 100 for 100.0, 62.5 for 62.5. */
  private static String plain(double value) {
    double tenth = Math.round(value * 10) / 10.0;
    return tenth == Math.rint(tenth) ? Long.toString((long) tenth) : Double.toString(tenth);
  }
}
