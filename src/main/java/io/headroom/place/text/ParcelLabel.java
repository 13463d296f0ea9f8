package io.headroom.place.text;

import java.util.regex.Pattern;

/**
 * What is written on a parcel besides the address: whom it is for, how to call them, the postcode,
 * and the words in front of each.
 *
 * <pre>
 *   收货地址：人民路14号 收件人：… 手机：138…   →   人民路14号
 * </pre>
 */
public final class ParcelLabel {
  private static final int LONGEST = 2_000;
  private static final String BEGINS = "(?:^|(?<=[\\s,，;；。、\\[【\\]】)）]))";
  private static final String COLON = "\\s*[:：]\\s*";
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?:手机号码|手机号|手机|联系电话|电话号码|电话)?(?:\\s*[:：])?\\s*"
              + "(?:(?<![\\d.])(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?![\\d.])"
              + "|(?<![\\d.])0\\d{2,3}[- ]?\\d{7,8}(?![\\d.]))");
  private static final Pattern PERSON =
      Pattern.compile(
          BEGINS + "(?:收货人|收件人|联系人|姓名|户名)(?:" + COLON + "[^\\s,，;；。、:：]{1,12}|(?=[\\s,，;；。]|$))");
  private static final Pattern POSTCODE =
      Pattern.compile(BEGINS + "(?:(?:邮编|邮政编码)(?:" + COLON + ")?)?\\d{6}(?=[\\s,，;；。、]|$)");
  private static final Pattern WORD =
      Pattern.compile(
          BEGINS
              + "(?:(?:收货|收件|详细|家庭|用电|安装)?地址|所在地区|所在地|地区|(?:我的|当前)?位置)(?:"
              + COLON
              + "|(?=[\\]】\\s]))");

  private ParcelLabel() {}

  /** The address alone; the text as it is when nothing else would be left. */
  public static String removed(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    String address = TELEPHONE.matcher(text).replaceAll(" ");
    address = PERSON.matcher(address).replaceAll(" ");
    address = POSTCODE.matcher(address).replaceAll(" ");
    address = WORD.matcher(address).replaceAll(" ");
    return address.isBlank() ? text : address;
  }
}
