package io.headroom.place;

import io.headroom.place.text.Divisions;
import io.headroom.place.text.PinyinDictionary;
import io.headroom.place.text.PlaceName;
import io.headroom.place.text.SearchText;
import io.headroom.place.text.Spelling;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the counties of a dataset: the provinces and prefectures at the beginning of an
 * address, which are passed over when they are the right ones, and name another place when not.
 */
final class Higher {
  private static final Pattern COUNTY_CODE = Pattern.compile("\\d{6}");
  private static final Pattern UNKNOWN_DIVISION = Pattern.compile("^.{2,8}?(?:省|市|自治州|盟)(?=.{2})");

  /** What a province and a prefecture have one of, as a county has: 贵州省人民医院 is not ours. */
  private static final Pattern BODY =
      Pattern.compile(
          "[省市].*|(?:第?[一二三四五六七八九十\\d]+)?(?:人民(?:医院|政府|法院|检察院|银行|广场|公园)|政府|医院|中医|妇幼|公安|供电"
              + "|电力|教育局|财政局|税务局|气象局|疾控|疾病|图书馆|博物馆|体育馆|火车站|客运站|中学|小学|实验|党校).*");

  private final Set<String> counties;
  private final List<String> forms;

  private Higher(Set<String> counties, List<String> forms) {
    this.counties = counties;
    this.forms = forms;
  }

  /** By the codes that the townships of the places belong to. */
  static Higher of(Areas areas) {
    Set<String> counties = new LinkedHashSet<>();
    for (int area = 0; area < areas.count(); area++) {
      String code = areas.code(area);
      if (code.length() >= 6 && COUNTY_CODE.matcher(code.substring(0, 6)).matches()) {
        counties.add(code.substring(0, 6));
      }
    }
    Set<String> forms = new LinkedHashSet<>();
    for (String county : counties) {
      Divisions.shared().above(county).forEach(name -> addForms(name, forms));
    }
    return new Higher(counties, List.copyOf(forms));
  }

  private static void addForms(String name, Set<String> forms) {
    PlaceName parts = PlaceName.of(name);
    Spelling spelling = Spelling.of(parts, PinyinDictionary.shared());
    forms.addAll(List.of(name, spelling.whole(), parts.base(), spelling.base()));
  }

  /** The text without the provinces and prefectures that the dataset lies in. */
  String removed(String text) {
    String local = text;
    boolean found = true;
    while (found) {
      String before = local;
      for (String form : forms) {
        if (local.startsWith(form) && isAddress(local.substring(form.length()))) {
          local = local.substring(form.length());
        }
      }
      if (forms.isEmpty()) {
        local = UNKNOWN_DIVISION.matcher(local).replaceFirst("");
      }
      found = local.length() < before.length();
    }
    return local;
  }

  private static boolean isAddress(String rest) {
    return rest.length() > 1 && !BODY.matcher(rest).matches();
  }

  /** True for the county, the prefecture or the province that the dataset lies in. */
  boolean isAbove(String text) {
    String name = SearchText.of(text);
    Divisions.Start start = Divisions.shared().startOf(name);
    return forms.contains(name)
        || (start != null
            && start.length() == name.length()
            && counties.stream().anyMatch(start::agreesWith));
  }

  /** The division at the beginning of a text when the dataset does not lie there; else null. */
  @Nullable String outside(String text) {
    String rest = text;
    Divisions.Start start = Divisions.shared().startOf(rest);
    while (start != null && !counties.isEmpty()) {
      if (counties.stream().noneMatch(start::agreesWith)) {
        return start.name();
      }
      rest = rest.substring(start.length());
      start = Divisions.shared().startOf(rest);
    }
    return null;
  }
}
