package io.headroom.place;

import io.headroom.place.text.Bearing;
import io.headroom.place.text.Details;
import io.headroom.place.text.EnglishAddress;
import io.headroom.place.text.ParcelLabel;
import io.headroom.place.text.PlaceName;
import io.headroom.place.text.SearchText;
import io.headroom.place.text.Seat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question as it may be meant: as it stands, without what is inside the building, turned round,
 * or as a landmark with a bearing.
 *
 * @param texts in the form of {@link SearchText}, the most literal first; empty when there is
 *     nothing to look for
 * @param bearing how the place lies to its landmark; null when it is named itself
 */
record Question(List<String> texts, @Nullable Bearing bearing, @Nullable String english) {
  private static final Pattern PREAMBLE =
      Pattern.compile("^(?:中国|中华人民共和国)?(?:(?:我家|我们|我|本人|家)?(?:现在|目前)?(?:住在|位于|地址是?|在|送到|寄到|导航到))?");

  /** 县城中山路 is 中山路, and 开阳县城中山路 the one in 开阳县: a county seat is no area of its own. */
  private static final Pattern COUNTY_SEAT =
      Pattern.compile("^(?:县(?:城区?)?(?!关)|(.{2,12}?县)城区?|县(?=城关))(?=.{2})");

  static Question of(String typed) {
    String address = ParcelLabel.removed(typed);
    List<String> parts = saidOnce(SearchText.parts(address));
    Set<String> texts = new LinkedHashSet<>();
    addReadings(plain(SearchText.join(parts)), texts);
    if (parts.size() > 1) {
      addReadings(plain(SearchText.reversed(parts)), texts);
    }
    texts.remove("");
    String english = EnglishAddress.isEnglish(address) ? EnglishAddress.toPinyin(address) : null;
    return new Question(List.copyOf(texts), null, english);
  }

  /**
   * What is shared by a telephone often has the name first, and again at the end of the address.
   */
  private static List<String> saidOnce(List<String> parts) {
    return parts.stream()
        .filter(part -> !SearchText.hasHan(part) || !isSaidAgain(part, parts))
        .toList();
  }

  /** Of names in characters only: a syllable of pinyin ends like many others. */
  private static boolean isSaidAgain(String part, List<String> parts) {
    return parts.stream().anyMatch(other -> other.length() > part.length() && other.endsWith(part));
  }

  private static String plain(String joined) {
    String text = SearchText.of(joined);
    String bare = PREAMBLE.matcher(text).replaceFirst("");
    return bare.length() < 2 ? text : bare;
  }

  private static void addReadings(String text, Set<String> texts) {
    texts.add(Details.removed(text));
    texts.add(text);
    texts.add(PlaceName.withoutPeoples(text));
    // The villages of today were brigades, and many still say so.
    texts.add(text.replace("大队", "村"));
    texts.add(Seat.ofCommittee(text));
    texts.add(COUNTY_SEAT.matcher(Details.removed(text)).replaceFirst("$1"));
  }

  /** The landmark that the first text speaks of; null when it speaks of none. */
  @Nullable Question landmark() {
    Bearing found = texts.isEmpty() || bearing != null ? null : Bearing.of(texts.get(0));
    return found == null ? null : new Question(List.of(found.landmark()), found, null);
  }
}
